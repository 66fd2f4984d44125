import type { Tx } from '#app/infra/db.server.ts';
import type { JournalEntry } from './entry.ts';
import { hold, settleHold, voidHold } from './holds.server.ts';
import { post } from './ledger.server.ts';

/**
 * A bank has been asked for the money of this entry and takes days to answer: it is on its way, and in no balance. The first time
 * counts; said again, on whatever day, it is nothing. The caller holds the lock of what the payment is for.
 */
export async function paymentUnderWay(tx: Tx, paymentId: string, entry: JournalEntry): Promise<void> {
  const key = keyOf(paymentId);
  const known = await tx.hold.findUnique({ where: { key }, select: { id: true } });
  if (!known) await hold(tx, { ...entry, key, kind: 'debit_under_way' });
}

/** The money of a payment is here: its entry is posted, and with it what was on its way has arrived. */
export async function paymentArrived(tx: Tx, paymentId: string, entry: JournalEntry): Promise<void> {
  if (await isUnderWay(tx, paymentId)) await settleHold(tx, keyOf(paymentId), entry);
  else await post(tx, entry);
}

/** A payment has failed: nothing of it is on its way any more. */
export async function paymentFailed(tx: Tx, paymentId: string): Promise<void> {
  if (await isUnderWay(tx, paymentId)) await voidHold(tx, keyOf(paymentId));
}

async function isUnderWay(tx: Tx, paymentId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ open: boolean }[]>`
    select exists (select 1 from "Hold" h join "OpenHold" o on o."holdId" = h.id where h.key = ${keyOf(paymentId)}) as open`;
  return row!.open;
}

function keyOf(paymentId: string): string {
  return `payment:${paymentId}:under-way`;
}
