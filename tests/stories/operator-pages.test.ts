import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runsTable } from '#app/features/jobs/runs.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf, trialBalance } from '#app/ledger/ledger.server.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import { add, isPositive, money, negate, sum } from '#app/money/money.ts';
import * as books from '#app/routes/operateur.comptes.tsx';
import * as csv from '#app/routes/operateur.comptes_.export[.]csv.ts';
import * as checks from '#app/routes/operateur.controles.tsx';
import * as reserve from '#app/routes/operateur.reserve.tsx';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
import * as jobs from '#app/routes/operateur.travaux.tsx';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { stripeBalance } from '#tests/support/books.ts';
import { citizen } from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import { rowsOf, tableFaults } from '#tests/support/table.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

// A loan is lent and repaid once; then the team looks at the books, the checks, the jobs and the float.

let world: World;
let line: Line;
let lent: Lent;
let cookie: string;

beforeAll(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-01'));
  lent = await borrow(world, { lends: { Ana: '500', Ben: '180', Cléo: '300.50' }, count: 2 });
  await liveLoan(world, day('2026-11-20'));
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  cookie = await cookieOf(personId);
});
afterAll(() => world.close());

type Page<Loader extends (...args: never[]) => unknown> = Exclude<
  Awaited<ReturnType<Loader>> extends infer Said ? (Said extends { data: infer Data } ? Data : Said) : never,
  Response
>;

async function booksAt(search = ''): Promise<{ status: number; page: Page<typeof books.loader> }> {
  const { status, page } = await answerOf(() =>
    books.loader(visit(`/operateur/comptes${search}`, { cookie })),
  );
  return { status, page: page as Page<typeof books.loader> };
}
const jobsAt = async (search = '') =>
  (await answerOf(() => jobs.loader(visit(`/operateur/travaux${search}`, { cookie })))).page as Page<
    typeof jobs.loader
  >;
const reserveAt = async () =>
  (await answerOf(() => reserve.loader(visit('/operateur/reserve', { cookie })))).page as Page<
    typeof reserve.loader
  >;
const checksAt = async () =>
  (await answerOf(() => checks.loader(visit('/operateur/controles', { cookie })))).page as Page<
    typeof checks.loader
  >;
const order = (form: Record<string, string>) =>
  answerOf(() => reserve.action(visit('/operateur/reserve', { cookie, form })));

describe('the books', () => {
  /** The totals of the page against every account of the ledger, one by one. */
  async function agreesOn(asOf: Day): Promise<void> {
    const ledger = await trialBalance(db(), { valueUntil: asOf });
    const debit = sum(ledger.map(({ balance }) => balance).filter(isPositive));
    const { page } = await booksAt(`?au=${asOf}`);
    expect(page.balance).toMatchObject({ debit: euros(debit), credit: euros(debit) });
    const stripe = ledger.find(({ code }) => code === accounts.stripe.code)!.balance;
    expect(page.balance.families).toContainEqual(
      expect.objectContaining({ family: 'assets:stripe', debit: euros(stripe), credit: '' }),
    );
  }

  test('the trial balance of any day is that of the ledger, and both columns are equal', async () => {
    await agreesOn(world.today());
    await agreesOn(day('2026-10-22'));
    const early = await booksAt('?au=2026-09-30');
    expect(early.page.balance).toMatchObject({ families: [], debit: euros('0'), credit: euros('0') });
  });

  test('a line of many accounts opens into them, by the names of people', async () => {
    const { page } = await booksAt('?famille=liabilities:wallet:*');
    const shown = Object.fromEntries(page.accounts!.list.accounts.map(({ name, credit }) => [name, credit]));
    const owed = async (name: string) =>
      euros(negate(await balanceOf(db(), accounts.wallet(lent.lenders[name]!.id))));
    expect(shown).toEqual({
      'Portefeuille : Ana Martin': await owed('Ana'),
      'Portefeuille : Ben Martin': await owed('Ben'),
      'Portefeuille : Cléo Martin': await owed('Cléo'),
    });
    expect(await owed('Ana')).not.toBe(euros('0'));
  });

  test('entries are found by event, account, key and dates; each balances', async () => {
    const all = await booksAt();
    expect(all.page.journal.entries.length).toBeGreaterThan(10);
    for (const { debit, credit } of all.page.journal.entries) expect(debit).toBe(credit);

    const shared = await booksAt('?type=repayment_distributed');
    const [entry] = shared.page.journal.entries;
    expect(shared.page.journal.entries).toHaveLength(1);
    expect(entry!.lines.map(({ name }) => name)).toContain('Portefeuille : Ana Martin');
    expect(entry!.lines[0]).toMatchObject({ name: 'À partager : Le Moulin', credit: '' });

    const ana = await booksAt(`?compte=liabilities:wallet:${lent.lenders['Ana']!.id}`);
    expect(ana.page.journal.entries.map(({ id }) => id)).toEqual([entry!.id]);
    const byKey = await booksAt(`?cle=${encodeURIComponent(entry!.key.slice(3, 30))}`);
    expect(byKey.page.journal.entries.map(({ id }) => id)).toContain(entry!.id);

    const before = await booksAt('?jusque=2026-10-22');
    const counted = await db().journalEntry.count({ where: { valueDate: { lte: new Date('2026-10-22') } } });
    expect(counted).toBeGreaterThan(0);
    expect(before.page.journal.entries).toHaveLength(counted);
    // A wildcard of SQL is a sign like any other.
    expect((await booksAt('?compte=%25')).page.journal.entries).toEqual([]);
  });

  test('pages follow one another without a gap or a double, and an entry shows all its lines', async () => {
    const personId = (await citizen('Léo')).id;
    const id = randomUUID();
    const names = Array.from({ length: 30 }, (_, index) => `essai:${id}:${index}`);
    const { journalEntry, debit, credit } = await import('#app/ledger/entry.ts');
    const { post } = await import('#app/ledger/ledger.server.ts');
    for (const key of names) {
      await post(
        db(),
        journalEntry({
          key,
          kind: 'reversal',
          valueDate: day('2026-10-05'),
          memo: 'Essai',
          lines: Array.from({ length: 5 }, () => [
            debit(accounts.stripe, money('1')),
            credit(accounts.wallet(personId), money('1')),
          ]).flat(),
        }),
      );
    }
    const first = await booksAt(`?cle=${id}`);
    expect(first.page.journal.entries).toHaveLength(20);
    const { day: on, id: last } = first.page.journal.next!;
    const second = await booksAt(`?cle=${id}&apres=${on}_${last}`);
    expect(second.page.journal.next).toBeNull();
    const seen = [...first.page.journal.entries, ...second.page.journal.entries].map(({ key }) => key);
    expect(seen).toEqual(names.toReversed());

    const [shortened] = first.page.journal.entries;
    expect([shortened!.lines.length, shortened!.others, shortened!.debit]).toEqual([4, 6, euros('5')]);
    const whole = await booksAt(`?ecriture=${shortened!.id}`);
    expect(whole.page.single!.entry.lines).toHaveLength(10);
    expect(whole.page.single!.next).toBeNull();
    expect((await booksAt('?ecriture=999999999')).status).toBe(404);
  });

  test('a date that is not one is answered with a sentence, and what was typed is kept', async () => {
    const { status, page } = await booksAt('?au=2026-02-30&depuis=hier&type=float_topped_up');
    expect(status).toBe(400);
    expect(page.result!.error).toEqual({
      au: ['Cette date n’existe pas. Vérifiez le jour et le mois.'],
      depuis: ['Indiquez une date, par exemple 31/12/2026.'],
    });
    expect(page.result!.initialValue).toMatchObject({ au: '2026-02-30', depuis: 'hier' });
    expect(page.asOf).toBe(world.today());
    const turned = await booksAt('?depuis=2026-11-01&jusque=2026-10-01');
    expect(turned.page.result!.error).toHaveProperty('jusque');
    expect((await booksAt('?apres=nulle-part&ligne=-1')).status).toBe(200);
  });

  test('the file for a spreadsheet holds each line of each entry', async () => {
    const answer = await csv.loader(visit('/operateur/comptes/export.csv', { cookie }));
    expect(answer.headers.get('Content-Disposition')).toContain(`comptes-${world.today()}.csv`);
    const rows = (await answer.text()).trim().split('\n');
    expect(rows).toHaveLength((await db().posting.count()) + 1);
    const excel = await csv.loader(visit('/operateur/comptes/export.csv?format=xlsx', { cookie }));
    expect(excel.headers.get('Content-Disposition')).toContain(`comptes-${world.today()}.xlsx`);
  });
});

describe('the checks', () => {
  const look = () => runJob('check-books', { today: world.today() });
  const found = async (id: string) => (await checksAt()).found.checks.find((check) => check.id === id)!;

  test('nothing is said to be fine that was never looked at', async () => {
    const { found, round } = await checksAt();
    expect(new Set(found.checks.map(({ verdict }) => verdict))).toEqual(new Set(['never']));
    expect([found.since, round]).toEqual([null, null]);
  });

  test('each sentence is what the last look found, with its hour; one that is not true says what contradicts it', async () => {
    const { id } = await db().repayment.findFirstOrThrow();
    const repayment = await db().repayment.update({
      where: { id },
      data: { interest: { increment: '1' } },
    });
    await look();
    expect(await found('repayments')).toMatchObject({
      verdict: 'broken',
      detail: expect.stringContaining(lent.loanId),
      looked: expect.stringMatching(/^\d+ novembre 2026 à \d{1,2}\sh\s\d\d$/),
    });
    await db().repayment.update({
      where: { id },
      data: { interest: money(repayment.interest).minus(1).toFixed(2) },
    });
    expect(await found('repayments')).toMatchObject({ verdict: 'broken' });
    await look();
    expect(await found('repayments')).toMatchObject({ verdict: 'holds', detail: null });
  });

  test('what Stripe does not answer is not known, which is not the same as false, nor as what was known before', async () => {
    expect((await found('stripe')).verdict).not.toBe('unknown');
    line.cut('before', /GET \/v1\/balance/);
    await look();
    line.mend();
    expect(await found('stripe')).toMatchObject({
      verdict: 'unknown',
      detail: expect.stringContaining('pas répondu'),
    });
    const { round } = await checksAt();
    expect(round!.looked).toBe(round!.total - 1);
    expect(round!.notes).toContainEqual(expect.stringContaining('pas répondu'));
  });

  test('somebody asks for a look: the page says so until the worker has looked, and they are told', async () => {
    const form = {};
    await answerOf(() => checks.action(visit('/operateur/controles', { cookie, form })));
    expect(await checksAt()).toMatchObject({ isAsked: true, isAskedAgain: true });
    await look();
    expect(await checksAt()).toMatchObject({ isAsked: false, isAskedAgain: false });
    const told = { subject: 'Terminé : Vérifier les comptes' };
    expect(await db().mail.count({ where: told })).toBe(1);
    const run = await db().jobRun.findFirstOrThrow({
      where: { job: 'check-books' },
      orderBy: { id: 'desc' },
    });
    const { round } = await checksAt();
    expect(round!.state).toBe(run.status);
    expect(round!.when).toMatch(/^Contrôle le \d+ novembre 2026 à \d{1,2}\sh\s\d\d\.$/);
    expect(round!.notes).toEqual(run.notes);
  });
});

describe('the jobs', () => {
  test('runs are found by job and by how they ended; the page looks again only while something runs', async () => {
    const quiet = await jobsAt();
    expect(quiet.runs.length).toBeGreaterThan(5);
    expect(quiet.running).toBe(false);
    const sent = await jobsAt('?travail=send-notices');
    expect(new Set(sent.runs.map(({ name }) => name))).toEqual(new Set(['send-notices']));

    const businessDate = new Date('2026-11-20');
    const { id } = await db().jobRun.create({
      data: { job: 'charge-pledges', businessDate, startedAt: new Date(), total: 40, done: 9, failed: 1 },
    });
    await db().jobRun.create({
      data: {
        job: 'send-mails',
        businessDate,
        startedAt: new Date(),
        finishedAt: new Date(),
        status: 'failed',
        total: 2,
        done: 1,
        failed: 1,
        notes: ['à ana@exemple.fr : la boîte est pleine'],
      },
    });
    const busy = await jobsAt('?etat=running');
    expect(busy.running).toBe(true);
    const unmoved = await jobsAt('?relire=non');
    expect([busy, quiet, unmoved].map(({ isAskedAgain }) => isAskedAgain)).toEqual([true, false, false]);
    expect(busy.runs).toEqual([expect.objectContaining({ id, state: 'running', percent: 25 })]);
    const failed = await jobsAt('?etat=failed&travail=send-mails');
    expect(failed.runs).toEqual([
      expect.objectContaining({ state: 'failed', notes: ['à ana@exemple.fr : la boîte est pleine'] }),
    ]);
    await db().jobRun.update({ where: { id }, data: { status: 'done', finishedAt: new Date() } });
    expect((await jobsAt()).running).toBe(false);
  });
});

describe('the float', () => {
  test('what is ours is the float and the income less the expenses, and all that is held is owed or ours', async () => {
    const page = await reserveAt();
    const of = async (account: (typeof accounts)['stripe']) => balanceOf(db(), account);
    const [float, fees, tips, paid] = await Promise.all(
      [accounts.float, accounts.platformFees, accounts.tips, accounts.processingFees].map(of),
    );
    expect(page.own).toBe(euros(negate(add(float!, fees!, tips!, paid!))));
    expect(page.stripeBooks).toBe(euros(await of(accounts.stripe)));
    expect(page.held).toBe(euros(add(await of(accounts.stripe), await of(accounts.bank))));
    expect(page.stripe!.total).toBe(euros(await stripeBalance(world)));
    const owed = (await trialBalance(db())).filter(({ code }) => /^liabilities:(?!tax)/.test(code));
    expect(page.clients).toBe(euros(negate(sum(owed.map(({ balance }) => balance)))));
  });

  test('asked twice it is one top-up; the same form with another amount is refused', async () => {
    const before = await db().floatTopUp.count();
    const id = randomUUID();
    const answers = [await order({ id, amount: '1 250,50 €' }), await order({ id, amount: '1250.50' })];
    for (const { status, location } of answers) {
      expect([status, location]).toEqual([303, '/operateur/reserve?fait=asked']);
    }
    expect(await db().floatTopUp.count()).toBe(before + 1);
    const other = await order({ id, amount: '99' });
    expect(other.status).toBe(422);
    expect(other.errors['']).toEqual([expect.stringContaining('déjà partie')]);
    expect((other.page as { initialValue: object }).initialValue).toMatchObject({ id, amount: '99' });

    expect((await reserveAt()).topUps[0]).toMatchObject({ id, amount: euros('1250.50'), receivedOn: null });
    const own = await balanceOf(db(), accounts.float);
    await world.advance(addDays(world.today(), 7));
    expect(await balanceOf(db(), accounts.float)).toEqual(add(own, money('-1250.50')));
    expect((await reserveAt()).topUps[0]!.receivedOn).toMatch(/2026$/);
  });

  test('an amount that is not one is refused, and kept as typed', async () => {
    const before = await db().floatTopUp.count();
    for (const amount of ['', 'beaucoup', '-5', '0', '12,345', '1000000000']) {
      const { status, errors, page } = await order({ id: randomUUID(), amount });
      expect([amount, status]).toEqual([amount, 400]);
      expect(errors['amount']).toHaveLength(1);
      if (amount) expect((page as { initialValue: object }).initialValue).toMatchObject({ amount });
    }
    expect(await db().floatTopUp.count()).toBe(before);
  });

  test('when Stripe is silent the page says so, the order is kept, and the job asks again', async () => {
    line.cut('before', /v1\/(balance|topups)/);
    expect((await reserveAt()).stripe).toBeNull();
    const id = randomUUID();
    expect((await order({ id, amount: '40' })).location).toBe('/operateur/reserve?fait=unanswered');
    line.mend();
    expect((await reserveAt()).topUps.find((one) => one.id === id)).toMatchObject({ known: false });
    await runJob('fund-payouts', { today: world.today() });
    await runJob('fund-payouts', { today: world.today() });
    expect((await reserveAt()).topUps.find((one) => one.id === id)).toMatchObject({ known: true });
    expect(line.carried.filter((name) => name === 'POST /v1/topups').length).toBeLessThanOrEqual(4);
  });
});

describe('tables as files', () => {
  const code = `code=${accounts.stripe.code}`;

  test('every one of them has its columns, in both formats', async () => {
    // A statement of the bank and a batch have their own stories: here there is none.
    const about = {
      releve: null,
      virements: null,
      compte: code,
      comptes: 'famille=liabilities:wallet:*',
      '2777': 'mois=2026-10',
    };
    expect(await tableFaults('operateur.tableaux.$table', tables.loader, { cookie }, about)).toEqual([]);
  });

  test('a long one is read to its end, a thousand rows at a time, none left out and none twice', async () => {
    const startedAt = new Date('2026-09-01T04:00:00Z');
    await db().jobRun.createMany({
      data: Array.from({ length: 2_300 }, (_, at) => ({
        job: 'close-campaigns',
        businessDate: new Date('2026-09-01'),
        startedAt,
        status: 'done' as const,
        notes: [`Passage ${at}.`],
      })),
    });
    const rows = await rowsOf(runsTable({ job: 'close-campaigns', state: 'done' }));
    const notes = rows.map((row) => row.at(-1)).filter((note) => String(note).startsWith('Passage'));
    expect([notes.length, new Set(notes).size]).toEqual([2_300, 2_300]);
    await db().jobRun.deleteMany({ where: { startedAt } });
  });

  test('an account has all its lines, and ends where it began', async () => {
    const params = { table: 'compte' };
    const answer = await tables.loader(visit(`/operateur/tableaux/compte?${code}`, { cookie, params }));
    const lines = (await answer.text()).trim().split('\r\n').slice(1);
    const { id: accountId } = await db().ledgerAccount.findUniqueOrThrow({
      where: { code: accounts.stripe.code },
    });
    expect(lines).toHaveLength(await db().posting.count({ where: { accountId } }));
    const [, , , , debit, credit, balance] = lines.at(-1)!.split(';');
    expect(balance).toBe(debit || `-${credit}`);
  });
});

describe('nobody else', () => {
  const loaders = {
    '/operateur/comptes': books.loader,
    '/operateur/comptes/export.csv': csv.loader,
    '/operateur/controles': checks.loader,
    '/operateur/travaux': jobs.loader,
    '/operateur/reserve': reserve.loader,
    '/operateur/tableaux/2561': tables.loader,
  };

  test.each(Object.entries(loaders))('%s does not exist for them', async (path, loader) => {
    const stranger = await cookieOf((await citizen('Zoé')).id);
    const member = await cookieOf(lent.borrower.member.id);
    for (const theirs of [stranger, member]) {
      expect((await answerOf(async () => loader(visit(path, { cookie: theirs })))).status).toBe(404);
    }
    const unknown = await answerOf(async () => loader(visit(path)));
    expect([unknown.status, unknown.location]).toEqual([302, `/connexion?suite=${encodeURIComponent(path)}`]);
  });

  test('nor can they top up', async () => {
    const before = await db().floatTopUp.count();
    const stranger = await cookieOf((await citizen('Zoé')).id);
    const form = { id: randomUUID(), amount: '50' };
    const answer = await answerOf(() =>
      reserve.action(visit('/operateur/reserve', { cookie: stranger, form })),
    );
    expect(answer.status).toBe(404);
    expect(await db().floatTopUp.count()).toBe(before);
  });
});
