import { today as businessDate } from '#app/infra/clock.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import { repaymentReceived } from '#app/ledger/entries-loans.ts';
import { processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { paymentFailed, paymentUnderWay } from '#app/ledger/under-way.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, equals, isPositive, money } from '#app/money/money.ts';
import { planNextAsk } from './asking.server.ts';
import { earlyEnded } from './early-withdrawal.server.ts';
import { tellMembersOfFailure } from './notices.server.ts';
import { recordRepayment } from './repayment.server.ts';

type Debit = {
  id: string;
  loanId: string;
  instalmentId: string;
  round: number;
  amount: Money;
  status: 'intended' | 'processing' | 'succeeded' | 'failed' | 'returned';
  endedOn: Day | null;
};

/**
 * What Stripe says of a debit, taken into our state and our books. Called with the answer to our own request and again by the
 * inbox, in any order and any number of times: it only goes forward (intended, processing, then succeeded or failed for good).
 * A payment of another amount or currency than we asked is refused loudly. `today` dates what Stripe gives no day for.
 */
export async function collectionChanged(
  tx: Tx,
  payment: Payment,
  today: Day = businessDate(),
): Promise<void> {
  const debit = await lockDebit(tx, payment);
  if (!equals(payment.amount, debit.amount) || payment.currency !== 'eur') {
    throw new Error(
      `Payment ${payment.id} is of ${payment.amount.toFixed(2)} ${payment.currency}, but ${debit.amount.toFixed(2)} € were asked`,
    );
  }
  const failed = payment.status === 'failed' || payment.status === 'cancelled';
  // What a dispute has taken back since stays a payment that succeeded, for Stripe.
  if (debit.status === 'returned') return takeFee(tx, payment, debit.endedOn);
  if (debit.status === 'succeeded' || debit.status === 'failed') {
    if (payment.status === 'succeeded' ? debit.status === 'failed' : failed && debit.status === 'succeeded') {
      throw new Error(`Payment ${payment.id} is ${payment.status}, but was booked as ${debit.status}`);
    }
    return takeFee(tx, payment, debit.endedOn);
  }
  if (payment.status === 'succeeded') return debitSucceeded(tx, debit, payment, today);
  if (failed) return debitFailed(tx, debit, payment.failureCode, today, payment);
  await tx.collection.update({
    where: { id: debit.id },
    data: {
      ...(payment.status === 'processing' ? { status: 'processing' } : {}),
      paymentId: payment.id,
      chargeId: payment.chargeId,
    },
  });
  if (payment.status === 'processing') {
    const { id, loanId, amount } = debit;
    await paymentUnderWay(tx, payment.id, repaymentReceived({ id, loanId, amount, on: today }));
  }
}

/** A debit that Stripe refused to make at all, for good: there is no payment, only a reason. */
export async function collectionRefused(tx: Tx, id: string, code: string, today: Day): Promise<void> {
  const debit = await lockDebit(tx, { id: `refused:${id}`, metadata: { kind: 'collection', id } });
  if (debit.status === 'intended') await debitFailed(tx, debit, code, today);
}

async function debitSucceeded(tx: Tx, debit: Debit, payment: Payment, today: Day): Promise<void> {
  const on = payment.succeededOn ?? today;
  await endDebit(tx, debit, 'succeeded', on, payment);
  await recordRepayment(tx, debit, payment, on);
  await takeFee(tx, payment, on);
  if (await earlyEnded(tx, debit, on)) return;
  // What another refused debit left open stays planned; what this one paid needs no plan any more.
  await planNextAsk(tx, { loanId: debit.loanId, on, code: null, round: debit.round });
}

async function debitFailed(
  tx: Tx,
  debit: Debit,
  code: string | null,
  on: Day,
  payment?: Payment,
): Promise<void> {
  await endDebit(tx, debit, 'failed', on, payment, code ?? 'unknown');
  if (payment) {
    await paymentFailed(tx, payment.id);
    await takeFee(tx, payment, on);
  }
  // What was not due yet is no default: it is not asked again.
  if (await earlyEnded(tx, debit, on)) return;
  const nextAsk = await planNextAsk(tx, { loanId: debit.loanId, on, code, round: debit.round });
  await tellMembersOfFailure(tx, { collectionId: debit.id, code, nextAsk });
}

/** Stripe's fee may be known only later, and stays taken when a debit comes back; it is dated with the debit's end. */
async function takeFee(tx: Tx, payment: Payment, endedOn: Day | null): Promise<void> {
  if (!endedOn || !payment.fee || !isPositive(payment.fee)) return;
  await post(tx, processingFeeTaken({ id: payment.id, fee: payment.fee, on: endedOn }));
}

async function endDebit(
  tx: Tx,
  debit: Debit,
  status: 'succeeded' | 'failed',
  on: Day,
  payment?: Payment,
  failureCode: string | null = null,
): Promise<void> {
  await tx.collection.update({
    where: { id: debit.id },
    data: {
      status,
      endedOn: fromDay(on),
      failureCode,
      ...(payment ? { paymentId: payment.id, chargeId: payment.chargeId } : {}),
    },
  });
}

/** The debit that a payment belongs to, known by what we wrote on it. Locks its loan first, as everything about a loan does. */
export async function lockDebit(tx: Tx, payment: Pick<Payment, 'id' | 'metadata'>): Promise<Debit> {
  const { kind, id } = payment.metadata;
  if (kind !== 'collection' || !id)
    throw new Error(`Payment ${payment.id} is not the debit of an instalment`);
  await tx.$queryRaw`
    select 1 from "Loan" where id = (
      select i."loanId" from "Collection" c join "Instalment" i on i.id = c."instalmentId" where c.id = ${id}::uuid)
    for update`;
  const row = await tx.collection.findUnique({
    where: { id },
    select: {
      instalmentId: true,
      round: true,
      amount: true,
      status: true,
      endedOn: true,
      instalment: { select: { loanId: true } },
    },
  });
  if (!row) throw new Error(`Payment ${payment.id} names the debit ${id}, which we do not know`);
  return {
    id,
    loanId: row.instalment.loanId,
    instalmentId: row.instalmentId,
    round: row.round,
    amount: money(row.amount),
    status: row.status,
    endedOn: row.endedOn && toDay(row.endedOn),
  };
}
