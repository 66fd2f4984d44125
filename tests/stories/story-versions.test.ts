import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject } from '#app/features/projects/project.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import * as drafts from '#app/routes/brouillons.ts';
import * as identity from '#app/routes/porteur.$cooperation.identite.tsx';
import * as line from '#app/routes/porteur.projets.$project.plan.$line.tsx';
import * as draft from '#app/routes/porteur.projets.$project.recit_.brouillon.ts';
import * as story from '#app/routes/porteur.projets.$project.recit.tsx';
import * as versions from '#app/routes/porteur.projets.$project.recit_.versions.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const cookies: Record<string, string> = {};
let project: string;
let at = new Date('2026-11-22T13:32:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => at);
  const cooperation = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: 'c',
      name: 'C',
      communeCode: '35047',
      memberships: {
        create: [
          { personId: await person('maud'), role: 'member' },
          { personId: await person('luc'), role: 'member' },
        ],
      },
    },
  });
  await person('stranger');
  project = (await createProject({ cooperationId: cooperation.id, title: 'Un four' })).id;
});
afterAll(() => database.drop());

async function person(name: string): Promise<string> {
  const { id } = await db().person.create({
    data: { email: `${name}@exemple.fr`, firstName: name, lastName: 'Martin' },
  });
  cookies[name] = await cookieOf(id);
  return id;
}

const minutesLater = (minutes: number) => (at = new Date(at.getTime() + minutes * 60_000));
const typed = { title: 'Un four', summary: '', story: '', risks: '', commune: 'Bruz' };

type Heard = { status: number; said: string; version?: number };

async function pause(who: string, form: Record<string, string>): Promise<Heard> {
  const answer = await draft
    .action(visit('/', { params: { project }, cookie: cookies[who]!, form: { ...typed, ...form } }))
    .catch((thrown: unknown) => thrown as Response);
  const body = answer.headers.get('Content-Type')?.includes('json') ? ((await answer.json()) as object) : {};
  return { status: answer.status, ...body } as Heard;
}

const saved = () => db().project.findUniqueOrThrow({ where: { id: project } });
const kept = () => db().storyVersion.findMany({ where: { projectId: project }, orderBy: { number: 'asc' } });
const open = (query = '') =>
  versions.loader(visit(`/${query}`, { params: { project }, cookie: cookies['maud']! }));

test('a pause saves what is written, says when, and a later pause of the same person replaces its version', async () => {
  const first = await pause('maud', { version: '1', story: 'Le dernier fournil' });
  expect(first).toEqual({ status: 200, version: 2, said: 'Enregistré à 14 h 32' });
  minutesLater(1);
  expect(await pause('maud', { version: '2', story: 'Le dernier fournil a fermé.' })).toMatchObject({
    version: 3,
  });
  // Nothing new was written: nothing is saved, and that is no new version.
  expect(await pause('maud', { version: '3', story: 'Le dernier fournil a fermé.' })).toMatchObject({
    status: 200,
    version: 3,
  });
  expect((await kept()).map(({ number, auto }) => [number, auto])).toEqual([[3, true]]);
  expect(await saved()).toMatchObject({
    story: 'Le dernier fournil a fermé.',
    communeCode: '35047',
    version: 3,
  });
});

test('what is not right yet stays as it was saved', async () => {
  const answer = await pause('maud', {
    version: '3',
    title: ' ',
    commune: 'Nulle part sur Terre',
    themes: 'inconnu',
    story: 'Encore une phrase.',
  });
  expect(answer.status).toBe(200);
  expect(await saved()).toMatchObject({
    title: 'Un four',
    communeCode: '35047',
    themes: [],
    story: 'Encore une phrase.',
  });
  expect((await pause('maud', { version: '4', story: 'x'.repeat(20_001) })).status).toBe(400);
});

test('when another has saved since, nothing is overwritten and the page says so; the button then compares', async () => {
  minutesLater(30);
  const other = await answerOf(() =>
    story.action(
      visit('/', {
        params: { project },
        cookie: cookies['luc']!,
        form: { ...typed, version: '4', story: 'La version de Luc.', intent: 'save' },
      }),
    ),
  );
  expect(other.status).toBe(303);
  const heard = await pause('maud', { version: '4', story: 'La version de Maud.' });
  expect([heard.status, heard.version]).toEqual([409, undefined]);
  expect(heard.said).toContain('Un autre membre a enregistré une version depuis');
  expect((await saved()).story).toBe('La version de Luc.');
  expect((await pause('stranger', { version: '5', story: 'Volé.' })).status).toBe(404);
});

test('an old version can be opened and taken up again, which makes a new one', async () => {
  const list = await open('?version=4');
  expect(list.versions.map(({ number, who, how, isCurrent }) => [number, who, how, isCurrent])).toEqual([
    [5, 'luc', 'Avec le bouton', true],
    [4, 'maud', 'Pendant l’écriture', false],
  ]);
  expect(list.html!.story).toContain('Encore une phrase.');
  const restore = (form: Record<string, string>) =>
    answerOf(() => versions.action(visit('/', { params: { project }, cookie: cookies['maud']!, form })));
  expect((await restore({ number: '4', version: '3' })).status).toBe(422);
  expect((await restore({ number: '77', version: '5' })).status).toBe(404);
  expect((await restore({ number: '4', version: '5' })).status).toBe(303);
  expect(await saved()).toMatchObject({ story: 'Encore une phrase.', version: 6 });
  expect((await kept()).map(({ number }) => number)).toEqual([4, 5, 6]);
  for (const query of ['?version=abc', '?version=99999999999', '?version=1.5', '']) {
    expect((await open(query)).opened).toBeNull();
  }
});

test('a locked project is neither saved by a pause nor taken back to an old version', async () => {
  await db().project.update({ where: { id: project }, data: { status: 'submitted' } });
  expect((await pause('maud', { version: '6', story: 'Après.' })).status).toBe(422);
  expect((await saved()).story).toBe('Encore une phrase.');
});

const linePath = () => `/porteur/projets/${project}/plan/nouvelle`;
const lineParams = () => ({ project, line: 'nouvelle' });
type Page = {
  draft: {
    page: string;
    base: string;
    kept: { result: { initialValue: Record<string, unknown> }; when: string; changed: boolean } | null;
  };
};
const lineOf = async (who: string, query = '') =>
  (
    await answerOf(() =>
      line.loader(visit(linePath() + query, { params: lineParams(), cookie: cookies[who]! })),
    )
  ).page as Page;
const writes = (who: string, form: Record<string, string>) =>
  answerOf(() => drafts.action(visit('/brouillons', { cookie: cookies[who]!, form })));

test('what is written in another long form is kept as a draft of its author, until it is saved or thrown away', async () => {
  await db().project.update({ where: { id: project }, data: { status: 'draft' } });
  const { draft: fresh } = await lineOf('maud');
  expect(fresh).toMatchObject({ page: linePath(), kept: null });
  const half = { label: 'Subvention', amount: 'beaucoup', 'allocations[0].amount': '12', password: 'x' };
  const about = { 'draft-page': linePath(), 'draft-base': fresh.base };
  expect((await writes('maud', { ...half, ...about })).status).toBe(200);
  const { draft: again } = await lineOf('maud');
  expect(again.kept).toMatchObject({
    result: { initialValue: { label: 'Subvention', amount: 'beaucoup', allocations: [{ amount: '12' }] } },
    changed: false,
  });
  expect(JSON.stringify(again)).not.toContain('password');
  expect((await lineOf('maud', '?sans-brouillon')).draft.kept).toBeNull();
  expect((await lineOf('luc')).draft.kept).toBeNull();

  const sent = (who: string, form: Record<string, string>) =>
    answerOf(() => line.action(visit(linePath(), { params: lineParams(), cookie: cookies[who]!, form })));
  const whole = async (who: string) => {
    const page = (await lineOf(who)) as unknown as { form: { seen: string; values: Record<string, string> } };
    const { kind, status } = { kind: 'subsidy', status: 'asked', ...page.form.values };
    return { label: 'Aide', amount: '1000', kind, status, seen: page.form.seen };
  };
  expect((await sent('maud', await whole('maud'))).status).toBe(303);
  expect((await lineOf('maud')).draft.kept).toBeNull();

  await writes('maud', { ...half, ...about });
  expect((await writes('maud', { discard: linePath() })).location).toBe(linePath());
  expect((await lineOf('maud')).draft.kept).toBeNull();
  expect((await writes('maud', { ...about, 'draft-page': '//elsewhere' })).status).toBe(400);
});

test('a form sent after the session has ended comes back after signing in, to whoever has its way back', async () => {
  const path = '/porteur/c/identite';
  const form = { name: 'La Coopérative du four', presentation: 'Un texte long', password: 'secret' };
  const out = await answerOf(() => identity.action(visit(path, { params: { cooperation: 'c' }, form })));
  expect(out.status).toBe(303);
  const back = new URL(out.location!, 'http://here').searchParams.get('suite')!;
  expect(back).toMatch(/^\/porteur\/c\/identite\?repris=[\w-]{43}$/);
  const open = async (who: string, at: string) =>
    (
      await answerOf(() =>
        identity.loader(visit(at, { params: { cooperation: 'c' }, cookie: cookies[who]! })),
      )
    ).page as Page | null;
  expect(await open('stranger', back).catch(() => null)).toBeNull();
  expect((await open('maud', back))!.draft.kept!.result.initialValue).toEqual({
    name: 'La Coopérative du four',
    presentation: 'Un texte long',
  });
  // It is Maud's from now on, and nobody else's.
  expect((await open('luc', back))!.draft.kept).toBeNull();
  expect((await open('maud', path))!.draft.kept).not.toBeNull();
  // Somebody else saves meanwhile: who takes the draft up is told.
  await db().organisation.update({ where: { slug: 'c' }, data: { name: 'Le Four' } });
  expect((await open('maud', path))!.draft.kept).toMatchObject({ changed: true });
});
