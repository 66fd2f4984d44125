import { t } from '#app/i18n/t.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { today as businessDate } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { findPayout, type BankPayout } from '#app/infra/stripe/platform.server.ts';
import { reversal, type JournalEntry } from '#app/ledger/entry.ts';
import { stripePaidOut } from '#app/ledger/entries-payouts.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { type Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import {
  decimalText,
  equals,
  isZero,
  max,
  min,
  money,
  subtract,
  zero,
  type Money,
} from '#app/money/money.ts';
import { shortInBank, spareInBank } from './bank-cover.server.ts';
import { payOutOrWait } from './pay-out.server.ts';
import { payoutFailureWords } from './payout-failures.ts';

/** One decision at a time: two would spend the same money of the bank, or of Stripe. Any number that nothing else uses. */
export const fundingLock = 7_205_760;

/**
 * The batches whose money must still be brought from Stripe to our bank, oldest first: those approved, and those that have left our bank with
 * money that Stripe took back afterwards, as long as the bank lacks it.
 */
export async function batchesToFund(): Promise<{ id: string; label: string }[]> {
  const rows = await db().payoutBatch.findMany({
    where: {
      way: 'bank',
      stripePayoutId: null,
      fundedOn: null,
      OR: [{ status: 'approved' }, { status: { in: [...gone] }, fundFailures: { gt: 0 } }],
    },
    orderBy: [{ approvedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true, messageId: true, total: true, fundAmount: true },
  });
  const isFull = rows.some(isLeft) && isZero(await shortInBank(db()));
  return rows
    .filter((row) => !isFull || !isLeft(row))
    .map(({ id, messageId, total }) => ({ id, label: `${messageId}, ${euros(money(total))}` }));
}

/** Batches that need nothing more of us themselves. */
const gone = ['executed', 'withdrawn'] as const;

/** Nothing was asked of Stripe for it since its last payout failed, and its transfers have left without it. */
function isLeft({ status, fundAmount }: { status: string; fundAmount: unknown }): boolean {
  return gone.some((one) => one === status) && fundAmount === null;
}

/**
 * Brings the money of a batch from our Stripe balance to our bank: its total, less what the bank account has to spare (transfers that came
 * back, batches withdrawn after their money had arrived); for one that was executed before its money went back to Stripe, what the bank lacks.
 * Throws a Refusal when the available balance is too low: the next run asks again. The key names the batch and how often Stripe failed
 * before, and what may have been asked before is looked for: a lost answer never pays twice, however late.
 */
export async function fundPayoutBatch(id: string, today: Day): Promise<void> {
  const batch = await inTransaction((tx) => decideFunding(tx, id, today));
  if (!batch || batch.stripePayoutId || batch.fundedOn) return;
  const metadata = { kind: 'payout_batch', id, attempt: String(batch.fundFailures + 1) } as const;
  // Stripe forgets a key after a day: what may have been asked before is looked for before it is asked again.
  const earlier = batch.askedBefore
    ? await findPayout(metadata, toDay(batch.approvedOn ?? batch.createdOn))
    : null;
  const key = `payout-batch:${id}:fund${batch.fundFailures === 0 ? '' : `:${batch.fundFailures + 1}`}`;
  const payout = earlier ?? (await payOutOrWait({ key, amount: batch.amount, metadata }));
  await toldByOthers(() => inTransaction((tx) => bankPayoutChanged(tx, payout, today)));
}

/** What to ask of Stripe for a batch, written before it is asked; nothing to ask, and the batch is funded by what the bank holds. */
async function decideFunding(tx: Tx, id: string, today: Day) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${fundingLock})`;
  await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${id}::uuid for update`;
  const batch = await tx.payoutBatch.findUniqueOrThrow({ where: { id } });
  if (batch.way !== 'bank' || batch.status === 'proposed' || batch.stripePayoutId || batch.fundedOn)
    return null;
  if (batch.fundAmount) return { ...batch, amount: money(batch.fundAmount), askedBefore: true };
  const amount =
    batch.status === 'approved'
      ? max(subtract(money(batch.total), max(await spareInBank(tx, today), zero)), zero)
      : await lackedBy(tx, id);
  const isGone = batch.status !== 'approved';
  if (isGone && isZero(amount)) return null;
  const funded = isZero(amount) ? { fundedOn: fromDay(today) } : {};
  const decided = await tx.payoutBatch.update({
    where: { id },
    data: { fundAmount: decimalText(amount), ...funded },
  });
  return { ...decided, amount, askedBefore: false };
}

/** What a batch whose transfers have left still owes to the bank: at most what its last payout took back, at most what is missing there. */
async function lackedBy(tx: Tx, batchId: string): Promise<Money> {
  const last = await tx.fundingFailure.findFirst({ where: { batchId }, orderBy: { attempt: 'desc' } });
  return last ? min(money(last.amount), await shortInBank(tx)) : zero;
}

/**
 * What Stripe says of a payout to our bank, in any order and any number of times. Paid: the money is booked in the bank, on the day it
 * arrived. Failed: it is written down, the team is told, and it is asked again by the next run, also for a batch that has left meanwhile; when
 * it had been paid first, the booking is reversed.
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
  // A payout of an earlier try, which failed: another has taken its place.
  if (Number(attempt ?? '1') !== batch.fundFailures + 1) return;
  const asked = batch.fundAmount ?? batch.total;
  if (!equals(payout.amount, money(asked))) {
    throw new Error(
      `Payout ${payout.id} is of ${payout.amount.toFixed(2)}, but ${asked.toFixed(2)} € were asked for its batch`,
    );
  }
  if (payout.status === 'failed') return fundingFailed(tx, batch, payout, today);
  const isNew = payout.status === 'paid' && !batch.fundedOn;
  await tx.payoutBatch.update({
    where: { id },
    data: { stripePayoutId: payout.id, ...(isNew ? { fundedOn: fromDay(payout.arrivedOn) } : {}) },
  });
  if (isNew) await post(tx, arrival(payout, payout.arrivedOn));
}

function arrival({ id, amount }: BankPayout, on: Day): JournalEntry {
  return stripePaidOut({ id, amount, on });
}

type Batch = { id: string; messageId: string; fundFailures: number; fundedOn: Date | null };

/** The money is at Stripe again. How much is to be asked next is decided anew, under the key of the next try. */
async function fundingFailed(tx: Tx, batch: Batch, payout: BankPayout, today: Day): Promise<void> {
  const { id, fundFailures, fundedOn, messageId } = batch;
  if (fundedOn)
    await post(tx, reversal(arrival(payout, toDay(fundedOn)), 'Stripe’s payout came back', today));
  await tx.fundingFailure.create({
    data: {
      payoutId: payout.id,
      batchId: id,
      attempt: fundFailures + 1,
      amount: decimalText(payout.amount),
      hadArrived: fundedOn !== null,
      failureCode: payout.failureCode ?? 'unknown',
      failedOn: fromDay(today),
    },
  });
  await tx.payoutBatch.update({
    where: { id },
    data: { stripePayoutId: null, fundedOn: null, fundAmount: null, fundFailures: { increment: 1 } },
  });
  await tellOperators(tx, `payout-failed:${payout.id}`, () => ({
    subject: t('{amount} ne sont pas arrivés en banque', { amount: euros(payout.amount) }),
    paragraphs: [
      t(
        'Stripe devait amener {amount} sur notre compte bancaire pour le lot {messageId} : la banque les a renvoyés ({why}).',
        { amount: euros(payout.amount), messageId, why: payoutFailureWords(payout.failureCode) },
      ),
      t(
        'Ils sont redemandés tout seuls. Si la raison est le compte bancaire, corrigez-le d’abord chez Stripe.',
      ),
    ],
    path: `/operateur/virements/${id}`,
  }));
}
