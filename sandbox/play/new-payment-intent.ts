import type Stripe from 'stripe';
import { mergedMetadata, type PlayedMethod } from '../api/fragments.ts';
import { newId, newSecret } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';

/** A new payment intent, before any attempt to collect it. */
export function newPaymentIntent(
  work: Work,
  given: Stripe.PaymentIntentCreateParams,
  types: PlayedMethod[],
): Stripe.PaymentIntent {
  const id = newId('pi');
  const cardOptions = given.payment_method_options?.card || undefined;
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types:
      (given.allowed_payment_method_types as Stripe.PaymentIntent.AllowedPaymentMethodType[] | undefined) ??
      null,
    amount: given.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: given.application_fee_amount ?? null,
    automatic_payment_methods: given.automatic_payment_methods
      ? { allow_redirects: 'always', ...given.automatic_payment_methods }
      : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: given.capture_method ?? 'automatic_async',
    client_secret: newSecret(id),
    confirmation_method: 'automatic',
    created: work.now,
    currency: given.currency,
    customer: given.customer ?? null,
    customer_account: null,
    description: given.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergedMetadata({}, given.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      ...(types.includes('card')
        ? {
            card: {
              installments: null,
              mandate_options: null,
              network: null,
              request_three_d_secure: 'automatic',
              ...(cardOptions?.capture_method === 'manual' ? { capture_method: 'manual' as const } : {}),
            },
          }
        : {}),
      ...(types.includes('sepa_debit') ? { sepa_debit: {} } : {}),
    },
    payment_method_types: types,
    payment_record: null,
    processing: null,
    receipt_email: given.receipt_email ?? null,
    review: null,
    setup_future_usage: given.setup_future_usage ?? null,
    shipping: null,
    source: null,
    statement_descriptor: given.statement_descriptor ?? null,
    statement_descriptor_suffix: given.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_group: given.transfer_group ?? null,
  };
  return work.add('payment_intent', intent, {});
}
