import { db, inTransaction } from '#app/infra/db.server.ts';
import { expireHolds } from '#app/ledger/holds.server.ts';
import { sealBooks } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';

/** How many entries wait for their seal. */
export function entriesToSeal(): Promise<number> {
  return db().unsealedEntry.count();
}

export { sealBooks as sealEntries };

/** How many holds could have been settled until a day that is over. */
export async function holdsToExpire(today: Day): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "OpenHold" o join "Hold" h on h.id = o."holdId" where h."expiresOn" < ${today}::date`;
  return row!.count;
}

export function endExpiredHolds(today: Day): Promise<number> {
  return inTransaction((tx) => expireHolds(tx, today));
}
