import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata, orNull, typesLeft } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { type Call, route } from '../api/route.ts';
import type { Work } from '../engine/work.ts';
import type { Acceptance } from '../play/mandates.ts';
import { checkUsable, methodOf } from '../play/methods.ts';
import { newPaymentIntent } from '../play/new-payment-intent.ts';
import { attemptPayment, type IntentSecrets } from '../play/payments.ts';
import * as shapes from './payment-intents.shapes.ts';
import { describedMethod } from './payment-methods.ts';

type Given = Stripe.PaymentIntentCreateParams & Stripe.PaymentIntentConfirmParams;

/** Parameters that Stripe refuses together. */
export function refuseTogether(params: object, names: string[]): void {
  const given = names.filter((name) => (params as Record<string, unknown>)[name] !== undefined);
  if (given.length > 1)
    throw invalid(`You may only specify one of these parameters: ${given.join(', ')}.`, {
      code: 'parameters_exclusive',
      param: given[1],
    });
}

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
  const types = typesLeft(params.allowed_payment_method_types);
  if (types.length === 0)
    throw invalid('None of the allowed payment method types can be used with this payment.', {
      param: 'allowed_payment_method_types',
    });
  const intent = newPaymentIntent(work, params, types);
  const method = await givenMethod(work, params);
  if (method && !params.confirm) {
    checkUsable(work, method, intent.customer as string | null);
    work.change(intent, { payment_method: method.id, status: 'requires_confirmation' });
  }
  if (method && params.confirm && params.statement_descriptor && method.type === 'card')
    throw invalid(
      'The statement_descriptor parameter is not supported for card charges: use statement_descriptor_suffix instead.',
      {
        param: 'statement_descriptor',
      },
    );
  work.emit('payment_intent.created', intent);
  if (!params.confirm) return intent;
  if (!method)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state', param: 'payment_method' },
    );
  await confirmWith(work, intent, method, params, engine.url);
  return intent;
}

async function givenMethod(work: Work, params: Partial<Given>): Promise<Stripe.PaymentMethod | undefined> {
  if (params.payment_method_data) return describedMethod(work, params.payment_method_data as never);
  return params.payment_method ? methodOf(work, params.payment_method) : undefined;
}

/** How the holder accepted the mandate, as the request tells it. */
export function acceptanceOf(given: unknown): Acceptance | undefined {
  const data = given as
    | {
        customer_acceptance?: {
          type: 'online' | 'offline';
          online?: { ip_address: string; user_agent: string };
        };
      }
    | ''
    | undefined;
  if (!data || !data.customer_acceptance) return undefined;
  return data.customer_acceptance.type === 'offline'
    ? 'offline'
    : (data.customer_acceptance.online ?? { ip_address: null, user_agent: null });
}

async function confirmWith(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  params: Partial<Given>,
  url: string,
): Promise<void> {
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
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw invalid(
      `This PaymentIntent's payment_method could not be confirmed because it has a status of ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
      },
    );
  if (params.setup_future_usage !== undefined)
    work.change(intent, { setup_future_usage: params.setup_future_usage || null });
  if (params.receipt_email !== undefined)
    work.change(intent, { receipt_email: orNull(params.receipt_email) });
  const given = await givenMethod(work, params as Partial<Given>);
  const method =
    given ??
    (intent.payment_method ? await work.get('payment_method', intent.payment_method as string) : undefined);
  if (!method)
    throw invalid("You cannot confirm this PaymentIntent because it's missing a payment method.", {
      code: 'payment_intent_unexpected_state',
    });
  await confirmWith(work, intent, method, params as Partial<Given>, engine.url);
  return intent;
}

async function update({
  work,
  params,
  path,
}: Call<Stripe.PaymentIntentUpdateParams>): Promise<Stripe.PaymentIntent> {
  const intent = await work.get('payment_intent', path.id!, 'intent');
  const { metadata, description, transfer_group, ...rest } = params;
  const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(
    intent.status,
  );
  const locked = Object.keys(rest)[0];
  if (locked && !open)
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

/** Ends an intent that has not collected anything. */
export function cancelIntent(
  work: Work,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): void {
  if (
    !['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture'].includes(
      intent.status,
    )
  )
    throw invalid(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      { code: 'payment_intent_unexpected_state' },
    );
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
      cancelIntent(work, intent, params.cancellation_reason ?? null);
      return intent;
    },
  ),
  route<Stripe.PaymentIntentListParams>('GET', '/v1/payment_intents', shapes.list, ({ work, params, url }) =>
    listPage(work, 'payment_intent', url, params, { customer: params.customer }),
  ),
];
