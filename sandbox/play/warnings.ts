import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';

/** The card's bank suspects fraud, before any dispute: who refunds now is spared the dispute and its fee. */
export function warnOfFraud(
  work: Work,
  charge: Stripe.Charge,
  fraudType = 'unauthorized_use_of_card',
): Stripe.Radar.EarlyFraudWarning {
  if (charge.payment_method_details?.type !== 'card' || charge.status !== 'succeeded')
    throw invalid('Only a card payment that has succeeded can be suspected of fraud.', { param: 'charge' });
  const warning: Stripe.Radar.EarlyFraudWarning = {
    id: newId('issfr'),
    object: 'radar.early_fraud_warning',
    actionable: !charge.refunded && !charge.disputed,
    charge: charge.id,
    created: work.now,
    fraud_type: fraudType,
    livemode: false,
    ...(charge.payment_intent ? { payment_intent: charge.payment_intent } : {}),
  };
  work.add('radar.early_fraud_warning', warning);
  work.emit('radar.early_fraud_warning.created', warning);
  return warning;
}

/** Once the payment is refunded or disputed, there is nothing left to do about a warning. */
export async function settleWarnings(work: Work, charge: Stripe.Charge): Promise<void> {
  if (!charge.refunded && !charge.disputed) return;
  for (const warning of await work.where('radar.early_fraud_warning', [`charge:${charge.id}`])) {
    if (!warning.actionable) continue;
    const previous = work.change(warning, { actionable: false });
    work.emit('radar.early_fraud_warning.updated', warning, previous);
  }
}
