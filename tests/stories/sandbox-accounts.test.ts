import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasJudge, openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;
let stripe: Stripe;
let shop: string;

beforeAll(async () => {
  scene = await openScene('2025-03-03T08:00:00Z');
  stripe = scene.stripe;
  shop = (await stripe.accounts.create({ country: 'FR', capabilities: { transfers: { requested: true } } }))
    .id;
});
afterAll(() => scene.close());

test('the people behind an account', async () => {
  const person = await stripe.accounts.createPerson(shop, {
    first_name: 'Ana',
    last_name: 'Petit',
    email: 'ana@exemple.fr',
    dob: { day: 1, month: 2, year: 1980 },
    address: { line1: '1 rue du Four', city: 'Lyon', postal_code: '69001', country: 'FR' },
    relationship: { representative: true, title: 'Présidente', percent_ownership: 30 },
    metadata: { ours: '1' },
  });
  expect([person.relationship?.representative, person.relationship?.director, person.address?.city]).toEqual([
    true,
    false,
    'Lyon',
  ]);
  const changed = await stripe.accounts.updatePerson(shop, person.id, {
    relationship: { director: true },
    metadata: { ours: '' },
  });
  expect([changed.relationship?.representative, changed.relationship?.director, changed.metadata]).toEqual([
    true,
    true,
    {},
  ]);
  expect((await stripe.accounts.listPersons(shop)).data.map(({ id }) => id)).toEqual([person.id]);
  expect((await stripe.accounts.retrievePerson(shop, person.id)).first_name).toBe('Ana');
  expect(await stripe.accounts.deletePerson(shop, person.id)).toMatchObject({ deleted: true });
  expect((await stripe.accounts.listPersons(shop)).data).toEqual([]);
  expect(await scene.news()).toEqual(['person.created', 'person.updated', 'person.deleted']);
});

test('the bank accounts to which payouts go', async () => {
  const bank = (account_number: string) => ({
    external_account: {
      object: 'bank_account' as const,
      country: 'FR',
      currency: 'eur',
      account_number,
      account_holder_name: 'Le Four',
      account_holder_type: 'company' as const,
    },
  });
  const first = await stripe.accounts.createExternalAccount(shop, bank('FR1420041010050500013M02606'));
  const second = await stripe.accounts.createExternalAccount(shop, bank('FR3020041010050500013M02609'));
  expect([first.default_for_currency, second.default_for_currency]).toEqual([true, false]);
  await expect(
    stripe.accounts.createExternalAccount(shop, bank('FR1420041010050500013M02607')),
  ).rejects.toMatchObject({ code: 'account_number_invalid' });
  await expect(stripe.accounts.deleteExternalAccount(shop, first.id)).rejects.toMatchObject({
    statusCode: 400,
  });
  await stripe.accounts.updateExternalAccount(shop, second.id, {
    default_for_currency: true,
    metadata: { main: 'yes' },
  });
  const read = await stripe.accounts.retrieveExternalAccount(shop, second.id);
  expect([read.default_for_currency, read.metadata]).toEqual([true, { main: 'yes' }]);
  await stripe.accounts.deleteExternalAccount(shop, first.id);
  expect((await stripe.accounts.listExternalAccounts(shop)).data.map(({ id }) => id)).toEqual([second.id]);
  expect(await scene.news()).toEqual([
    'account.external_account.created',
    'account.external_account.created',
    'account.external_account.updated',
    'account.external_account.deleted',
  ]);
});

test('doors for an account, capabilities, and its end', async () => {
  const session = await stripe.accountSessions.create({
    account: shop,
    components: { payouts: { enabled: true, features: { instant_payouts: false } } },
  });
  expect([session.components.payouts.enabled, session.components.payments.enabled]).toEqual([true, false]);
  const login = await stripe.accounts.createLoginLink(shop);
  expect(await (await fetch(login.url)).text()).toContain('Disponible : 0,00');
  const asked = await stripe.accounts.updateCapability(shop, 'card_payments', { requested: true });
  expect([asked.requested, asked.status]).toEqual([true, 'inactive']);
  const other = await stripe.accounts.create({ country: 'FR' });
  const rejected = await stripe.accounts.reject(other.id, { reason: 'fraud_other' });
  expect(rejected.requirements?.disabled_reason).toBe('rejected.platform_fraud');
  expect(await stripe.accounts.del(other.id)).toMatchObject({ id: other.id, deleted: true });
  await expect(stripe.balance.retrieve({}, { stripeAccount: other.id })).rejects.toMatchObject({
    statusCode: 403,
  });
});

test('what was made can be annotated, found again, and taken away', async () => {
  const customer = await stripe.customers.create({ email: 'ana@exemple.fr', name: 'Ana' });
  const paid = await stripe.paymentIntents.create({
    amount: 5000,
    currency: 'eur',
    customer: customer.id,
    payment_method: 'pm_card_bypassPending',
    setup_future_usage: 'off_session',
    confirm: true,
    allowed_payment_method_types: ['card'],
  });
  const method = paid.payment_method as string;
  expect((await stripe.customers.retrievePaymentMethod(customer.id, method)).id).toBe(method);
  const charge = paid.latest_charge as string;
  expect((await stripe.charges.update(charge, { metadata: { seen: '1' } })).metadata).toEqual({ seen: '1' });
  const refund = await stripe.refunds.create({ payment_intent: paid.id, amount: 500 });
  expect((await stripe.refunds.update(refund.id, { metadata: { why: 'x' } })).metadata).toEqual({ why: 'x' });
  await expect(stripe.refunds.cancel(refund.id)).rejects.toMatchObject({ statusCode: 400 });
  const topup = await stripe.topups.create({ amount: 1000, currency: 'eur' });
  expect((await stripe.topups.update(topup.id, { metadata: { n: '1' } })).metadata).toEqual({ n: '1' });
  expect((await stripe.topups.cancel(topup.id)).status).toBe('canceled');
  const payout = await stripe.payouts.create({ amount: 1000, currency: 'eur' });
  expect((await stripe.payouts.update(payout.id, { metadata: { n: '1' } })).metadata).toEqual({ n: '1' });
  await scene.advance('2025-03-03T08:02:00Z');
  expect((await stripe.customers.search({ query: "email:'ANA@exemple.fr'" })).data).toHaveLength(1);
  expect(
    (await stripe.charges.search({ query: `customer:'${customer.id}' AND metadata['seen']:'1'` })).data,
  ).toHaveLength(1);
  expect(await stripe.customers.del(customer.id)).toMatchObject({ deleted: true });
  expect((await stripe.paymentMethods.retrieve(method)).customer).toBeNull();
  expect((await scene.direct.customers.list({ email: 'ana@exemple.fr' })).data).toEqual([]);
});

test('a fee of ours on a payment that an account collects itself', async () => {
  const asShop = { stripeAccount: shop };
  const asked = {
    amount: 10_000,
    currency: 'eur',
    payment_method: 'pm_card_bypassPending',
    confirm: true,
    allowed_payment_method_types: ['card' as const],
    application_fee_amount: 300,
  };
  await expect(stripe.paymentIntents.create(asked)).rejects.toMatchObject({
    param: 'application_fee_amount',
  });
  const [before] = (await stripe.balance.retrieve()).available;
  const paid = await stripe.paymentIntents.create(
    { ...asked, expand: ['latest_charge.balance_transaction'] },
    asShop,
  );
  const movement = (paid.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  expect(movement.fee_details.map(({ type, amount }) => [type, amount])).toEqual([
    ['stripe_fee', 175],
    ['application_fee', 300],
  ]);
  const { data } = await stripe.applicationFees.list({ charge: (paid.latest_charge as Stripe.Charge).id });
  expect(data.map(({ amount, account }) => [amount, account])).toEqual([[300, shop]]);
  const part = await stripe.applicationFees.createRefund(data[0]!.id, { amount: 100 });
  await stripe.applicationFees.updateRefund(data[0]!.id, part.id, { metadata: { why: 'x' } });
  expect((await stripe.applicationFees.listRefunds(data[0]!.id)).data[0]?.metadata).toEqual({ why: 'x' });
  expect((await stripe.applicationFees.retrieve(data[0]!.id)).amount_refunded).toBe(100);
  const [after] = (await stripe.balance.retrieve()).available;
  expect(after!.amount - before!.amount).toBe(200);
  expect((await stripe.balance.retrieve({}, asShop)).available[0]?.amount).toBe(10_000 - 175 - 300 + 100);
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
});

test('evidence is uploaded as a file', async () => {
  const upload = (name: string, type: string) =>
    scene.direct.files.create({
      purpose: 'dispute_evidence',
      file: { data: Buffer.from([0xff, 0xd8, 0xff, 0x00]), name, type },
    });
  expect(await upload('recu.jpg', 'image/jpeg')).toMatchObject({
    object: 'file',
    size: 4,
    type: 'jpg',
    filename: 'recu.jpg',
    purpose: 'dispute_evidence',
  });
  const { data } = await stripe.files.list({ purpose: 'dispute_evidence' });
  expect((await stripe.files.retrieve(data[0]!.id)).size).toBe(4);
  await expect(upload('x.sh', 'text/x-sh')).rejects.toMatchObject({ statusCode: 400, param: 'file' });
});

test.skipIf(!hasJudge)('Stripe would have said the same', async () => {
  await scene.news();
  const { exchanges, events, faults } = scene.verdict();
  expect(faults).toEqual([]);
  expect(exchanges).toBeGreaterThan(35);
  expect(events).toBe(scene.events.length);
});
