import type Stripe from 'stripe';
import { currentLanguage } from '#app/i18n/t.ts';
import type { Money } from '#app/money/money.ts';
import { toStripeAmount } from './amounts.ts';
import { ask, idOf, refusalCode, type Tag } from './client.server.ts';

const methods: Stripe.Checkout.SessionCreateParams['allowed_payment_method_types'] = ['card', 'sepa_debit'];

export type OpenedCheckout = { id: string; url: string };

/** Makes the customer under whom a payment method is saved. */
export async function createCustomer(customer: {
  key: string;
  email: string;
  name: string;
  metadata: Tag;
}): Promise<{ id: string }> {
  const { key, ...fields } = customer;
  const made = await ask((client) => client.customers.create(fields, { idempotencyKey: key }));
  return { id: made.id };
}

/** Tells Stripe the present address of a customer: the same again is nothing. */
export async function changeCustomerEmail(customerId: string, email: string): Promise<void> {
  await ask((client) => client.customers.update(customerId, { email }));
}

/** Opens Stripe's page for a payment at once. `lines` are what the citizen reads there. */
export async function openPaymentCheckout(checkout: {
  key: string;
  lines: readonly { label: string; amount: Money }[];
  email: string;
  reference: string;
  description: string;
  metadata: Tag;
  successUrl: string;
  cancelUrl: string;
}): Promise<OpenedCheckout> {
  const session = await ask((client) =>
    client.checkout.sessions.create(
      {
        mode: 'payment',
        locale: currentLanguage() === 'en' ? 'en-GB' : 'fr',
        submit_type: 'donate',
        allowed_payment_method_types: methods,
        customer_email: checkout.email,
        client_reference_id: checkout.reference,
        metadata: checkout.metadata,
        line_items: checkout.lines.map(({ label, amount }) => ({
          quantity: 1,
          price_data: { currency: 'eur', unit_amount: toStripeAmount(amount), product_data: { name: label } },
        })),
        payment_intent_data: { description: checkout.description, metadata: checkout.metadata },
        success_url: checkout.successUrl,
        cancel_url: checkout.cancelUrl,
      },
      { idempotencyKey: checkout.key },
    ),
  );
  return opened(session);
}

/** Opens Stripe's page to save a card or sign a SEPA mandate (`only` leaves one of the two); nothing is charged. */
export async function openSetupCheckout(checkout: {
  key: string;
  customerId: string;
  reference: string;
  metadata: Tag;
  successUrl: string;
  cancelUrl: string;
  only?: 'card' | 'sepa_debit';
}): Promise<OpenedCheckout> {
  const session = await ask((client) =>
    client.checkout.sessions.create(
      {
        mode: 'setup',
        currency: 'eur',
        locale: currentLanguage() === 'en' ? 'en-GB' : 'fr',
        allowed_payment_method_types: checkout.only ? [checkout.only] : methods,
        customer: checkout.customerId,
        client_reference_id: checkout.reference,
        metadata: checkout.metadata,
        setup_intent_data: { metadata: checkout.metadata },
        success_url: checkout.successUrl,
        cancel_url: checkout.cancelUrl,
      },
      { idempotencyKey: checkout.key },
    ),
  );
  return opened(session);
}

type SavedMethod = {
  paymentMethodId: string;
  kind: 'card' | 'sepa_debit';
  mandateId: string | null;
  customerId: string | null;
};

export type Checkout = {
  id: string;
  state: 'open' | 'complete' | 'expired';
  mode: 'payment' | 'setup';
  url: string | null;
  reference: string | null;
  metadata: Record<string, string>;
  /** The payment behind it, once there is one. */
  paymentId: string | null;
  paid: boolean;
  /** What a setup saved. */
  setup: SavedMethod | null;
};

/** Reads a checkout again, with what it saved. */
export async function readCheckout(id: string): Promise<Checkout> {
  const session = await ask((client) =>
    client.checkout.sessions.retrieve(id, { expand: ['setup_intent.payment_method'] }),
  );
  return {
    id: session.id,
    state: stateOf(session.status),
    mode: session.mode === 'setup' ? 'setup' : 'payment',
    url: session.url,
    reference: session.client_reference_id,
    metadata: session.metadata ?? {},
    paymentId: idOf(session.payment_intent),
    paid: session.payment_status === 'paid',
    setup: savedMethod(session.setup_intent),
  };
}

/** The checkout that carries this tag, opened since an instant and still open, or null: for one whose opening was answered by an error. */
export async function findOpenCheckout(tag: Tag, since: Date): Promise<OpenedCheckout | null> {
  const sessions = await ask((client) =>
    client.checkout.sessions
      .list({ status: 'open', created: { gte: Math.floor(since.getTime() / 1000) - 60 }, limit: 100 })
      .autoPagingToArray({ limit: 10_000 }),
  );
  const found = sessions.find(({ metadata }) =>
    Object.entries(tag).every(([name, value]) => metadata?.[name] === value),
  );
  return found ? opened(found) : null;
}

/** Closes a checkout that nobody will finish. One that is already closed stays as it is. */
export async function expireCheckout(id: string): Promise<void> {
  if ((await readCheckout(id)).state !== 'open') return;
  try {
    await ask((client) => client.checkout.sessions.expire(id));
  } catch (error) {
    // Closed or finished between the two questions, by somebody else.
    if (!refusalCode(error) || (await readCheckout(id)).state === 'open') throw error;
  }
}

function savedMethod(intent: Stripe.Checkout.Session['setup_intent']): SavedMethod | null {
  if (!intent || typeof intent === 'string' || intent.status !== 'succeeded') return null;
  const method = intent.payment_method;
  if (!method || typeof method === 'string') return null;
  return {
    paymentMethodId: method.id,
    kind: method.type === 'sepa_debit' ? 'sepa_debit' : 'card',
    mandateId: idOf(intent.mandate),
    customerId: idOf(intent.customer),
  };
}

function opened(session: Stripe.Checkout.Session): OpenedCheckout {
  if (!session.url) throw new Error(`Stripe gave no page for checkout ${session.id}`);
  return { id: session.id, url: session.url };
}

function stateOf(status: string | null): Checkout['state'] {
  return status === 'complete' || status === 'expired' ? status : 'open';
}

/** Forgets a saved card or account at Stripe, which ends its mandate too. One that is forgotten already stays so. */
export async function forgetMethod(paymentMethodId: string): Promise<void> {
  const method = await ask((client) => client.paymentMethods.retrieve(paymentMethodId));
  if (method.customer) await ask((client) => client.paymentMethods.detach(paymentMethodId));
}
