import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { targetDaysLater } from '../engine/days.ts';
import { newId } from '../engine/ids.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import { planOfCard } from './methods.ts';
import { settleWarnings } from './warnings.ts';

type Asked = { amount: number | undefined; reason: Stripe.Refund.Reason | null; metadata: Stripe.Metadata };

/** A SEPA refund is a credit transfer: it takes about four business days to arrive. */
const sepaRefundDays = 4;
const cardRefundDays = 3;
/** Later than that, a SEPA debit cannot be refunded. Source: Stripe, SEPA Direct Debit, 2026. */
const sepaRefundLimit = 180 * 24 * 3600;

/** Gives money back to whoever paid. Fees are kept by Stripe. What we do not have yet is sent once we have it. */
export async function refundCharge(work: Work, charge: Stripe.Charge, asked: Asked): Promise<Stripe.Refund> {
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = asked.amount ?? left;
  if (charge.status !== 'succeeded' || !charge.captured)
    throw invalid(`Charge ${charge.id} has not succeeded and cannot be refunded.`, {
      code: 'charge_not_refundable',
    });
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (amount > left)
    throw invalid(
      `Refund amount (€${euros(amount)}) is greater than unrefunded amount on charge (€${euros(left)})`,
      { param: 'amount' },
    );
  const card = charge.payment_method_details?.type === 'card';
  if (!card && work.now > charge.created + sepaRefundLimit)
    throw invalid(`Charge ${charge.id} is more than 180 days old and cannot be refunded.`, {
      code: 'charge_expired_for_refund',
    });
  const refund: Stripe.Refund = {
    id: newId(card ? 're' : 'pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: card
      ? {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        }
      : { eu_bank_transfer: { reference: null, reference_status: 'pending' }, type: 'eu_bank_transfer' },
    metadata: asked.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: asked.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  };
  work.add('refund', refund, {});
  work.change(charge, {
    amount_refunded: charge.amount_refunded + amount,
    refunded: charge.amount_refunded + amount === charge.amount_captured,
  });
  await work.hold(`balance:${work.account}`);
  const sent = await send(work, refund, card);
  work.emit('charge.refunded', charge);
  work.emit('refund.created', refund);
  await settleWarnings(work, charge);
  if (sent && card) await followCard(work, refund);
  if (!sent)
    work.schedule(targetDaysLater(work.now, 1), 'refund_waits', refund.id, {
      locks: [refund.id, `balance:${work.account}`],
    });
  return refund;
}

/** Two test cards have refunds of their own: one arrives later, one comes back. */
async function followCard(work: Work, refund: Stripe.Refund): Promise<void> {
  const method = await work.find('payment_method', refund.payment_method as string);
  const fate = method && planOfCard(work, method).refund;
  if (fate === 'late') {
    work.change(refund, { status: 'pending', pending_reason: 'processing' });
    work.schedule(targetDaysLater(work.now, 1), 'refund_arrives', refund.id);
  }
  if (fate === 'fails')
    work.schedule(targetDaysLater(work.now, cardRefundDays), 'refund_fails', refund.id, {
      locks: [refund.id, ...(refund.payment_intent ? [refund.payment_intent as string] : [])],
    });
}

/** The holder's account is closed or unknown: the money comes back to us, and must reach them in another way. */
export async function failRefund(work: Work, refund: Stripe.Refund, reason: string): Promise<Stripe.Refund> {
  if (refund.status === 'failed' || refund.status === 'canceled')
    throw invalid(`This refund is already ${refund.status}.`);
  const charge = await work.get('charge', refund.charge as string, 'charge');
  delete refund.pending_reason;
  const back = refund.balance_transaction
    ? move(work, {
        type: 'refund_failure',
        amount: refund.amount,
        source: refund.id,
        description: `REFUND FAILURE FOR ${charge.id}`,
      })
    : undefined;
  const previous = work.change(refund, {
    status: 'failed',
    failure_reason: reason,
    ...(back ? { failure_balance_transaction: back.id } : {}),
  });
  // The charge counts what was really given back.
  work.change(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  work.emit('refund.failed', refund);
  work.emit('charge.refund.updated', refund, previous);
  work.unschedule(refund.id, 'refund_arrives');
  work.unschedule(refund.id, 'refund_waits');
  work.unschedule(refund.id, 'refund_fails');
  return refund;
}

export const refundFails: TimerHandler = async (work, timer) => {
  const refund = await work.get('refund', timer.object_id);
  if (refund.status !== 'failed') await failRefund(work, refund, 'expired_or_canceled_card');
};

/** Sends the money if it is there. A card refund is then done; a SEPA refund is still under way. */
async function send(work: Work, refund: Stripe.Refund, card: boolean): Promise<boolean> {
  if ((await work.availableBalance(work.account)) < refund.amount) {
    work.change(refund, { pending_reason: 'insufficient_funds' });
    return false;
  }
  const type = card ? 'refund' : 'payment_refund';
  const transaction = move(work, {
    type,
    amount: -refund.amount,
    source: refund.id,
    description: `REFUND FOR ${String(refund.charge)}`,
  });
  delete refund.pending_reason;
  work.change(refund, {
    balance_transaction: transaction.id,
    status: card ? 'succeeded' : 'pending',
    ...(card ? {} : { pending_reason: 'processing' as const }),
  });
  if (!card) work.schedule(targetDaysLater(work.now, sepaRefundDays), 'refund_arrives', refund.id);
  return true;
}

/** A refund that waited for money: try again every business day. */
export const refundWaits: TimerHandler = async (work, timer) => {
  const refund = await work.get('refund', timer.object_id);
  const before = structuredClone(refund);
  if (await send(work, refund, refund.id.startsWith('re_')))
    work.emit('refund.updated', refund, {
      status: before.status,
      balance_transaction: null,
      // A property that is gone is not among the former ones.
      ...(refund.pending_reason ? { pending_reason: before.pending_reason } : {}),
    });
  else work.schedule(targetDaysLater(work.now, 1), 'refund_waits', refund.id, { locks: timer.locks });
};

export const refundArrives: TimerHandler = async (work, timer) => {
  const refund = await work.get('refund', timer.object_id);
  delete refund.pending_reason;
  const previous = work.change(refund, { status: 'succeeded' });
  work.emit('refund.updated', refund, previous);
};

function euros(cents: number): string {
  return (cents / 100).toFixed(2);
}
