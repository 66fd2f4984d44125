import { debitReturned } from '#app/features/loans/returned.server.ts';
import { readDispute } from '#app/infra/stripe/disputes.server.ts';
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
    default:
      return null;
  }
}
