import { isZero, negate, sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import type { Account } from './accounts.ts';

/** One line of an entry: a debit is positive, a credit negative. Only `debit` and `credit` make them. */
export type Line = { readonly account: Account; readonly amount: Money };

/** A balanced event. `key` names it, so that writing it twice is nothing. */
export type JournalEntry = {
  readonly key: string;
  readonly kind: string;
  /** When it happened in the world. */
  readonly valueDate: Day;
  readonly memo: string;
  readonly lines: readonly Line[];
};

export function debit(account: Account, amount: Money): Line {
  return { account, amount };
}

export function credit(account: Account, amount: Money): Line {
  return { account, amount: negate(amount) };
}

/**
 * Makes an entry of two or more lines that sum to zero; lines of zero are left out.
 * Throws when they do not balance, when the loan book is mixed with cash, or when nothing is left.
 */
export function journalEntry(entry: JournalEntry): JournalEntry {
  const lines = entry.lines.filter((line) => !isZero(line.amount));
  if (lines.length < 2) throw new Error(`Entry ${entry.key} has fewer than two lines`);
  const off = sum(lines.map((line) => line.amount));
  if (!isZero(off)) throw new Error(`Entry ${entry.key} is off by ${off.toFixed(2)}`);
  if (new Set(lines.map((line) => line.account.class === 'memo')).size > 1) {
    throw new Error(`Entry ${entry.key} mixes the loan book with cash`);
  }
  return { ...entry, lines };
}

/** The mirror of an entry, as a new event. Its key allows one reversal of each entry. */
export function reversal(original: JournalEntry, why: string, valueDate: Day): JournalEntry {
  return journalEntry({
    key: `${original.key}:reversed`,
    kind: 'reversal',
    valueDate,
    memo: `${why} (reverses ${original.key})`,
    lines: original.lines.map(({ account, amount }) => ({ account, amount: negate(amount) })),
  });
}
