import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import { bookCard } from './charges.ts';

/** A card's bank holds the money for seven days; then it lets it go. Source: Stripe, Place a hold, 2024. */
const holdDays = 7;
const day = 24 * 3600;

/** Is the money only held until someone captures it? */
export function isHeld(intent: Stripe.PaymentIntent): boolean {
  return (
    intent.capture_method === 'manual' || intent.payment_method_options?.card?.capture_method === 'manual'
  );
}

/** The bank has said yes and nothing has moved. */
export function hold(work: Work, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  const until = work.now + holdDays * day;
  charge.payment_method_details!.card!.capture_before = until;
  work.change(charge, { captured: false, amount_captured: 0 });
  work.emit('charge.succeeded', charge);
  work.change(intent, {
    status: 'requires_capture',
    amount_capturable: intent.amount,
    latest_charge: charge.id,
  });
  work.emit('payment_intent.amount_capturable_updated', intent);
  work.schedule(until, 'hold_expires', intent.id);
}

/** Takes what is held, or part of it; the rest is let go, and there is no second time. */
export async function capture(work: Work, intent: Stripe.PaymentIntent, wanted?: number): Promise<void> {
  if (intent.status !== 'requires_capture')
    throw invalid(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      { code: 'payment_intent_unexpected_state' },
    );
  const amount = wanted ?? intent.amount_capturable;
  if (amount > intent.amount_capturable)
    throw invalid(
      `The amount_to_capture (${amount}) is greater than the capturable amount (${intent.amount_capturable}).`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  const charge = await work.get('charge', intent.latest_charge as string);
  work.unschedule(intent.id, 'hold_expires');
  work.change(charge, { captured: true, amount_captured: amount });
  work.emit('charge.captured', charge);
  await bookCard(work, charge);
  work.change(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 });
  work.emit('payment_intent.succeeded', intent);
}

/** What was held goes back to its holder, who was never debited. */
export async function letGo(work: Work, intent: Stripe.PaymentIntent, expired: boolean): Promise<void> {
  const charge = await work.get('charge', intent.latest_charge as string);
  work.unschedule(intent.id, 'hold_expires');
  work.change(charge, { amount_refunded: charge.amount, refunded: true });
  work.emit(expired ? 'charge.expired' : 'charge.refunded', charge);
  work.change(intent, { amount_capturable: 0 });
}

export const holdExpires: TimerHandler = async (work, timer) => {
  const intent = await work.get('payment_intent', timer.object_id);
  if (intent.status !== 'requires_capture') return;
  await letGo(work, intent, true);
  work.change(intent, { status: 'canceled', canceled_at: work.now, cancellation_reason: 'automatic' });
  work.emit('payment_intent.canceled', intent);
};
