import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { createCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { startOnboarding } from '#app/features/cooperations/cooperation-payments.server.ts';
import { projectFile } from '#app/features/projects/project-file.server.ts';
import { createProject } from '#app/features/projects/project.server.ts';
import { submitProject } from '#app/features/projects/review.server.ts';
import { submissionBlockers } from '#app/features/projects/submission.ts';
import { day } from '#app/money/day.ts';
import * as sheets from '#app/routes/besoins._index.tsx';
import * as publicSheet from '#app/routes/besoins.$cooperation.tsx';
import * as queue from '#app/routes/operateur.besoins._index.tsx';
import * as reviewPage from '#app/routes/operateur.besoins.$cooperation.tsx';
import * as own from '#app/routes/porteur.$cooperation.besoins.tsx';
import { operator } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let member: string;
let cookie: string;
let team: string;
let id: string;
const params = { cooperation: 'les-jardins' };

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-21T10:00:00Z'));
  const person = await db().person.create({
    data: { email: 'membre@exemple.fr', firstName: 'Maud', lastName: 'Martin' },
  });
  member = person.id;
  cookie = await cookieOf(member);
  team = await cookieOf(await operator());
  ({ id } = await createCooperation({
    name: 'Les Jardins',
    legalForm: 'informal_collective',
    communeCode: '35047',
    presentation: 'Des jardins au pied des tours.',
    sliders: { notModelled: 80, systemic: 30, nonMarket: 90 },
    stage: 'emergence',
    stageSince: day('2026-09-01'),
    foundedById: member,
  }));
});
afterAll(() => database.drop());

const typed = {
  summary: 'Cultiver ensemble.',
  needs: 'Une salle le mercredi\n\nVingt bêches ',
  version: '0',
};
const post = (form: Record<string, string>) =>
  answerOf(() => own.action(visit('/', { params, cookie, form })));
const read = () => answerOf(() => publicSheet.loader(visit('/besoins/les-jardins', { params })));
const offer = (more: Record<string, string> = {}) => ({
  id: randomUUID(),
  kind: 'premises',
  description: 'La salle du centre social',
  quantity: '10',
  unit: 'month',
  share: 'on',
  firstName: 'Léo',
  lastName: 'Petit',
  email: 'leo@exemple.fr',
  ...more,
});
const help = (form: Record<string, string>) =>
  answerOf(() => publicSheet.action(visit('/', { params, form })));

/** The team reads the sheet that waits, and answers. */
async function review(form: Record<string, string>) {
  const { version } = await db().needsSheet.findUniqueOrThrow({ where: { organisationId: id } });
  const at = { cookie: team, params: { cooperation: id }, form: { version: String(version), ...form } };
  return answerOf(() => reviewPage.action(visit('/', at)));
}

test('scenario 14: an informal collective without host says what it needs, and the public reads it once the team has', async () => {
  expect((await read()).status).toBe(404);
  expect((await post({ ...typed, intent: 'draft' })).status).toBe(303);
  expect((await read()).status).toBe(404);
  expect((await post({ ...typed, version: '1', intent: 'publish' })).status).toBe(303);
  expect((await read()).status).toBe(404);
  const waiting = await answerOf(() => queue.loader(visit('/operateur/besoins', { cookie: team })));
  expect(waiting.page).toMatchObject({ rows: [{ id, name: 'Les Jardins', isChange: false }] });
  // Given back with a note, changed, handed in again, published as it was read.
  expect((await review({ intent: 'changes', note: ' ' })).errors).toHaveProperty('note');
  expect((await review({ intent: 'changes', note: 'Dites où.' })).status).toBe(303);
  const own1 = await answerOf(() => own.loader(visit('/', { params, cookie })));
  expect(own1.page).toMatchObject({ sheet: { asked: 'Dites où.', submittedOn: null, published: false } });
  expect((await post({ ...typed, version: '2', intent: 'publish' })).status).toBe(303);
  expect((await review({ intent: 'publish', version: '2' })).errors['']?.[0]).toContain('a changé pendant');
  expect((await review({ intent: 'publish' })).status).toBe(303);
  expect((await review({ intent: 'publish' })).errors['']?.[0]).toContain('n’attend pas');
  const subjects = (
    await db().mail.findMany({ where: { to: 'membre@exemple.fr' }, orderBy: { id: 'asc' } })
  ).map(({ subject }) => subject);
  expect(subjects).toEqual([
    'La fiche de besoins de Les Jardins : des modifications sont demandées',
    'La fiche de besoins de Les Jardins est publiée',
  ]);
  expect((await read()).page).toMatchObject({
    sheet: { name: 'Les Jardins', needs: ['Une salle le mercredi', 'Vingt bêches'] },
  });
  const list = await answerOf(() => sheets.loader(visit('/besoins')));
  expect(list.page).toMatchObject({ sheets: [{ slug: 'les-jardins' }] });
});

test('an empty sheet is not published, and nothing overwrites what another member saved', async () => {
  const empty = await post({ ...typed, needs: ' ', version: '3', intent: 'publish' });
  expect([empty.status, empty.errors]).toMatchObject([422, { needs: ['Écrivez au moins un besoin.'] }]);
  const late = await post({ ...typed, version: '1', intent: 'publish' });
  expect([late.status, late.errors['']![0]]).toEqual([
    422,
    expect.stringContaining('pendant que vous écriviez'),
  ]);
});

test('a change waits for the team as well; meanwhile the public reads what was approved', async () => {
  const changed = { ...typed, summary: 'Cultiver et vendre.', version: '3', intent: 'publish' };
  expect((await post(changed)).status).toBe(303);
  expect((await read()).page).toMatchObject({ sheet: { summary: 'Cultiver ensemble.' } });
  const seen = await answerOf(() =>
    reviewPage.loader(visit('/', { cookie: team, params: { cooperation: id } })),
  );
  expect(seen.page).toMatchObject({
    sheet: { summary: 'Cultiver et vendre.', now: { summary: 'Cultiver ensemble.' } },
  });
  expect((await review({ intent: 'publish' })).status).toBe(303);
  expect((await read()).page).toMatchObject({ sheet: { summary: 'Cultiver et vendre.' } });
  expect((await answerOf(() => queue.loader(visit('/operateur/besoins', { cookie })))).status).toBe(404);
});

test('it receives offers of help, once each, and answers', async () => {
  const first = offer();
  expect((await help(first)).status).toBe(303);
  expect((await help(first)).status).toBe(303);
  expect(await db().helpOffer.count()).toBe(1);
  expect(
    await db().mail.findFirst({ where: { to: 'membre@exemple.fr', key: { startsWith: 'help:' } } }),
  ).toMatchObject({
    subject: 'Une aide est proposée à Les Jardins',
  });
  const mute = await post({ id: first.id, intent: 'decline', answer: '' });
  expect(mute.status).toBe(422);
  expect((await post({ id: first.id, intent: 'accept', answer: 'Avec joie' })).status).toBe(303);
  expect((await post({ id: first.id, intent: 'accept', answer: 'Encore' })).status).toBe(422);
  const letter = await db().mail.findFirstOrThrow({ where: { to: 'leo@exemple.fr' } });
  expect(letter.text).toContain('Avec joie');
});

test('it cannot collect: no project of its own is submitted, no account opened', async () => {
  const project = await createProject({ cooperationId: id, title: 'Une serre' });
  const blockers = submissionBlockers(await projectFile(db(), project.id), day('2026-11-21'));
  expect(blockers.map(({ sentence }) => sentence)).toContain(
    'La structure porteuse n’a pas encore accepté de garder l’argent du collectif.',
  );
  await expect(submitProject(project.id, member)).rejects.toMatchObject({ name: 'Refusal' });
  const { status } = await db().project.findUniqueOrThrow({ where: { id: project.id } });
  expect(status).toBe('draft');
  await expect(startOnboarding(id)).rejects.toMatchObject({ code: 'no_host' });
});

test('a sheet that was taken back takes no more help', async () => {
  expect((await post({ ...typed, version: '4', intent: 'draft' })).status).toBe(303);
  expect((await help(offer())).status).toBe(404);
});
