import type Stripe from 'stripe';
import { ApiError } from '../api/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { inWork } from '../engine/run.ts';
import type { Work } from '../engine/work.ts';
import type { Answer } from '../http.ts';
import { declines } from '../play/declines.ts';
import type { Acceptance } from '../play/mandates.ts';
import { attach, billing, newCard, newSepaDebit } from '../play/methods.ts';
import { attemptPayment, type IntentSecrets } from '../play/payments.ts';
import { attemptSetup, type SetupSecrets } from '../play/setups.ts';
import { details } from '../play/new-session.ts';
import type { SessionSecrets } from '../resources/checkout-sessions.ts';
import { newCustomer } from '../resources/customers.ts';
import { newPaymentIntent } from '../play/new-payment-intent.ts';
import { checkoutPage, closedPage } from './checkout-page.ts';
import { notFound, redirect } from './html.ts';

type Visitor = { userAgent: string };

/** Sentences for the person who pays, by Stripe's code; a decline brings its own. */
const sentences: Record<string, string> = {
  incorrect_number: 'Le numéro de carte est incorrect.',
  invalid_expiry_month: 'Le mois d’expiration est incorrect.',
  invalid_expiry_year: 'Votre carte a expiré.',
  invalid_cvc: 'Le code de sécurité est incorrect.',
  account_number_invalid: 'Cet IBAN est incorrect.',
  sepa_unsupported_account: 'Ce compte n’accepte pas les prélèvements SEPA.',
  charge_exceeds_source_limit: 'Ce montant dépasse la limite d’un prélèvement SEPA.',
  charge_exceeds_weekly_limit: 'La limite hebdomadaire de prélèvements SEPA est atteinte.',
  parameter_missing: 'Le nom du titulaire et l’adresse e-mail sont nécessaires.',
};

export function frenchFor(error: { code?: string; decline_code?: string; message: string }): string {
  const decline = Object.values(declines).find((one) => one.decline_code === error.decline_code);
  return decline?.french ?? sentences[error.code ?? ''] ?? error.message;
}

/** Which account a hosted page's object belongs to, and what it is locked together with. */
export async function ownerOf(
  engine: Engine,
  id: string,
): Promise<{ account: string; companion: string | null } | undefined> {
  const [row] = await engine.database.query<{ account: string; companion: string | null }>(
    `select account, coalesce(hidden->>'intent', hidden->>'session', data->>'setup_intent') as companion from standin.object where id = $1`,
    [id],
  );
  return row;
}

/** Opens the page of a session. */
export async function showCheckout(engine: Engine, id: string): Promise<Answer> {
  const owner = await ownerOf(engine, id);
  if (!owner) return notFound();
  return inWork(engine, { account: owner.account, locks: [] }, async (work) => {
    const session = await work.find('checkout.session', id);
    if (!session) return notFound();
    return session.status === 'open' ? checkoutPage(session, secretsOf(work, session)) : closedPage(session);
  });
}

/** The person has filled in the form. */
export async function submitCheckout(
  engine: Engine,
  id: string,
  form: URLSearchParams,
  visitor: Visitor,
): Promise<Answer> {
  const owner = await ownerOf(engine, id);
  if (!owner) return notFound();
  const locks = [id, ...(owner.companion ? [owner.companion] : [])];
  return inWork(engine, { account: owner.account, locks }, async (work) => {
    const session = await work.find('checkout.session', id);
    if (!session) return notFound();
    if (session.status !== 'open') return closedPage(session);
    const typed = {
      method: form.get('method') ?? undefined,
      name: form.get('name') ?? '',
      email: form.get('email') ?? '',
    };
    try {
      return await pay(work, engine, session, form, visitor);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Nothing of a mistyped form is kept; a declined card leaves its failed charge.
      const answer = checkoutPage(session, { ...secretsOf(work, session) }, typed, {
        text: frenchFor(error.body),
        status: error.status,
      });
      if (!error.keepsWork) work.forget();
      return answer;
    }
  });
}

export function secretsOf(work: Work, session: Stripe.Checkout.Session): SessionSecrets {
  return work.hidden(session.id) as unknown as SessionSecrets;
}

async function pay(
  work: Work,
  engine: Engine,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
  visitor: Visitor,
): Promise<Answer> {
  const secrets = secretsOf(work, session);
  delete secrets.refusal;
  const method = methodFromForm(work, session, form);
  const acceptance: Acceptance = { ip_address: '127.0.0.1', user_agent: visitor.userAgent };
  if (session.mode === 'setup') {
    const intent = await work.get('setup_intent', session.setup_intent as string);
    Object.assign(work.hidden(intent.id), { acceptance } satisfies SetupSecrets);
    attemptSetup(work, intent, method, { url: engine.url, acceptance });
    if (intent.status === 'requires_action') return redirect(`/challenge/${intent.id}`);
  } else {
    const intent = await intentOf(work, session, secrets);
    Object.assign(work.hidden(intent.id), { acceptance } satisfies IntentSecrets);
    work.touch(session.id);
    await attemptPayment(work, intent, method, { url: engine.url, offSession: false, acceptance });
    if (intent.status === 'requires_action') return redirect(`/challenge/${intent.id}`);
  }
  return completeSession(work, session, method);
}

/** The payment intent of a session is made by the first attempt, and serves for those that follow. */
async function intentOf(
  work: Work,
  session: Stripe.Checkout.Session,
  secrets: SessionSecrets,
): Promise<Stripe.PaymentIntent> {
  if (secrets.intent) return work.get('payment_intent', secrets.intent);
  const given = {
    ...secrets.paymentIntentData,
    amount: session.amount_total!,
    currency: 'eur',
    customer: (session.customer as string | null) ?? undefined,
  } as Stripe.PaymentIntentCreateParams;
  const intent = newPaymentIntent(work, given, session.payment_method_types as ('card' | 'sepa_debit')[]);
  Object.assign(work.hidden(intent.id), { session: session.id } satisfies IntentSecrets);
  secrets.intent = intent.id;
  work.emit('payment_intent.created', intent);
  return intent;
}

function methodFromForm(
  work: Work,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
): Stripe.PaymentMethod {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const email = text('email') || session.customer_email || session.customer_details?.email || null;
  const holder = billing({ name: text('name') || null, email });
  const type = text('method') || session.payment_method_types[0]!;
  if (!session.payment_method_types.includes(type))
    throw new ApiError(400, { type: 'invalid_request_error', message: 'Choisissez un moyen de paiement.' });
  if (type === 'sepa_debit') return newSepaDebit(work, text('iban'), holder);
  const [, month = '0', year = '0'] = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(text('exp')) ?? [];
  const card = {
    number: text('number').replaceAll(/[\s-]/g, ''),
    exp_month: Number(month),
    exp_year: year.length === 2 ? 2000 + Number(year) : Number(year),
    cvc: text('cvc'),
  };
  return newCard(work, card, holder);
}

/** The session is done: what was paid or saved is tied to it, and the person goes back to the merchant. */
export async function completeSession(
  work: Work,
  session: Stripe.Checkout.Session,
  method: Stripe.PaymentMethod,
): Promise<Answer> {
  const secrets = secretsOf(work, session);
  const intent = secrets.intent ? await work.get('payment_intent', secrets.intent) : undefined;
  const { name, email } = method.billing_details;
  let customer = session.customer as string | null;
  if (!customer && session.customer_creation === 'always') {
    const made = work.add(
      'customer',
      newCustomer(work.now, { email: email ?? undefined, name: name ?? undefined }),
    );
    work.emit('customer.created', made);
    customer = made.id;
    if (intent) work.change(intent, { customer });
    if (intent?.setup_future_usage || session.mode === 'setup') attach(work, method, customer);
  }
  work.change(session, {
    status: 'complete',
    url: null,
    customer,
    payment_intent: intent?.id ?? null,
    payment_status: !intent ? 'no_payment_required' : intent.status === 'succeeded' ? 'paid' : 'unpaid',
    customer_details: details({ email, name }),
  });
  work.unschedule(session.id, 'session_expires');
  work.emit('checkout.session.completed', session);
  return redirect(session.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', session.id));
}
