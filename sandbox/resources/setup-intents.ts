import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import {
  automaticMethods,
  mandateData,
  mandateOptions,
  mergedMetadata,
  methodData,
  methodTypes,
  perMethod,
  type PlayedMethod,
  typesLeft,
} from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  choice,
  expand,
  flag,
  hash,
  later,
  metadata,
  pages,
  range,
  text,
  unsettable,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { newId, newSecret } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { checkUsable, methodOf } from '../play/methods.ts';
import { attemptSetup, type SetupSecrets } from '../play/setups.ts';
import { acceptanceOf, refuseTogether } from './payment-intents.ts';
import { describedMethod } from './payment-methods.ts';

const options = perMethod({
  card: hash({
    mandate_options: later,
    moto: later,
    network: later,
    request_three_d_secure: choice('any', 'automatic', 'challenge'),
    setup_credential_usage: later,
    three_d_secure: later,
  }),
  sepa_debit: hash({ mandate_options: mandateOptions }),
});

/** A new setup intent, before any attempt to save a method. */
export function newSetupIntent(
  work: Work,
  given: Stripe.SetupIntentCreateParams,
  types: PlayedMethod[],
): Stripe.SetupIntent {
  const id = newId('seti');
  const prefix = given.payment_method_options?.sepa_debit?.mandate_options?.reference_prefix;
  const intent: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types:
      (given.allowed_payment_method_types as Stripe.SetupIntent.AllowedPaymentMethodType[] | undefined) ??
      null,
    application: null,
    automatic_payment_methods: given.automatic_payment_methods
      ? { allow_redirects: 'always', ...given.automatic_payment_methods }
      : null,
    cancellation_reason: null,
    client_secret: newSecret(id),
    created: work.now,
    customer: given.customer ?? null,
    customer_account: null,
    description: given.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: mergedMetadata({}, given.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      ...(types.includes('card')
        ? { card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' } }
        : {}),
      ...(types.includes('sepa_debit')
        ? { sepa_debit: prefix ? { mandate_options: { reference_prefix: prefix } } : {} }
        : {}),
    },
    payment_method_types: types,
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: given.usage ?? 'off_session',
  };
  return work.add('setup_intent', intent, {});
}

type Confirming = {
  payment_method?: string;
  payment_method_data?: unknown;
  mandate_data?: unknown;
  return_url?: string;
};

async function givenMethod(work: Work, params: Confirming): Promise<Stripe.PaymentMethod | undefined> {
  if (params.payment_method_data) return describedMethod(work, params.payment_method_data as never);
  return params.payment_method ? methodOf(work, params.payment_method) : undefined;
}

function confirmWith(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  params: Confirming,
  url: string,
): void {
  const acceptance = acceptanceOf(params.mandate_data);
  const returnUrl = params.return_url;
  Object.assign(work.hidden(intent.id), { acceptance, returnUrl } satisfies SetupSecrets);
  attemptSetup(work, intent, method, { url, acceptance, returnUrl });
}

async function create({
  work,
  params,
  engine,
}: Call<Stripe.SetupIntentCreateParams>): Promise<Stripe.SetupIntent> {
  refuseTogether(params, ['allowed_payment_method_types', 'automatic_payment_methods']);
  if (params.customer) await work.get('customer', params.customer, 'customer');
  const types = typesLeft(params.allowed_payment_method_types);
  if (types.length === 0)
    throw invalid('None of the allowed payment method types can be saved.', {
      param: 'allowed_payment_method_types',
    });
  const intent = newSetupIntent(work, params, types);
  const method = await givenMethod(work, params);
  if (method && !params.confirm) {
    checkUsable(work, method, intent.customer as string | null);
    work.change(intent, { payment_method: method.id, status: 'requires_confirmation' });
  }
  work.emit('setup_intent.created', intent);
  if (!params.confirm) return intent;
  if (!method)
    throw invalid("You cannot confirm this SetupIntent because it's missing a payment method.", {
      code: 'setup_intent_unexpected_state',
    });
  confirmWith(work, intent, method, params, engine.url);
  return intent;
}

async function confirm({
  work,
  params,
  path,
  engine,
}: Call<Stripe.SetupIntentConfirmParams>): Promise<Stripe.SetupIntent> {
  const intent = await work.get('setup_intent', path.id!, 'intent');
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw invalid(`You cannot confirm this SetupIntent because it has a status of ${intent.status}.`, {
      code: 'setup_intent_unexpected_state',
    });
  const method =
    (await givenMethod(work, params)) ??
    (intent.payment_method ? await work.get('payment_method', intent.payment_method as string) : undefined);
  if (!method)
    throw invalid("You cannot confirm this SetupIntent because it's missing a payment method.", {
      code: 'setup_intent_unexpected_state',
    });
  confirmWith(work, intent, method, params, engine.url);
  return intent;
}

async function cancel({
  work,
  params,
  path,
}: Call<Stripe.SetupIntentCancelParams>): Promise<Stripe.SetupIntent> {
  const intent = await work.get('setup_intent', path.id!, 'intent');
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw invalid(`You cannot cancel this SetupIntent because it has a status of ${intent.status}.`, {
      code: 'setup_intent_unexpected_state',
    });
  work.change(intent, {
    status: 'canceled',
    cancellation_reason: params.cancellation_reason ?? null,
    next_action: null,
  });
  work.emit('setup_intent.canceled', intent);
  return intent;
}

export const setupIntents = [
  route<Stripe.SetupIntentCreateParams>(
    'POST',
    '/v1/setup_intents',
    {
      allowed_payment_method_types: methodTypes,
      attach_to_self: later,
      automatic_payment_methods: automaticMethods,
      confirm: flag,
      confirmation_token: later,
      customer: text(),
      customer_account: later,
      description: text(1000),
      excluded_payment_method_types: later,
      expand,
      flow_directions: later,
      mandate_data: unsettable(mandateData),
      metadata,
      on_behalf_of: later,
      payment_method: text(),
      payment_method_configuration: later,
      payment_method_data: methodData,
      payment_method_options: options,
      return_url: text(),
      single_use: later,
      usage: choice('off_session', 'on_session'),
      use_stripe_sdk: later,
    },
    create,
  ),
  route<Stripe.SetupIntentRetrieveParams>(
    'GET',
    '/v1/setup_intents/:id',
    { client_secret: text(), expand },
    ({ work, path }) => work.get('setup_intent', path.id!, 'intent'),
  ),
  route<Stripe.SetupIntentConfirmParams>(
    'POST',
    '/v1/setup_intents/:id/confirm',
    {
      allowed_payment_method_types: later,
      confirmation_token: later,
      expand,
      mandate_data: unsettable(mandateData),
      payment_method: text(),
      payment_method_data: methodData,
      payment_method_options: options,
      return_url: text(),
      use_stripe_sdk: later,
    },
    confirm,
  ),
  route<Stripe.SetupIntentCancelParams>(
    'POST',
    '/v1/setup_intents/:id/cancel',
    { cancellation_reason: choice('abandoned', 'duplicate', 'requested_by_customer'), expand },
    cancel,
  ),
  route<Stripe.SetupIntentListParams>(
    'GET',
    '/v1/setup_intents',
    {
      ...pages,
      attach_to_self: later,
      created: range(),
      customer: text(),
      customer_account: later,
      payment_method: text(),
    },
    ({ work, params, url }) =>
      listPage(work, 'setup_intent', url, params, {
        customer: params.customer,
        payment_method: params.payment_method,
      }),
  ),
];
