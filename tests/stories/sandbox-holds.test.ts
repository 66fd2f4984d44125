import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasJudge, openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;
let stripe: Stripe;

beforeAll(async () => {
  scene = await openScene('2025-09-01T08:00:00Z');
  stripe = scene.stripe;
});
afterAll(() => scene.close());

const held = (more: Partial<Stripe.PaymentIntentCreateParams> = {}): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.create({
    amount: 10_000,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    capture_method: 'manual',
    confirm: true,
    allowed_payment_method_types: ['card', 'sepa_debit'],
    ...more,
  });

test('money is held, then taken, in whole or in part', async () => {
  const intent = await held({ expand: ['latest_charge'] });
  const charge = intent.latest_charge as Stripe.Charge;
  expect([intent.status, intent.amount_capturable, intent.amount_received]).toEqual([
    'requires_capture',
    10_000,
    0,
  ]);
  // Banks hold no money for a debit.
  expect(intent.payment_method_types).toEqual(['card']);
  expect([charge.captured, charge.balance_transaction]).toEqual([false, null]);
  expect(new Date(charge.payment_method_details!.card!.capture_before! * 1000).toISOString()).toBe(
    '2025-09-08T08:00:00.000Z',
  );
  expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(0);
  const paid = await stripe.paymentIntents.capture(intent.id, {
    amount_to_capture: 6000,
    metadata: { part: '1' },
    expand: ['latest_charge.balance_transaction'],
  });
  const movement = (paid.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  expect([paid.status, paid.amount_received, paid.amount_capturable, movement.amount, movement.fee]).toEqual([
    'succeeded',
    6000,
    0,
    6000,
    115,
  ]);
  expect(await scene.news()).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'charge.captured',
    'payment_intent.succeeded',
    'charge.updated',
  ]);
  await expect(stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 6001 })).rejects.toMatchObject({
    statusCode: 400,
    param: 'amount',
  });
  const refund = await stripe.refunds.create({ payment_intent: intent.id, expand: ['charge'] });
  expect([refund.amount, (refund.charge as Stripe.Charge).refunded]).toEqual([6000, true]);
});

test('what is held is let go when it is cancelled, or after seven days', async () => {
  await scene.news();
  const before = (await stripe.balance.retrieve()).pending[0]!.amount;
  const [regretted, forgotten] = [
    await held({
      capture_method: 'automatic',
      payment_method_options: { card: { capture_method: 'manual' } },
    }),
    await held(),
  ];
  expect(regretted.status).toBe('requires_capture');
  const gone = await stripe.paymentIntents.cancel(regretted.id, { expand: ['latest_charge'] });
  expect([gone.status, (gone.latest_charge as Stripe.Charge).refunded]).toEqual(['canceled', true]);
  await scene.advance('2025-09-08T07:59:00Z');
  expect((await stripe.paymentIntents.retrieve(forgotten.id)).status).toBe('requires_capture');
  await scene.advance('2025-09-08T08:00:00Z');
  const late = await stripe.paymentIntents.retrieve(forgotten.id);
  expect([late.status, late.cancellation_reason, late.amount_capturable]).toEqual([
    'canceled',
    'automatic',
    0,
  ]);
  expect((await scene.news()).filter((type) => /expired|canceled|refunded/.test(type))).toEqual([
    'charge.refunded',
    'payment_intent.canceled',
    'charge.expired',
    'payment_intent.canceled',
  ]);
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
  expect((await stripe.balance.retrieve()).pending[0]!.amount).toBeLessThanOrEqual(before);
});

test('a hosted page may only hold the money', async () => {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      { quantity: 1, price_data: { currency: 'eur', unit_amount: 2500, product_data: { name: 'Caution' } } },
    ],
    payment_intent_data: { capture_method: 'manual' },
    success_url: 'https://terreau.example/merci',
  });
  expect(session.payment_method_types).toEqual(['card']);
  const typed = { method: 'card', number: '4242424242424242', exp: '12/34', cvc: '123' };
  const { status } = await scene.submit(session.url!, { ...typed, name: 'Ana', email: 'ana@exemple.fr' });
  expect(status).toBe(303);
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect([done.status, done.payment_status]).toEqual(['complete', 'unpaid']);
  const intent = done.payment_intent as Stripe.PaymentIntent;
  expect([intent.status, intent.amount_capturable]).toEqual(['requires_capture', 2500]);
  expect((await stripe.paymentIntents.capture(intent.id)).status).toBe('succeeded');
});

test('payments are searched by what we wrote on them, once a minute has passed', async () => {
  const made = [];
  for (const [n, amount] of [1000, 2000, 3000].entries())
    made.push(
      await stripe.paymentIntents.create({
        amount,
        currency: 'eur',
        metadata: { pledge: `p${n}`, campaign: 'four' },
        allowed_payment_method_types: ['card'],
      }),
    );
  const found = async (query: string) =>
    (await stripe.paymentIntents.search({ query })).data.map(({ amount }) => amount);
  expect(await found("metadata['campaign']:'four'")).toEqual([]);
  await scene.advance('2025-09-08T08:01:00Z');
  expect(await found("metadata['campaign']:'four'")).toEqual([3000, 2000, 1000]);
  expect(await found("metadata['campaign']:'four' AND amount>1000 AND -amount:3000")).toEqual([2000]);
  expect(await found("metadata['pledge']:'p0' OR metadata['pledge']:'P2'")).toEqual([3000, 1000]);
  expect(await found("status:'requires_payment_method' metadata['pledge']~'p1'")).toEqual([2000]);
  const page = await stripe.paymentIntents.search({ query: "metadata['campaign']:'four'", limit: 2 });
  const next = await stripe.paymentIntents.search({
    query: "metadata['campaign']:'four'",
    limit: 2,
    page: page.next_page!,
  });
  expect([page.has_more, next.data.map(({ amount }) => amount), next.has_more]).toEqual([
    true,
    [1000],
    false,
  ]);
  for (const query of ['amount', "colour:'green'", "status:'a' AND", "status:'a' OR amount:1 AND amount:2"])
    await expect(scene.direct.paymentIntents.search({ query })).rejects.toMatchObject({ param: 'query' });
});

test.skipIf(!hasJudge)('Stripe would have said the same', async () => {
  await scene.news();
  const { exchanges, events, faults } = scene.verdict();
  expect(faults).toEqual([]);
  expect(exchanges).toBeGreaterThan(20);
  expect(events).toBe(scene.events.length);
});
