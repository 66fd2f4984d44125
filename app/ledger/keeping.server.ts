import { actor } from '#app/infra/actor.server.ts';
import { now } from '#app/infra/clock.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { day, isDay, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { Account } from './accounts.ts';
import { reversal, type JournalEntry, type Line } from './entry.ts';
import { post } from './ledger.server.ts';

/**
 * Takes back the entry of this key by its mirror, dated `on`; what the entry says and its date stay. Answers false when this very
 * reversal is in the books. Throws a RangeError when there is no such entry; PostgreSQL refuses a second reversal, and one for which
 * the money is no longer there.
 */
export async function reverse(tx: Tx, key: string, { on, why }: { on: Day; why: string }): Promise<boolean> {
  const lines = await linesOfEntry(tx, key);
  if (lines.length === 0) throw new RangeError(`There is no entry ${key} to reverse`);
  const original: JournalEntry = { key, kind: 'reversed', valueDate: on, memo: '', lines };
  return post(tx, reversal(original, why, on));
}

/** The lines of an entry as they are in the books, in their order; none when there is no entry of this key. */
export async function linesOfEntry(tx: Tx, key: string): Promise<Line[]> {
  const lines = await tx.$queryRaw<(Account & { amount: string })[]>`
    select a.code, a.class, a.unit, a."neverDebit", p.amount::text from "JournalEntry" e
    join "Posting" p on p."entryId" = e.id join "LedgerAccount" a on a.id = p."accountId" where e.key = ${key} order by p.line`;
  return lines.map(({ amount, ...account }) => ({ account, amount: money(amount) }));
}

/** An account that is empty takes no entry and no hold any more. */
export async function closeAccount(tx: Tx, account: Account, why: string): Promise<void> {
  await accountEvent(tx, account, 'closed', why);
}

/** A closed account takes entries again. The closing and the reopening stay written. */
export async function reopenAccount(tx: Tx, account: Account, why: string): Promise<void> {
  await accountEvent(tx, account, 'reopened', why);
}

async function accountEvent(tx: Tx, account: Account, kind: 'closed' | 'reopened', why: string) {
  const count = await tx.$executeRaw`
    insert into "AccountEvent" ("accountId", kind, "madeBy", why)
    select id, ${kind}, ${actor()}, ${why} from "LedgerAccount" where code = ${account.code}`;
  if (count === 0) throw new RangeError(`Account ${account.code} was never used`);
}

/**
 * Closes the books up to a day: everything is sealed, each account's balance at that day is kept, and no entry dated up to it is taken
 * any more. Whoever is writing ends first. Throws a RangeError when the day is not over, PostgreSQL's refusal when it is closed already.
 */
export async function closePeriod(tx: Tx, until: Day, today: Day): Promise<void> {
  if (!isDay(until)) throw new RangeError(`until: "${String(until)}" is not a day such as 2026-10-31`);
  if (until >= today)
    throw new RangeError(`until: ${until} is not over on ${today}; only days that are over can be closed`);
  await tx.$executeRaw`
    insert into "ClosedPeriod" (until, "closedAt", "closedBy") values (${until}::date, ${now()}::timestamptz, ${actor()})`;
}

/** The last day of the closed periods, or null when none is closed. */
export async function closedUntil(tx: Tx): Promise<Day | null> {
  const [row] = await tx.$queryRaw<{ until: string | null }[]>`
    select max(until)::text as until from "ClosedPeriod"`;
  return row?.until ? day(row.until) : null;
}
