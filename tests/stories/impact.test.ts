import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as paperRoute from '#app/routes/pieces.$paper.ts';
import * as impact from '#app/routes/porteur.projets.$project.impact.tsx';
import * as publicPage from '#app/routes/projets.$slug.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { heicPhoto } from '#tests/support/heic.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let cookie: string;
let project: string;

beforeAll(async () => {
  database = await freshDatabase();
  const now = new Date('2026-11-21T10:00:00Z');
  setClock(() => now);
  const { id: personId } = await db().person.create({
    data: { email: 'maud@exemple.fr', firstName: 'Maud', lastName: 'Martin' },
  });
  cookie = await cookieOf(personId);
  const made = await db().project.create({
    data: {
      slug: 'le-fournil',
      title: 'Le fournil',
      status: 'published',
      publishedAt: now,
      cooperation: {
        create: {
          kind: 'cooperation',
          slug: 'le-fournil',
          name: 'Le Fournil',
          memberships: { create: { personId, role: 'member' } },
        },
      },
    },
  });
  project = made.id;
});
afterAll(() => database.drop());

const post = (form: Record<string, string>, files?: readonly Uint8Array[]) =>
  answerOf(() => impact.action(visit('/', { params: { project }, cookie, form, files })));
const idOf = async (label: string) => (await db().indicator.findFirstOrThrow({ where: { label } })).id;

test('a cooperation chooses what it looks at; a number has a start and an aim', async () => {
  const jobs = { intent: 'add', kind: 'quantitative', label: 'Emplois', unit: 'emplois', baseline: '2' };
  expect((await post(jobs)).errors).toEqual({
    target: ['Dites d’où vous partez et où vous voulez arriver.'],
  });
  expect((await post({ ...jobs, target: '6', targetOn: '2028-12-31' })).status).toBe(303);
  expect((await post({ intent: 'add', kind: 'story', label: 'Une journée' })).status).toBe(303);
});

test('a measure has its day and what shows it, and cannot be of tomorrow', async () => {
  const id = await idOf('Emplois');
  const seen = { intent: 'measure', id, on: '2026-11-20', value: '1,5', evidence: 'Registre du personnel' };
  expect((await post({ ...seen, evidence: '' })).errors).toHaveProperty('evidence');
  expect((await post({ ...seen, on: '2026-11-22' })).errors).toHaveProperty('on');
  expect((await post({ ...seen, value: '' })).errors).toEqual({ value: ['Indiquez le nombre mesuré.'] });
  expect((await post(seen)).status).toBe(303);
  const story = {
    intent: 'measure',
    id: await idOf('Une journée'),
    on: '2026-11-19',
    evidence: 'Dit par Léo',
  };
  expect((await post({ ...story, words: 'Le four est resté chaud.' })).status).toBe(303);
});

test('what somebody else measured that day is told, and stays until its replacement is wished', async () => {
  const id = await idOf('Emplois');
  const { id: leo } = await db().person.create({
    data: { email: 'leo@exemple.fr', firstName: 'Léo', lastName: 'Petit' },
  });
  const { indicatorId, on } = await db().measure.findFirstOrThrow({ where: { indicatorId: id } });
  await db().measure.update({ where: { indicatorId_on: { indicatorId, on } }, data: { madeById: leo } });
  const again = { intent: 'measure', id, on: '2026-11-20', value: '2', evidence: 'Contrats' };
  expect((await post(again)).errors).toEqual({
    replace: [expect.stringMatching(/^Léo Petit a déjà noté pour ce jour : « 1,5 »/)],
  });
  const value = async () =>
    (await db().measure.findFirstOrThrow({ where: { indicatorId: id } })).value?.toFixed(1);
  expect(await value()).toBe('1.5');
  expect((await post({ ...again, replace: 'on' })).status).toBe(303);
  expect(await value()).toBe('2.0');
  expect((await post({ ...again, value: '1,5', evidence: 'Registre du personnel' })).status).toBe(303);
});

test('everybody reads it, bad figures too, as a chart with its table', async () => {
  const { page } = await answerOf(() => publicPage.loader(visit('/', { params: { slug: 'le-fournil' } })));
  expect(page).toMatchObject({
    indicators: [
      {
        label: 'Emplois',
        baseline: '2 emplois',
        target: '6 emplois',
        progress: -13,
        chart: { wide: expect.stringContaining('<svg') },
        measures: [{ value: '1,5 emplois', evidence: 'Registre du personnel' }],
      },
      { label: 'Une journée', chart: null, measures: [{ words: 'Le four est resté chaud.' }] },
    ],
  });
});

test('what shows a measure may be photographed: public as the project is, and replaced by that of the same day', async () => {
  const id = await idOf('Une journée');
  const story = {
    intent: 'measure',
    id,
    on: '2026-11-19',
    words: 'Le four est resté chaud.',
    evidence: 'Photo',
  };
  expect((await post(story, [Buffer.from('pas une photo')])).errors).toHaveProperty('file');
  for (let time = 0; time < 2; time++) expect((await post(story, [heicPhoto])).status).toBe(303);
  const [paper, ...others] = await db().handedPaper.findMany({ where: { subject: id } });
  expect([paper?.label, paper?.pages, others]).toEqual(['Photo', 1, []]);
  const read = () =>
    answerOf(() => paperRoute.loader(visit('/', { params: { paper: paper!.id } }))).then(
      ({ status }) => status,
    );
  expect(await read()).toBe(200);
  const { publishedAt } = await db().project.findUniqueOrThrow({ where: { id: project } });
  await db().project.update({ where: { id: project }, data: { publishedAt: null } });
  expect(await read()).toBe(404);
  await db().project.update({ where: { id: project }, data: { publishedAt } });
});

test('what was measured in public is not taken away', async () => {
  const id = await idOf('Emplois');
  expect((await post({ intent: 'remove', id })).status).toBe(422);
  await post({ intent: 'add', kind: 'qualitative', label: 'Le bruit' });
  expect((await post({ intent: 'remove', id: await idOf('Le bruit') })).status).toBe(303);
});

test('another project’s indicator is not there', async () => {
  const other = await db().project.create({
    data: {
      slug: 'autre',
      title: 'Autre',
      cooperation: { create: { kind: 'cooperation', slug: 'autre', name: 'Autre' } },
    },
  });
  const { id } = await db().indicator.create({
    data: { projectId: other.id, kind: 'story', label: 'Ailleurs' },
  });
  const told = { intent: 'measure', id, on: '2026-11-20', words: 'Non', evidence: 'Rien' };
  expect((await post(told)).status).toBe(404);
});
