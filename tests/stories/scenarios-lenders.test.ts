import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionsOf } from '#app/features/citizens/knowledge.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day, startOfDay } from '#app/money/day.ts';
import * as contribute from '#app/routes/projets.$slug_.contribuer.$instrument.tsx';
import * as knowledge from '#app/routes/mon-espace.connaissances.$family.tsx';
import * as profile from '#app/routes/mon-espace.profil.tsx';
import * as simulation from '#app/routes/mon-espace.simulation.tsx';
import { cooperation, citizen, loanCall, openProject, type CastProject } from '#tests/support/cast.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

// Scenarios 3, 4 and 9 of the acceptance list: what protects a lender who is no professional.

let world: World;
let roue: CastProject;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  const moulin = await cooperation(world, 'Le Moulin');
  const call = loanCall({
    minimum: '1000',
    optimum: '9000',
    closesOn: day('2026-12-31'),
    minimumPledge: '20',
  });
  roue = await openProject(world, moulin, 'Une roue', [call]);
});
afterAll(async () => {
  setClock(() => new Date());
  await world.close();
});

const on = (text: string) => setClock(() => startOfDay(day(text)));

async function lender(firstName: string) {
  const person = await citizen(firstName);
  return { ...person, cookie: await cookieOf(person.id) };
}

type Lender = Awaited<ReturnType<typeof lender>>;

async function passTest({ cookie }: Lender) {
  const right = questionsOf('loan').map(({ id, right }) => [id, String(right ?? 0)]);
  const form = { intent: 'answer', ...(Object.fromEntries(right) as Record<string, string>) };
  const args = visit('/mon-espace/connaissances/pret', { params: { family: 'pret' }, form, cookie });
  expect((await answerOf(() => knowledge.action(args))).status).toBe(303);
}

/** The calculator computes in the browser; only its result is sent. */
async function sendCapacity({ cookie }: Lender, capacity: string) {
  const form = { intent: 'declare', capacity };
  return answerOf(() => simulation.action(visit('/mon-espace/simulation', { form, cookie })));
}

const params = () => ({ slug: roue.slug, instrument: 'pret' });

async function care({ cookie }: Lender) {
  const { page } = await answerOf(() => contribute.loader(visit('/', { params: params(), cookie })));
  return (
    page as { care: { acknowledge: boolean; thresholdText: string; knowledge: Point; simulation: Point } }
  ).care;
}
type Point = { done: boolean; sentence: string };

const lend = ({ cookie }: Lender, form: Record<string, string>) =>
  answerOf(() =>
    contribute.action(
      visit('/', { params: params(), cookie, form: { id: randomUUID(), intent: 'place', ...form } }),
    ),
  );

test('scenario 3: a test passed on 20 November 2024 has lapsed on 21 November 2026, a simulation older than a year too; both are asked again, neither stops', async () => {
  const zoe = await lender('Zoé');
  on('2024-11-20');
  await passTest(zoe);
  on('2025-11-20');
  expect((await sendCapacity(zoe, '2620')).status).toBe(303);
  expect(await care(zoe)).toMatchObject({
    acknowledge: false,
    knowledge: { done: true },
    simulation: { done: true },
  });

  on('2026-11-20');
  expect(await care(zoe)).toMatchObject({ knowledge: { done: true }, simulation: { done: true } });
  on('2026-11-21');
  const asked = await care(zoe);
  expect(asked).toMatchObject({ acknowledge: true, knowledge: { done: false }, simulation: { done: false } });
  expect(asked.knowledge.sentence).toContain('plus de deux ans');
  expect(asked.simulation.sentence).toContain('plus d’un an');

  // She may skip both: she only has to say that she has read the warning.
  expect((await lend(zoe, { amount: '100' })).errors).toHaveProperty('riskAcknowledged');
  expect((await lend(zoe, { amount: '100', riskAcknowledged: 'on' })).location).toMatch(/^\/engagements\//);
});

test('scenario 4: net worth 26,200: 1,310 asks nothing more; 1,310.01 asks for the three confirmations, and then is taken', async () => {
  on('2026-11-21');
  const ali = await lender('Ali');
  await passTest(ali);
  // 28,000 + 15,000 − 16,800 = 26,200; a tenth of it is sent.
  expect((await sendCapacity(ali, '2620')).status).toBe(303);
  expect((await care(ali)).thresholdText.replace(/\s/g, ' ')).toBe('1 310 €');
  const above = await lend(ali, { amount: '1310,01' });
  expect(Object.keys(above.errors).sort()).toEqual(['thresholdAmount', 'thresholdConfirmed']);
  const half = await lend(ali, { amount: '1310,01', thresholdConfirmed: 'on', thresholdAmount: '1310' });
  expect(Object.keys(half.errors)).toEqual(['thresholdAmount']);
  const taken = await lend(ali, { amount: '1310,01', thresholdConfirmed: 'on', thresholdAmount: '1310,01' });
  expect(taken.location).toMatch(/^\/engagements\//);
  const pledge = await db().pledge.findUniqueOrThrow({ where: { id: taken.location!.split('/').at(-1)! } });
  expect([pledge.amount.toFixed(2), pledge.thresholdConfirmedAt === null]).toEqual(['1310.01', false]);

  const eva = await lender('Eva');
  await passTest(eva);
  await sendCapacity(eva, '2620');
  expect((await lend(eva, { amount: '1310' })).location).toMatch(/^\/engagements\//);
});

test('scenario 9: a waiver filed on 1 December 2026 is refused for 2027 and accepted for 2028', async () => {
  const ines = await lender('Inès');
  const file = (year: string) =>
    answerOf(() =>
      profile.action(
        visit('/mon-espace/profil', { cookie: ines.cookie, form: { intent: 'waiver', year, sworn: 'on' } }),
      ),
    );
  on('2026-12-01');
  expect(JSON.stringify((await file('2027')).page)).toContain('30 novembre 2026');
  const accepted = await file('2028');
  expect([accepted.status, accepted.errors]).toEqual([303, {}]);
  on('2026-11-30');
  expect((await file('2027')).status).toBe(303);
  const filed = await db().taxWaiver.findMany({ where: { personId: ines.id }, orderBy: { year: 'asc' } });
  expect(filed.map(({ year }) => year)).toEqual([2027, 2028]);
});
