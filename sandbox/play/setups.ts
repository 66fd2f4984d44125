import type Stripe from 'stripe';
import { ApiError, type ErrorBody, invalid } from '../api/errors.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { askTheHolder } from './challenges.ts';
import type { Decline } from './declines.ts';
import { type Acceptance, signMandate } from './mandates.ts';
import { attach, checkUsable, planOfCard, secretsOf } from './methods.ts';

type SetupAttempt = {
  url: string;
  challengePassed?: boolean;
  returnUrl?: string;
  acceptance?: Acceptance;
};
export type SetupSecrets = { session?: string; returnUrl?: string; acceptance?: Acceptance };

/** Tries to save a method for later. A refusal throws, and what it leaves behind is kept. */
export function attemptSetup(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  how: SetupAttempt,
): void {
  checkUsable(work, method, intent.customer as string | null);
  if (!intent.payment_method_types.includes(method.type))
    throw invalid(`The PaymentMethod provided (${method.type}) is not allowed for this SetupIntent.`, {
      code: 'setup_intent_invalid_parameter',
      param: 'payment_method',
    });
  work.change(intent, { payment_method: method.id, last_setup_error: null, next_action: null });
  if (method.type === 'card') return saveCard(work, intent, method, how);
  if (!how.acceptance)
    throw invalid('This SetupIntent requires a mandate: provide mandate_data.', {
      code: 'setup_intent_mandate_invalid',
      param: 'mandate_data',
    });
  const prefix = intent.payment_method_options?.sepa_debit?.mandate_options?.reference_prefix;
  const mandate = signMandate(work, method, how.acceptance, { multiUse: true, url: how.url, prefix });
  succeed(work, intent, method, mandate.id);
}

function saveCard(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  how: SetupAttempt,
): void {
  const plan = planOfCard(work, method);
  if ((plan.challenge === 'always' || plan.challenge === 'unless_set_up') && !how.challengePassed) {
    return askTheHolder(work, intent, how);
  }
  if (plan.save) refuse(work, intent, method, plan.save);
  succeed(work, intent, method, null);
}

function succeed(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  mandate: string | null,
): void {
  if (intent.customer) attach(work, method, intent.customer as string);
  secretsOf(work, method).setUp = true;
  work.touch(method.id);
  const attempt = addAttempt(work, intent, method, 'succeeded');
  work.change(intent, { status: 'succeeded', mandate, latest_attempt: attempt.id });
  work.emit('setup_intent.succeeded', intent);
}

function refuse(work: Work, intent: Stripe.SetupIntent, method: Stripe.PaymentMethod, why: Decline): never {
  const { code, decline_code, message } = why;
  const error: ErrorBody = {
    type: 'card_error',
    code,
    decline_code,
    message,
    payment_method: structuredClone(method),
  };
  setupFailed(work, intent, method, error);
  throw new ApiError(402, { ...error, setup_intent: structuredClone(intent) }, true);
}

function setupFailed(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  error: ErrorBody,
): void {
  const attempt = addAttempt(work, intent, method, 'failed');
  work.change(intent, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    latest_attempt: attempt.id,
    last_setup_error: error as Stripe.SetupIntent.LastSetupError,
  });
  work.emit('setup_intent.setup_failed', intent);
}

/** The holder refuses the bank's challenge, or leaves it. */
export function setupChallengeFailed(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
): ErrorBody {
  const error: ErrorBody = {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message: 'The latest attempt to set up the payment method has failed because authentication failed.',
  };
  setupFailed(work, intent, method, error);
  return error;
}

function addAttempt(
  work: Work,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  status: 'succeeded' | 'failed',
): Stripe.SetupAttempt {
  const attempt: Stripe.SetupAttempt = {
    id: newId('setatt'),
    object: 'setup_attempt',
    application: null,
    created: work.now,
    customer: intent.customer,
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    payment_method: method.id,
    payment_method_details:
      method.type === 'card' ? { type: 'card' } : { type: 'sepa_debit', sepa_debit: {} },
    setup_error: null,
    setup_intent: intent.id,
    status,
    usage: intent.usage,
  };
  return work.add('setup_attempt', attempt);
}
