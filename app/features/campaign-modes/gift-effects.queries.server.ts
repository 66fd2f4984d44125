import { db, type Tx } from '#app/infra/db.server.ts';

/** What a cooperation says that gifts of a campaign make possible now, by amount, the least first. */
export async function giftEffectsOf(campaignId: string, tx: Tx = db()) {
  const rows = await tx.giftEffect.findMany({
    where: { campaignId, until: null },
    orderBy: { amount: 'asc' },
    select: { amount: true, effect: true },
  });
  return rows.map(({ amount, effect }) => ({ amount: amount.toFixed(0), effect }));
}
