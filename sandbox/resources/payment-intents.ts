import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata, orNull, typesLeft } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { searchPage } from '../api/search.ts';
import { type Call, route } from '../api/route.ts';
import { platform } from '../engine/events.ts';
import type { Work } from '../engine/work.ts';
import { capture, letGo } from '../play/holds.ts';
import { methodOf } from '../play/methods.ts';
import { newPaymentIntent } from '../play/new-payment-intent.ts';
import { attemptPayment, type IntentSecrets } from '../play/payments.ts';
import * as shapes from './payment-intents.shapes.ts';
import {
  acceptanceOf,
  type Confirming,
  isOpen,
  methodToTry,
  refuseTogether,
  refuseUnlessOpen,
  takeMethod,
} from './confirming.ts';

type Given = Stripe.PaymentIntentCreateParams & Stripe.PaymentIntentConfirmParams;

async function create({
  work,
  params,
  engine,
}: Call<Stripe.PaymentIntentCreateParams>): Promise<Stripe.PaymentIntent> {
  refuseTogether(params, ['allowed_payment_method_types', 'automatic_payment_methods']);
  refuseTogether(params, ['payment_method', 'payment_method_data']);
  for (const name of [
    'off_session',
    'return_url',
    'mandate',
    'mandate_data',
    'error_on_requires_action',
  ] as const)
    if (params[name] && !params.confirm)
      throw invalid(`${name} can only be used when confirm is true.`, { param: name });
  if (params.customer) await work.get('customer', params.customer, 'customer');
  const types = typesLeft(params.allowed_payment_method_types).filter(
    // Banks hold no money for a debit: only cards can be captured later. Fees of ours on debits are not played.
    (type) =>
      type === 'card' || (params.capture_method !== 'manual' && params.application_fee_amount === undefined),
  );
  if (types.length === 0)
    throw invalid('None of the allowed payment method types can be used with this payment.', {
      param: 'allowed_payment_method_types',
    });
  const { application_fee_amount: fee } = params;
  if (fee !== undefined && work.account === platform)
    throw invalid(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: 'application_fee_amount' },
    );
  if (fee !== undefined && fee > params.amount)
    throw invalid('The application_fee_amount cannot be greater than the amount.', {
      param: 'application_fee_amount',
    });
  const intent = newPaymentIntent(work, params, types);
  if (!params.confirm) await takeMethod(work, intent, params as Confirming);
  work.emit('payment_intent.created', intent);
  if (params.confirm) await confirmWith(work, intent, params as Partial<Given>, engine.url);
  return intent;
}

async function confirmWith(
  work: Work,
  intent: Stripe.PaymentIntent,
  params: Partial<Given>,
  url: string,
): Promise<void> {
  const method = await methodToTry(work, intent, params as Confirming);
  if (params.statement_descriptor && method.type === 'card')
    throw invalid(
      'The statement_descriptor parameter is not supported for card charges: use statement_descriptor_suffix instead.',
      { param: 'statement_descriptor' },
    );
  const offSession = params.off_session === true || typeof params.off_session === 'string';
  const acceptance = acceptanceOf(params.mandate_data);
  const returnUrl = params.return_url;
  Object.assign(work.hidden(intent.id), { offSession, returnUrl, acceptance } satisfies IntentSecrets);
  await attemptPayment(work, intent, method, {
    url,
    offSession,
    returnUrl,
    acceptance,
    mandate: params.mandate,
  });
}

async function confirm({
  work,
  params,
  path,
  engine,
}: Call<Stripe.PaymentIntentConfirmParams>): Promise<Stripe.PaymentIntent> {
  const intent = await work.get('payment_intent', path.id!, 'intent');
  refuseUnlessOpen(intent, 'confirm');
  if (params.setup_future_usage !== undefined)
    work.change(intent, { setup_future_usage: params.setup_future_usage || null });
  if (params.receipt_email !== undefined)
    work.change(intent, { receipt_email: orNull(params.receipt_email) });
  await confirmWith(work, intent, params as Partial<Given>, engine.url);
  return intent;
}

async function update({
  work,
  params,
  path,
}: Call<Stripe.PaymentIntentUpdateParams>): Promise<Stripe.PaymentIntent> {
  const intent = await work.get('payment_intent', path.id!, 'intent');
  const { metadata, description, transfer_group, ...rest } = params;
  const locked = Object.keys(rest)[0];
  if (locked && !isOpen(intent))
    throw invalid(
      `This PaymentIntent's ${locked} could not be updated because it has a status of ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
        param: locked,
      },
    );
  if (rest.customer) await work.get('customer', rest.customer, 'customer');
  const method = rest.payment_method ? await methodOf(work, rest.payment_method) : undefined;
  work.change(intent, {
    ...(metadata === undefined ? {} : { metadata: mergedMetadata(intent.metadata, metadata) }),
    ...(description === undefined ? {} : { description: orNull(description) }),
    ...(transfer_group === undefined ? {} : { transfer_group }),
    ...(rest.amount === undefined ? {} : { amount: rest.amount }),
    ...(rest.customer === undefined ? {} : { customer: rest.customer }),
    ...(rest.receipt_email === undefined ? {} : { receipt_email: orNull(rest.receipt_email) }),
    ...(rest.setup_future_usage === undefined ? {} : { setup_future_usage: rest.setup_future_usage || null }),
    ...(rest.statement_descriptor_suffix === undefined
      ? {}
      : { statement_descriptor_suffix: rest.statement_descriptor_suffix }),
    ...(method ? { payment_method: method.id, status: 'requires_confirmation' as const } : {}),
  });
  return intent;
}

/** Ends an intent that has not collected anything; what was held is let go. */
export async function cancelIntent(
  work: Work,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Promise<void> {
  refuseUnlessOpen(intent, 'cancel', ['requires_capture']);
  if (intent.status === 'requires_capture') await letGo(work, intent, false);
  work.change(intent, {
    status: 'canceled',
    canceled_at: work.now,
    cancellation_reason: reason,
    next_action: null,
  });
  work.emit('payment_intent.canceled', intent);
}

export const paymentIntents = [
  route<Stripe.PaymentIntentCreateParams>('POST', '/v1/payment_intents', shapes.create, create),
  route<Stripe.PaymentIntentRetrieveParams>(
    'GET',
    '/v1/payment_intents/:id',
    shapes.retrieve,
    ({ work, path }) => work.get('payment_intent', path.id!, 'intent'),
  ),
  route<Stripe.PaymentIntentUpdateParams>('POST', '/v1/payment_intents/:id', shapes.update, update),
  route<Stripe.PaymentIntentConfirmParams>(
    'POST',
    '/v1/payment_intents/:id/confirm',
    shapes.confirm,
    confirm,
  ),
  route<Stripe.PaymentIntentCancelParams>(
    'POST',
    '/v1/payment_intents/:id/cancel',
    shapes.cancel,
    async ({ work, params, path }) => {
      const intent = await work.get('payment_intent', path.id!, 'intent');
      await cancelIntent(work, intent, params.cancellation_reason ?? null);
      return intent;
    },
  ),
  route<Stripe.PaymentIntentCaptureParams>(
    'POST',
    '/v1/payment_intents/:id/capture',
    shapes.capture,
    async ({ work, params, path }) => {
      const intent = await work.get('payment_intent', path.id!, 'intent');
      const { metadata } = params;
      if (metadata !== undefined)
        work.change(intent, { metadata: mergedMetadata(intent.metadata, metadata) });
      await capture(work, intent, params.amount_to_capture);
      return intent;
    },
  ),
  route<Stripe.PaymentIntentSearchParams>(
    'GET',
    '/v1/payment_intents/search',
    shapes.search,
    ({ work, params, url }) =>
      searchPage(work, 'payment_intent', url, params, {
        amount: 'number',
        created: 'number',
        currency: 'text',
        customer: 'text',
        status: 'text',
      }),
  ),
  route<Stripe.PaymentIntentListParams>('GET', '/v1/payment_intents', shapes.list, ({ work, params, url }) =>
    listPage(work, 'payment_intent', url, params, { customer: params.customer }),
  ),
];
