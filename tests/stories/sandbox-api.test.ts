import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;
let stripe: Stripe;

beforeAll(async () => {
  scene = await openScene('2025-06-02T08:00:00Z');
  // Wrong on purpose: these requests do not pass before the judge.
  stripe = scene.direct;
});
afterAll(() => scene.close());

type Answer = {
  status: number;
  headers: Headers;
  body: { error?: Record<string, string> } & Record<string, unknown>;
  text: string;
};

async function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${scene.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_standin', ...headers },
    body: new URLSearchParams(form),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text), text };
}

const payment = { amount: '1000', currency: 'eur' };

test.each([
  ['an unknown parameter', { ...payment, colour: 'green' }, 'parameter_unknown', 'colour'],
  [
    'an unknown parameter within another',
    { ...payment, 'payment_method_options[card][colour]': 'green' },
    'parameter_unknown',
    'payment_method_options[card][colour]',
  ],
  ['a missing parameter', { currency: 'eur' }, 'parameter_missing', 'amount'],
  [
    'a parameter that Stripe took away',
    { ...payment, 'payment_method_types[0]': 'card' },
    'payment_method_types_no_longer_supported',
    'payment_method_types',
  ],
  ['an amount with decimals', { ...payment, amount: '10.5' }, 'parameter_invalid_integer', 'amount'],
  ['an empty text', { ...payment, customer: '' }, 'parameter_invalid_empty', 'customer'],
  ['an amount below half a euro', { ...payment, amount: '49' }, 'parameter_invalid_integer', 'amount'],
  [
    'parameters that exclude each other',
    { ...payment, 'allowed_payment_method_types[0]': 'card', 'automatic_payment_methods[enabled]': 'true' },
    'parameters_exclusive',
    'automatic_payment_methods',
  ],
])('refuses %s', async (_what, form, code, param) => {
  const { status, body } = await post('payment_intents', form as Record<string, string>);
  expect([status, body.error?.type, body.error?.code, body.error?.param]).toEqual([
    400,
    'invalid_request_error',
    code,
    param,
  ]);
});

test('says plainly what it does not play', async () => {
  const { status, body } = await post('payment_intents', { ...payment, on_behalf_of: 'acct_1' });
  expect([status, body.error?.message]).toEqual([
    400,
    'The stand-in does not simulate the parameter on_behalf_of yet.',
  ]);
  const dollars = await post('payment_intents', { ...payment, currency: 'usd' });
  expect(dollars.body.error?.message).toContain('euros only');
});

test('asks for a key of its own, and never a real one', async () => {
  expect((await post('customers', {}, { authorization: '' })).status).toBe(401);
  const real = await post('customers', {}, { authorization: 'Bearer sk_live_51abcdefghijklmnop' });
  expect([real.status, real.body.error?.type]).toEqual([401, 'invalid_request_error']);
  expect(real.text).not.toContain('abcdefgh');
});

test('knows what is not there', async () => {
  await expect(stripe.paymentIntents.retrieve('pi_absent')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    param: 'intent',
  });
  await expect(
    stripe.paymentIntents.create({ amount: 1000, currency: 'eur', customer: 'cus_absent' }),
  ).rejects.toMatchObject({ code: 'resource_missing', param: 'customer' });
  await expect(stripe.balance.retrieve({}, { stripeAccount: 'acct_absent' })).rejects.toMatchObject({
    statusCode: 403,
    code: 'account_invalid',
  });
  expect((await post('nonsense', {})).status).toBe(404);
});

test('answers a repeated request with the first answer, byte for byte', async () => {
  const headers = { 'idempotency-key': 'customer:1' };
  const first = await post('customers', { email: 'ana@exemple.fr', 'metadata[id]': '1' }, headers);
  const again = await post('customers', { 'metadata[id]': '1', email: 'ana@exemple.fr' }, headers);
  expect(again.text).toBe(first.text);
  expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
    null,
    'true',
  ]);
  expect(again.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  const other = await post('customers', { email: 'autre@exemple.fr' }, headers);
  expect([other.status, other.body.error?.type]).toEqual([400, 'idempotency_error']);
  expect((await stripe.customers.list({ email: 'ana@exemple.fr' })).data).toHaveLength(1);
});

test('remembers a refused card under its key too', async () => {
  const form = {
    ...payment,
    payment_method: 'pm_card_chargeDeclined',
    confirm: 'true',
    'allowed_payment_method_types[0]': 'card',
  };
  const headers = { 'idempotency-key': 'declined:1' };
  const [first, again] = [
    await post('payment_intents', form, headers),
    await post('payment_intents', form, headers),
  ];
  expect([first.status, again.status, again.text]).toEqual([402, 402, first.text]);
  // What was badly asked is not remembered: the corrected request may use the same key.
  const wrong = { 'idempotency-key': 'corrected:1' };
  expect((await post('payment_intents', { currency: 'eur' }, wrong)).status).toBe(400);
  expect((await post('payment_intents', payment, wrong)).status).toBe(200);
});

test('does one thing once when asked ten times at once', async () => {
  const headers = { 'idempotency-key': 'race:1' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => post('customers', { email: 'course@exemple.fr' }, headers)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect((await stripe.customers.list({ email: 'course@exemple.fr' })).data).toHaveLength(1);
  const late = answers.find(({ status }) => status === 409);
  expect(late?.body.error).toMatchObject({ type: 'idempotency_error', code: 'idempotency_key_in_use' });
});

test('never sends more than there is, however many ask at once', async () => {
  await stripe.topups.create({ amount: 1000, currency: 'eur' });
  await scene.advance('2025-06-03T08:00:00Z');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post('payouts', { amount: '300', currency: 'eur' })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
  expect((await stripe.balance.retrieve()).available[0]?.amount).toBe(100);
});

test('confirms a payment once when asked twice at the same moment', async () => {
  const intent = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    allowed_payment_method_types: ['card'],
  });
  const answers = await Promise.all([
    post(`payment_intents/${intent.id}/confirm`, {}),
    post(`payment_intents/${intent.id}/confirm`, {}),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test('pages through lists, newest first', async () => {
  for (let n = 0; n < 12; n += 1) await stripe.customers.create({ name: `Page ${n}` });
  const seen: string[] = [];
  for await (const customer of stripe.customers.list({ limit: 5 })) seen.push(customer.name ?? '');
  expect(seen.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, n) => `Page ${11 - n}`));
  const first = await stripe.customers.list({ limit: 3 });
  const second = await stripe.customers.list({ limit: 3, starting_after: first.data[2]!.id });
  const before = await stripe.customers.list({ limit: 3, ending_before: second.data[0]!.id });
  expect([first.has_more, before.data.map(({ id }) => id)]).toEqual([true, first.data.map(({ id }) => id)]);
  await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({
    statusCode: 400,
    param: 'limit',
  });
  const future = await stripe.customers.list({ created: { gt: Date.parse('2025-06-04') / 1000 } });
  expect(future.data).toEqual([]);
});

test('expands what is asked, and only that', async () => {
  const intent = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    confirm: true,
    allowed_payment_method_types: ['card'],
  });
  expect(typeof intent.latest_charge).toBe('string');
  const { data } = await stripe.balanceTransactions.list({
    type: 'charge',
    expand: ['data.source.payment_intent'],
  });
  expect(((data[0]?.source as Stripe.Charge).payment_intent as Stripe.PaymentIntent).id).toBe(intent.id);
  await expect(stripe.paymentIntents.retrieve(intent.id, { expand: ['amount'] })).rejects.toMatchObject({
    statusCode: 400,
    param: 'expand',
  });
});

test('goes forward only', async () => {
  await expect(scene.control('clock/advance', { to: '2025-06-01T08:00:00Z' })).rejects.toThrow(
    'The clock cannot go back',
  );
  await expect(scene.control('clock/advance', { to: 'demain' })).rejects.toThrow('2025-03-01T06:00:00Z');
});

test('loses nothing when it is stopped and started again', async () => {
  const saved = await stripe.paymentMethods.create({
    type: 'sepa_debit',
    sepa_debit: { iban: 'FR1420041010050500013M02606' },
    billing_details: { name: 'Ana Petit', email: 'ana@exemple.fr' },
  });
  const begun = await stripe.paymentIntents.create({
    amount: 3000,
    currency: 'eur',
    payment_method: saved.id,
    confirm: true,
    allowed_payment_method_types: ['sepa_debit'],
    mandate_data: {
      customer_acceptance: { type: 'online', online: { ip_address: '203.0.113.7', user_agent: 'Firefox' } },
    },
  });
  const key = { 'idempotency-key': 'before:restart' };
  const first = await post('customers', { name: 'Avant' }, key);
  const clock = await scene.control('clock');
  await scene.restart();
  expect(await scene.control('clock')).toEqual({ ...clock, machine: expect.any(String) as string });
  expect((await post('customers', { name: 'Avant' }, key)).text).toBe(first.text);
  expect((await stripe.paymentIntents.retrieve(begun.id)).status).toBe('processing');
  await scene.news();
  await scene.advance('2025-06-13T06:00:00Z');
  expect((await stripe.paymentIntents.retrieve(begun.id)).status).toBe('succeeded');
  expect(await scene.news()).toContain('charge.succeeded');
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
});

test('tells again what the application did not hear', async () => {
  await scene.news();
  scene.refuseNext(2);
  const customer = await stripe.customers.create({ name: 'Écho' });
  const { data } = await stripe.events.list({ limit: 1 });
  expect(await scene.news()).toEqual(['customer.created']);
  expect(scene.events.at(-1)).toMatchObject({ id: data[0]!.id, data: { object: { id: customer.id } } });
});

test('lists the events it has told, and tells them once', async () => {
  const heard = scene.events.map(({ id }) => id);
  expect(new Set(heard).size).toBe(heard.length);
  const listed: string[] = [];
  for await (const event of stripe.events.list({ limit: 100 })) listed.push(event.id);
  expect([...listed].sort()).toEqual([...heard].sort());
  const [one] = scene.events;
  const again = await stripe.events.retrieve(one!.id);
  expect([{ ...again, lastResponse: null }, again.pending_webhooks]).toEqual([
    { ...one, pending_webhooks: 0, lastResponse: null },
    0,
  ]);
  const { data } = await stripe.events.list({ types: ['payment_intent.succeeded'] });
  expect(data.every(({ type }) => type === 'payment_intent.succeeded')).toBe(true);
});
