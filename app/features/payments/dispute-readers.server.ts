import { warnedOfFraud } from '#app/features/disputes/fraud-warning.server.ts';
import { pledgeDisputeChanged } from '#app/features/disputes/pledge-dispute.server.ts';
import { debitReturned } from '#app/features/loans/returned.server.ts';
import { readDispute, readFraudWarning } from '#app/infra/stripe/disputes.server.ts';
import { readPayment } from '#app/infra/stripe/payments.server.ts';
import type { KeptEvent, UseCase } from './readers.server.ts';

/** A payment is asked back: what it paid for says what follows. */
export async function disputeSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const dispute = await readDispute(objectId);
  if (!dispute.paymentId) return null;
  const payment = await readPayment(dispute.paymentId);
  switch (payment.metadata['kind']) {
    case 'collection':
      return (tx, on) => debitReturned(tx, dispute, payment, on);
    case 'pledge':
      return (tx, on) => pledgeDisputeChanged(tx, dispute, payment, on);
    default:
      return null;
  }
}

export async function warningSeen({ objectId, account }: KeptEvent): Promise<UseCase> {
  if (account) return null;
  const warning = await readFraudWarning(objectId);
  if (!warning.paymentId) return null;
  const payment = await readPayment(warning.paymentId);
  if (payment.metadata['kind'] !== 'pledge') return null;
  return (tx, on) => warnedOfFraud(tx, warning, payment, on);
}
