import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { endMandate } from './mandates.ts';

/** What a dispute costs besides the money itself, in cents: card 20 € (Stripe, 2023); SEPA about 15 € (hearsay: to be read again). */
const fees = { card: 2000, sepa_debit: 1500 };
const daysToRespond = 21;

/** The holder asks their bank for the money back. A SEPA dispute is lost at once; a card dispute waits for evidence. */
export async function openDispute(
  work: Work,
  charge: Stripe.Charge,
  reason: string,
): Promise<Stripe.Dispute> {
  if (charge.status !== 'succeeded')
    throw invalid('Only a charge that has succeeded can be disputed.', { param: 'charge' });
  if (charge.disputed)
    throw invalid('This charge is already disputed.', { code: 'charge_disputed', param: 'charge' });
  const type = charge.payment_method_details?.type === 'card' ? 'card' : 'sepa_debit';
  const id = newId('du');
  const withdrawn = move(work, {
    type: 'adjustment',
    amount: -charge.amount,
    fee: fees[type],
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const dispute = newDispute(work, id, charge, type, reason);
  work.add('dispute', dispute);
  work.change(charge, { disputed: true });
  work.emit('charge.dispute.created', dispute);
  const previous = work.change(dispute, { balance_transactions: [structuredClone(withdrawn)] });
  work.emit('charge.dispute.funds_withdrawn', dispute, previous);
  if (type === 'sepa_debit') {
    lose(work, dispute);
    const mandate = charge.payment_method_details?.sepa_debit?.mandate;
    if (mandate) await endMandate(work, mandate);
  }
  return dispute;
}

/** We give in, or the bank decides against us. The money left when the dispute was opened. */
export function lose(work: Work, dispute: Stripe.Dispute): void {
  const previous = work.change(dispute, {
    status: 'lost',
    evidence_details: { ...dispute.evidence_details, due_by: null },
  });
  work.emit('charge.dispute.closed', dispute, previous);
}

/** The bank decides for us: the money comes back; Stripe keeps its fee. */
export function win(work: Work, dispute: Stripe.Dispute): void {
  const back = move(work, {
    type: 'adjustment',
    amount: dispute.amount,
    source: dispute.id,
    description: 'Chargeback reversal',
  });
  const balance_transactions = [...dispute.balance_transactions, structuredClone(back)];
  const reinstated = work.change(dispute, { balance_transactions });
  work.emit('charge.dispute.funds_reinstated', dispute, reinstated);
  const previous = work.change(dispute, {
    status: 'won',
    evidence_details: { ...dispute.evidence_details, due_by: null },
  });
  work.emit('charge.dispute.closed', dispute, previous);
}

function newDispute(
  work: Work,
  id: string,
  charge: Stripe.Charge,
  type: 'card' | 'sepa_debit',
  reason: string,
): Stripe.Dispute {
  return {
    id,
    object: 'dispute',
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: type === 'card' ? work.now + daysToRespond * 24 * 3600 : null,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(type === 'card'
      ? {
          payment_method_details: {
            card: {
              brand: charge.payment_method_details?.card?.brand ?? 'visa',
              case_type: 'chargeback' as const,
              network: charge.payment_method_details?.card?.network ?? 'visa',
              network_reason_code: '10.4',
            },
            type: 'card' as const,
          },
        }
      : {}),
    reason,
    status: type === 'card' ? 'needs_response' : 'lost',
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
