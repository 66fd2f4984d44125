import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { targetDaysLater } from '../engine/days.ts';
import { platform } from '../engine/events.ts';
import { newId } from '../engine/ids.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';

/** French accounts are paid three business days after they ask. */
const payoutDays = 3;

type PayoutOrder = {
  amount: number;
  destination: string;
  description: string | null;
  metadata: Stripe.Metadata;
  statementDescriptor: string | null;
};

/** Money leaves the account at once and reaches its bank some days later. */
export function sendPayout(work: Work, order: PayoutOrder): Stripe.Payout {
  const id = newId('po');
  const out = move(work, {
    type: 'payout',
    amount: -order.amount,
    source: id,
    description: order.description ?? 'STRIPE PAYOUT',
    payout: id,
  });
  const arrival = targetDaysLater(work.now, payoutDays);
  const payout: Stripe.Payout = {
    id,
    object: 'payout',
    amount: order.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: arrival,
    automatic: false,
    balance_transaction: out.id,
    created: work.now,
    currency: 'eur',
    description: order.description,
    destination: order.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: order.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: order.statementDescriptor,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  };
  work.add('payout', payout, {});
  work.emit('payout.created', payout);
  work.schedule(targetDaysLater(work.now, 1), 'payout_leaves', id);
  work.schedule(arrival, 'payout_arrives', id);
  return payout;
}

export const payoutLeaves: TimerHandler = async (work, timer) => {
  const payout = await work.get('payout', timer.object_id);
  if (payout.status !== 'pending') return;
  const previous = work.change(payout, { status: 'in_transit' });
  work.emit('payout.updated', payout, previous);
};

export const payoutArrives: TimerHandler = async (work, timer) => {
  const payout = await work.get('payout', timer.object_id);
  work.change(payout, { status: 'paid' });
  work.emit('payout.paid', payout);
};

/** The reasons that concern the account and not the payment: Stripe pays nothing there until it is changed. */
const accountIsWrong = new Set([
  'account_closed',
  'bank_account_restricted',
  'incorrect_account_holder_name',
  'invalid_account_number',
  'no_account',
]);

/** The bank sends the money back; a payout may fail even after it was announced as paid. */
export async function failPayout(work: Work, payout: Stripe.Payout, code: string): Promise<Stripe.Payout> {
  if (payout.status === 'failed' || payout.status === 'canceled')
    throw invalid(`This payout is already ${payout.status}.`);
  giveBack(work, payout, 'payout_failure');
  work.change(payout, {
    status: 'failed',
    failure_code: code,
    failure_message: 'The bank could not process this payout.',
  });
  work.emit('payout.failed', payout);
  if (accountIsWrong.has(code)) await disableBank(work, payout);
  return payout;
}

async function disableBank(work: Work, payout: Stripe.Payout): Promise<void> {
  await work.hold(work.account);
  const account = await work.get('account', work.account, 'account', platform);
  const data = account.external_accounts!.data.map((bank) =>
    bank.id === payout.destination ? { ...bank, status: 'errored' } : bank,
  ) as Stripe.ExternalAccount[];
  work.change(account, { external_accounts: { ...account.external_accounts!, data } });
  const bank = data.find(({ id }) => id === payout.destination);
  if (bank) work.emit('account.external_account.updated', bank, { status: 'new' });
}

/** A payout that does not take place: its money is available again, and nothing more will happen to it. */
function giveBack(work: Work, payout: Stripe.Payout, type: 'payout_failure' | 'payout_cancel'): void {
  const back = move(work, {
    type,
    amount: payout.amount,
    source: payout.id,
    description: type === 'payout_failure' ? 'STRIPE PAYOUT FAILURE' : 'STRIPE PAYOUT CANCEL',
    payout: payout.id,
  });
  work.change(payout, { failure_balance_transaction: back.id });
  work.unschedule(payout.id, 'payout_leaves');
  work.unschedule(payout.id, 'payout_arrives');
}

export function cancelPayout(work: Work, payout: Stripe.Payout): void {
  giveBack(work, payout, 'payout_cancel');
  work.change(payout, { status: 'canceled' });
  work.emit('payout.canceled', payout);
}

type TopupOrder = {
  amount: number;
  description: string | null;
  metadata: Stripe.Metadata;
  statementDescriptor: string | null;
  transferGroup: string | null;
};

/** The platform adds money of its own, by bank transfer; it is there on the next business day. */
export function startTopup(work: Work, order: TopupOrder): Stripe.Topup {
  const arrives = targetDaysLater(work.now, 1);
  const topup: Stripe.Topup = {
    id: newId('tu'),
    object: 'topup',
    amount: order.amount,
    balance_transaction: null,
    created: work.now,
    currency: 'eur',
    description: order.description,
    expected_availability_date: arrives,
    failure_code: null,
    failure_message: null,
    initiated_by: 'user',
    livemode: false,
    metadata: order.metadata,
    source: null,
    statement_descriptor: order.statementDescriptor,
    status: 'pending',
    transfer_group: order.transferGroup,
  };
  work.add('topup', topup);
  work.emit('topup.created', topup);
  work.schedule(arrives, 'topup_arrives', topup.id);
  return topup;
}

export const topupArrives: TimerHandler = async (work, timer) => {
  const topup = await work.get('topup', timer.object_id);
  const incoming = move(work, {
    type: 'topup',
    amount: topup.amount,
    source: topup.id,
    description: topup.description,
  });
  work.change(topup, { status: 'succeeded', balance_transaction: incoming.id });
  work.emit('topup.succeeded', topup);
};

/** The bank refuses the debit by which the platform wanted to add money. */
export function failTopup(work: Work, topup: Stripe.Topup, code: string): Stripe.Topup {
  if (topup.status !== 'pending') throw invalid(`This top-up is already ${topup.status}.`);
  work.change(topup, {
    status: 'failed',
    failure_code: code,
    failure_message: 'The bank could not carry out this top-up.',
  });
  work.emit('topup.failed', topup);
  work.unschedule(topup.id, 'topup_arrives');
  return topup;
}

/** The platform changes its mind before the money has come. */
export function cancelTopup(work: Work, topup: Stripe.Topup): Stripe.Topup {
  if (topup.status !== 'pending')
    throw invalid(`Top-up ${topup.id} cannot be canceled: its status is ${topup.status}.`);
  work.change(topup, { status: 'canceled' });
  work.emit('topup.canceled', topup);
  work.unschedule(topup.id, 'topup_arrives');
  return topup;
}
