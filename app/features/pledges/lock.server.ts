import type { Tx } from '#app/infra/db.server.ts';

/** A pledge under its row lock, so that what happens to it happens one thing after the other. Null when there is none. */
export async function lockPledge(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "Pledge" where id = ${id}::uuid for update`;
  return tx.pledge.findUnique({ where: { id } });
}

export type LockedPledge = NonNullable<Awaited<ReturnType<typeof lockPledge>>>;
