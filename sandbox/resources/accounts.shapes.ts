import type Stripe from 'stripe';
import {
  choice,
  expand,
  flag,
  hash,
  later,
  laterAll,
  metadata,
  pages,
  range,
  required,
  type Shape,
  text,
  unsettable,
} from '../api/parameters.ts';
import { playedCapabilities } from '../play/onboarding.ts';

const methodsWithCapability = [
  ...[
    'acss_debit',
    'affirm',
    'afterpay_clearpay',
    'alma',
    'amazon_pay',
    'au_becs_debit',
    'bacs_debit',
    'bancontact',
    'bank_transfer',
    'billie',
  ],
  ...[
    'bizum',
    'blik',
    'blik_recurring',
    'boleto',
    'cashapp',
    'crypto',
    'eps',
    'fpx',
    'gb_bank_transfer',
    'giropay',
    'grabpay',
    'ideal',
  ],
  ...[
    'india_international',
    'jcb',
    'jp_bank_transfer',
    'kakao_pay',
    'klarna',
    'konbini',
    'kr_card',
    'legacy',
    'link',
    'mb_way',
    'mobilepay',
  ],
  ...[
    'multibanco',
    'mx_bank_transfer',
    'naver_pay',
    'nz_bank_account_becs_debit',
    'oxxo',
    'p24',
    'pay_by_bank',
    'payco',
    'paynow',
    'paypal',
  ],
  ...[
    'paypay',
    'payto',
    'pix',
    'promptpay',
    'revolut_pay',
    'samsung_pay',
    'satispay',
    'scalapay',
    'sepa_bank_transfer',
    'sequra',
    'sofort',
  ],
  ...['sunbit', 'swish', 'twint', 'upi', 'us_bank_account_ach', 'us_bank_transfer', 'wero', 'zip'],
];

const capability = hash({ requested: flag });
const capabilities = hash({
  ...laterAll(...methodsWithCapability.map((name) => `${name}_payments`)),
  ...laterAll(
    'app_distribution',
    'card_issuing',
    'tax_reporting_us_1099_k',
    'tax_reporting_us_1099_misc',
    'treasury',
  ),
  ...Object.fromEntries(playedCapabilities.map((name) => [name, capability])),
});

const profile = hash<Stripe.AccountCreateParams.BusinessProfile>({
  annual_revenue: later,
  estimated_worker_count: later,
  mcc: text(4),
  minority_owned_business_designation: later,
  monthly_estimated_revenue: later,
  name: text(),
  product_description: text(),
  specified_commercial_transactions_act_url: later,
  support_address: later,
  support_email: text(),
  support_phone: text(),
  support_url: unsettable(text()),
  url: text(),
});

const company = hash<Stripe.AccountCreateParams.Company>({
  ...laterAll(
    'address',
    'address_kana',
    'address_kanji',
    'administrative_address',
    'directors_provided',
    'directorship_declaration',
  ),
  ...laterAll(
    'executives_provided',
    'export_license_id',
    'export_purpose_code',
    'name_kana',
    'name_kanji',
    'owners_provided',
  ),
  ...laterAll(
    'ownership_declaration',
    'ownership_exemption_reason',
    'phone',
    'physical_address',
    'principal_place_of_business',
  ),
  ...laterAll(
    'registration_date',
    'registration_number',
    'representative_declaration',
    'structure',
    'tax_id_registrar',
    'vat_id',
    'verification',
  ),
  name: text(100),
  tax_id: text(),
});

const controller = hash<Stripe.AccountCreateParams.Controller>({
  fees: hash({ payer: choice('account', 'application') }),
  losses: hash({ payments: choice('application', 'stripe') }),
  requirement_collection: choice('application', 'stripe'),
  stripe_dashboard: hash({ type: choice('express', 'full', 'none') }),
});

const schedule = hash({
  interval: choice('daily', 'manual', 'monthly', 'weekly'),
  ...laterAll('delay_days', 'monthly_anchor', 'monthly_payout_days', 'weekly_anchor', 'weekly_payout_days'),
});
const settings = hash<Stripe.AccountCreateParams.Settings>({
  ...laterAll(
    'bacs_debit_payments',
    'branding',
    'card_issuing',
    'card_payments',
    'invoices',
    'payments',
    'paypay_payments',
    'sepa_debit_payments',
    'treasury',
  ),
  payouts: hash({ debit_negative_balances: later, schedule, statement_descriptor: later }),
});

const common = {
  account_token: later,
  business_profile: profile,
  business_type: choice('company', 'government_entity', 'individual', 'non_profit'),
  capabilities,
  company,
  default_currency: later,
  documents: later,
  email: text(),
  expand,
  external_account: later,
  groups: later,
  individual: later,
  metadata,
  settings,
  tos_acceptance: later,
};

export const create: Shape<Stripe.AccountCreateParams> = {
  ...common,
  controller,
  country: text(2),
  type: choice('custom', 'express', 'standard'),
};
export const update: Shape<Stripe.AccountUpdateParams> = common;
export const retrieve = { expand };
export const list: Shape<Stripe.AccountListParams> = { ...pages, created: range() };
export const link: Shape<Stripe.AccountLinkCreateParams> = {
  account: required(text()),
  collect: choice('currently_due', 'eventually_due'),
  collection_options: hash({
    fields: choice('currently_due', 'eventually_due'),
    future_requirements: choice('include', 'omit'),
  }),
  expand,
  refresh_url: text(),
  return_url: text(),
  type: required(choice('account_onboarding', 'account_update')),
};
