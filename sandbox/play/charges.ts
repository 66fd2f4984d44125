import type Stripe from 'stripe';
import { move } from '../engine/balance.ts';
import { cardAvailability, sepaSettlement } from '../engine/days.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { collectFee } from './application-fees.ts';
import type { Decline } from './declines.ts';
import { planOfAccount, planOfCard } from './methods.ts';
import { feeOf } from './prices.ts';

/** What the stand-in remembers of a charge and never shows. */
export type ChargeSecrets = {
  /** Why the bank will send a debit back when its day comes; someone may still change it. */
  failure?: string | null;
  disputeAtOnce?: boolean;
};

function bareCharge(
  work: Work,
  prefix: 'ch' | 'py',
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): Stripe.Charge {
  return {
    id: newId(prefix),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: method.type === 'card' ? 'TERREAU' : null,
    captured: true,
    created: work.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: 'approved_by_network',
      reason: null,
      risk_level: method.type === 'card' ? 'normal' : 'not_assessed',
      seller_message: 'Payment complete.',
      type: 'authorized',
    },
    paid: true,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: null,
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}

function cardDetails(
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  challenged: boolean,
): Stripe.Charge.PaymentMethodDetails {
  const card = method.card!;
  return {
    type: 'card',
    card: {
      amount_authorized: intent.amount,
      authorization_code: null,
      brand: card.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.checks?.cvc_check ? 'pass' : null,
      },
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.networks?.available[0] ?? null,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: challenged
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            exemption_indicator: null,
            exemption_indicator_applied: false,
            result: 'authenticated',
            result_reason: null,
            transaction_id: null,
            version: '2.2.0',
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

/** The bank accepts the card. Whether the money is only held, or taken at once, is for the caller to say. */
export function acceptCard(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  challenged: boolean,
): Stripe.Charge {
  const charge = bareCharge(work, 'ch', intent, method);
  charge.payment_method_details = cardDetails(intent, method, challenged);
  return work.add('charge', charge, {});
}

/** The money of a card is ours, and can leave again three days later. */
export async function bookCard(work: Work, charge: Stripe.Charge): Promise<void> {
  const method = await work.get('payment_method', charge.payment_method as string);
  const availableOn = planOfCard(work, method).availableAtOnce ? work.now : cardAvailability(work.now);
  const transaction = move(work, {
    type: 'charge',
    amount: charge.amount_captured,
    fee: feeOf('card', charge.amount_captured),
    applicationFee: charge.application_fee_amount ?? 0,
    source: charge.id,
    availableOn,
    description: charge.description,
  });
  collectFee(work, charge, availableOn);
  // Capture is asynchronous: the movement appears in an event of its own, after the payment has been announced.
  const previous = work.change(charge, { balance_transaction: transaction.id });
  work.emitLast('charge.updated', charge, previous);
}

/** The bank or Stripe refuses the card. */
export function declineCard(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  why: Decline,
): Stripe.Charge {
  const charge = bareCharge(work, 'ch', intent, method);
  Object.assign(charge, {
    amount_captured: 0,
    captured: false,
    paid: false,
    status: 'failed',
    failure_code: why.code,
    failure_message: why.message,
    payment_method_details: cardDetails(intent, method, false),
    outcome: {
      ...charge.outcome!,
      network_status: why.blocked ? 'not_sent_to_network' : 'declined_by_network',
      reason: why.blocked ? 'highest_risk_level' : why.decline_code,
      risk_level: why.blocked ? 'highest' : 'normal',
      seller_message: why.blocked
        ? 'Stripe blocked this payment as too risky.'
        : 'The bank did not return any further details with this decline.',
      type: why.blocked ? 'blocked' : 'issuer_declined',
    },
  } satisfies Partial<Stripe.Charge>);
  work.add('charge', charge, {});
  work.emit('charge.failed', charge);
  return charge;
}

/** The debit is sent to the bank: the money shows as pending, and what becomes of it is known at T+6. */
export function debitAccount(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  mandate: string,
): { charge: Stripe.Charge; settlesAt: number } {
  const plan = planOfAccount(work, method);
  const settlesAt = sepaSettlement(work.now, plan.extraDays);
  const charge = bareCharge(work, 'py', intent, method);
  const account = method.sepa_debit!;
  charge.status = 'pending';
  charge.paid = false;
  charge.payment_method_details = {
    type: 'sepa_debit',
    sepa_debit: {
      bank_code: account.bank_code,
      branch_code: account.branch_code,
      country: account.country,
      fingerprint: account.fingerprint,
      last4: account.last4,
      mandate,
    },
  };
  work.add('charge', charge, { failure: plan.failure, disputeAtOnce: plan.disputed } satisfies ChargeSecrets);
  const transaction = move(work, {
    type: 'payment',
    amount: charge.amount,
    fee: feeOf('sepa_debit', charge.amount),
    source: charge.id,
    availableOn: settlesAt,
    description: charge.description,
  });
  work.change(charge, { balance_transaction: transaction.id });
  return { charge, settlesAt };
}
