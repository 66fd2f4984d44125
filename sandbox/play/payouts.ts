import type Stripe from 'stripe';
import { move } from '../engine/balance.ts';
import { targetDaysLater } from '../engine/days.ts';
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
  const { failure } = work.hidden(payout.id) as { failure?: string };
  if (failure) return failPayout(work, payout, failure);
  work.change(payout, { status: 'paid' });
  work.emit('payout.paid', payout);
};

/** The bank sends the money back; a payout may fail even after it was announced as paid. */
export function failPayout(work: Work, payout: Stripe.Payout, code: string): void {
  const back = move(work, {
    type: 'payout_failure',
    amount: payout.amount,
    source: payout.id,
    description: 'STRIPE PAYOUT FAILURE',
    payout: payout.id,
  });
  work.change(payout, {
    status: 'failed',
    failure_code: code,
    failure_message: 'The bank could not process this payout.',
    failure_balance_transaction: back.id,
  });
  work.emit('payout.failed', payout);
}

export function cancelPayout(work: Work, payout: Stripe.Payout): void {
  const back = move(work, {
    type: 'payout_cancel',
    amount: payout.amount,
    source: payout.id,
    description: 'STRIPE PAYOUT CANCEL',
    payout: payout.id,
  });
  work.change(payout, { status: 'canceled', failure_balance_transaction: back.id });
  work.emit('payout.canceled', payout);
  work.unschedule(payout.id, 'payout_leaves');
  work.unschedule(payout.id, 'payout_arrives');
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
