import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasJudge, openScene, type Scene } from '#tests/support/sandbox-scene.ts';

let scene: Scene;
let stripe: Stripe;
let shop: string;

beforeAll(async () => {
  scene = await openScene('2025-02-03T08:00:00Z');
  stripe = scene.stripe;
  await stripe.topups.create({ amount: 500_000, currency: 'eur' });
  await scene.advance('2025-02-04T08:00:00Z');
  await scene.news();
});
afterAll(() => scene.close());

function byCard(token = 'pm_card_bypassPending', amount = 10_000): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    payment_method: token,
    confirm: true,
    allowed_payment_method_types: ['card'],
  });
}

async function byDebit(amount = 10_000): Promise<Stripe.PaymentIntent> {
  const customer = await stripe.customers.create({});
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    customer: customer.id,
    payment_method_data: {
      type: 'sepa_debit',
      sepa_debit: { iban: 'FR1420041010050500013M02606' },
      billing_details: { name: 'Ana Petit', email: 'ana@exemple.fr' },
    },
    setup_future_usage: 'off_session',
    confirm: true,
    allowed_payment_method_types: ['sepa_debit'],
    mandate_data: {
      customer_acceptance: { type: 'online', online: { ip_address: '203.0.113.7', user_agent: 'Firefox' } },
    },
  });
}

async function available(): Promise<number> {
  expect(await scene.control('balances')).toMatchObject({ agrees: true });
  return (await stripe.balance.retrieve()).available[0]!.amount;
}

test('the bank of a debited account gives back within eight weeks without a reason, thirteen months with one', async () => {
  // Three debits of Tuesday 4 February: the accounts are debited on the 5th.
  const [early, late, unauthorised] = [await byDebit(), await byDebit(), await byDebit()];
  await scene.advance('2025-04-02T20:00:00Z');
  const before = await available();
  const dispute = { reason: 'customer_initiated' };
  await scene.control(`payment_intents/${early.id}/dispute`, dispute);
  // The money and a fee of 15 €.
  expect(await available()).toBe(before - 11_500);
  await scene.advance('2025-04-03T06:00:00Z');
  await expect(scene.control(`payment_intents/${late.id}/dispute`, dispute)).rejects.toThrow(
    'Too late: this payment could be disputed (customer_initiated) until 2025-04-02.',
  );
  await scene.news();
  await scene.advance('2026-03-05T20:00:00Z');
  await scene.control(`payment_intents/${late.id}/dispute`, { reason: 'debit_not_authorized' });
  expect(await scene.news()).toEqual([
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.closed',
    'mandate.updated',
  ]);
  await scene.advance('2026-03-06T06:00:00Z');
  await expect(scene.control(`payment_intents/${unauthorised.id}/dispute`, {})).rejects.toThrow('Too late');
});

test('a card dispute waits for evidence, which wins, loses or is forgotten', async () => {
  const before = await available();
  const opened = async () => {
    const paid = await byCard();
    const made = await scene.control<Stripe.Dispute>(`payment_intents/${paid.id}/dispute`, {});
    return made.id;
  };
  const [won, lost, forgotten, decided] = [await opened(), await opened(), await opened(), await opened()];
  await scene.news();
  const kept = await stripe.disputes.update(won, { evidence: { customer_name: 'Ana' }, submit: false });
  expect([kept.status, kept.evidence.customer_name]).toEqual(['needs_response', 'Ana']);
  const first = await stripe.disputes.update(won, { evidence: { uncategorized_text: 'winning_evidence' } });
  const second = await stripe.disputes.update(lost, { evidence: { uncategorized_text: 'losing_evidence' } });
  expect([first.status, second.status]).toEqual(['won', 'lost']);
  expect(await scene.news()).toEqual([
    'charge.dispute.updated',
    'charge.dispute.updated',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
    'charge.dispute.updated',
    'charge.dispute.closed',
  ]);
  const waiting = await stripe.disputes.update(decided, { evidence: { uncategorized_text: 'Voici.' } });
  expect(waiting.status).toBe('under_review');
  await scene.advance('2026-03-28T06:00:00Z');
  expect((await stripe.disputes.retrieve(forgotten)).status).toBe('lost');
  await scene.control(`disputes/${decided}/win`, {});
  // Four payments of 100 € less 1.75 € each, four fees of 20 €, two of the four amounts lost.
  expect(await available()).toBe(before + 4 * (10_000 - 175 - 2_000) - 2 * 10_000);
});

test('an inquiry takes no money, a warning of fraud is settled by a refund', async () => {
  const before = await available();
  const asked = await byCard('pm_card_createDisputeInquiry');
  const {
    data: [inquiry],
  } = await stripe.disputes.list({ payment_intent: asked.id });
  expect([inquiry?.status, inquiry?.balance_transactions]).toEqual(['warning_needs_response', []]);
  await scene.control(`disputes/${inquiry!.id}/lose`, {});
  expect((await stripe.disputes.retrieve(inquiry!.id)).status).toBe('warning_closed');
  const paid = await byCard();
  await scene.news();
  const warning = await scene.control<Stripe.Radar.EarlyFraudWarning>(`payment_intents/${paid.id}/warn`, {});
  expect(warning.actionable).toBe(true);
  await stripe.refunds.create({ payment_intent: paid.id, reason: 'fraudulent' });
  const { data } = await stripe.radar.earlyFraudWarnings.list({ payment_intent: paid.id });
  expect(data.map(({ actionable }) => actionable)).toEqual([false]);
  expect(await scene.news()).toEqual([
    'radar.early_fraud_warning.created',
    'charge.refunded',
    'refund.created',
    'radar.early_fraud_warning.updated',
  ]);
  expect(await available()).toBe(before - 175);
  const seen = await byCard('pm_card_createIssuerFraudRecord');
  expect((await stripe.radar.earlyFraudWarnings.list({ payment_intent: seen.id })).data).toHaveLength(1);
});

test('a refund may come back to us', async () => {
  await scene.advance('2026-04-01T06:00:00Z');
  const paid = await byCard('pm_card_refundFail');
  await scene.advance('2026-04-07T06:00:00Z');
  const before = await available();
  const refund = await stripe.refunds.create({ payment_intent: paid.id });
  expect(refund.status).toBe('succeeded');
  await scene.news();
  await scene.advance('2026-04-13T06:00:00Z');
  const failed = await stripe.refunds.retrieve(refund.id, {
    expand: ['failure_balance_transaction', 'charge'],
  });
  expect([failed.status, (failed.failure_balance_transaction as Stripe.BalanceTransaction).type]).toEqual([
    'failed',
    'refund_failure',
  ]);
  expect((failed.charge as Stripe.Charge).refunded).toBe(false);
  expect(await scene.news()).toEqual(['refund.failed', 'charge.refund.updated']);
  expect(await available()).toBe(before);
  const slow = await byCard('pm_card_pendingRefund');
  const sent = await stripe.refunds.create({ payment_intent: slow.id, amount: 100 });
  expect(sent.status).toBe('pending');
  await scene.advance('2026-04-15T06:00:00Z');
  expect((await stripe.refunds.retrieve(sent.id)).status).toBe('succeeded');
});

test('Stripe asks an account for more, and switches it off when the deadline has passed', async () => {
  shop = (await stripe.accounts.create({ country: 'FR', capabilities: { transfers: { requested: true } } }))
    .id;
  const link = await stripe.accountLinks.create({
    account: shop,
    type: 'account_onboarding',
    refresh_url: 'https://terreau.example/refaire',
    return_url: 'https://terreau.example/retour',
  });
  await scene.submit(link.url, { action: 'complete', name: 'Le Four' });
  await scene.news();
  await scene.control(`accounts/${shop}/require`, { fields: 'company.verification.document', days: 14 });
  const asked = await stripe.accounts.retrieve(shop);
  expect([asked.requirements?.currently_due, asked.payouts_enabled, asked.capabilities?.transfers]).toEqual([
    ['company.verification.document'],
    true,
    'active',
  ]);
  expect(await scene.news()).toEqual(['account.updated']);
  await scene.advance('2026-04-30T06:00:00Z');
  const late = await stripe.accounts.retrieve(shop);
  expect([late.requirements?.disabled_reason, late.payouts_enabled, late.capabilities?.transfers]).toEqual([
    'requirements.past_due',
    false,
    'inactive',
  ]);
  expect(await scene.news()).toEqual(['balance.available', 'capability.updated', 'account.updated']);
  const order = { amount: 100, currency: 'eur', destination: shop };
  await expect(stripe.transfers.create(order)).rejects.toMatchObject({
    code: 'insufficient_capabilities_for_transfer',
  });
  // The organisation goes back to Stripe's page and gives what was missing.
  await scene.submit(link.url, { action: 'complete', name: 'Le Four' });
  await stripe.transfers.create(order);
  await scene.control(`accounts/${shop}/restrict`, { reason: 'under_review', only: 'payouts' });
  const watched = await stripe.accounts.retrieve(shop);
  expect([watched.payouts_enabled, watched.capabilities?.transfers]).toEqual([false, 'active']);
  await expect(
    stripe.payouts.create({ amount: 50, currency: 'eur' }, { stripeAccount: shop }),
  ).rejects.toMatchObject({ code: 'payouts_not_allowed' });
  await scene.control(`accounts/${shop}/release`, {});
  expect((await stripe.accounts.retrieve(shop)).payouts_enabled).toBe(true);
});

test('a payout comes back after it was announced, and the bank account is switched off', async () => {
  await stripe.transfers.create({ amount: 5000, currency: 'eur', destination: shop });
  const asShop = { stripeAccount: shop };
  const payout = await stripe.payouts.create({ amount: 2000, currency: 'eur' }, asShop);
  await scene.advance('2026-05-08T06:00:00Z');
  expect((await stripe.payouts.retrieve(payout.id, {}, asShop)).status).toBe('paid');
  await scene.news();
  await scene.control(`payouts/${payout.id}/fail`, { failure_code: 'account_closed' });
  expect(await scene.news()).toEqual(['payout.failed', 'account.external_account.updated']);
  expect((await stripe.balance.retrieve({}, asShop)).available[0]?.amount).toBe(5100);
  await expect(stripe.payouts.create({ amount: 2000, currency: 'eur' }, asShop)).rejects.toMatchObject({
    code: 'payouts_not_allowed',
  });
});

test('an account may fall below zero, and the platform answers for it', async () => {
  await scene.control(`accounts/${shop}/take`, { amount: 6000 });
  const asShop = { stripeAccount: shop };
  expect((await stripe.balance.retrieve({}, asShop)).available[0]?.amount).toBe(-900);
  const before = await available();
  await scene.advance('2026-11-20T06:00:00Z');
  expect((await stripe.balance.retrieve({}, asShop)).available[0]?.amount).toBe(0);
  expect(await available()).toBe(before - 900);
});

test('a top-up may never come, a mandate may be revoked', async () => {
  const topup = await stripe.topups.create({ amount: 1000, currency: 'eur' });
  await scene.control(`topups/${topup.id}/fail`, {});
  expect((await stripe.topups.retrieve(topup.id)).status).toBe('failed');
  const begun = await byDebit();
  const charge = await stripe.charges.retrieve(begun.latest_charge as string);
  const mandate = charge.payment_method_details!.sepa_debit!.mandate!;
  expect((await scene.control<Stripe.Mandate>(`mandates/${mandate}/end`, {})).status).toBe('inactive');
  await expect(scene.control(`mandates/${mandate}/eat`, {})).rejects.toThrow('has no control called');
});

test.skipIf(!hasJudge)('Stripe would have said the same', async () => {
  await scene.news();
  const { exchanges, events, faults } = scene.verdict();
  expect(faults).toEqual([]);
  expect(exchanges).toBeGreaterThan(40);
  expect(events).toBe(scene.events.length);
});
