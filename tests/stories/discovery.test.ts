import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { everyContributor } from '#app/features/discovery/contributors.queries.server.ts';
import { shareImageOf } from '#app/features/discovery/share-image.queries.server.ts';
import { directGiftsOf } from '#app/features/projects/direct-gifts.queries.server.ts';
import { declareDirectGift, takeBackDirectGift } from '#app/features/projects/direct-gifts.server.ts';
import { postUpdate } from '#app/features/projects/news.server.ts';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { loader as openApiLoader } from '#app/routes/api.v1.openapi[.]json.ts';
import { loader as openProjectLoader } from '#app/routes/api.v1.projects.$slug.ts';
import { loader as openListLoader } from '#app/routes/api.v1.projects._index.ts';
import { loader as openStatisticsLoader } from '#app/routes/api.v1.statistics.ts';
import { loader as communesLoader } from '#app/routes/communes.ts';
import { loader as homeLoader } from '#app/routes/_index.tsx';
import { loader as counterLoader } from '#app/routes/integration.$slug.ts';
import { loader as imageLoader } from '#app/routes/images.$id.ts';
import { loader as listLoader } from '#app/routes/projets._index.tsx';
import { loader as projectLoader } from '#app/routes/projets.$slug.tsx';
import { loader as statisticsLoader } from '#app/routes/statistiques.tsx';
import { loader as territoryLoader } from '#app/routes/territoires.$code.tsx';
import { loader as territoriesLoader } from '#app/routes/territoires._index.tsx';
import { openSession } from '#app/infra/session.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  loan,
  loanCall,
  openProject,
  pledge,
  shareCall,
  topUp,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { plain } from '#tests/support/plain.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let fournil: CastCooperation;
let moulin: CastProject;
let four: CastProject;
let jardin: CastProject;

/** Text as the eye reads it. */

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  await topUp(world, '200');
  fournil = await cooperation(world, 'Le Fournil');
  const closesOn = day('2026-11-30');
  four = await openProject(world, fournil, 'Un four à bois', [
    loanCall({ minimum: '300', optimum: '1000', annualRate: '0.03', closesOn }),
    giftCall({ mode: 'keep_what_comes', minimum: '0', optimum: '500', closesOn: day('2027-01-31') }),
  ]);
  moulin = await openProject(world, fournil, 'Relancer le moulin de l’Étang', [
    loanCall({ minimum: '5000', optimum: '8000', closesOn }),
  ]);
  jardin = await openProject(world, fournil, 'Des parts pour le jardin', [
    shareCall({ minimum: '200', nominal: '50', shares: 20, closesOn: day('2027-02-28') }),
  ]);
  await move(jardin, '97411', ['nature']);
  await move(moulin, '35238', ['energie']);
  const [ana, bob] = [await citizen('Ana'), await citizen('Bob')];
  await pledge(world, loan(four, ana, { amount: '250', showName: true, showAmount: true }));
  await pledge(world, loan(four, bob, { amount: '120' }));
  await pledge(world, gift(four, null, { amount: '40', showName: true }));
  await pledge(world, loan(moulin, ana, { amount: '600' }));
});
afterAll(() => world.close());

/** The place and themes of a project, as if it had been written there. */
async function move({ id }: CastProject, communeCode: string, themes: string[]): Promise<void> {
  await db().project.update({ where: { id }, data: { communeCode, themes } });
}

const communes = async (asked: string) => {
  const { page } = await answerOf(() => communesLoader(visit(`/communes?q=${encodeURIComponent(asked)}`)));
  return (page as { communes: { label: string }[] }).communes.map(({ label }) => label);
};

const list = async (search: string) => listLoader(visit(`/projets?${search}`));
const titles = async (search: string) => (await list(search)).list.cards.map(({ title }) => plain(title));

const project = async (slug: string, search = '') => {
  const { page } = await answerOf(() =>
    projectLoader(visit(`/projets/${slug}${search}`, { params: { slug } })),
  );
  return (page as Awaited<ReturnType<typeof projectLoader>>).page;
};

describe('a commune is found', () => {
  test.each([
    ['Grnoble', 'Grenoble (38000)'],
    ['st etienne', 'Saint-Étienne (42000)'],
    ['l hay les rose', 'L’Haÿ-les-Roses (94240)'],
    ['35170', 'Bruz (35170)'],
    ['35170 bruz', 'Bruz (35170)'],
    ['saint-denis (93)', 'Saint-Denis (93200)'],
    ['AJACIO', 'Ajaccio (20000)'],
    ['75011', 'Paris (75001)'],
    ['rennse', 'Rennes (35000)'],
  ])('typed « %s »: %s comes first', async (typed, label) => {
    expect((await communes(typed))[0]?.replace("'", '’')).toBe(label);
  });

  test.each([
    ['insee:2A004', 'Ajaccio (20000)'],
    ['2b033', 'Bastia (20200)'],
  ])('by its number in Corsica, which its postcode does not tell: %s is %s', async (typed, label) => {
    const code = typed.slice(-5).toUpperCase();
    expect(await resolveCommune(typed)).toEqual({ ok: true, code, label });
  });

  test('and nothing is when nothing can be meant', async () => {
    expect(await communes('xyzzyq')).toEqual([]);
    expect(await communes('%')).toEqual([]);
    expect(await communes('')).toEqual([]);
    expect(await communes('a'.repeat(500))).toEqual([]);
  });
});

describe('the list of projects', () => {
  test('shows all that are published, the open ones first', async () => {
    expect(new Set(await titles(''))).toEqual(
      new Set(['Un four à bois', 'Relancer le moulin de l’Étang', 'Des parts pour le jardin']),
    );
  });

  test.each([
    ['q=etang', ['Relancer le moulin de l’Étang']],
    ['q=moullin', ['Relancer le moulin de l’Étang']],
    ['q=four+bois', ['Un four à bois']],
    ['q=35170', ['Un four à bois']],
    ['q=%25', ['Un four à bois', 'Relancer le moulin de l’Étang', 'Des parts pour le jardin']],
    ['q=zzzzzz', []],
    ['instrument=parts', ['Des parts pour le jardin']],
    ['instrument=don', ['Un four à bois']],
    ['theme=energie', ['Relancer le moulin de l’Étang']],
    ['departement=974', ['Des parts pour le jardin']],
    ['region=53&instrument=don', ['Un four à bois']],
    ['commune=35238', ['Relancer le moulin de l’Étang']],
    ['etat=finances', []],
    ['stade=emergence', []],
  ])('filters by its address: %s', async (search, expected) => {
    expect((await titles(search)).sort()).toEqual([...expected].sort());
  });

  test('sorts by nearness: same commune, then EPCI, département, région; nothing beyond', async () => {
    const near = async (place: string) => titles(`pres=${encodeURIComponent(place)}`);
    expect(await near('Bruz')).toEqual(['Un four à bois', 'Relancer le moulin de l’Étang']);
    expect(await near('35000')).toEqual(['Relancer le moulin de l’Étang', 'Un four à bois']);
    expect(await near('Cilaos')).toEqual(['Des parts pour le jardin']);
    expect(await near('Lille')).toEqual([]);
  });

  test('goes ring by ring: the EPCI before the rest of the département, the département before the région', async () => {
    await move(jardin, '35236', ['nature']);
    expect(await titles('pres=Bruz')).toEqual([
      'Un four à bois',
      'Relancer le moulin de l’Étang',
      'Des parts pour le jardin',
    ]);
    expect((await titles('pres=Redon'))[0]).toBe('Des parts pour le jardin');
    await move(jardin, '22070', ['nature']);
    expect((await titles('pres=Redon')).at(-1)).toBe('Des parts pour le jardin');
    await move(jardin, '97411', ['nature']);
  });

  test('asks which place is meant, and still shows everything', async () => {
    const { list: found } = await list('pres=saint-denis');
    expect(found.near).toMatchObject({ sentence: 'Plusieurs communes correspondent : choisissez la vôtre.' });
    expect(found.total).toBe(3);
  });

  test('is as long as it is: a page beyond the last is the last', async () => {
    const { list: found } = await list('page=40');
    expect([found.page, found.pages, found.cards.length]).toEqual([1, 1, 3]);
  });
});

describe('the page of an open project', () => {
  test('shows what is promised and received, apart from what is not', async () => {
    const page = await project(four.slug);
    expect(
      page.campaigns.map(({ label, raised, percent, people }) =>
        plain(`${label}: ${raised}, ${percent} %, ${people}`),
      ),
    ).toEqual(['Don: 40 €, 8 %, 1 personne', 'Prêt citoyen: 370 €, 123 %, 2 personnes']);
    expect(page.state.label).toBe('Collecte en cours');
    expect(page.plan.layers.map(({ label, text }) => plain(`${label} ${text}`))).toEqual([
      'Promise 410 €',
      'Demandée 1 090 €',
    ]);
  });

  test('names only those who accepted it', async () => {
    const { contributors } = await project(four.slug);
    expect(contributors.named.map(({ name, amount }) => plain(`${name} ${amount ?? '-'}`))).toEqual([
      'Inès G. -',
      'Ana M. 250 €',
    ]);
    expect(plain(contributors.others ?? '')).toBe('1 autre contribution');
    const everyone = await everyContributor(four.slug, 9);
    expect([everyone?.named, everyone && plain(everyone.unnamed ?? ''), everyone?.pages]).toEqual([
      contributors.named,
      '1 contribution',
      1,
    ]);
    expect(await everyContributor('secret', 1)).toBeNull();
  });

  test('draws the schedule of the amount typed, or says why not', async () => {
    const { loan: lent } = await project(four.slug, '?montant=800%2C00');
    expect(plain(`${lent!.simulation.amount} → ${lent!.simulation.total}`)).toBe('800 € → 813,07 €');
    expect(lent!.simulation.rows).toHaveLength(12);
    const { loan: refused } = await project(four.slug, '?montant=beaucoup');
    expect(refused!.simulation).toMatchObject({
      typed: 'beaucoup',
      refusal: expect.stringContaining('pas compris') as string,
    });
    expect(plain(refused!.simulation.amount)).toBe('100 €');
    for (const [typed, sentence] of [
      ['5', 'Un prêt à ce projet est d’au moins 10 €.'],
      ['999999999999', 'Ce projet emprunte 1 000 € au plus.'],
    ] as const) {
      const { loan: beyond } = await project(four.slug, `?montant=${typed}`);
      expect(plain(beyond!.simulation.refusal!)).toBe(sentence);
    }
  });

  test('is nothing to anyone before it is published, and nothing under another name', async () => {
    const draft = await db().project.create({
      data: { cooperationId: fournil.id, slug: 'secret', title: 'Secret' },
    });
    for (const slug of [draft.slug, 'rien']) {
      expect(
        (await answerOf(() => projectLoader(visit(`/projets/${slug}`, { params: { slug } })))).status,
      ).toBe(404);
    }
    expect(await titles('q=secret')).toEqual([]);
  });
});

describe('an image', () => {
  const asked = (id: string, cookie: string | null = null) =>
    answerOf(() => imageLoader(visit(`/images/${id}`, { params: { id }, cookie })));

  test('of a published project is for everyone, and may be kept', async () => {
    const { id } = await db().image.findFirstOrThrow({ where: { projectId: four.id } });
    const image = await imageLoader(visit(`/images/${id}?taille=petite`, { params: { id } }));
    expect(image.headers.get('Content-Type')).toBe('image/webp');
    expect(image.headers.get('Cache-Control')).toContain('immutable');
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP');
  });

  test('of a project that is not public is for its members only', async () => {
    const draft = await db().project.findUniqueOrThrow({ where: { slug: 'secret' } });
    const bytes = new Uint8Array([1]);
    const { id } = await db().image.create({
      data: { projectId: draft.id, alt: 'x', width: 1, height: 1, large: bytes, small: bytes },
    });
    const cookieOf = async (personId: string) =>
      (await openSession(new Request('http://localhost'), personId)).split(';')[0]!;
    expect((await asked(id)).status).toBe(404);
    expect((await asked(id, await cookieOf((await citizen('Curieuse')).id))).status).toBe(404);
    expect((await asked(id, await cookieOf(fournil.member.id))).status).toBe(200);
    expect((await asked('x')).status).toBe(404);
  });
});

test('the picture that other sites show of a project has an address that changes with what it shows', async () => {
  const on = async (on: string) => (await projectAt(four.slug, on)).shareImage.split('?v=');
  const path = () => on('2026-11-02');
  const [address, version] = await path();
  expect(await path()).toEqual([address, version]);
  expect((await shareImageOf(four.slug, day('2026-11-02')))?.version).toBe(version);
  expect(await on('2026-11-03')).not.toContain(version);
  expect(await shareImageOf('rien-de-tel', day('2026-11-02'))).toBeNull();
});

test('the counter in other sites says what the project page says, and reads no session', async () => {
  const asked = (slug: string) => counterLoader(visit(`/integration/${slug}`, { params: { slug } }));
  const answer = await asked(four.slug);
  const text = plain(await answer.text());
  expect(text).toContain('51 % — 410 € sur 800 €');
  expect(text).toContain('risque de perte');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
  expect(answer.headers.get('Set-Cookie')).toBeNull();
  expect((await asked('secret')).status).toBe(404);
});

describe('what programs read', () => {
  type Document = {
    paths: Record<
      string,
      { get: { responses: Record<number, { content: Record<string, { schema: object }> }> } }
    >;
    components: { schemas: object };
  };
  const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
  const listed = (search = '') => openListLoader(visit(`/api/v1/projects${search}`));
  const detail = (slug: string) => openProjectLoader(visit(`/api/v1/projects/${slug}`, { params: { slug } }));

  /** Says what of an answer is not as the document describes it. */
  async function against(path: string, answer: Response) {
    const { paths, components } = (await json(
      await openApiLoader(visit('/api/v1/openapi.json')),
    )) as Document;
    const [content] = Object.entries(paths[path]!.get.responses[answer.status]!.content);
    const [type, { schema }] = content!;
    expect(answer.headers.get('Content-Type')).toContain(type);
    // The validator looks for named shapes under another name than the document keeps them.
    const whole = JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll(
      'components/schemas',
      '$defs',
    );
    return z
      .fromJSONSchema(JSON.parse(whole) as z.core.JSONSchema.JSONSchema)
      .safeParse(await answer.clone().json()).error;
  }

  test('is as the document says, at every address', async () => {
    expect(await against('/api/v1/projects', await listed())).toBeUndefined();
    expect(await against('/api/v1/projects', await listed('?limit=1000'))).toBeUndefined();
    expect(await against('/api/v1/projects/{slug}', await detail(four.slug))).toBeUndefined();
    expect(await against('/api/v1/projects/{slug}', await detail('secret'))).toBeUndefined();
    expect(
      await against('/api/v1/statistics', await openStatisticsLoader(visit('/api/v1/statistics'))),
    ).toBeUndefined();
    const wrong = Response.json({ projects: [{ slug: 7 }], next: null });
    expect(await against('/api/v1/projects', wrong)).toBeDefined();
  });

  test('says what the pages say, in exact amounts', async () => {
    const { campaigns, state } = await json(await detail(four.slug));
    expect(state).toBe('en-cours');
    expect(campaigns).toMatchObject([
      { instrument: 'gift', raised: '40.00', received: '40.00', people: 1 },
      { instrument: 'loan', raised: '370.00', received: '0.00', people: 2, closesOn: '2026-11-30' },
    ]);
  });

  test('comes page by page, nothing twice and nothing skipped', async () => {
    const slugs: string[] = [];
    for (let next: string | null = '?limit=1'; next;) {
      const page = (await json(await listed(next))) as { projects: { slug: string }[]; next: string | null };
      slugs.push(...page.projects.map(({ slug }) => slug));
      next = page.next && new URL(page.next).search;
    }
    expect(slugs.sort()).toEqual([four.slug, jardin.slug, moulin.slug].sort());
  });

  test('has a limit for each address', async () => {
    const ask = () => openApiLoader(visit('/api/v1/openapi.json', { from: '198.51.100.9' }));
    await db().$executeRaw`update rate_limit set points = 120 where key like 'read-api:%' and points > 0`;
    const [own, other] = [await listed(), await ask()];
    expect([own.status, own.headers.get('Retry-After'), other.status]).toEqual([429, '60', 200]);
    await db().$executeRaw`delete from rate_limit where key like 'read-api:%'`;
  });
});

describe('gifts that a cooperation receives by itself', () => {
  const act = () => ({
    projectId: four.id,
    personId: fournil.member.id,
    at: new Date('2026-11-15T10:00:00Z'),
  });
  const typed = {
    intent: 'declare',
    means: 'cheque',
    amount: money('120'),
    gifts: 3,
    receivedOn: day('2026-11-13'),
    receipt: '41 à 43',
    proof: 'Remise n° 12',
  } as const;
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const shown = async () => {
    const page = await project(four.slug);
    return [page.campaigns[0]!.raised, page.directGifts && plain(page.directGifts)];
  };

  test('stand beside the bar as it declares them, and count in nothing', async () => {
    const before = await shown();
    expect(before[1]).toBeNull();
    await declareDirectGift(act(), { ...typed, id });
    await declareDirectGift(act(), { ...typed, id });
    const [raised, sentence] = await shown();
    expect(raised).toBe(before[0]);
    expect(sentence).toContain('120 € que la coopération déclare avoir reçus elle-même');
    expect(sentence).toContain('3 dons, au 13 novembre 2026');
  });

  test.each([
    ['on a day to come', { receivedOn: day('2026-11-16') }, 'receivedOn'],
    ['before the campaign', { receivedOn: day('2026-10-01') }, 'receivedOn'],
    ['under a receipt declared already', {}, 'receipt'],
  ])('are refused %s', async (_why, wrong, field) => {
    const declared = declareDirectGift(act(), { ...typed, ...wrong, id: other });
    await expect(declared).rejects.toMatchObject({ field });
  });

  test('are taken back once, and stay with the reason', async () => {
    await takeBackDirectGift(act(), { wrong: id, reason: 'Chèque revenu' });
    expect((await shown())[1]).toBeNull();
    const again = answerOf(() => takeBackDirectGift(act(), { wrong: id, reason: 'Encore' }));
    expect((await again).status).toBe(404);
    const [line] = (await directGiftsOf(four.id, 1)).gifts;
    expect(line?.takenBack).toContain('Chèque revenu');
    await expect(db().directGift.delete({ where: { id } })).rejects.toThrow('kept as it is');
    await declareDirectGift(act(), { ...typed, id: other });
    expect((await shown())[1]).toContain('120 €');
  });
});

describe('when the campaigns are over', () => {
  beforeAll(() => liveUntil(world, day('2026-12-15')));

  test('the failed project stays, with what happened', async () => {
    expect(await titles('etat=non-aboutis')).toEqual(['Relancer le moulin de l’Étang']);
    const page = await project(moulin.slug);
    expect(page.state.label).toBe('Objectif non atteint');
    expect(plain(page.campaigns[0]!.raised)).toBe('600 €');
    expect(page.aftermath.map(({ sentence }) => sentence)).toEqual([
      'Le minimum n’était pas atteint à la clôture, le 30 novembre 2026. Personne n’a été débité.',
    ]);
  });

  test('the loan that was granted tells where it stands, late or not', async () => {
    const page = await project(four.slug);
    expect(page.aftermath[0]).toMatchObject({
      tone: 'success',
      sentence: 'Le prêt est en cours de remboursement, sans retard.',
    });
    const late = (await projectAt(four.slug, '2027-03-01')).aftermath[0]!;
    expect(late.tone).toBe('danger');
    expect(plain(late.sentence)).toMatch(/^Le remboursement a \d+ jours de retard\./);
    expect(late.facts.map(({ name }) => name)).toContain('En retard');
  });

  test('the home page counts what was really received', async () => {
    const home = await homeLoader(visit('/'));
    expect(plain(home.collected)).toBe('410 €');
    expect(plain(home.repaid)).toBe('0 €');
    expect(home.open.map(({ title }) => title)).toContain('Un four à bois');
  });

  test('the public figures say one success out of two, with both numbers', async () => {
    const { campaigns, collected, loans } = await statisticsLoader(visit('/statistiques'));
    expect(plain(campaigns.foot.rate)).toBe('50 % (1 sur 2)');
    expect(collected.rows.map((row) => plain(`${row.year} ${row.gift} ${row.loan} ${row.share}`))).toEqual([
      '2026 40 € 370 € 0 €',
    ]);
    expect([plain(loans.lent), plain(loans.outstanding), plain(loans.par30.rate)]).toEqual([
      '370 €',
      '370 €',
      '0 %',
    ]);
    expect(loans.defaultRate).toBeNull();
  });

  test('territories count their projects', async () => {
    const { departments } = await territoriesLoader(visit('/territoires'));
    expect(departments).toHaveLength(109);
    expect(
      departments
        .slice(0, 2)
        .map(({ code, projects, collected }) => plain(`${code} ${projects} ${collected}`)),
    ).toEqual(['35 2 410 €', '974 1 0 €']);
    const page = await territoryLoader(visit('/territoires/35', { params: { code: '35' } }));
    expect([page.total, page.communes.map(({ name }) => name)]).toEqual([2, ['Bruz', 'Rennes']]);
    expect(
      (await answerOf(() => territoryLoader(visit('/territoires/99', { params: { code: '99' } })))).status,
    ).toBe(404);
  });
});

test('news are safe, signed and dated', async () => {
  await postUpdate({
    projectId: four.id,
    authorId: fournil.member.id,
    title: 'La sole est posée',
    body: '**Merci** <script>x</script>',
  });
  const [news] = (await project(four.slug)).news;
  expect(news).toMatchObject({
    title: 'La sole est posée',
    author: 'Maud',
    html: expect.stringContaining('<strong>Merci</strong>') as string,
  });
  expect(news!.html).not.toContain('script');
});

async function projectAt(slug: string, on: string) {
  const { projectPage } = await import('#app/features/discovery/project.queries.server.ts');
  return (await projectPage(slug, { today: day(on), amount: null }))!;
}
