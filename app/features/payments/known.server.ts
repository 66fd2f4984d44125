import { db } from '#app/infra/db.server.ts';
import type { KeptEvent } from './readers.server.ts';

/**
 * Can an event about a pledge's payment teach us nothing more? When the money and Stripe's fee for it are in the books, Stripe need
 * not be asked again: each payment is told of by three or four events.
 */
export async function alreadyKnown({ type, objectId }: KeptEvent): Promise<boolean> {
  const isPayment = objectId.startsWith('pi_') && type.startsWith('payment_intent.');
  const isCharge = /^(ch|py)_/.test(objectId) && type.startsWith('charge.');
  if (!isPayment && !isCharge) return false;
  const pledge = await db().pledge.findUnique({
    where: isPayment ? { paymentId: objectId } : { chargeId: objectId },
    select: { id: true, status: true, paymentId: true },
  });
  if (!pledge || !['collected', 'released', 'refunded'].includes(pledge.status)) return false;
  const booked = await db().journalEntry.count({
    where: { key: { in: [`pledge:${pledge.id}:collected`, `payment:${pledge.paymentId}:fee`] } },
  });
  return booked === 2;
}
