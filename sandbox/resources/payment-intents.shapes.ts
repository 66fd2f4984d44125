import type Stripe from 'stripe';
import {
  automaticMethods,
  mandateData,
  mandateOptions,
  methodData,
  methodTypes,
  perMethod,
} from '../api/fragments.ts';
import {
  choice,
  currency,
  either,
  expand,
  flag,
  hash,
  integer,
  later,
  laterAll,
  metadata,
  pages,
  range,
  required,
  searching,
  type Shape,
  text,
  unsettable,
} from '../api/parameters.ts';

/** Half a euro, the least that Stripe charges, up to what fits. */
const amount = integer({ min: 50, max: 99_999_999 });

const options = perMethod({
  card: unsettable(
    hash({
      request_three_d_secure: choice('any', 'automatic', 'challenge'),
      setup_future_usage: later,
      capture_method: unsettable(choice('manual')),
      ...laterAll(
        'cvc_token',
        'installments',
        'mandate_options',
        'moto',
        'network',
        'request_extended_authorization',
      ),
      ...laterAll(
        'request_incremental_authorization',
        'request_multicapture',
        'request_overcapture',
        'require_cvc_recollection',
      ),
      ...laterAll(
        'setup_credential_usage',
        'statement_descriptor_suffix_kana',
        'statement_descriptor_suffix_kanji',
        'three_d_secure',
      ),
    }),
  ),
  sepa_debit: unsettable(
    hash({ mandate_options: mandateOptions, setup_future_usage: later, target_date: later }),
  ),
});

const offSession = either(later, choice('true', 'false', 'one_off', 'recurring'));
const off_session = {
  read(given: Parameters<typeof offSession.read>[0], name: string) {
    const value = offSession.read(given, name);
    return value === 'true' || value === 'false' ? value === 'true' : value;
  },
};

const usage = choice('off_session', 'on_session');

export const create: Shape<Stripe.PaymentIntentCreateParams> = {
  allowed_payment_method_types: methodTypes,
  amount: required(amount),
  amount_details: later,
  application_fee_amount: integer({ min: 1 }),
  automatic_payment_methods: automaticMethods,
  capture_method: choice('automatic', 'automatic_async', 'manual'),
  confirm: flag,
  confirmation_method: choice('automatic'),
  confirmation_token: later,
  currency: required(currency),
  customer: text(),
  customer_account: later,
  description: text(1000),
  error_on_requires_action: later,
  excluded_payment_method_types: later,
  expand,
  hooks: later,
  mandate: text(),
  mandate_data: unsettable(mandateData),
  metadata,
  off_session,
  on_behalf_of: later,
  payment_details: later,
  payment_method: text(),
  payment_method_configuration: later,
  payment_method_data: methodData,
  payment_method_options: options,
  radar_options: later,
  receipt_email: text(),
  return_url: text(),
  setup_future_usage: usage,
  shipping: later,
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
  transfer_data: later,
  transfer_group: text(),
  use_stripe_sdk: later,
};

export const retrieve: Shape<Stripe.PaymentIntentRetrieveParams> = { client_secret: text(), expand };

export const update: Shape<Stripe.PaymentIntentUpdateParams> = {
  allowed_payment_method_types: later,
  amount,
  amount_details: later,
  application_fee_amount: later,
  capture_method: later,
  currency,
  customer: text(),
  customer_account: later,
  description: unsettable(text(1000)),
  excluded_payment_method_types: later,
  expand,
  hooks: later,
  metadata,
  payment_details: later,
  payment_method: text(),
  payment_method_configuration: later,
  payment_method_data: later,
  payment_method_options: later,
  receipt_email: unsettable(text()),
  setup_future_usage: unsettable(usage),
  shipping: later,
  statement_descriptor: later,
  statement_descriptor_suffix: text(22),
  transfer_data: later,
  transfer_group: text(),
};

export const confirm: Shape<Stripe.PaymentIntentConfirmParams> = {
  allowed_payment_method_types: later,
  amount_details: later,
  amount_to_confirm: later,
  capture_method: later,
  confirmation_token: later,
  error_on_requires_action: later,
  excluded_payment_method_types: later,
  expand,
  hooks: later,
  mandate: text(),
  mandate_data: unsettable(mandateData),
  off_session,
  payment_details: later,
  payment_method: text(),
  payment_method_data: methodData,
  payment_method_options: options,
  radar_options: later,
  receipt_email: unsettable(text()),
  return_url: text(),
  setup_future_usage: unsettable(usage),
  shipping: later,
  use_stripe_sdk: later,
};

export const cancel: Shape<Stripe.PaymentIntentCancelParams> = {
  cancellation_reason: choice('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
  expand,
};

export const capture: Shape<Stripe.PaymentIntentCaptureParams> = {
  amount_details: later,
  amount_to_capture: integer({ min: 1 }),
  application_fee_amount: later,
  expand,
  final_capture: choice('true'),
  hooks: later,
  metadata,
  payment_details: later,
  statement_descriptor: later,
  statement_descriptor_suffix: later,
  transfer_data: later,
};

export const search: Shape<Stripe.PaymentIntentSearchParams> = searching;

export const list: Shape<Stripe.PaymentIntentListParams> = {
  ...pages,
  created: range(),
  customer: text(),
  customer_account: later,
};
