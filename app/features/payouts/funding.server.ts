import { today as businessDate } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payOutToBank, platformBalance, type BankPayout } from '#app/infra/stripe/platform.server.ts';
import { reversal } from '#app/ledger/entry.ts';
import { stripePaidOut } from '#app/ledger/entries-payouts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { type Day } from '#app/money/day.ts';
import { euros } from '#app/money/format.ts';
import { equals, money } from '#app/money/money.ts';

/** The approved batches whose money must still be brought from Stripe to our bank, oldest first. */
export async function batchesToFund(): Promise<{ id: string; label: string }[]> {
  const rows = await db().payoutBatch.findMany({
    where: { status: 'approved', stripePayoutId: null },
    orderBy: [{ approvedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, messageId: true, total: true },
  });
  return rows.map(({ id, messageId, total }) => ({ id, label: `${messageId}, ${euros(money(total))}` }));
}

/**
 * Brings the money of a batch from our Stripe balance to our bank. Throws a Refusal when the available balance is too low: the next run
 * asks again. The key names the batch and how often Stripe failed before, so a lost answer never pays twice.
 */
export async function fundPayoutBatch(id: string, today: Day): Promise<void> {
  const batch = await db().payoutBatch.findUniqueOrThrow({
    where: { id },
    select: { status: true, total: true, stripePayoutId: true, fundFailures: true },
  });
  if (batch.status !== 'approved' || batch.stripePayoutId) return;
  const amount = money(batch.total);
  const { available } = await platformBalance();
  if (available.lessThan(amount)) {
    throw new Refusal(
      'balance_too_low',
      `Le lot attend : ${euros(amount)} à virer, ${euros(available)} disponibles chez Stripe.`,
    );
  }
  const payout = await payOutToBank({
    key:
      batch.fundFailures === 0
        ? `payout-batch:${id}:fund`
        : `payout-batch:${id}:fund:${batch.fundFailures + 1}`,
    amount,
    metadata: { kind: 'payout_batch', id, attempt: String(batch.fundFailures + 1) },
  });
  await inTransaction((tx) => bankPayoutChanged(tx, payout, today));
}

/**
 * What Stripe says of a payout to our bank, in any order and any number of times. Paid: the money is booked in the bank, on the day it
 * arrived. Failed: it is asked again by the next run; when it had been paid first, the booking is reversed.
 */
export async function bankPayoutChanged(
  tx: Tx,
  payout: BankPayout,
  today: Day = businessDate(),
): Promise<void> {
  const { kind, id, attempt } = payout.metadata;
  if (kind !== 'payout_batch' || !id) throw new Error(`Payout ${payout.id} is not one of ours`);
  await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${id}::uuid for update`;
  const batch = await tx.payoutBatch.findUniqueOrThrow({ where: { id }, omit: { file: true } });
  if (!equals(payout.amount, money(batch.total))) {
    throw new Error(
      `Payout ${payout.id} is of ${payout.amount.toFixed(2)}, but the batch of ${batch.total.toFixed(2)} €`,
    );
  }
  // A payout of an earlier try, which failed: another has taken its place.
  if (Number(attempt ?? '1') !== batch.fundFailures + 1) return;

  const arrived = (on: Day) => stripePaidOut({ id: payout.id, amount: payout.amount, on });
  const write = (data: Parameters<typeof tx.payoutBatch.update>[0]['data']) =>
    tx.payoutBatch.update({ where: { id }, data, select: { id: true } });

  if (payout.status === 'failed') {
    if (batch.fundedOn)
      await post(tx, reversal(arrived(toDay(batch.fundedOn)), 'Stripe’s payout came back', today));
    await write({ stripePayoutId: null, fundedOn: null, fundFailures: { increment: 1 } });
    return;
  }
  const isNew = payout.status === 'paid' && !batch.fundedOn;
  await write({ stripePayoutId: payout.id, ...(isNew ? { fundedOn: fromDay(payout.arrivedOn) } : {}) });
  if (isNew) await post(tx, arrived(payout.arrivedOn));
}
