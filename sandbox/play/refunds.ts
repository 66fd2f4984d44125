import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { targetDaysLater } from '../engine/days.ts';
import { newId } from '../engine/ids.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';

type Asked = { amount: number | undefined; reason: Stripe.Refund.Reason | null; metadata: Stripe.Metadata };

/** A SEPA refund is a credit transfer: it takes about four business days to arrive. */
const sepaRefundDays = 4;

/** Gives money back to whoever paid. Fees are kept by Stripe. What we do not have yet is sent once we have it. */
export async function refundCharge(work: Work, charge: Stripe.Charge, asked: Asked): Promise<Stripe.Refund> {
  const left = charge.amount - charge.amount_refunded;
  const amount = asked.amount ?? left;
  if (charge.status !== 'succeeded')
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
    refunded: charge.amount_refunded + amount === charge.amount,
  });
  await work.hold(`balance:${work.account}`);
  const sent = await send(work, refund, card);
  work.emit('charge.refunded', charge);
  work.emit('refund.created', refund);
  if (!sent)
    work.schedule(targetDaysLater(work.now, 1), 'refund_waits', refund.id, {
      locks: [refund.id, `balance:${work.account}`],
    });
  return refund;
}

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
      pending_reason: before.pending_reason,
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
