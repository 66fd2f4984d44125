import { createHash } from 'node:crypto';
import { actor } from '#app/infra/actor.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, negate, zero, type Money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Account } from './accounts.ts';
import type { JournalEntry } from './entry.ts';
import { journalOf } from './journals.ts';
import { isToldByOthers } from './late.server.ts';

/**
 * Writes an entry, or does nothing if this event is already in the books (answers false then). One round trip, whatever the number of
 * lines. Throws when the key is known with other content, or when PostgreSQL refuses: unbalanced, closed account or period, client
 * money below zero, reversed before. What a failed transaction wrote is gone, its keys too: they may be used again.
 */
export async function post(tx: Tx, entry: JournalEntry): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ written: boolean }[]>`select ${posting(entry)} as written`;
  return row?.written ?? false;
}

/** As `post` for several entries, which know nothing of each other, in one round trip. */
export async function postAll(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length > 0) await tx.$queryRaw`select ${Prisma.join(entries.map(posting))}`;
}

/** The call that writes an entry, for a statement that does something else in the same round trip. */
export function posting(entry: JournalEntry): Prisma.Sql {
  const reverses = entry.reverses
    ? Prisma.sql`coalesce((select id from "JournalEntry" where key = ${entry.reverses}), -1)`
    : Prisma.sql`null`;
  return Prisma.sql`ledger_post(${entry.key}, ${entry.kind}, ${journalOf(entry.kind)}, ${whenAndWhat(entry)}, ${actor()},
    ${fingerprint(entry)}, ${linesOf(entry)}, ${reverses})`;
}

/** The day and the memo of an entry, as SQL. Its fingerprint keeps the day of the event: told again later, it is the same event. */
export function whenAndWhat({ valueDate, memo }: JournalEntry): Prisma.Sql {
  if (!isToldByOthers()) return Prisma.sql`${valueDate}::date, ${memo}`;
  const late = `${memo} (happened on ${valueDate}, in a period that was closed)`;
  return Prisma.sql`greatest(${valueDate}::date, (select max(until) + 1 from "ClosedPeriod")),
    case when ${valueDate}::date <= (select max(until) from "ClosedPeriod") then ${late}::text else ${memo}::text end`;
}

/** The lines of an entry as the five arrays that the SQL functions take: codes, classes, units, never debit, amounts. */
export function linesOf({ lines }: JournalEntry): Prisma.Sql {
  return Prisma.sql`${lines.map((line) => line.account.code)}::text[], ${lines.map((line) => line.account.class)}::text[],
    ${lines.map((line) => line.account.unit)}::text[], ${lines.map((line) => line.account.neverDebit)}::boolean[],
    ${lines.map((line) => line.amount.toFixed())}::numeric[]`;
}

/** The content of an entry as one hash. The memo is words, not content. */
export function fingerprint(entry: JournalEntry): string {
  const hash = createHash('sha256').update(`${entry.kind}|${entry.valueDate}`);
  for (const line of entry.lines) hash.update(`|${line.account.code} ${line.amount.toFixed(2)}`);
  return hash.digest('hex');
}

/** Balance of one account, debit positive; zero for an account never used. Now, or as `AsOf` asks. */
export async function balanceOf(tx: Tx, account: Account, asOf: AsOf = {}): Promise<Money> {
  if (isNow(asOf)) return (await balancesOf(tx, [account])).get(account.code) ?? zero;
  const [found] = await past(tx, asOf, Prisma.sql`a.code = ${account.code}`);
  return found?.balance ?? zero;
}

/** What we owe on an account of client money: its balance with the sign of a debt. */
export async function owedOn(tx: Tx, account: Account): Promise<Money> {
  return negate(await balanceOf(tx, account));
}

/** Balances by code, debit positive; read in constant time, from what the seals keep and what was written since. */
export async function balancesOf(tx: Tx, wanted: readonly Account[]): Promise<Map<string, Money>> {
  const rows = await tx.$queryRaw<{ code: string; balance: string }[]>`
    select code, balance::text from "AccountBalance" where code = any(${wanted.map((account) => account.code)}::text[])`;
  return new Map(rows.map((row) => [row.code, money(row.balance)]));
}

export type AccountBalance = { code: string; balance: Money };

/**
 * Which balance: of what had happened by the end of `valueUntil` (value date), as it was known at the instant `knownAt` (when it was
 * written). Without either: of all that is in the books.
 */
type AsOf = { valueUntil?: Day; knownAt?: Date };

/** Every account that has moved, with its balance. Sorted by code. */
export async function trialBalance(tx: Tx, asOf: AsOf = {}): Promise<AccountBalance[]> {
  if (!isNow(asOf)) return past(tx, asOf, Prisma.sql`true`);
  const rows = await tx.$queryRaw<{ code: string; balance: string }[]>`
    select b.code, b.balance::text from "AccountBalance" b
    where exists (select 1 from "Posting" p where p."accountId" = b.id) order by b.code collate "C"`;
  return rows.map((row) => ({ code: row.code, balance: money(row.balance) }));
}

function isNow({ valueUntil, knownAt }: AsOf): boolean {
  return valueUntil === undefined && knownAt === undefined;
}

/** Past balances begin at the last closed period that ends in time: nothing dated within it can be written any more. */
async function past(tx: Tx, { valueUntil, knownAt }: AsOf, which: Prisma.Sql): Promise<AccountBalance[]> {
  const until = valueUntil ?? '9999-12-31';
  const rows = await tx.$queryRaw<{ code: string; balance: string }[]>`
    with start as (select max(until) as day from "ClosedPeriod" where until <= ${until}::date and ${knownAt ?? null}::timestamptz is null)
    select a.code, sum(m.amount)::text as balance
    from "LedgerAccount" a join (
      select b."accountId", b.balance as amount from "PeriodBalance" b join start s on s.day = b.until
      union all
      select p."accountId", p.amount from start s
        join "JournalEntry" e on e."valueDate" > coalesce(s.day, '0001-01-01') and e."valueDate" <= ${until}::date
          and (${knownAt ?? null}::timestamptz is null or e."postedAt" <= ${knownAt ?? null}::timestamptz)
        join "Posting" p on p."entryId" = e.id) m on m."accountId" = a.id
    where ${which} group by a.code order by a.code collate "C"`;
  return rows.map((row) => ({ code: row.code, balance: money(row.balance) }));
}

const entriesAtOnce = 5_000;

/**
 * Seals what waits for it, in transactions of its own, and answers how many entries that was: a number without a gap in each journal,
 * a link in the chain of hashes, and the balances that accounts keep. French accountancy calls it validation.
 */
export async function sealBooks(): Promise<number> {
  for (let total = 0; ;) {
    const [row] = await inTransaction(
      (tx) => tx.$queryRaw<{ sealed: number }[]>`
        select ledger_seal(${now()}::timestamptz, ${entriesAtOnce}) as sealed`,
      forManyRows,
    );
    if (!row?.sealed) return total;
    total += row.sealed;
  }
}
