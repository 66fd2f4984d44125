import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendTransferAgain } from '#app/features/cooperations/transfer-reversal.server.ts';
import { workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { orderRefund } from '#app/features/refunds/refunds.server.ts';
import { db } from '#app/infra/db.server.ts';
import { stripe } from '#app/infra/stripe/client.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { books, stripeBalance } from '#tests/support/books.ts';
import {
  citizen,
  cooperation,
  gift,
  giftCall,
  liveUntil,
  mailsTo,
  openProject,
  operator,
  pledge,
  statuses,
  topUp,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { openWorld } from '#tests/support/stage.ts';
import { dispute, happens } from '#tests/support/stand-in.ts';
import type { World } from '../../bin/world.ts';

// What a cooperation owes us is more than what is left of what we sent it: Stripe would refuse to take it back, day after day.

let world: World;
let moulin: CastCooperation;
let project: CastProject;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
  moulin = await cooperation(world, 'Le Moulin');
  await topUp(world, '600');
  project = await openProject(world, moulin, 'Un moulin à farine', [
    giftCall({ minimum: '10', optimum: '1000', closesOn: day('2026-11-02'), mode: 'keep_what_comes' }),
  ]);
});
afterEach(() => world.close());

/** Ana and Ben have given, and what they gave has left for the cooperation. */
async function sent(...amounts: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, amount] of amounts.entries()) {
    ids.push(await pledge(world, gift(project, await citizen(`Donneur${i}`), { amount })));
  }
  await liveUntil(world, day('2026-11-14'));
  expect(new Set(await statuses(...ids))).toEqual(new Set(['released']));
  return ids;
}

const transferId = async () =>
  (await db().campaign.findUniqueOrThrow({ where: { id: project.campaigns['gift']! } })).stripeTransferId!;

/** Somebody of the team takes it back in Stripe's dashboard. */
async function takenBack(amount: number): Promise<void> {
  await stripe().transfers.createReversal(await transferId(), { amount });
  await world.drain();
}

async function lose(pledgeId: string): Promise<void> {
  await happens(world, `disputes/${await dispute(world, pledgeId)}/lose`);
}

async function refund(pledgeId: string, amount: string): Promise<void> {
  const order = { pledgeId, total: money(amount), reason: 'Demandé par la personne', today: world.today() };
  await orderRefund({ id: crypto.randomUUID(), personId: await operator(), ...order });
  await world.drain();
}

async function runs(job: 'answer-disputes' | 'send-refunds') {
  const { total, done, failed } = await runJob(job, { today: world.today() });
  await world.drain();
  return { total, done, failed };
}

const sendAgain = async () => {
  const { id: reversalId } = await db().transferReversal.findFirstOrThrow();
  await sendTransferAgain({ reversalId, personId: await operator(), today: world.today() });
  await world.drain();
};
const shown = () => books({ [project.campaigns['gift']!]: 'moulin' });

/** Besides, Stripe has what the books say. */
async function stripeAgrees(): Promise<void> {
  await everythingHolds(world);
  expect(await shown()).toMatch(
    new RegExp(`assets:stripe +${(await stripeBalance(world)).replace('.', '\\.')}`),
  );
}

test('what had come back pays the debt first, then what is left of the transfer: it is not sent again', async () => {
  const [ana, ben] = await sent('200', '100');
  await lose(ana!);
  await takenBack(25_000);
  // 291 € were sent and 41 € are left: asked for the 194 € of the dispute, Stripe would refuse.
  await expect(stripe().transfers.createReversal(await transferId(), { amount: 19_400 })).rejects.toThrow(
    /greater than unreversed amount/,
  );
  expect(await shown()).toMatch(
    /assets:owed:campaign:moulin +194\.00[^]*liabilities:campaign:moulin +-250\.00/,
  );
  expect(await runs('answer-disputes')).toEqual({ total: 1, done: 1, failed: 0 });
  expect(await shown()).toMatch(/liabilities:campaign:moulin +-56\.00/);
  expect(await shown()).not.toContain('owed');
  expect((await workList(world.today())).reversals).toMatchObject([{ amount: '56,00\u00a0€' }]);
  await stripeAgrees();

  await refund(ben!, '100');
  expect(await shown()).toMatch(/assets:owed:campaign:moulin +97\.00/);
  expect(await runs('send-refunds')).toEqual({ total: 1, done: 1, failed: 0 });
  expect(await shown()).not.toMatch(/owed|campaign/);
  expect((await stripe().transfers.retrieve(await transferId())).reversed).toBe(true);
  await expect(sendAgain()).rejects.toThrow(/a payé ce que la coopération nous devait/);
  expect((await workList(world.today())).reversals).toEqual([]);
  await stripeAgrees();
});

test('what was sent again is taken back from there, each part once', async () => {
  const [ana] = await sent('200', '100');
  await takenBack(25_000);
  await sendAgain();
  await lose(ana!);
  expect(await runs('answer-disputes')).toEqual({ total: 1, done: 1, failed: 0 });
  expect(await runs('answer-disputes')).toEqual({ total: 0, done: 0, failed: 0 });
  expect(await shown()).not.toMatch(/owed|campaign/);
  const { data } = await stripe().transfers.list();
  expect(data.map((one) => [one.amount, one.amount_reversed])).toEqual([
    [25_000, 15_300],
    [29_100, 29_100],
  ]);
  await stripeAgrees();
});

test('a cent that rounding has left is owed, and Stripe is not asked for it again', async () => {
  // Our commission is 0.30 € of each, and 0.91 € of the three together.
  const ids = await sent('10.10', '10.10', '10.10');
  for (const id of ids) await refund(id, '10.10');
  expect(await runs('send-refunds')).toEqual({ total: 3, done: 3, failed: 0 });
  expect(await shown()).toMatch(/assets:owed:campaign:moulin +0\.01/);
  await world.advance(addDays(world.today(), 1));
  expect(await runs('send-refunds')).toEqual({ total: 0, done: 0, failed: 0 });
  expect((await mailsTo(moulin.member.email)).join()).not.toContain('nous doit');
  await stripeAgrees();
});
