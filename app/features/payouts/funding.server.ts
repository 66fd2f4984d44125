import { t } from '#app/i18n/t.ts';
import { today as businessDate } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import {
  findPayout,
  payOutToBank,
  platformBalance,
  type BankPayout,
} from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { reversal } from '#app/ledger/entry.ts';
import { stripePaidOut } from '#app/ledger/entries-payouts.ts';
import { balanceOf, owedOn, post } from '#app/ledger/ledger.server.ts';
import { type Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import { decimalText, equals, isZero, max, money, subtract, zero, type Money } from '#app/money/money.ts';

/** One decision at a time: two would spend the same money of the bank. Any number that nothing else uses. */
const fundingLock = 7_205_760;

/** The approved batches whose money must still be brought from Stripe to our bank, oldest first. */
export async function batchesToFund(): Promise<{ id: string; label: string }[]> {
  const rows = await db().payoutBatch.findMany({
    where: { status: 'approved', stripePayoutId: null, fundedOn: null },
    orderBy: [{ approvedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, messageId: true, total: true },
  });
  return rows.map(({ id, messageId, total }) => ({ id, label: `${messageId}, ${euros(money(total))}` }));
}

/**
 * Brings the money of a batch from our Stripe balance to our bank: its total, less what the bank account has to spare (transfers that came
 * back, batches withdrawn after their money had arrived). Throws a Refusal when the available balance is too low: the next run asks
 * again. The key names the batch and how often Stripe failed before, and what may have been asked before is looked for: a lost answer
 * never pays twice, however late.
 */
export async function fundPayoutBatch(id: string, today: Day): Promise<void> {
  const batch = await inTransaction((tx) => decideFunding(tx, id, today));
  if (!batch || batch.stripePayoutId || batch.fundedOn) return;
  const metadata = { kind: 'payout_batch', id, attempt: String(batch.fundFailures + 1) } as const;
  // Stripe forgets a key after a day: what may have been asked before is looked for before it is asked again.
  const earlier = batch.askedBefore
    ? await findPayout(metadata, toDay(batch.approvedOn ?? batch.createdOn))
    : null;
  const payout = earlier ?? (await askForPayout(batch, metadata));
  await inTransaction((tx) => bankPayoutChanged(tx, payout, today));
}

async function askForPayout(
  { id, amount, fundFailures }: { id: string; amount: Money; fundFailures: number },
  metadata: Parameters<typeof payOutToBank>[0]['metadata'],
): Promise<BankPayout> {
  const { available } = await platformBalance();
  if (available.lessThan(amount)) {
    throw new Refusal(
      'balance_too_low',
      t('Le lot attend : {amount} à virer, {available} disponibles chez Stripe.', {
        amount: euros(amount),
        available: euros(available),
      }),
    );
  }
  const key = fundFailures === 0 ? `payout-batch:${id}:fund` : `payout-batch:${id}:fund:${fundFailures + 1}`;
  return payOutToBank({ key, amount, metadata });
}

/** What to ask of Stripe for a batch, written before it is asked; nothing to ask, and the batch is funded by what the bank holds. */
async function decideFunding(tx: Tx, id: string, today: Day) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${fundingLock})`;
  await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${id}::uuid for update`;
  const batch = await tx.payoutBatch.findUniqueOrThrow({ where: { id } });
  if (batch.status !== 'approved') return null;
  if (batch.fundAmount) return { ...batch, amount: money(batch.fundAmount), askedBefore: true };
  const spare = max(await spareInBank(tx), zero);
  const amount = max(subtract(money(batch.total), spare), zero);
  const funded = isZero(amount) ? { fundedOn: fromDay(today) } : {};
  const decided = await tx.payoutBatch.update({
    where: { id },
    data: { fundAmount: decimalText(amount), ...funded },
  });
  return { ...decided, amount, askedBefore: false };
}

/**
 * Money in our bank that no batch is waiting for, in euros; what nobody has explained yet is not ours to spend. A batch funded before
 * `fundAmount` was written is waited for like any other.
 */
async function spareInBank(tx: Tx): Promise<Money> {
  const [promised] = await tx.$queryRaw<{ total: string }[]>`
    select coalesce(sum(case when b."fundedOn" is null then b.total - b."fundAmount"
        else (select coalesce(sum(l.amount), 0) from "PayoutLine" l where l."batchId" = b.id and l."executedOn" is null) end), 0)::text as total
    from "PayoutBatch" b where b.status = 'approved' and (b."fundAmount" is not null or b."fundedOn" is not null)`;
  const held = await balanceOf(tx, accounts.bank);
  const unexplained = max(await owedOn(tx, accounts.bankSuspense), zero);
  return subtract(subtract(held, money(promised!.total)), unexplained);
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
  const batch = await tx.payoutBatch.findUniqueOrThrow({ where: { id } });
  const asked = batch.fundAmount ?? batch.total;
  if (!equals(payout.amount, money(asked))) {
    throw new Error(
      `Payout ${payout.id} is of ${payout.amount.toFixed(2)}, but ${asked.toFixed(2)} € were asked for its batch`,
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
