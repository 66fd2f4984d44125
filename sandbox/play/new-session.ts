import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';

type Given = Stripe.Checkout.SessionCreateParams;

const day = 24 * 3600;

/** One line of what is paid for, priced on the spot. */
export function lineItem(
  work: Work,
  given: Stripe.Checkout.SessionCreateParams.LineItem,
  place: number,
): Stripe.LineItem {
  const where = `line_items[${place}]`;
  const { price_data: price, quantity } = given;
  if (!price)
    throw invalid(`Missing required param: ${where}[price_data].`, {
      code: 'parameter_missing',
      param: `${where}[price_data]`,
    });
  if (quantity === undefined)
    throw invalid(`Missing required param: ${where}[quantity].`, {
      code: 'parameter_missing',
      param: `${where}[quantity]`,
    });
  if (!price.product_data || price.unit_amount === undefined) {
    const param = `${where}[price_data][${price.product_data ? 'unit_amount' : 'product_data'}]`;
    throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const total = price.unit_amount * quantity;
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: price.product_data.name,
    metadata: {},
    price: {
      id: newId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: work.now,
      currency: price.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod'),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: price.unit_amount,
      unit_amount_decimal: String(price.unit_amount) as never,
    },
    quantity,
  };
}

type Parts = {
  types: string[];
  total: number;
  setup: string | null;
  customer: Stripe.Customer | undefined;
  url: string;
};

/** An open session with its hosted page. */
export function newSession(
  work: Work,
  params: Given,
  { types, total, setup, customer, url }: Parts,
): Stripe.Checkout.Session {
  const id = newId('cs_test');
  const { mode = 'payment' } = params;
  const payment = mode === 'payment';
  const email = params.customer_email ?? customer?.email ?? null;
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: payment ? { enabled: false } : null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: payment ? total : null,
    amount_total: payment ? total : null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: work.now,
    currency: payment ? 'eur' : (params.currency ?? null),
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: customText(params),
      terms_of_service_acceptance: null,
    },
    customer: params.customer ?? null,
    customer_account: null,
    customer_creation: customer ? null : (params.customer_creation ?? (payment ? 'if_required' : null)),
    customer_details: email ? details({ email, name: null }) : null,
    customer_email: params.customer_email ?? null,
    discounts: payment ? [] : null,
    expires_at: params.expires_at ?? work.now + day,
    integration_identifier: null,
    invoice: null,
    invoice_creation: payment ? emptyInvoiceCreation() : null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: mergedMetadata({}, params.metadata),
    mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: payment ? 'if_required' : 'always',
    payment_method_configuration_details: null,
    payment_method_options: types.includes('card') ? { card: { request_three_d_secure: 'automatic' } } : {},
    payment_method_types: types,
    payment_status: payment ? 'unpaid' : 'no_payment_required',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: setup,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url ?? null,
    total_details: payment ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    ui_mode: 'hosted_page',
    url: `${url}/checkout/${id}`,
    wallet_options: null,
  };
}

function customText(params: Given): Stripe.Checkout.Session.CustomText['submit'] {
  const given = params.custom_text?.submit;
  return given ? { message: given.message } : null;
}

function emptyInvoiceCreation(): Stripe.Checkout.Session.InvoiceCreation {
  return {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: null,
      rendering_options: null,
    },
  };
}

export function details({
  email,
  name,
}: {
  email: string | null;
  name: string | null;
}): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}
