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
  required,
  text,
  unsettable,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { newId, newSecret } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { attemptSetup, type SetupSecrets } from '../play/setups.ts';
import {
  acceptanceOf,
  type Confirming,
  methodToTry,
  refuseTogether,
  refuseUnlessOpen,
  takeMethod,
} from './confirming.ts';

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

async function confirmWith(
  work: Work,
  intent: Stripe.SetupIntent,
  params: Confirming & { return_url?: string },
  url: string,
): Promise<void> {
  const method = await methodToTry(work, intent, params);
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
  if (!params.confirm) await takeMethod(work, intent, params as Confirming);
  work.emit('setup_intent.created', intent);
  if (params.confirm) await confirmWith(work, intent, params as Confirming, engine.url);
  return intent;
}

async function confirm({
  work,
  params,
  path,
  engine,
}: Call<Stripe.SetupIntentConfirmParams>): Promise<Stripe.SetupIntent> {
  const intent = await work.get('setup_intent', path.id!, 'intent');
  refuseUnlessOpen(intent, 'confirm');
  await confirmWith(work, intent, params as Confirming, engine.url);
  return intent;
}

async function cancel({
  work,
  params,
  path,
}: Call<Stripe.SetupIntentCancelParams>): Promise<Stripe.SetupIntent> {
  const intent = await work.get('setup_intent', path.id!, 'intent');
  refuseUnlessOpen(intent, 'cancel');
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
  route<Stripe.SetupAttemptListParams>(
    'GET',
    '/v1/setup_attempts',
    { ...pages, created: range(), setup_intent: required(text()) },
    ({ work, params, url }) =>
      listPage(work, 'setup_attempt', url, params, { setup_intent: params.setup_intent }),
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
