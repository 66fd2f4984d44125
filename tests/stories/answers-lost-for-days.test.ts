import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectInstalment, instalmentsToCollect } from '#app/features/loans/collect.server.ts';
import { approvePayoutBatch } from '#app/features/payouts/approval.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { askForTopUp, topUpFloat, topUpsToAsk } from '#app/features/payouts/float.server.ts';
import { batchesToFund, fundPayoutBatch } from '#app/features/payouts/funding.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { borrow, debits, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { citizen } from '#tests/support/cast.ts';
import type { Line } from '#tests/support/cut.ts';
import { openWorldOnLine } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

// An order was carried out, its answer and its webhooks were lost, and the next run comes when Stripe has forgotten the key: the same
// key would make a second one. What was made must be found. (Charges of pledges and transfers: campaigns-killed.test.ts.)

let world: World;
let line: Line;
let lent: Lent;

beforeEach(async () => {
  ({ world, line } = await openWorldOnLine('2026-10-01'));
  lent = await borrow(world, { lends: { Ana: '500', Ben: '300' }, count: 2 });
});
afterEach(() => world.close());

const made = (kind: string) => line.carried.filter((name) => name === `POST /v1/${kind}`).length;

/** Does something whose answer is lost, lets two days pass without a word of Stripe, and does it again. */
async function lostForDays(kind: string, order: () => Promise<unknown>, again: () => Promise<unknown>) {
  world.hold();
  line.cut('after', new RegExp(`POST /v1/${kind}$`));
  await expect(order()).rejects.toThrow(UnknownOutcome);
  line.mend();
  const before = made(kind);
  await world.advance(addDays(world.today(), 2));
  await again();
  expect(made(kind)).toBe(before);
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await world.drain();
}

test('an instalment is debited once', async () => {
  await world.advance(day('2026-11-10'));
  const collect = async () => {
    for (const { id } of await instalmentsToCollect(world.today()))
      await collectInstalment(id, world.today());
  };
  await lostForDays('payment_intents', collect, collect);
  expect(await debits(lent.loanId)).toEqual(['n° 1 try 1 2026-11-10 401.50 processing']);
  const [{ asked }] = await db().$queryRaw<
    [{ asked: number }]
  >`select count(*)::int as asked from standin.object
    where kind = 'payment_intent' and data->'metadata'->>'kind' = 'collection'`;
  expect(asked).toBe(1);
});

test('an answer that a job takes after its period was closed stands on the first open day, as one that Stripe tells', async () => {
  await world.advance(day('2026-11-10'));
  const collect = async () => {
    for (const { id } of await instalmentsToCollect(world.today()))
      await collectInstalment(id, world.today());
  };
  world.hold();
  line.cut('after', /POST \/v1\/payment_intents$/);
  await expect(collect()).rejects.toThrow(UnknownOutcome);
  line.mend();
  await world.advance(day('2026-12-05'));
  await inTransaction((tx) => closePeriod(tx, day('2026-11-30'), world.today()));
  await collect();
  const entry = await db().journalEntry.findFirstOrThrow({ where: { kind: 'repayment_received' } });
  expect(toDay(entry.valueDate)).toBe('2026-12-01');
  expect(entry.memo).toMatch(/happened on 2026-11-18, in a period that was closed/);
  // Told once more by Stripe, it is the same event.
  for (const delivery of world.held.splice(0)) await world.deliver(delivery);
  world.release();
  await world.drain();
  expect(await db().journalEntry.count({ where: { kind: 'repayment_received' } })).toBe(1);
  expect(await db().stripeEvent.count({ where: { handledAt: null } })).toBe(0);
});

test('the reserve is topped up once', async () => {
  const { personId: askedById } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const id = randomUUID();
  await lostForDays(
    'topups',
    () => topUpFloat({ id, amount: money('40'), askedById, today: world.today() }),
    async () => {
      for (const one of await topUpsToAsk()) await askForTopUp(one.id, world.today());
    },
  );
  expect(await db().floatTopUp.findUniqueOrThrow({ where: { id } })).toMatchObject({ failedOn: null });
  expect(await topUpsToAsk()).toEqual([]);
});

test('a file of transfers is funded once', async () => {
  await liveLoan(world, day('2026-11-20'));
  const team = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const { id: second } = await citizen('Paul');
  await db().membership.create({
    data: { personId: second, organisationId: team.organisationId, role: 'operator' },
  });
  const { id } = (await proposePayoutBatch(world.today()))!;
  for (const personId of [team.personId, second]) {
    await approvePayoutBatch({ batchId: id, personId, today: world.today() });
  }
  await lostForDays(
    'payouts',
    () => fundPayoutBatch(id, world.today()),
    async () => {
      for (const one of await batchesToFund()) await fundPayoutBatch(one.id, world.today());
    },
  );
  expect(await db().payoutBatch.findUniqueOrThrow({ where: { id } })).toMatchObject({ fundFailures: 0 });
  expect(await batchesToFund()).toEqual([]);
});
