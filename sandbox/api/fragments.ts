import type Stripe from 'stripe';
import {
  choice,
  flag,
  hash,
  integer,
  later,
  laterAll,
  list,
  metadata,
  required,
  type Rule,
  text,
  time,
  unsettable,
} from './parameters.ts';

/** The ways to pay that Stripe names and the stand-in does not play. */
export const otherMethods = [
  ...[
    'acss_debit',
    'affirm',
    'afterpay_clearpay',
    'alipay',
    'alma',
    'amazon_pay',
    'au_becs_debit',
    'bacs_debit',
    'bancontact',
    'billie',
  ],
  ...[
    'bizum',
    'blik',
    'boleto',
    'cashapp',
    'crypto',
    'customer_balance',
    'eps',
    'fpx',
    'giropay',
    'grabpay',
    'ideal',
  ],
  ...[
    'interac_present',
    'kakao_pay',
    'klarna',
    'konbini',
    'kr_card',
    'link',
    'mb_way',
    'mobilepay',
    'multibanco',
    'naver_pay',
  ],
  ...[
    'nz_bank_account',
    'oxxo',
    'p24',
    'pay_by_bank',
    'payco',
    'paynow',
    'paypal',
    'paypay',
    'payto',
    'pix',
    'promptpay',
    'revolut_pay',
  ],
  ...[
    'samsung_pay',
    'satispay',
    'scalapay',
    'sequra',
    'sofort',
    'sunbit',
    'swish',
    'twint',
    'upi',
    'us_bank_account',
    'wechat_pay',
    'zip',
  ],
] as const;

const playedMethods = ['card', 'sepa_debit'] as const;
export type PlayedMethod = (typeof playedMethods)[number];

/** Types of payment methods; those that the stand-in does not play are dropped in silence, as Stripe drops unfit ones. */
export const methodTypes: Rule = list(
  choice(...playedMethods, ...otherMethods, 'card_present', 'demo_pay', 'custom'),
);

/** What remains of the allowed types, or everything we play when nothing was said. */
export function typesLeft(allowed: readonly string[] | undefined): PlayedMethod[] {
  return playedMethods.filter((type) => allowed === undefined || allowed.includes(type));
}

/** A hash with a part for each way to pay. */
export function perMethod(played: Record<string, Rule>): Rule {
  return hash({ ...laterAll(...otherMethods, 'card_present', 'demo_pay'), ...played });
}

export const address = hash<Stripe.AddressParam>({
  city: text(),
  country: text(2),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
});

export const billingDetails = hash<Stripe.PaymentMethodCreateParams.BillingDetails>({
  address: unsettable(address),
  email: unsettable(text(800)),
  name: unsettable(text()),
  phone: unsettable(text()),
  tax_id: later,
});

export const cardData = hash({
  number: text(20),
  exp_month: integer(),
  exp_year: integer(),
  cvc: text(4),
  networks: later,
  token: text(),
});
export const sepaData = hash<Stripe.PaymentMethodCreateParams.SepaDebit>({ iban: required(text(50)) });

const online = hash({ ip_address: required(text()), user_agent: required(text()) });
export const mandateData = hash({
  customer_acceptance: required(
    hash({ accepted_at: time, offline: hash({}), online, type: required(choice('online', 'offline')) }),
  ),
});

export const mandateOptions = hash({ reference_prefix: unsettable(text(12)) });

/** A method described within another request. */
export const methodData = perMethod({
  type: required(choice(...playedMethods, ...otherMethods)),
  billing_details: billingDetails,
  allow_redisplay: choice('always', 'limited', 'unspecified'),
  metadata,
  radar_options: later,
  sepa_debit: sepaData,
  card: cardData,
});

export const automaticMethods = hash({ enabled: required(flag), allow_redirects: choice('always', 'never') });

type Given = Record<string, string>;

/** What metadata become: names given are set, names with an empty text go, an empty text alone clears everything. */
export function mergedMetadata(old: Stripe.Metadata | null, given: unknown): Stripe.Metadata {
  if (given === undefined) return { ...old };
  if (given === '') return {};
  return Object.fromEntries(
    Object.entries({ ...old, ...(given as Given) }).filter(([, value]) => value !== ''),
  );
}

/** A text that may be unset: '' becomes null. */
export function orNull(given: string | undefined | null | ''): string | null {
  return given === undefined || given === '' ? null : given;
}
