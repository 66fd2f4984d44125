import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import type { Work } from '../engine/work.ts';
import type { Acceptance } from '../play/mandates.ts';
import { checkUsable, methodOf } from '../play/methods.ts';
import { describedMethod } from './payment-methods.ts';

// What payment intents and setup intents have in common: a method is named or described, and then tried.

type Intent = Stripe.PaymentIntent | Stripe.SetupIntent;

export type Confirming = {
  confirm?: boolean;
  payment_method?: string;
  payment_method_data?: unknown;
  mandate_data?: unknown;
};

const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

const nameOf = (intent: Intent) => (intent.object === 'setup_intent' ? 'SetupIntent' : 'PaymentIntent');

function unexpected(intent: Intent, message: string, param?: string): Error {
  return invalid(message, { code: `${intent.object}_unexpected_state`, ...(param ? { param } : {}) });
}

/** Parameters that Stripe refuses together. */
export function refuseTogether(params: object, names: string[]): void {
  const given = names.filter((name) => (params as Record<string, unknown>)[name] !== undefined);
  if (given.length > 1)
    throw invalid(`You may only specify one of these parameters: ${given.join(', ')}.`, {
      code: 'parameters_exclusive',
      param: given[1],
    });
}

/** An intent that is not over yet. */
export function isOpen(intent: Intent): boolean {
  return open.includes(intent.status);
}

export function refuseUnlessOpen(intent: Intent, what: 'confirm' | 'cancel', also: string[] = []): void {
  if (isOpen(intent) || also.includes(intent.status)) return;
  throw unexpected(
    intent,
    `You cannot ${what} this ${nameOf(intent)} because it has a status of ${intent.status}. Only a ${nameOf(intent)} with one of the following statuses may be ${what}ed: ${[...open, ...also].join(', ')}.`,
  );
}

async function givenMethod(work: Work, params: Confirming): Promise<Stripe.PaymentMethod | undefined> {
  if (params.payment_method_data) return describedMethod(work, params.payment_method_data as never);
  return params.payment_method ? methodOf(work, params.payment_method) : undefined;
}

/** A new intent takes its method, and waits for its confirmation. */
export async function takeMethod(work: Work, intent: Intent, params: Confirming): Promise<void> {
  const method = await givenMethod(work, params);
  if (!method) return;
  checkUsable(work, method, intent.customer as string | null);
  work.change(intent, { payment_method: method.id, status: 'requires_confirmation' });
}

/** The method that a confirmation tries: the one it names, or the one the intent already has. */
export async function methodToTry(
  work: Work,
  intent: Intent,
  params: Confirming,
): Promise<Stripe.PaymentMethod> {
  const given = await givenMethod(work, params);
  if (given) return given;
  if (intent.payment_method) return work.get('payment_method', intent.payment_method as string);
  throw unexpected(
    intent,
    `You cannot confirm this ${nameOf(intent)} because it's missing a payment method. You can either update the ${nameOf(intent)} with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.`,
    'payment_method',
  );
}

/** How the holder accepted the mandate, as the request tells it. */
export function acceptanceOf(given: unknown): Acceptance | undefined {
  const { customer_acceptance: accepted } = (given || {}) as {
    customer_acceptance?: {
      type: 'online' | 'offline';
      online?: { ip_address: string; user_agent: string };
    };
  };
  if (!accepted) return undefined;
  return accepted.type === 'offline'
    ? 'offline'
    : (accepted.online ?? { ip_address: null, user_agent: null });
}
