import { inTransaction } from '#app/infra/db.server.ts';
import type { Account } from '#app/ledger/accounts.ts';
import { pledgeCollected } from '#app/ledger/entries-campaigns.ts';
import { credit, debit, journalEntry, type JournalEntry } from '#app/ledger/entry.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

/** The day on which the small entries of tests happen. */
export const on = day('2026-03-02');

/** A gift without a tip to the campaign « orchard ». */
export function gift(id: string, amount: string): JournalEntry {
  return pledgeCollected({ id, campaignId: 'orchard', amount: money(amount), tip: money('0'), on });
}

/** So much from one account to another. */
export function spend(key: string, from: Account, to: Account, amount: string, valueDate = on): JournalEntry {
  return journalEntry({
    key,
    kind: 'test',
    valueDate,
    memo: key,
    lines: [debit(from, money(amount)), credit(to, money(amount))],
  });
}

/** Posts each entry in a transaction of its own; says of each whether it was new. */
export async function write(...entries: JournalEntry[]): Promise<boolean[]> {
  const written: boolean[] = [];
  for (const entry of entries) written.push(await inTransaction((tx) => post(tx, entry)));
  return written;
}

/** SQL of somebody who does not use our functions: an entry of so many lines … */
export function rawEntry(key: string, lines: number): string {
  return `insert into "JournalEntry" (key, kind, journal, "valueDate", memo, "madeBy", fingerprint, "lineCount")
    values ('${key}', 't', 'OD', '${on}', '', 'command:test', '', ${lines})`;
}

/** … and its lines, written by one statement. */
export function rawPostings(key: string, ...lines: [code: string, amount: string][]): string {
  const values = lines.map(([code, amount], index) => `(${index + 1}, '${code}', ${amount})`).join(', ');
  return `insert into "Posting" select e.id, l.line, a.id, l.amount
    from "JournalEntry" e, (values ${values}) l(line, code, amount) join "LedgerAccount" a on a.code = l.code where e.key = '${key}'`;
}
