import type Stripe from 'stripe';
import { ApiError, type ErrorBody, invalid } from '../api/errors.ts';
import type { Work } from '../engine/work.ts';
import { askTheHolder } from './challenges.ts';
import { acceptCard, bookCard, debitAccount, declineCard } from './charges.ts';
import { type Decline, declines } from './declines.ts';
import { hold, isHeld } from './holds.ts';
import { type Acceptance, signMandate } from './mandates.ts';
import { attach, checkUsable, planOfAccount, planOfCard, secretsOf } from './methods.ts';
import { openDispute } from './disputes.ts';
import { warnOfFraud } from './warnings.ts';

type Attempt = {
  url: string;
  offSession: boolean;
  /** The holder has just passed the bank's challenge. */
  challengePassed?: boolean;
  /** Where the holder goes after a challenge that is not part of a hosted checkout. */
  returnUrl?: string;
  /** The holder accepts to be debited, here and now. */
  acceptance?: Acceptance;
  mandate?: string;
};

/** What the stand-in remembers of a payment intent and never shows. */
export type IntentSecrets = {
  session?: string;
  offSession?: boolean;
  returnUrl?: string;
  acceptance?: Acceptance;
};

/** 10,000 € a debit. Source: Stripe, SEPA Direct Debit, 2026. */
const sepaLimit = 1_000_000;

/**
 * Tries to collect a payment intent. What happens is what the test card or account says. A refusal throws, and what it
 * leaves behind (a failed charge, events) is kept.
 */
export async function attemptPayment(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Attempt,
): Promise<void> {
  const customer = intent.customer as string | null;
  checkUsable(work, method, customer);
  if (!intent.payment_method_types.includes(method.type))
    throw invalid(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(', ')}.`,
      { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' },
    );
  work.change(intent, { payment_method: method.id, last_payment_error: null, next_action: null });
  if (method.type === 'card') await payByCard(work, intent, method, how);
  else await payByDebit(work, intent, method, how);
}

async function payByCard(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Attempt,
): Promise<void> {
  const plan = planOfCard(work, method);
  const { setUp = false } = secretsOf(work, method);
  const challenge =
    plan.challenge === 'always' ||
    (plan.challenge === 'unless_set_up' && !(setUp && how.offSession)) ||
    (plan.challenge === 'on_session' && !how.offSession);
  if (challenge && !how.challengePassed) {
    if (how.offSession) refuse(work, intent, method, declines.authenticationRequired);
    return askTheHolder(work, intent, how);
  }
  if (plan.charge) refuse(work, intent, method, plan.charge);
  const charge = acceptCard(work, intent, method, how.challengePassed ?? false);
  keepMethod(work, intent, method);
  if (isHeld(intent)) return hold(work, intent, charge);
  work.emit('charge.succeeded', charge);
  await bookCard(work, charge);
  work.change(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id });
  work.emit('payment_intent.succeeded', intent);
  if (plan.dispute === 'warning') warnOfFraud(work, charge);
  else if (plan.dispute === 'inquiry') await openDispute(work, charge, 'fraudulent', { kind: 'inquiry' });
  else if (plan.dispute) await openDispute(work, charge, plan.dispute);
}

/** The holder refuses the bank's challenge, or leaves it. */
export function challengeFailed(work: Work, intent: Stripe.PaymentIntent): ErrorBody {
  const error: ErrorBody = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
  };
  work.change(intent, {
    status: 'requires_payment_method',
    next_action: null,
    payment_method: null,
    last_payment_error: error as Stripe.PaymentIntent.LastPaymentError,
  });
  work.emit('payment_intent.payment_failed', intent);
  return error;
}

/** A failed charge stays behind, the intent waits for another method, and the caller is told with 402. */
function refuse(work: Work, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, why: Decline): never {
  const charge = declineCard(work, intent, method, why);
  const { code, decline_code, message } = why;
  const error: ErrorBody = {
    type: 'card_error',
    code,
    decline_code,
    message,
    charge: charge.id,
    payment_method: structuredClone(method),
  };
  paymentFailed(work, intent, charge, error);
  throw new ApiError(402, { ...error, payment_intent: structuredClone(intent) }, true);
}

export function paymentFailed(
  work: Work,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  error: ErrorBody,
): void {
  work.change(intent, {
    status: 'requires_payment_method',
    latest_charge: charge.id,
    payment_method: null,
    next_action: null,
    last_payment_error: error as Stripe.PaymentIntent.LastPaymentError,
  });
  work.emit('payment_intent.payment_failed', intent);
}

async function payByDebit(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Attempt,
): Promise<void> {
  const { refusal } = planOfAccount(work, method);
  const limit = refusal ?? (intent.amount > sepaLimit ? 'charge_exceeds_source_limit' : null);
  if (limit) {
    const message =
      'This charge would cause you to exceed your limit for this payment method. Please retry it later, or contact us to request a higher limit.';
    throw invalid(message, { code: limit });
  }
  const mandate = await mandateFor(work, intent, method, how);
  const { charge, settlesAt } = debitAccount(work, intent, method, mandate);
  keepMethod(work, intent, method);
  work.change(intent, { status: 'processing', latest_charge: charge.id });
  work.emit('payment_intent.processing', intent);
  work.emit('charge.pending', charge);
  const { session } = work.hidden(intent.id) as IntentSecrets;
  const locks = session ? [intent.id, session] : [intent.id];
  work.schedule(settlesAt, 'debit_settles', intent.id, { locks });
}

async function mandateFor(
  work: Work,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  how: Attempt,
): Promise<string> {
  if (how.acceptance) {
    const terms = {
      multiUse: intent.setup_future_usage === 'off_session',
      amount: intent.amount,
      url: how.url,
    };
    return signMandate(work, method, how.acceptance, terms).id;
  }
  const known = how.mandate ?? secretsOf(work, method).mandate;
  if (!known)
    throw invalid(
      'This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.',
      { code: 'payment_intent_mandate_invalid', param: 'mandate_data' },
    );
  const mandate = await work.get('mandate', known, 'mandate');
  // A mandate signed for one payment has served.
  const valid =
    mandate.status === 'active' && mandate.type === 'multi_use' && mandate.payment_method === method.id;
  if (!valid)
    throw invalid('The mandate for this payment method is no longer active.', {
      code: 'payment_intent_mandate_invalid',
      param: 'mandate',
    });
  return mandate.id;
}

/** Keeps the method for later when that was agreed; a method that belongs to nobody is used up. */
function keepMethod(work: Work, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  const customer = intent.customer as string | null;
  const secrets = secretsOf(work, method);
  if (intent.setup_future_usage && customer) {
    attach(work, method, customer);
    secrets.setUp = true;
  } else if (!method.customer) {
    secrets.spent = true;
  }
  work.touch(method.id);
}
