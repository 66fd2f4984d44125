import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { questionsOf, type Family } from '#app/features/citizens/knowledge.ts';
import { readinessToPledge } from '#app/features/citizens/readiness.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day, startOfDay } from '#app/money/day.ts';
import * as knowledge from '#app/routes/mon-espace.connaissances.$family.tsx';
import * as simulation from '#app/routes/mon-espace.simulation.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

async function someone() {
  const email = `${randomUUID()}@exemple.fr`;
  const { id } = await db().person.create({ data: { email, firstName: 'Ali', lastName: 'Benali' } });
  return { id, cookie: await cookieOf(id) };
}

/** All answers right but those named. */
function answers(family: Family, wrong: string[] = []): Record<string, string> {
  const entries = questionsOf(family).map(({ id, right }) => {
    const option = right === null ? 0 : wrong.includes(id) ? 1 - right : right;
    return [id, String(option)] as const;
  });
  return { intent: 'answer', ...Object.fromEntries(entries) };
}

const on = (text: string) => setClock(() => startOfDay(day(text)));
const sendTest = (path: 'pret' | 'parts', form: Record<string, string>, cookie: string, query = '') =>
  answerOf(() =>
    knowledge.action(
      visit(`/mon-espace/connaissances/${path}${query}`, { params: { family: path }, form, cookie }),
    ),
  );
const sendResult = (form: Record<string, string>, cookie: string, query = '') =>
  answerOf(() => simulation.action(visit(`/mon-espace/simulation${query}`, { form, cookie })));

test('before anything is asked, both are missing and the threshold is the floor', async () => {
  const { id } = await someone();
  const readiness = await readinessToPledge(id, 'loan', day('2026-11-21'));
  expect(readiness).toMatchObject({ knowledge: 'missing', acknowledged: false, simulation: 'missing' });
  expect(readiness.threshold.toFixed(2)).toBe('1000.00');
});

test('a test passed is valid two years, for its family only', async () => {
  const { id, cookie } = await someone();
  on('2024-11-20');
  const next = '/projets/le-moulin/contribuer/pret';
  const sent = await sendTest('pret', answers('loan', ['L3']), cookie, `?suite=${encodeURIComponent(next)}`);
  expect(sent.location).toBe(`/mon-espace/connaissances/pret?suite=${encodeURIComponent(next)}`);
  const knowledgeOn = async (family: Family, today: string) =>
    (await readinessToPledge(id, family, day(today))).knowledge;
  expect(await knowledgeOn('loan', '2024-11-20')).toBe('appropriate');
  expect(await knowledgeOn('loan', '2026-11-20')).toBe('appropriate');
  expect(await knowledgeOn('loan', '2026-11-21')).toBe('expired');
  expect(await knowledgeOn('share', '2024-11-20')).toBe('missing');
});

test('a test failed or left out warns, and the warning is acknowledged', async () => {
  const { id, cookie } = await someone();
  on('2026-11-21');
  const today = day('2026-11-21');
  expect((await sendTest('parts', { intent: 'skip' }, cookie)).status).toBe(303);
  expect(await readinessToPledge(id, 'share', today)).toMatchObject({
    knowledge: 'incomplete',
    acknowledged: false,
  });
  // Leaving the test out is no attempt: it can be answered the same day.
  expect((await sendTest('parts', answers('share', ['G1']), cookie)).status).toBe(303);
  expect(await readinessToPledge(id, 'share', today)).toMatchObject({
    knowledge: 'inappropriate',
    acknowledged: false,
  });
  expect((await sendTest('parts', { intent: 'understood' }, cookie)).status).toBe(303);
  expect(await readinessToPledge(id, 'share', today)).toMatchObject({
    knowledge: 'inappropriate',
    acknowledged: true,
  });
});

test('the test is taken again from the next day, three times in thirty days', async () => {
  const { cookie } = await someone();
  const tryOn = async (text: string) => {
    on(text);
    const { status, errors } = await sendTest('pret', answers('loan', ['G2']), cookie);
    return status === 303 ? 'taken' : errors['']![0];
  };
  expect(await tryOn('2026-11-01')).toBe('taken');
  expect(await tryOn('2026-11-01')).toBe('Vous pourrez refaire ce test à partir du 2 novembre 2026.');
  expect(await tryOn('2026-11-02')).toBe('taken');
  expect(await tryOn('2026-11-05')).toBe('taken');
  expect(await tryOn('2026-11-30')).toBe('Vous pourrez refaire ce test à partir du 1er décembre 2026.');
  expect(await tryOn('2026-12-01')).toBe('taken');
});

test('two tests sent at the same instant are one', async () => {
  const { id, cookie } = await someone();
  on('2026-11-01');
  const sent = await Promise.all([1, 2].map(() => sendTest('pret', answers('loan'), cookie)));
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect(await db().knowledgeTest.count({ where: { personId: id } })).toBe(1);
});

test('an answer that is none of the options is refused, and a family that does not exist is not found', async () => {
  const { cookie } = await someone();
  const odd = await sendTest('pret', { ...answers('loan'), G1: '7' }, cookie);
  expect(odd.status).toBe(400);
  expect(odd.errors['G1']).toEqual(['Choisissez une des réponses.']);
  const unknown = visit('/', { params: { family: 'obligations' }, cookie });
  expect((await answerOf(() => knowledge.loader(unknown))).status).toBe(404);
});

test('the page never tells which answers are right', async () => {
  const { cookie } = await someone();
  const { page } = await answerOf(() => knowledge.loader(visit('/', { params: { family: 'pret' }, cookie })));
  expect(Object.keys((page as { questions: object[] }).questions[0]!)).toEqual(['id', 'text', 'options']);
});

test('the result of the simulation sets the threshold for a year; keeping it leaves the floor', async () => {
  const { id, cookie } = await someone();
  const on21 = day('2026-11-21');
  on(on21);
  expect((await sendResult({ intent: 'declare', capacity: '2 620,00 €' }, cookie)).status).toBe(303);
  const done = await readinessToPledge(id, 'loan', on21);
  expect([done.simulation, done.threshold.toFixed(2)]).toEqual(['done', '1310.00']);
  expect((await readinessToPledge(id, 'loan', day('2027-11-21'))).simulation).toBe('done');
  const later = await readinessToPledge(id, 'loan', day('2027-11-22'));
  expect([later.simulation, later.threshold.toFixed(2)]).toEqual(['expired', '1000.00']);

  on('2026-11-22');
  const kept = await sendResult({ intent: 'keep', capacity: '' }, cookie, '?suite=/projets');
  expect(kept.location).toBe('/projets');
  const after = await readinessToPledge(id, 'loan', day('2026-11-22'));
  expect([after.simulation, after.threshold.toFixed(2)]).toEqual(['done', '1000.00']);
});

test('a result is zero or more, and what was typed wrong is said', async () => {
  const { id, cookie } = await someone();
  const refused = await sendResult({ intent: 'declare', capacity: '-5' }, cookie);
  expect(refused.status).toBe(400);
  expect(refused.errors['capacity']![0]).toContain('sans le signe moins');
  expect((await sendResult({ intent: 'declare' }, cookie)).errors['capacity']![0]).toContain(
    'Indiquez un montant',
  );
  expect((await sendResult({ intent: 'declare', capacity: '0' }, cookie)).status).toBe(303);
  expect(await db().lossSimulation.count({ where: { personId: id } })).toBe(1);
});

test('whatever else a request carries, only the result is kept', async () => {
  const { id, cookie } = await someone();
  await sendResult({ intent: 'declare', capacity: '100', netIncome: '28000', liquidAssets: '15000' }, cookie);
  const row = await db().lossSimulation.findFirstOrThrow({ where: { personId: id } });
  expect(JSON.stringify(row)).not.toMatch(/28000|15000/);
});
