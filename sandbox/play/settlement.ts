import type Stripe from 'stripe';
import { move } from '../engine/balance.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import type { ChargeSecrets } from './charges.ts';
import { feeOf, keptWhenDebitFails } from './prices.ts';
import { openDispute } from './disputes.ts';
import { type IntentSecrets, paymentFailed } from './payments.ts';

/** The six days are over: the bank has paid the debit, or sends it back. */
export const debitSettles: TimerHandler = async (work, timer) => {
  const intent = await work.get('payment_intent', timer.object_id);
  const charge = await work.get('charge', intent.latest_charge as string);
  const { failure, disputeAtOnce } = work.hidden(charge.id) as ChargeSecrets;
  const session = await sessionOf(work, intent);
  if (failure) return debitFails(work, intent, charge, failure, session);
  work.change(charge, { status: 'succeeded', paid: true });
  work.emit('charge.succeeded', charge);
  work.change(intent, { status: 'succeeded', amount_received: intent.amount });
  work.emit('payment_intent.succeeded', intent);
  if (session) {
    work.change(session, { payment_status: 'paid' });
    work.emit('checkout.session.async_payment_succeeded', session);
  }
  if (disputeAtOnce) await openDispute(work, charge, 'debit_not_authorized');
};

async function sessionOf(
  work: Work,
  intent: Stripe.PaymentIntent,
): Promise<Stripe.Checkout.Session | undefined> {
  const { session } = work.hidden(intent.id) as IntentSecrets;
  return session ? work.find('checkout.session', session) : undefined;
}

/** What the bank's reasons mean, as Stripe words them. */
const messages: Record<string, string> = {
  insufficient_funds: 'The account does not have enough funds to cover this debit.',
  account_closed: "The customer's bank account has been closed.",
  debit_not_authorized: 'The customer has not authorised this debit.',
  refer_to_customer: "The customer's bank refused the debit for a reason it keeps to itself.",
  generic_could_not_process: 'This debit could not be processed.',
};

/** The reasons that are also codes of a payment error; the others come under a general one. */
const errorCodes = new Set([
  'account_closed',
  'bank_account_restricted',
  'debit_not_authorized',
  'insufficient_funds',
  'refer_to_customer',
]);

function debitFails(
  work: Work,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  reason: string,
  session: Stripe.Checkout.Session | undefined,
): void {
  const message = messages[reason] ?? 'This debit was sent back by the bank.';
  // The pending money goes out as it came in; a fee that comes back is a fee below zero.
  const back = move(work, {
    type: 'payment_failure_refund',
    amount: -charge.amount,
    fee: keptWhenDebitFails ? 0 : -feeOf('sepa_debit', charge.amount),
    source: charge.id,
    description: `Payment failure refund for ${charge.id}`,
  });
  work.change(charge, {
    status: 'failed',
    amount_captured: 0,
    failure_code: reason,
    failure_message: message,
    failure_balance_transaction: back.id,
  });
  work.emit('charge.failed', charge);
  const code = errorCodes.has(reason) ? reason : 'payment_intent_payment_attempt_failed';
  paymentFailed(work, intent, charge, { type: 'invalid_request_error', code, message, charge: charge.id });
  if (session) work.emit('checkout.session.async_payment_failed', session);
}
