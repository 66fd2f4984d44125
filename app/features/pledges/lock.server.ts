import type { Tx } from '#app/infra/db.server.ts';

/** A pledge under its row lock, so that what happens to it happens one thing after the other. Null when there is none. */
export async function lockPledge(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "Pledge" where id = ${id}::uuid for update`;
  return tx.pledge.findUnique({ where: { id } });
}

/**
 * The row lock of a pledge's campaign, taken before the pledge's own: whoever decides whose money a payment is does so before the campaign's
 * money is asked to leave, or after.
 */
export async function lockCampaignOf(tx: Tx, pledgeId: string): Promise<void> {
  await tx.$queryRaw`select c.id from "Campaign" c join "Pledge" p on p."campaignId" = c.id where p.id = ${pledgeId}::uuid
    for no key update of c`;
}

export type LockedPledge = NonNullable<Awaited<ReturnType<typeof lockPledge>>>;
