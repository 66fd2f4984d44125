import { actor } from '#app/infra/actor.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, zero, type Money } from '#app/money/money.ts';
import type { Account } from './accounts.ts';
import type { JournalEntry } from './entry.ts';
import { journalOf } from './journals.ts';
import { fingerprint, linesOf, whenAndWhat } from './ledger.server.ts';

/**
 * Holds money that is on its way, in the words of the entry that it will become. It is in no balance, but what would leave client money
 * counts as spent. After `expiresOn` it can no longer be settled. Answers false when this hold exists; throws when the key is known with
 * other content, or when PostgreSQL refuses, as for an entry.
 */
export async function hold(
  tx: Tx,
  entry: JournalEntry,
  { expiresOn }: { expiresOn?: Day } = {},
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ made: boolean }[]>`
    select ledger_hold(${entry.key}, ${entry.kind}, ${entry.valueDate}::date, ${expiresOn ?? null}::date, ${entry.memo}, ${actor()},
      ${fingerprint(entry)}, ${linesOf(entry)}) as made`;
  return row!.made;
}

/**
 * Posts what was held, or part of it between the same accounts; the rest is free again. Answers false when this very entry settled the
 * hold before. Throws when the hold ended otherwise, has expired by the entry's day, or held less or other accounts.
 */
export async function settleHold(tx: Tx, key: string, entry: JournalEntry): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ settled: boolean }[]>`
    select ledger_settle(${key}, ${entry.key}, ${entry.kind}, ${journalOf(entry.kind)}, ${whenAndWhat(entry)},
      ${actor()}, ${fingerprint(entry)}, ${linesOf(entry)}) as settled`;
  return row!.settled;
}

/** Gives up a hold: nothing will come of it. Answers false when it was voided before; throws when it ended otherwise. */
export async function voidHold(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ voided: boolean }[]>`
    select ledger_end_hold(${key}, 'voided', ${actor()}) as voided`;
  return row!.voided;
}

/** Gives up many holds at once, and answers how many; those that have ended stay as they are. */
export async function voidHolds(tx: Tx, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  return tx.$executeRaw`
    insert into "HoldEnd" ("holdId", outcome, "madeBy")
    select h.id, 'voided', ${actor()} from "OpenHold" o join "Hold" h on h.id = o."holdId"
    where h.key = any(${[...keys]}::text[]) order by h.id on conflict do nothing`;
}

/** Ends every hold whose last day is before `on`, and answers how many. */
export async function expireHolds(tx: Tx, on: Day): Promise<number> {
  return tx.$executeRaw`
    insert into "HoldEnd" ("holdId", outcome, "madeBy")
    select h.id, 'expired', ${actor()} from "OpenHold" o join "Hold" h on h.id = o."holdId"
    where h."expiresOn" < ${on}::date order by h.id on conflict do nothing`;
}

/** What is on its way to an account and from it, both positive; in no balance yet. */
export async function pendingOn(tx: Tx, account: Account): Promise<{ debit: Money; credit: Money }> {
  const [row] = await tx.$queryRaw<{ debit: string; credit: string }[]>`
    select "pendingDebit"::text as debit, "pendingCredit"::text as credit from "AccountBalance" where code = ${account.code}`;
  return row ? { debit: money(row.debit), credit: money(row.credit) } : { debit: zero, credit: zero };
}
