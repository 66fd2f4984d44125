import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { ApiError, invalid, missing } from '../api/errors.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { type CardPlan, cardPlan, cardTokens, luhnHolds } from './cards.ts';
import { declines } from './declines.ts';
import { ibanHolds, plainIban, type SepaPlan, sepaPlan, sepaTokens } from './ibans.ts';

/** What the stand-in remembers of a payment method and never shows. */
type MethodSecrets = {
  number?: string;
  iban?: string;
  /** The bank has seen the holder once and lets later charges pass. */
  setUp?: boolean;
  /** The mandate under which this account may be debited. */
  mandate?: string;
  /** Taken away from its customer, or used once without one: never again. */
  spent?: boolean;
};

type CardTyped = { number: string; exp_month: number; exp_year: number; cvc?: string };
type Billing = Stripe.PaymentMethod.BillingDetails;

export const noAddress = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export function billing(given: Partial<Billing> = {}): Billing {
  return { address: noAddress, email: null, name: null, phone: null, tax_id: null, ...given };
}

/** The same account or card always has the same fingerprint, so that doubles can be seen. */
function fingerprint(text: string): string {
  return createHash('sha256')
    .update(`standin ${text}`)
    .digest('base64url')
    .replaceAll(/[-_]/g, 'x')
    .slice(0, 16);
}

function bare(
  work: Work,
  type: 'card' | 'sepa_debit',
  details: Billing,
  metadata: Stripe.Metadata,
): Stripe.PaymentMethod {
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: details,
    created: work.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata,
    type,
  };
}

/** Makes a card method. A number that is no test card, or past its date, is refused as Stripe would. */
export function newCard(
  work: Work,
  card: CardTyped,
  details: Billing,
  metadata: Stripe.Metadata = {},
): Stripe.PaymentMethod {
  checkCard(work, card);
  const plan = cardPlan(card.number)!;
  const method: Stripe.PaymentMethod = {
    ...bare(work, 'card', details, metadata),
    card: {
      brand: plan.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.cvc ? 'unchecked' : null,
      },
      country: plan.country,
      display_brand: plan.brand,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: fingerprint(card.number),
      funding: plan.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: plan.networks, preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  };
  return work.add('payment_method', method, { number: card.number } satisfies MethodSecrets);
}

function checkCard(work: Work, { number, exp_month: month, exp_year: year, cvc }: CardTyped): void {
  const wrong = (code: string, message: string, param: string) =>
    new ApiError(402, { type: 'card_error', code, message, param });
  if (!luhnHolds(number)) throw wrong('incorrect_number', 'Your card number is incorrect.', 'number');
  if (month < 1 || month > 12)
    throw wrong('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month');
  const today = new Date(work.now * 1000);
  if (year * 12 + month - 1 < today.getUTCFullYear() * 12 + today.getUTCMonth())
    throw wrong('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year');
  if (cvc !== undefined && !/^\d{3,4}$/.test(cvc))
    throw wrong('invalid_cvc', "Your card's security code is invalid.", 'cvc');
  if (!cardPlan(number)) {
    const { code, decline_code, message } = declines.realCard;
    throw new ApiError(402, { type: 'card_error', code, decline_code, message });
  }
}

/** Makes a SEPA debit method from an IBAN. Its holder's name and e-mail are needed, as at Stripe. */
export function newSepaDebit(
  work: Work,
  typed: string,
  details: Billing,
  metadata: Stripe.Metadata = {},
): Stripe.PaymentMethod {
  const iban = plainIban(typed);
  if (!ibanHolds(iban))
    throw invalid('The IBAN you provided is invalid.', {
      code: 'account_number_invalid',
      param: 'sepa_debit[iban]',
    });
  const needed = (param: string) =>
    invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  if (!details.name) throw needed('billing_details[name]');
  if (!details.email) throw needed('billing_details[email]');
  const { unusable } = sepaPlan(iban);
  if (unusable)
    throw invalid(
      unusable === 'bank_not_supported'
        ? 'The bank of this account does not take part in SEPA Direct Debit.'
        : 'This account does not support SEPA debits.',
      { code: 'sepa_unsupported_account', param: 'sepa_debit[iban]' },
    );
  const french = iban.startsWith('FR');
  const method: Stripe.PaymentMethod = {
    ...bare(work, 'sepa_debit', details, metadata),
    sepa_debit: {
      bank_code: french ? iban.slice(4, 9) : iban.slice(4, 12),
      branch_code: french ? iban.slice(9, 14) : '',
      country: iban.slice(0, 2),
      fingerprint: fingerprint(iban),
      generated_from: { charge: null, setup_attempt: null },
      last4: iban.slice(-4),
    },
  };
  return work.add('payment_method', method, { iban } satisfies MethodSecrets);
}

/** A card that is valid for some years to come. */
function testCard(work: Work, number: string): CardTyped {
  return { number, exp_month: 12, exp_year: new Date(work.now * 1000).getUTCFullYear() + 3, cvc: '123' };
}

export function cardOfToken(work: Work, token: string): CardTyped {
  const number = cardTokens[token];
  if (!number) throw missing('token', token, 'card[token]');
  return testCard(work, number);
}

/** The payment method of an id, or a new one when the id is one of Stripe's test names such as `pm_card_visa`. */
export async function methodOf(work: Work, id: string): Promise<Stripe.PaymentMethod> {
  if (cardTokens[id]) return newCard(work, testCard(work, cardTokens[id]), billing());
  if (sepaTokens[id])
    return newSepaDebit(work, sepaTokens[id], billing({ name: 'Jenny Rosen', email: 'jenny@example.com' }));
  return work.get('payment_method', id, 'payment_method');
}

export function secretsOf(work: Work, method: Stripe.PaymentMethod): MethodSecrets {
  return work.hidden(method.id) as MethodSecrets;
}

export function planOfCard(work: Work, method: Stripe.PaymentMethod): CardPlan {
  return cardPlan(secretsOf(work, method).number!)!;
}

export function planOfAccount(work: Work, method: Stripe.PaymentMethod): SepaPlan {
  return sepaPlan(secretsOf(work, method).iban!);
}

/** Gives the method to a customer, once. */
export function attach(work: Work, method: Stripe.PaymentMethod, customer: string): void {
  if (method.customer === customer) return;
  if (method.customer)
    throw invalid('The payment method you provided has already been attached to a customer.', {
      code: 'resource_already_exists',
    });
  work.change(method, { customer });
  work.emit('payment_method.attached', method);
}

/** A method that was detached, or used without a customer, cannot be used again. */
export function checkUsable(work: Work, method: Stripe.PaymentMethod, customer: string | null): void {
  if (secretsOf(work, method).spent)
    throw invalid(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    );
  if (method.customer && method.customer !== customer)
    throw invalid(
      `The payment method supplied (${method.id}) belongs to a different Customer. Please include the Customer in the \`customer\` parameter.`,
      { param: 'payment_method' },
    );
}
