import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import { settleCampaign } from '#app/features/campaigns/settle.server.ts';
import { askForTopUp, topUpFloat } from '#app/features/payouts/float.server.ts';
import { chargePledge } from '#app/features/pledges/charge.server.ts';
import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import {
  citizen,
  cooperation,
  loan,
  loanCall,
  openProject,
  pledge,
  statuses,
  topUp,
  type CastProject,
} from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { runJob } from '#jobs/runner.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// Stripe forgets a key after a day. A machine may sleep for days between two tries of one request, which its client makes by itself; and
// a job may be run again for a day that is long past. An order whose answer was lost is carried out once all the same.

let world: World;
let line: Line;
let project: CastProject;
let lent: string;

beforeEach(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-20'));
  await topUp(world, '100');
  project = await openProject(world, await cooperation(world, 'Le Fournil'), 'Un four à pain', [
    loanCall({ minimum: '100', optimum: '3000', closesOn: day('2026-11-15') }),
  ]);
  lent = await pledge(world, loan(project, await citizen('Ana'), { amount: '500' }));
  await world.advance(day('2026-11-16'));
  for (const { id } of await campaignsToClose(world.today())) await closeCampaign(id, world.today());
});
afterEach(() => world.close());

/** The answer to an order is lost once, and before the client tries again by itself, days have passed. */
async function sleepsWhile(path: string, order: () => Promise<unknown>): Promise<void> {
  world.hold();
  line.cut('after', new RegExp(`POST /v1/${path}$`), 1, () => world.advance(addDays(world.today(), 3)));
  await expect(order()).rejects.toThrow(UnknownOutcome);
  line.mend();
}

async function tellWhatWasHeld(): Promise<void> {
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await world.drain();
}

async function madeFor(kind: string, id: string): Promise<number> {
  const [{ times }] = await db().$queryRaw<[{ times: number }]>`
    select count(*)::int as times from standin.object where kind = ${kind} and data->'metadata'->>'id' = ${id}`;
  return times;
}

const loanId = () => project.campaigns['loan']!;

test('a machine sleeps between two tries of a charge: it is made once', async () => {
  await sleepsWhile('payment_intents', () => chargePledge(lent, world.today()));
  expect(await madeFor('payment_intent', lent)).toBe(1);
  await chargePledge(lent, world.today());
  expect(await statuses(lent)).toEqual(['collected']);
  await tellWhatWasHeld();
  expect(await madeFor('payment_intent', lent)).toBe(1);
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
}, 60_000);

test('a machine sleeps between two tries of a transfer and of a top-up: each is made once', async () => {
  await chargePledge(lent, world.today());
  await world.advance(addDays(world.today(), 4));
  await sleepsWhile('transfers', () => settleCampaign(loanId(), world.today()));
  expect(await settleCampaign(loanId(), world.today())).toEqual({ state: 'released' });
  expect(await madeFor('transfer', loanId())).toBe(1);
  await tellWhatWasHeld();

  const { personId: askedById } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const id = randomUUID();
  const order = { id, amount: money('40'), askedById, today: world.today() };
  await sleepsWhile('topups', () => topUpFloat(order));
  await askForTopUp(id, world.today());
  expect(await madeFor('topup', id)).toBe(1);
  await tellWhatWasHeld();
}, 60_000);

test('a job is run again for the day for which it was run: what its first run made is found', async () => {
  const businessDate = addDays(world.today(), 5);
  world.hold();
  line.cut('after', /POST \/v1\/payment_intents$/);
  expect(await runJob('charge-pledges', { today: businessDate })).toMatchObject({ failed: 1 });
  line.mend();
  await world.advance(addDays(world.today(), 3));
  expect(await runJob('charge-pledges', { today: businessDate })).toMatchObject({ done: 1, failed: 0 });
  expect(await statuses(lent)).toEqual(['collected']);
  expect(await madeFor('payment_intent', lent)).toBe(1);
  await tellWhatWasHeld();
}, 60_000);
