import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasJudge, openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;
let stripe: Stripe;

const card = {
  method: 'card',
  number: '4242424242424242',
  exp: '12/34',
  cvc: '123',
  name: 'Ana Petit',
  email: 'ana@exemple.fr',
};
const debit = {
  method: 'sepa_debit',
  iban: 'FR14 2004 1010 0505 0001 3M02 606',
  name: 'Ana Petit',
  email: 'ana@exemple.fr',
};
const back = 'https://terreau.example/merci?session={CHECKOUT_SESSION_ID}';

beforeAll(async () => {
  // A Tuesday at eleven in Paris: past the banks' cut-off, so that the day of a debit is the Wednesday.
  scene = await openScene('2025-03-04T10:00:00Z');
  stripe = scene.stripe;
});
afterAll(() => scene.close());

function gift(amount: number): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: amount, product_data: { name: 'Don au four à pain' } },
      },
    ],
    allowed_payment_method_types: ['card', 'sepa_debit'],
    success_url: back,
    cancel_url: 'https://terreau.example/projets/four',
    client_reference_id: 'gift-1',
    payment_intent_data: { metadata: { pledge: 'gift-1' }, transfer_group: 'campaign-1' },
    submit_type: 'donate',
    locale: 'fr',
  });
}

function pledge(customer: string): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'eur',
    customer,
    allowed_payment_method_types: ['card', 'sepa_debit'],
    setup_intent_data: { metadata: { pledge: 'loan-1' } },
    success_url: back,
    cancel_url: 'https://terreau.example/projets/four',
  });
}

async function savedMethod(fields: Record<string, string>): Promise<{ customer: string; method: string }> {
  const customer = await stripe.customers.create({ email: fields.email, name: fields.name });
  const session = await pledge(customer.id);
  const { status } = await scene.submit(session.url!, fields);
  expect(status).toBe(303);
  const { setup_intent } = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['setup_intent.payment_method', 'setup_intent.mandate'],
  });
  const intent = setup_intent as Stripe.SetupIntent;
  expect(intent.status).toBe('succeeded');
  return { customer: customer.id, method: (intent.payment_method as Stripe.PaymentMethod).id };
}

function charge(saved: { customer: string; method: string }, amount: number): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    customer: saved.customer,
    payment_method: saved.method,
    allowed_payment_method_types: ['card', 'sepa_debit'],
    off_session: true,
    confirm: true,
    expand: ['latest_charge.balance_transaction'],
  });
}

test('a gift by card is paid at once, and its money is available three days later', async () => {
  const session = await gift(5000);
  const { status, location } = await scene.submit(session.url!, card);
  expect([status, location]).toEqual([303, `https://terreau.example/merci?session=${session.id}`]);
  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'],
  });
  const intent = done.payment_intent as Stripe.PaymentIntent;
  const movement = (intent.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  expect([done.status, done.payment_status, intent.status, intent.metadata.pledge]).toEqual([
    'complete',
    'paid',
    'succeeded',
    'gift-1',
  ]);
  // 1.5 % of 50 € and 0.25 €.
  expect([movement.amount, movement.fee, movement.net, movement.status]).toEqual([
    5000,
    100,
    4900,
    'pending',
  ]);
  expect(done.line_items?.data.map((item) => item.amount_total)).toEqual([5000]);
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
    'charge.updated',
  ]);
  expect(await money()).toEqual({ pending: 4900, available: 0 });
});

test('a refused card leaves its trace and the page lets one try again', async () => {
  const session = await gift(2000);
  const refused = await scene.submit(session.url!, { ...card, number: '4000000000009995' });
  expect(refused.status).toBe(402);
  expect(refused.text).toContain('Votre carte ne dispose pas de fonds suffisants.');
  expect(refused.text).toContain('ana@exemple.fr');
  const mistyped = await scene.submit(session.url!, { ...card, number: '4242424242424241' });
  expect(mistyped.text).toContain('Le numéro de carte est incorrect.');
  expect((await scene.submit(session.url!, card)).status).toBe(303);
  expect((await scene.submit(session.url!, card)).text).toContain('C’est déjà fait');
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
    'charge.updated',
  ]);
});

test('the bank may ask to see the person', async () => {
  const session = await gift(3000);
  const asked = await scene.submit(session.url!, { ...card, number: '4000002760003184' });
  expect(asked.location).toMatch(/^\/challenge\/pi_/);
  const refused = await scene.submit(scene.url + asked.location, { action: 'refuse' });
  expect(refused.location).toBe(`/checkout/${session.id}`);
  expect(await (await fetch(session.url!)).text()).toContain('L’authentification a été refusée.');
  const again = await scene.submit(session.url!, { ...card, number: '4000002760003184' });
  expect((await scene.submit(scene.url + again.location, { action: 'accept' })).location).toContain(
    session.id,
  );
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'payment_intent.requires_action',
    'payment_intent.payment_failed',
    'payment_intent.requires_action',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
    'charge.updated',
  ]);
});

test('a saved card is charged later without the person', async () => {
  const saved = await savedMethod(card);
  expect(await scene.news()).toEqual([
    'customer.created',
    'setup_intent.created',
    'payment_method.attached',
    'setup_intent.succeeded',
    'checkout.session.completed',
  ]);
  const paid = await charge(saved, 20_000);
  expect([paid.status, paid.amount_received]).toEqual(['succeeded', 20_000]);
  expect(((paid.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction).fee).toBe(
    325,
  );
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
    'charge.updated',
  ]);
  const listed = await stripe.customers.listPaymentMethods(saved.customer);
  expect(listed.data.map((method) => method.id)).toEqual([saved.method]);
});

test('a saved card may decline when it is charged, or ask for the person', async () => {
  const declines = await savedMethod({ ...card, number: '4000000000000341' });
  const error = await refusal(charge(declines, 20_000));
  expect([error.statusCode, error.type, error.code, error.decline_code]).toEqual([
    402,
    'StripeCardError',
    'card_declined',
    'generic_decline',
  ]);
  expect(error.payment_intent?.status).toBe('requires_payment_method');
  const wary = await savedMethodWithChallenge('4000002760003184');
  const asked = await refusal(charge(wary, 20_000));
  expect([asked.statusCode, asked.code]).toEqual([402, 'authentication_required']);
  const content = await savedMethodWithChallenge('4000002500003155');
  expect((await charge(content, 20_000)).status).toBe('succeeded');
  await stripe.paymentMethods.detach(content.method);
  expect((await refusal(charge(content, 20_000))).statusCode).toBe(400);
});

test('a SEPA debit succeeds at T+6', async () => {
  await scene.news();
  const saved = await savedMethod(debit);
  const begun = await charge(saved, 50_000);
  expect([begun.status, (begun.latest_charge as Stripe.Charge).status]).toEqual(['processing', 'pending']);
  const movement = (begun.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  expect([movement.type, movement.fee, new Date(movement.available_on * 1000).toISOString()]).toEqual([
    'payment',
    35,
    '2025-03-13T00:00:00.000Z',
  ]);
  await scene.news();
  await scene.advance('2025-03-12T23:59:00Z');
  expect((await stripe.paymentIntents.retrieve(begun.id)).status).toBe('processing');
  await scene.news();
  await scene.advance('2025-03-13T06:00:00Z');
  expect((await stripe.paymentIntents.retrieve(begun.id)).status).toBe('succeeded');
  expect(await scene.news()).toEqual(['charge.succeeded', 'payment_intent.succeeded', 'balance.available']);
  const mandate = (begun.latest_charge as Stripe.Charge).payment_method_details?.sepa_debit?.mandate;
  expect((await stripe.mandates.retrieve(mandate!)).status).toBe('active');
});

test('a SEPA gift is paid days after the page was left', async () => {
  const session = await gift(1000);
  await scene.submit(session.url!, debit);
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('unpaid');
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'payment_intent.processing',
    'charge.pending',
    'checkout.session.completed',
  ]);
  await scene.advance('2025-03-21T06:00:00Z');
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  expect(await scene.news()).toEqual([
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.async_payment_succeeded',
    'balance.available',
  ]);
});

test('a SEPA debit may come back, and its money with it', async () => {
  const before = await money();
  const session = await gift(4000);
  await scene.submit(session.url!, { ...debit, iban: 'FR9720041010050000002222227' });
  await scene.news();
  await scene.advance('2025-03-31T06:00:00Z');
  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge.failure_balance_transaction'],
  });
  const intent = done.payment_intent as Stripe.PaymentIntent;
  const failed = intent.latest_charge as Stripe.Charge;
  expect([done.payment_status, intent.status, failed.status, failed.failure_code]).toEqual([
    'unpaid',
    'requires_payment_method',
    'failed',
    'insufficient_funds',
  ]);
  expect((failed.failure_balance_transaction as Stripe.BalanceTransaction).type).toBe(
    'payment_failure_refund',
  );
  expect(await scene.news()).toEqual([
    'charge.failed',
    'payment_intent.payment_failed',
    'checkout.session.async_payment_failed',
    'balance.available',
  ]);
  // Stripe keeps its fee.
  expect(await money()).toEqual({ pending: 0, available: before.available - 35 });
});

test('the holder of a debited account may take the money back later', async () => {
  const saved = await savedMethod({ ...debit, iban: 'FR5720041010050500013M02608' });
  const begun = await charge(saved, 10_000);
  await scene.news();
  await scene.advance('2025-04-10T06:00:00Z');
  expect(await scene.news()).toEqual([
    'charge.succeeded',
    'payment_intent.succeeded',
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.closed',
    'mandate.updated',
    'balance.available',
  ]);
  const { data } = await stripe.disputes.list({ payment_intent: begun.id });
  expect(data.map(({ status, amount }) => [status, amount])).toEqual([['lost', 10_000]]);
  expect((await refusal(charge(saved, 10_000))).code).toBe('payment_intent_mandate_invalid');
});

test('a payment is given back, in part and then in whole', async () => {
  const session = await gift(6000);
  await scene.submit(session.url!, card);
  const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id);
  await scene.news();
  const part = await stripe.refunds.create({
    payment_intent: payment_intent as string,
    amount: 1500,
    metadata: { why: 'test' },
  });
  expect([part.status, part.amount]).toEqual(['succeeded', 1500]);
  const rest = await stripe.refunds.create({
    payment_intent: payment_intent as string,
    expand: ['balance_transaction', 'charge'],
  });
  expect([rest.amount, (rest.charge as Stripe.Charge).refunded]).toEqual([4500, true]);
  expect((await refusal(stripe.refunds.create({ payment_intent: payment_intent as string }))).code).toBe(
    'charge_already_refunded',
  );
  expect(await scene.news()).toEqual([
    'charge.refunded',
    'refund.created',
    'charge.refunded',
    'refund.created',
  ]);
});

test('a session that nobody completes expires', async () => {
  const session = await gift(1000);
  const ended = await stripe.checkout.sessions.expire((await gift(1000)).id);
  expect(ended.status).toBe('expired');
  await scene.advance('2025-04-12T06:00:00Z');
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
  const page = await fetch(`${scene.url}/checkout/${session.id}`);
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('Cette page a expiré')]);
  expect(await scene.news()).toContain('checkout.session.expired');
});

test.skipIf(!hasJudge)('Stripe would have said the same', async () => {
  await scene.news();
  const { exchanges, events, faults } = scene.verdict();
  expect(faults).toEqual([]);
  expect(exchanges).toBeGreaterThan(50);
  expect(events).toBe(scene.events.length);
});

async function savedMethodWithChallenge(number: string): Promise<{ customer: string; method: string }> {
  const customer = await stripe.customers.create({ email: card.email });
  const session = await pledge(customer.id);
  const { location } = await scene.submit(session.url!, { ...card, number });
  expect((await scene.submit(scene.url + location, { action: 'accept' })).status).toBe(303);
  const intent = await stripe.setupIntents.retrieve(session.setup_intent as string);
  return { customer: customer.id, method: intent.payment_method as string };
}

async function refusal(request: Promise<unknown>): Promise<Stripe.errors.StripeCardError> {
  return request.then(
    () => expect.fail('Stripe should have refused'),
    (error: Stripe.errors.StripeCardError) => error,
  );
}

/** The platform's money, once the stand-in has agreed that it adds up. */
async function money(): Promise<{ pending: number; available: number }> {
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
  const { pending, available } = await stripe.balance.retrieve();
  return { pending: pending[0]!.amount, available: available[0]!.amount };
}
