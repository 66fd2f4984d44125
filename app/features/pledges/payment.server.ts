import type { Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import type { Payment } from '#app/infra/stripe/payments.server.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import type { JournalEntry } from '#app/ledger/entry.ts';
import { processingFeeTaken } from '#app/ledger/entries-platform.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { paymentArrived, paymentFailed, paymentUnderWay } from '#app/ledger/under-way.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, sum } from '#app/money/money.ts';
import { afterDecline } from './charge-policy.ts';
import { paymentToConfirm } from './confirm-letter.ts';
import { letterFacts } from './letter-facts.server.ts';
import { giftCollected, giftFailed, giftUnderWay } from './gift-letters.ts';
import { chargeDeclined, pledgeDropped } from './letters.ts';
import { lockPledge, type LockedPledge } from './lock.server.ts';

/**
 * A pledge's payment is as Stripe says it is now: written when it brings us further, nothing otherwise. Said twice, late or in
 * any order, the same facts lead to the same state. Throws when amount, currency or try do not match the pledge.
 */
export async function pledgePaymentChanged(tx: Tx, payment: Payment, on: Day): Promise<void> {
  const pledge = await lockPledge(tx, payment.metadata['id'] ?? '');
  if (!pledge) throw new Error(`Payment ${payment.id} is for a pledge that is not here`);
  refuseMismatch(pledge, payment);
  await applyPayment(tx, pledge, payment, on);
  await postFee(tx, payment, on);
}

async function applyPayment(tx: Tx, pledge: LockedPledge, payment: Payment, on: Day): Promise<void> {
  const attempt = Number(payment.metadata['attempt'] ?? '0');
  if (attempt > pledge.attempts) {
    throw new Error(
      `Payment ${payment.id} is try ${attempt} of pledge ${pledge.id}, which knows ${pledge.attempts}`,
    );
  }
  if (attempt < pledge.attempts) {
    if (payment.status !== 'succeeded') return;
    throw new Error(`Payment ${payment.id}, an earlier try of pledge ${pledge.id}, has succeeded after all`);
  }
  if (payment.status === 'succeeded') return collected(tx, pledge, payment, on);
  if (payment.status === 'processing') return underWay(tx, pledge, payment, on);
  if (payment.status === 'failed' || payment.status === 'cancelled') return failed(tx, pledge, payment, on);
}

function refuseMismatch(pledge: LockedPledge, payment: Payment): void {
  // What was paid: what stands, and what of it has been given back since.
  const due = sum([money(pledge.amount), money(pledge.tip), money(pledge.refunded)]);
  if (payment.currency === 'eur' && payment.amount.equals(due)) return;
  throw new Error(
    `Payment ${payment.id} is of ${payment.amount.toFixed(2)} ${payment.currency}, pledge ${pledge.id} of ${due.toFixed(2)} eur`,
  );
}

/** Stripe's fee is known with the payment or some time after it, and stays taken when a debit comes back. */
async function postFee(tx: Tx, payment: Payment, on: Day): Promise<void> {
  const isOver = payment.status === 'succeeded' || payment.status === 'failed';
  if (!isOver || !payment.fee || !isPositive(payment.fee)) return;
  const known = await tx.journalEntry.findUnique({
    where: { key: `payment:${payment.id}:fee` },
    select: { id: true },
  });
  if (known) return;
  await post(tx, processingFeeTaken({ id: payment.id, fee: payment.fee, on: payment.succeededOn ?? on }));
}

async function collected(tx: Tx, pledge: LockedPledge, payment: Payment, on: Day): Promise<void> {
  if (['collected', 'released', 'refunded', 'disputed'].includes(pledge.status)) return;
  // An abandoned gift that was paid after all is money we hold: facts come before states.
  if (!['awaiting_checkout', 'abandoned', 'charging', 'declined'].includes(pledge.status)) {
    throw new Error(`Payment ${payment.id} has succeeded, but pledge ${pledge.id} is ${pledge.status}`);
  }
  const receivedOn = payment.succeededOn ?? on;
  await tx.pledge.update({
    where: { id: pledge.id },
    data: {
      status: 'collected',
      paymentId: payment.id,
      chargeId: payment.chargeId,
      failureCode: null,
      nextAttemptOn: null,
      changedOn: fromDay(receivedOn),
    },
  });
  await paymentArrived(tx, payment.id, moneyOf(pledge, receivedOn));
  if (pledge.instrument === 'gift') await queueMail(tx, giftCollected(await letterFacts(tx, pledge.id)));
}

function moneyOf(pledge: LockedPledge, on: Day): JournalEntry {
  const { id, campaignId } = pledge;
  return pledgeCollected({ id, campaignId, amount: money(pledge.amount), tip: money(pledge.tip), on });
}

/** A bank debit takes days: the pledge is being charged until the bank has answered. */
async function underWay(tx: Tx, pledge: LockedPledge, payment: Payment, on: Day): Promise<void> {
  if (pledge.status === 'charging') {
    if (pledge.paymentId === payment.id) return;
    await tx.pledge.update({
      where: { id: pledge.id },
      data: { paymentId: payment.id, chargeId: payment.chargeId },
    });
    return paymentUnderWay(tx, payment.id, moneyOf(pledge, on));
  }
  if (pledge.instrument !== 'gift' || pledge.status !== 'awaiting_checkout') return;
  await tx.pledge.update({
    where: { id: pledge.id },
    data: {
      status: 'charging',
      methodKind: 'sepa_debit',
      paymentId: payment.id,
      chargeId: payment.chargeId,
      changedOn: fromDay(on),
    },
  });
  await paymentUnderWay(tx, payment.id, moneyOf(pledge, on));
  await queueMail(tx, giftUnderWay(await letterFacts(tx, pledge.id)));
}

/** A card refused on Stripe's page is tried again there: only a debit that came back ends a gift. */
async function failed(tx: Tx, pledge: LockedPledge, payment: Payment, on: Day): Promise<void> {
  await paymentFailed(tx, payment.id);
  if (pledge.status !== 'charging') return;
  if (pledge.instrument === 'gift' && !pledge.monthlyGiftId) return endGift(tx, pledge, payment, on);
  await declined(tx, pledge, { failureCode: payment.failureCode, paymentId: payment.id }, on);
}

/** A gift's debit has come back, after Stripe's page was finished: nothing was received. */
export async function endGift(tx: Tx, pledge: LockedPledge, payment: Payment, on: Day): Promise<void> {
  await tx.pledge.update({
    where: { id: pledge.id },
    data: {
      status: 'abandoned',
      failureCode: payment.failureCode,
      paymentId: payment.id,
      changedOn: fromDay(on),
    },
  });
  await queueMail(tx, giftFailed(await letterFacts(tx, pledge.id), payment.failureCode));
}

/** The charge of a loan or share pledge was refused: what follows is written in the policy, and the person is told. */
export async function declined(
  tx: Tx,
  pledge: LockedPledge,
  refused: { failureCode: string | null; paymentId?: string },
  on: Day,
): Promise<void> {
  const { failureCode } = refused;
  if (pledge.monthlyGiftId) return leaveToItsGift(tx, pledge, refused, on);
  const after = afterDecline(failureCode, pledge.attempts, on);
  const facts = await letterFacts(tx, pledge.id);
  if (after.next === 'drop') return drop(tx, pledge, refused, on);
  const nextAttemptOn = after.next === 'retry' ? after.on : after.until;
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'declined', ...refused, nextAttemptOn: fromDay(nextAttemptOn), changedOn: fromDay(on) },
  });
  const attempt = pledge.attempts;
  const letter =
    after.next === 'confirm'
      ? paymentToConfirm(facts, { attempt, until: after.until })
      : chargeDeclined(facts, { failureCode, attempt, after });
  await queueMail(tx, letter);
}

/** The charge of a month was refused: the job of monthly gifts finds it, and decides what follows. */
async function leaveToItsGift(
  tx: Tx,
  { id }: LockedPledge,
  refused: { failureCode: string | null; paymentId?: string },
  on: Day,
): Promise<void> {
  const data = { status: 'declined' as const, ...refused, nextAttemptOn: null, changedOn: fromDay(on) };
  await tx.pledge.update({ where: { id }, data });
}

/** Given up: nothing was taken, and the campaign does without. */
export async function drop(
  tx: Tx,
  pledge: LockedPledge,
  refused: { failureCode: string | null; paymentId?: string },
  on: Day,
): Promise<void> {
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'dropped', ...refused, nextAttemptOn: null, changedOn: fromDay(on) },
  });
  await queueMail(tx, pledgeDropped(await letterFacts(tx, pledge.id), refused.failureCode));
}
