import { createHash } from 'node:crypto';
import type { Tx } from '#app/infra/db.server.ts';
import { money, negate, zero, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import type { Account } from './accounts.ts';
import type { JournalEntry } from './entry.ts';

/**
 * Writes an entry, or does nothing if this event is already in the books (answers false then). One round trip, whatever
 * the number of lines. Throws when the key is known with other content, or when PostgreSQL refuses: unbalanced,
 * closed account, client money below zero.
 */
export async function post(tx: Tx, entry: JournalEntry): Promise<boolean> {
  const lines = entry.lines;
  const [row] = await tx.$queryRaw<{ written: boolean }[]>`
    select ledger_post(
      ${entry.key}, ${entry.kind}, ${entry.valueDate}::date, ${entry.memo}, ${fingerprint(entry)},
      ${lines.map((line) => line.account.code)}::text[],
      ${lines.map((line) => line.account.class)}::text[],
      ${lines.map((line) => line.account.unit)}::text[],
      ${lines.map((line) => line.account.neverDebit)}::boolean[],
      ${lines.map((line) => line.amount.toFixed(2))}::numeric[]
    ) as written`;
  return row?.written ?? false;
}

/** The content of an entry as one hash. The memo is words, not content. */
function fingerprint(entry: JournalEntry): string {
  const hash = createHash('sha256').update(`${entry.kind}|${entry.valueDate}`);
  for (const line of entry.lines) hash.update(`|${line.account.code} ${line.amount.toFixed(2)}`);
  return hash.digest('hex');
}

/** Balance of one account, debit positive; zero for an account never used. */
export async function balanceOf(tx: Tx, account: Account): Promise<Money> {
  const balances = await balancesOf(tx, [account]);
  return balances.get(account.code) ?? zero;
}

/** What we owe on an account of client money: its balance with the sign of a debt. */
export async function owedOn(tx: Tx, account: Account): Promise<Money> {
  return negate(await balanceOf(tx, account));
}

/** Balances by code, debit positive. Limited accounts are read from their kept balance, the others summed. */
export async function balancesOf(tx: Tx, wanted: readonly Account[]): Promise<Map<string, Money>> {
  const rows = await tx.$queryRaw<{ code: string; balance: string }[]>`
    select a.code, coalesce(a."keptBalance", (select sum(p.amount) from "Posting" p where p."accountId" = a.id), 0)::text as balance
    from "LedgerAccount" a where a.code = any(${wanted.map((account) => account.code)}::text[])`;
  return new Map(rows.map((row) => [row.code, money(row.balance)]));
}

export type AccountBalance = { code: string; balance: Money };

/** Every account that has moved, with its balance at the end of `asOf` (value date) or now. Sorted by code. */
export async function trialBalance(tx: Tx, asOf?: Day): Promise<AccountBalance[]> {
  const rows = await tx.$queryRaw<{ code: string; balance: string }[]>`
    select a.code, sum(p.amount)::text as balance
    from "Posting" p join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
    where e."valueDate" <= ${asOf ?? '9999-12-31'}::date
    group by a.code order by a.code collate "C"`;
  return rows.map((row) => ({ code: row.code, balance: money(row.balance) }));
}
