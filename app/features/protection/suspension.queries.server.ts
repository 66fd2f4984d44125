import type { Tx } from '#app/infra/db.server.ts';

/** Is the offer suspended, because its information sheet is wrong or incomplete and nobody has corrected it yet? */
export async function isSuspended(tx: Tx, campaignId: string): Promise<boolean> {
  const open = await tx.offerChange.count({
    where: { campaignId, suspendedUntil: { not: null }, correctedOn: null, cancelledOn: null },
  });
  return open > 0;
}
