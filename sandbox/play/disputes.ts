import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { cardDisputeEnds, dayText, sepaDisputeEnds } from '../engine/days.ts';
import { newId } from '../engine/ids.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import { endMandate } from './mandates.ts';
import { disputeFees } from './prices.ts';
import { settleWarnings } from './warnings.ts';

const day = 24 * 3600;
const daysToRespond = 21;
/** How long the bank thinks about evidence. Card networks: sixty to seventy-five days. */
const daysToDecide = 60;

/** The only reason of a SEPA dispute that counts thirteen months; every other one is "no questions asked", eight weeks. */
const unauthorised = 'debit_not_authorized';

/** Says no when the holder comes too late for their bank. */
export function refuseLateDispute(work: Work, charge: Stripe.Charge, reason: string): void {
  const ends =
    charge.payment_method_details?.type === 'card'
      ? cardDisputeEnds(charge.created)
      : sepaDisputeEnds(charge.created, reason !== unauthorised);
  if (work.now < ends) return;
  const message = `Too late: this payment could be disputed (${reason}) until ${dayText(ends - 1)}.`;
  throw invalid(message, { code: 'charge_not_disputable', param: 'charge' });
}

/**
 * The holder asks their bank for the money back. A SEPA dispute is lost at once; a card dispute waits for evidence; an
 * inquiry is only a question, and takes no money.
 */
export async function openDispute(
  work: Work,
  charge: Stripe.Charge,
  reason: string,
  { kind = 'chargeback', part }: { kind?: 'chargeback' | 'inquiry'; part?: number | undefined } = {},
): Promise<Stripe.Dispute> {
  if (charge.status !== 'succeeded' || !charge.captured)
    throw invalid('Only a charge that has succeeded can be disputed.', { param: 'charge' });
  if (charge.disputed)
    throw invalid('This charge is already disputed.', { code: 'charge_disputed', param: 'charge' });
  const type = charge.payment_method_details?.type === 'card' ? 'card' : 'sepa_debit';
  // The bank of a debited account gives back the whole debit, whatever was refunded since.
  const most = type === 'card' ? charge.amount_captured - charge.amount_refunded : charge.amount;
  const amount = Math.min(part ?? most, most);
  if (amount === 0) throw invalid('This charge has been refunded in full.', { param: 'charge' });
  const inquiry = kind === 'inquiry' && type === 'card';
  const dispute = newDispute(work, charge, { type, reason, amount, inquiry });
  work.add('dispute', dispute);
  work.change(charge, { disputed: true });
  work.emit('charge.dispute.created', dispute);
  if (!inquiry) withdraw(work, dispute, disputeFees[type]);
  await settleWarnings(work, charge);
  if (type === 'sepa_debit') {
    decide(work, dispute, 'lost');
    const mandate = charge.payment_method_details?.sepa_debit?.mandate;
    if (mandate) await endMandate(work, mandate);
  } else work.schedule(work.now + daysToRespond * day, 'dispute_due', dispute.id);
  return dispute;
}

function withdraw(work: Work, dispute: Stripe.Dispute, fee: number): void {
  const withdrawn = move(work, {
    type: 'adjustment',
    amount: -dispute.amount,
    fee,
    source: dispute.id,
    description: `Chargeback withdrawal for ${String(dispute.charge)}`,
  });
  const previous = work.change(dispute, { balance_transactions: [structuredClone(withdrawn)] });
  work.emit('charge.dispute.funds_withdrawn', dispute, previous);
}

export function isOpen(dispute: Stripe.Dispute): boolean {
  return /needs_response$|under_review$/.test(dispute.status);
}

/** The end of a dispute. Won: the money comes back, Stripe keeps its fee. Lost: it left when the dispute was opened. */
export function decide(work: Work, dispute: Stripe.Dispute, outcome: 'won' | 'lost'): void {
  const inquiry = dispute.status.startsWith('warning_');
  if (outcome === 'won' && !inquiry) {
    const back = move(work, {
      type: 'adjustment',
      amount: dispute.amount,
      source: dispute.id,
      description: 'Chargeback reversal',
    });
    const balance_transactions = [...dispute.balance_transactions, structuredClone(back)];
    const reinstated = work.change(dispute, { balance_transactions });
    work.emit('charge.dispute.funds_reinstated', dispute, reinstated);
  }
  const previous = work.change(dispute, {
    status: inquiry ? 'warning_closed' : outcome,
    evidence_details: { ...dispute.evidence_details, due_by: null },
  });
  work.emit('charge.dispute.closed', dispute, previous);
  work.unschedule(dispute.id, 'dispute_due');
  work.unschedule(dispute.id, 'dispute_decided');
}

/** Evidence has gone to the bank, which takes its time. Stripe's two test texts settle the matter. */
export function submitEvidence(work: Work, dispute: Stripe.Dispute): void {
  const { evidence_details: details } = dispute;
  const previous = work.change(dispute, {
    status: dispute.status.startsWith('warning_') ? 'warning_under_review' : 'under_review',
    evidence_details: {
      ...details,
      has_evidence: true,
      submission_count: details.submission_count + 1,
      submission_method: 'manual',
    },
  });
  work.emit('charge.dispute.updated', dispute, previous);
  work.unschedule(dispute.id, 'dispute_due');
  const text = dispute.evidence.uncategorized_text;
  if (text === 'winning_evidence') decide(work, dispute, 'won');
  else if (text === 'losing_evidence') decide(work, dispute, 'lost');
  else work.schedule(work.now + daysToDecide * day, 'dispute_decided', dispute.id);
}

/** Nobody answered in time, or the bank was not convinced. */
export const disputeEnds: TimerHandler = async (work, timer) => {
  const dispute = await work.get('dispute', timer.object_id);
  if (isOpen(dispute)) decide(work, dispute, 'lost');
};

type About = { type: 'card' | 'sepa_debit'; reason: string; amount: number; inquiry: boolean };

function newDispute(work: Work, charge: Stripe.Charge, about: About): Stripe.Dispute {
  const { type, reason, amount, inquiry } = about;
  return {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: type === 'card' ? work.now + daysToRespond * day : null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(type === 'card'
      ? {
          payment_method_details: {
            card: {
              brand: charge.payment_method_details?.card?.brand ?? 'visa',
              case_type: inquiry ? ('inquiry' as const) : ('chargeback' as const),
              network: charge.payment_method_details?.card?.network ?? 'visa',
              network_reason_code: '10.4',
            },
            type: 'card' as const,
          },
        }
      : {}),
    reason,
    status: type !== 'card' ? 'lost' : inquiry ? 'warning_needs_response' : 'needs_response',
  };
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
