import type Stripe from 'stripe';
import type { Day } from '#app/money/day.ts';
import { sum, type Money } from '#app/money/money.ts';
import { dayOfSeconds, fromStripeAmount } from './amounts.ts';
import { ask, idOf } from './client.server.ts';

/** A payment that someone asked their bank back. `lost` is the end of every SEPA dispute, at once. */
export type Dispute = {
  id: string;
  paymentId: string | null;
  chargeId: string;
  amount: Money;
  reason: string;
  status: 'inquiry' | 'open' | 'won' | 'lost';
  openedOn: Day;
  /** Until when the bank takes evidence. */
  respondBy: Day | null;
  /** The money that left our balance, with Stripe's fee; null while none has. */
  withdrawn: { amount: Money; fee: Money; on: Day } | null;
  /** The money that came back. */
  reinstated: { amount: Money; on: Day } | null;
};

/** What is told to a bank, in words: Stripe's names of the fields. */
export type Evidence = {
  customer_name: string;
  customer_email_address: string;
  product_description: string;
  service_date: string;
  uncategorized_text: string;
};

/** Passes our evidence on to the bank, for good: a bank reads it once. */
export async function submitEvidence(answer: {
  key: string;
  disputeId: string;
  evidence: Evidence;
}): Promise<void> {
  const { key, disputeId, evidence } = answer;
  await ask((client) =>
    client.disputes.update(disputeId, { evidence, submit: true }, { idempotencyKey: key }),
  );
}

/** Has evidence been passed on to the bank already? */
export async function hasAnswered(id: string): Promise<boolean> {
  const { evidence_details } = await ask((client) => client.disputes.retrieve(id));
  return evidence_details.submission_count > 0;
}

export async function readDispute(id: string): Promise<Dispute> {
  return disputeOf(await ask((client) => client.disputes.retrieve(id)));
}

function disputeOf(dispute: Stripe.Dispute): Dispute {
  const moved = dispute.balance_transactions;
  const out = moved.filter(({ amount }) => amount < 0);
  const back = moved.filter(({ amount }) => amount > 0);
  const total = (list: Stripe.BalanceTransaction[]) =>
    sum(list.map(({ amount }) => fromStripeAmount(Math.abs(amount))));
  const due = dispute.evidence_details.due_by;
  return {
    id: dispute.id,
    paymentId: idOf(dispute.payment_intent),
    chargeId: idOf(dispute.charge)!,
    amount: fromStripeAmount(dispute.amount),
    reason: dispute.reason,
    status: statusOf(dispute.status),
    openedOn: dayOfSeconds(dispute.created),
    respondBy: due ? dayOfSeconds(due) : null,
    withdrawn:
      out.length === 0
        ? null
        : {
            amount: total(out),
            fee: sum(moved.map(({ fee }) => fromStripeAmount(fee))),
            on: dayOfSeconds(out[0]!.created),
          },
    reinstated: back.length === 0 ? null : { amount: total(back), on: dayOfSeconds(back.at(-1)!.created) },
  };
}

function statusOf(status: string): Dispute['status'] {
  if (status === 'won' || status === 'lost') return status;
  // An inquiry that came to nothing took nothing.
  if (status === 'warning_closed') return 'won';
  return status.startsWith('warning_') || status === 'prevented' ? 'inquiry' : 'open';
}

/** A card's bank suspects that a payment is fraud. `actionable` until it is refunded or disputed. */
export type FraudWarning = {
  id: string;
  chargeId: string;
  paymentId: string | null;
  fraudType: string;
  actionable: boolean;
};

export async function readFraudWarning(id: string): Promise<FraudWarning> {
  const warning = await ask((client) => client.radar.earlyFraudWarnings.retrieve(id));
  return {
    id: warning.id,
    chargeId: idOf(warning.charge)!,
    paymentId: idOf(warning.payment_intent),
    fraudType: warning.fraud_type,
    actionable: warning.actionable,
  };
}

/** A SEPA mandate: what was accepted, when and from where. */
export type Mandate = {
  id: string;
  paymentMethodId: string;
  active: boolean;
  status: string;
  reference: string | null;
  url: string | null;
  acceptedAt: Date | null;
  ipAddress: string | null;
  userAgent: string | null;
};

export async function readMandate(id: string): Promise<Mandate> {
  const mandate = await ask((client) => client.mandates.retrieve(id));
  const accepted = mandate.customer_acceptance;
  return {
    id: mandate.id,
    paymentMethodId: idOf(mandate.payment_method)!,
    active: mandate.status !== 'inactive',
    status: mandate.status,
    reference: mandate.payment_method_details.sepa_debit?.reference ?? null,
    url: mandate.payment_method_details.sepa_debit?.url ?? null,
    acceptedAt: accepted.accepted_at ? new Date(accepted.accepted_at * 1000) : null,
    ipAddress: accepted.online?.ip_address ?? null,
    userAgent: accepted.online?.user_agent ?? null,
  };
}
