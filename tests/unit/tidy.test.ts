import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, ROOT, exportedNames, importsOf, sourceFiles } from '#tests/support/imports.ts';

/** Which room may import which, as in the README: a path that begins so is allowed; a room always may import itself. */
const arrows: Record<string, string[]> = {
  money: [],
  i18n: ['app/money/'],
  lending: ['app/money/'],
  ledger: ['app/money/'],
  infra: ['app/money/', 'app/i18n/', 'prisma/generated/'],
  features: [
    'app/money/',
    'app/i18n/',
    'app/ledger/',
    'app/lending/',
    'app/infra/',
    'app/components/',
    'prisma/generated/',
  ],
  components: ['app/money/', 'app/i18n/'],
  routes: [
    'app/features/',
    'app/components/',
    'app/money/',
    'app/i18n/',
    'app/infra/http',
    'app/infra/session',
    // The business date is read at the door and told to the domain.
    'app/infra/clock',
    // The address of the site, for links that leave it.
    'app/infra/env',
    // How a person of the team is reached, as the installation says.
    'app/infra/help',
  ],
  jobs: ['app/features/', 'app/money/', 'app/i18n/'],
  sandbox: ['app/money/'],
};

/** Single files that stand where a room touches the world for all the others. */
const exceptions: Record<string, string[]> = {
  // Posting, keeping and reading the books are the places of the ledger that know a database.
  'app/ledger/ledger.server.ts': ['app/infra/', 'prisma/generated/'],
  'app/ledger/holds.server.ts': ['app/infra/'],
  'app/ledger/keeping.server.ts': ['app/infra/'],
  'app/ledger/under-way.server.ts': ['app/infra/'],
  'app/ledger/cover.server.ts': ['app/infra/'],
  'app/ledger/verify.server.ts': ['app/infra/'],
  'app/ledger/books.server.ts': ['app/infra/', 'prisma/generated/'],
  'app/routes/readyz.ts': ['app/infra/readiness'],
  // The signature is checked on the raw body, before anything of ours has seen it.
  'app/routes/webhooks.stripe.ts': ['app/infra/stripe/'],
  'app/root.tsx': ['app/features/', 'app/components/', 'app/i18n/', 'app/infra/', 'app/app.css'],
  'app/entry.client.tsx': ['app/components/live-copy', 'app/features/', 'app/i18n/', 'app/whole-page.tsx'],
  'app/entry.server.tsx': ['app/components/closed-forms', 'app/i18n/', 'app/infra/'],
  'jobs/worker.ts': ['app/infra/'],
  'jobs/runner.ts': ['app/infra/'],
  // Mail belongs to no feature: each queues its own, and this job sends them all.
  'jobs/send-mails.ts': ['app/infra/mail'],
};

/** Features that everyone may build upon; they stand on nothing but each other. */
const ground = [
  'local-priority',
  'campaign-modes',
  'parameters',
  'people',
  'protection',
  'revenue',
  'share-members',
  'sharing',
  'territories',
  'uploads',
];

/** Every other arrow between two features. Short, and without a circle. */
const betweenFeatures: Record<string, string[]> = {
  projects: ['cooperations', 'papers'],
  citizens: ['pledges', 'payouts'],
  payouts: ['cooperations'],
  loans: ['cooperations', 'votes'],
  shares: ['cooperations', 'jobs', 'pledges', 'votes'],
  campaigns: ['pledges', 'loans', 'shares', 'papers'],
  disputes: ['cooperations', 'loans', 'pledges'],
  'monthly-gifts': ['pledges'],
  refunds: ['cooperations', 'pledges'],
  'repayment-choices': ['pledges'],
  residence: ['pledges'],
  payments: ['cooperations', 'disputes', 'monthly-gifts', 'refunds', 'pledges', 'loans', 'shares', 'payouts'],
  'pledge-transfers': ['payouts', 'pledges'],
  bank: ['disputes', 'jobs', 'papers', 'payouts', 'pledge-transfers', 'pledges', 'refunds'],
  reconciliation: ['bank', 'cooperations', 'loans', 'payouts'],
  books: ['reconciliation'],
  discovery: ['cooperations', 'projects'],
  plan: ['cooperations', 'projects', 'discovery'],
  following: ['discovery', 'projects'],
  diagnosis: ['cooperations', 'contributions'],
  impact: ['cooperations', 'projects'],
  history: ['cooperations', 'projects'],
  worklist: ['complaints', 'diagnosis', 'projects'],
  portfolios: ['cooperations', 'projects', 'loans'],
  papers: ['citizens', 'cooperations', 'loans', 'pledges', 'shares'],
};

/**
 * Words that say nothing, or the wrong thing: journal entry or payment, the name of what is done. (An event of the Stripe
 * inbox is kept, then handled: there the word has one meaning, and stays.)
 */
const emptyWords = /^(transactions?|process|manager|helpers?|utils?|data|infos?)$/i;

/** Cases that come from outside this folder: where they are absent, the report says `skipped`. */
const maySkip = ['tests/unit/lending/published-cases.ts'];

const app = sourceFiles('app');
const all = sourceFiles('app', 'jobs', 'sandbox', 'bin', 'prisma/seed', 'tests');
const imports = sourceFiles('app', 'jobs', 'sandbox').flatMap(importsOf);
const show = ({ from, to }: Import) => `${from} → ${to}`;

describe('the rooms of the house', () => {
  test('import only along the arrows', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter((each) => !isAllowed(each)).map(show)).toEqual([]);
  });

  test('features meet only where it is written', () => {
    const strays = imports.filter(({ from, to }) => {
      const [user, used] = [featureOf(from), featureOf(to)];
      if (user === undefined || used === undefined || user === used) return false;
      return !(betweenFeatures[user] ?? []).includes(used) && !ground.includes(used);
    });
    expect(strays.map(show)).toEqual([]);
  });

  test('no circle can form between features', () => {
    const reaches = (from: string, to: string): boolean =>
      (betweenFeatures[from] ?? []).some((next) => next === to || reaches(next, to));
    expect(Object.keys(betweenFeatures).filter((feature) => reaches(feature, feature))).toEqual([]);
    expect(ground.filter((feature) => betweenFeatures[feature])).toEqual([]);
  });

  test('what is pure reaches nothing that touches the world', () => {
    const pure = /^app\/(money|lending|ledger|features|components|infra)\//;
    const world = (path: string) => path.includes('.server.') || path === 'prisma/generated/client.ts';
    const strays = imports.filter(
      ({ from, to, typeOnly }) => pure.test(from) && !from.includes('.server.') && !typeOnly && world(to),
    );
    expect(strays.map(show)).toEqual([]);
  });

  test('product code never imports the tests, the scripts or the stand-in', () => {
    const product = imports.filter(({ from }) => !from.startsWith('sandbox/'));
    expect(product.filter(({ to }) => /^(tests|bin|sandbox)\//.test(to)).map(show)).toEqual([]);
  });
});

describe('every file', () => {
  test('is small: 300 lines, a route 120', () => {
    // A catalogue is a list: it has as many lines as the site has phrases.
    const limit = (file: string) =>
      file.startsWith('app/i18n/en/') ? Infinity : file.startsWith('app/routes/') ? 120 : 300;
    const lines = (file: string) => read(file).trimEnd().split('\n').length;
    const code = sourceFiles('app', 'jobs', 'sandbox', 'bin');
    expect(code.filter((file) => lines(file) > limit(file)).map((file) => `${file}: ${lines(file)}`)).toEqual(
      [],
    );
  });

  test('asks a transaction one thing at a time: it has one connection', () => {
    const code = sourceFiles('app', 'jobs', 'bin');
    expect(code.filter((file) => together(read(file)).some((asked) => /\btx\b/.test(asked)))).toEqual([]);
  });

  test('is finished', () => {
    const unfinished = /\b(TODO|FIXME|XXX|HACK)\b|not implemented|@ts-ignore|@ts-nocheck/;
    const open = all.filter((file) => file !== 'tests/unit/tidy.test.ts' && unfinished.test(read(file)));
    expect(open).toEqual([]);
  });

  test('runs every test it holds', () => {
    const held = /\b(test|it|describe)\.(only|skip|todo|fixme)\(/;
    expect(sourceFiles('tests').filter((file) => held.test(read(file)) && !maySkip.includes(file))).toEqual(
      [],
    );
  });
});

describe('names', () => {
  test('of files say what is inside', () => {
    const words = (file: string) => basename(file).split(/[.-]/);
    const domain = app.filter((file) => !file.startsWith('app/components/'));
    expect(domain.filter((file) => words(file).some((word) => emptyWords.test(word)))).toEqual([]);
  });

  test('of the domain avoid words that say nothing', () => {
    const domain = app.filter((file) => /^app\/(money|ledger|lending|features)\//.test(file));
    const empty = (name: string) => name.split(/(?=[A-Z])|_/).some((word) => emptyWords.test(word));
    const found = domain.flatMap((file) =>
      exportedNames(file)
        .filter(empty)
        .map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

/** What stands between the brackets of each `Promise.all`. */
function together(text: string): string[] {
  return [...text.matchAll(/Promise\.all(?:Settled)?\(/g)].map(({ index, 0: opening }) => {
    const start = index + opening.length;
    let end = start;
    for (let open = 1; open > 0 && end < text.length; end++) {
      if (text[end] === '(') open++;
      if (text[end] === ')') open--;
    }
    return text.slice(start, end);
  });
}

function isAllowed({ from, to }: Import): boolean {
  const room = /^(?:app\/)?([a-z0-9]+)/.exec(from)?.[1] ?? '';
  const own = from.startsWith('app/') ? `app/${room}/` : `${room}/`;
  const allowed = [...(arrows[room] ?? []), ...(exceptions[from] ?? [])];
  return to.startsWith(own) || allowed.some((beginning) => to.startsWith(beginning));
}

function featureOf(path: string): string | undefined {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1];
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
