import Stripe from 'stripe';
import type { Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { dayOfSeconds, fromStripeAmount, toStripeAmount } from './amounts.ts';
import { ask, idOf, type Tag } from './client.server.ts';

export type Payment = {
  id: string;
  status: 'open' | 'processing' | 'succeeded' | 'failed' | 'cancelled';
  amount: Money;
  currency: string;
  chargeId: string | null;
  /** Stripe's code of the last failure, such as `insufficient_funds` or `authentication_required`. */
  failureCode: string | null;
  /** Null until the balance transaction is known. */
  fee: Money | null;
  metadata: Record<string, string>;
  succeededOn: Day | null;
};

/** Charges a saved card or SEPA mandate without its owner being there. A decline is an answer, not an exception. */
export async function chargeSavedMethod(charge: {
  key: string;
  amount: Money;
  customerId: string;
  paymentMethodId: string;
  mandateId?: string | null;
  kind: 'card' | 'sepa_debit';
  description: string;
  metadata: Tag;
}): Promise<Payment> {
  try {
    const intent = await ask((client) =>
      client.paymentIntents.create(
        {
          amount: toStripeAmount(charge.amount),
          currency: 'eur',
          customer: charge.customerId,
          payment_method: charge.paymentMethodId,
          allowed_payment_method_types: [charge.kind],
          ...(charge.mandateId ? { mandate: charge.mandateId } : {}),
          confirm: true,
          off_session: true,
          description: charge.description,
          metadata: charge.metadata,
          expand: ['latest_charge.balance_transaction'],
        },
        { idempotencyKey: charge.key },
      ),
    );
    return paymentOf(intent);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError && error.payment_intent) {
      return await readPayment(error.payment_intent.id);
    }
    throw error;
  }
}

/** Reads a payment again, with its fee when Stripe knows it. */
export async function readPayment(id: string): Promise<Payment> {
  return paymentOf(
    await ask((client) =>
      client.paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction'] }),
    ),
  );
}

/**
 * Lets the owner of a card confirm at their bank a payment that was refused without them: the same payment, on the bank's page. Null when
 * there is no page to go to: it has succeeded at once, or is refused for good.
 */
export async function confirmWithOwner(confirmation: {
  id: string;
  paymentMethodId: string;
  returnUrl: string;
}): Promise<string | null> {
  const { id, paymentMethodId, returnUrl } = confirmation;
  const known = await ask((client) => client.paymentIntents.retrieve(id));
  if (known.status === 'requires_action') return bankPage(known);
  if (known.status !== 'requires_payment_method' && known.status !== 'requires_confirmation') return null;
  try {
    // No key of ours: one payment is taken once however often it is confirmed, and each refusal at the bank may be followed by another try.
    return bankPage(
      await ask((client) =>
        client.paymentIntents.confirm(id, { payment_method: paymentMethodId, return_url: returnUrl }),
      ),
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return null;
    throw error;
  }
}

function bankPage({ next_action }: Stripe.PaymentIntent): string | null {
  return next_action?.redirect_to_url?.url ?? null;
}

/** Ends a payment that has not succeeded, so that its owner can no longer confirm it; answers how it stands then. */
export async function endPayment(id: string): Promise<Payment> {
  const payment = await readPayment(id);
  if (payment.status !== 'open' && payment.status !== 'failed') return payment;
  try {
    await ask((client) => client.paymentIntents.cancel(id));
  } catch (error) {
    // It has just succeeded, or somebody else has ended it: what it is now says which.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
  return readPayment(id);
}

/** A customer's payment that carries this tag, or null. For an answer that was lost so long ago that its key is forgotten. */
export async function findPayment(customerId: string, tag: Tag): Promise<Payment | null> {
  const wanted = Object.entries(tag);
  const pages = await ask((client) =>
    client.paymentIntents.list({ customer: customerId, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
  );
  const found = pages.find(({ metadata }) => wanted.every(([name, value]) => metadata[name] === value));
  return found ? readPayment(found.id) : null;
}

/** The payment behind a charge; null for a charge that has none. */
export async function paymentIdOfCharge(chargeId: string): Promise<string | null> {
  return idOf((await ask((client) => client.charges.retrieve(chargeId))).payment_intent);
}

export type Refund = {
  id: string;
  status: 'pending' | 'succeeded' | 'failed';
  paymentId: string | null;
  amount: Money;
  on: Day;
  metadata: Record<string, string>;
};

export async function refundPayment(refund: {
  key: string;
  paymentId: string;
  amount: Money;
  metadata: Tag;
}): Promise<Refund> {
  const made = await ask((client) =>
    client.refunds.create(
      { payment_intent: refund.paymentId, amount: toStripeAmount(refund.amount), metadata: refund.metadata },
      { idempotencyKey: refund.key },
    ),
  );
  return refundOf(made);
}

/** The refund of a payment that carries this tag, or null. For an answer that was lost so long ago that its key is forgotten. */
export async function findRefund(paymentId: string, tag: Tag): Promise<Refund | null> {
  const made = await ask((client) =>
    client.refunds.list({ payment_intent: paymentId, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
  );
  const found = made.find(({ metadata }) =>
    Object.entries(tag).every(([name, value]) => metadata?.[name] === value),
  );
  return found ? refundOf(found) : null;
}

export async function readRefund(id: string): Promise<Refund> {
  return refundOf(await ask((client) => client.refunds.retrieve(id)));
}

function refundOf(refund: Stripe.Refund): Refund {
  const status =
    refund.status === 'succeeded'
      ? 'succeeded'
      : refund.status === 'failed' || refund.status === 'canceled'
        ? 'failed'
        : 'pending';
  return {
    id: refund.id,
    status,
    paymentId: idOf(refund.payment_intent),
    amount: fromStripeAmount(refund.amount),
    on: dayOfSeconds(refund.created),
    metadata: refund.metadata ?? {},
  };
}

function paymentOf(intent: Stripe.PaymentIntent): Payment {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const entry = typeof charge?.balance_transaction === 'object' ? charge.balance_transaction : null;
  return {
    id: intent.id,
    status: statusOf(intent),
    amount: fromStripeAmount(intent.amount),
    currency: intent.currency,
    chargeId: idOf(intent.latest_charge),
    failureCode: failureCodeOf(intent.last_payment_error, charge),
    fee: entry ? fromStripeAmount(entry.fee) : null,
    metadata: intent.metadata,
    succeededOn:
      intent.status === 'succeeded' && charge
        ? dayOfSeconds(
            entry && charge.payment_method_details?.type === 'sepa_debit'
              ? entry.available_on
              : charge.created,
          )
        : null,
  };
}

/** A debit sent back has a general code on the payment, and the bank's own reason on the charge. */
function failureCodeOf(
  error: Stripe.PaymentIntent.LastPaymentError | null,
  charge: Stripe.Charge | null,
): string | null {
  const reason = charge?.failure_code ?? null;
  if (error?.code === 'payment_intent_payment_attempt_failed' && reason) return reason;
  return error?.decline_code ?? error?.code ?? reason;
}

function statusOf(intent: Stripe.PaymentIntent): Payment['status'] {
  switch (intent.status) {
    case 'succeeded':
      return 'succeeded';
    case 'processing':
      return 'processing';
    case 'canceled':
      return 'cancelled';
    case 'requires_payment_method':
      return intent.last_payment_error ? 'failed' : 'open';
    default:
      return 'open';
  }
}
