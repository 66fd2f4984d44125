import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { platform } from '../engine/events.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';

/** What the platform takes of a payment that one of its accounts collects: it comes with the payment's own money. */
export function collectFee(work: Work, charge: Stripe.Charge, availableOn: number): void {
  const { application_fee_amount: amount } = charge;
  if (!amount) return;
  const id = newId('fee');
  const incoming = move(work, {
    type: 'application_fee',
    amount,
    source: id,
    availableOn,
    account: platform,
  });
  const fee: Stripe.ApplicationFee = {
    id,
    object: 'application_fee',
    account: work.account,
    amount,
    amount_refunded: 0,
    application: 'ca_1Standin',
    balance_transaction: incoming.id,
    charge: charge.id,
    created: work.now,
    currency: 'eur',
    fee_source: { charge: charge.id, type: 'charge' },
    livemode: false,
    originating_transaction: null,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/application_fees/${id}/refunds` },
  };
  work.add('application_fee', fee, {}, platform);
  charge.application_fee = id;
  work.emit('application_fee.created', fee, undefined, platform);
}

/** The platform gives its account back what it took, in whole or in part. */
export async function refundFee(
  work: Work,
  fee: Stripe.ApplicationFee,
  { amount, metadata }: { amount: number; metadata: Stripe.Metadata },
): Promise<Stripe.FeeRefund> {
  const left = fee.amount - fee.amount_refunded;
  if (amount > left || left === 0)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on fee (${left}).`, {
      param: 'amount',
    });
  const id = newId('fr');
  const type = 'application_fee_refund' as const;
  const out = move(work, { type, amount: -amount, source: id, account: platform });
  move(work, { type: 'adjustment', amount, source: id, account: fee.account as string });
  const refund: Stripe.FeeRefund = {
    id,
    object: 'fee_refund',
    amount,
    balance_transaction: out.id,
    created: work.now,
    currency: 'eur',
    fee: fee.id,
    metadata,
  };
  work.add('fee_refund', refund, {}, platform);
  const amount_refunded = fee.amount_refunded + amount;
  work.change(fee, {
    amount_refunded,
    refunded: amount_refunded === fee.amount,
    refunds: { ...fee.refunds, data: [structuredClone(refund), ...fee.refunds.data].slice(0, 10) },
  });
  work.emit('application_fee.refunded', fee, undefined, platform);
  return refund;
}
