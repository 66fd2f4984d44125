import { isZero, money, negate, sum, type Money } from '#app/money/money.ts';
import { day, type Day } from '#app/money/day.ts';
import type { Account, AccountClass } from './accounts.ts';

/** One line of an entry: a debit is positive, a credit negative. Only `debit` and `credit` make them. */
export type Line = { readonly account: Account; readonly amount: Money };

/** A balanced event. `key` names it, so that writing it twice is nothing. */
export type JournalEntry = {
  /** What it came from and what happened to it: `pledge:<id>:collected`. */
  readonly key: string;
  readonly kind: string;
  /** When it happened in the world. */
  readonly valueDate: Day;
  readonly memo: string;
  readonly lines: readonly Line[];
  /** The key of the entry that this one takes back. */
  readonly reverses?: string;
};

/** A line on the left of an account: what we hold or are owed grows, what we owe shrinks. The amount is in euros. */
export function debit(account: Account, amount: Money): Line {
  return { account, amount };
}

/** The same on the right: what we owe or earn grows. The amount is given as it is said, and kept as its opposite. */
export function credit(account: Account, amount: Money): Line {
  return { account, amount: negate(amount) };
}

/**
 * Makes an entry of two or more lines that sum to zero; lines of zero are left out. Throws a RangeError that names the entry, the
 * value and the rule: an empty key or kind, a day that does not exist, an amount that is not in cents, lines that do not balance,
 * two units, cash mixed with the loan book or with contributions in kind, an account both debited and credited, nothing left.
 */
export function journalEntry(entry: JournalEntry): JournalEntry {
  const named = `Entry "${entry.key}"`;
  if (!/^\S+$/.test(entry.key)) throw new RangeError(`${named}: a key is one word`);
  if (!/^[a-z][a-z_]*$/.test(entry.kind)) throw new RangeError(`${named}: "${entry.kind}" is not a kind`);
  day(entry.valueDate);
  for (const { account, amount } of entry.lines) exact(amount, `${named}, account ${account.code}`);

  const lines = entry.lines.filter((line) => !isZero(line.amount));
  if (lines.length < 2) throw new RangeError(`${named} has fewer than two lines`);
  const off = sum(lines.map((line) => line.amount));
  if (!isZero(off)) throw new RangeError(`${named} is off by ${off.toFixed(2)}`);
  if (new Set(lines.map((line) => line.account.unit)).size > 1)
    throw new RangeError(`${named} mixes two units`);
  if (new Set(lines.map((line) => bookOf(line.account.class))).size > 1) {
    throw new RangeError(`${named} mixes the loan book, contributions in kind and cash`);
  }
  const debited = new Set(
    lines.filter(({ amount }) => amount.isPositive()).map(({ account }) => account.code),
  );
  const both = lines.find(({ account, amount }) => amount.isNegative() && debited.has(account.code));
  if (both) throw new RangeError(`${named} debits and credits ${both.account.code}`);
  return { ...entry, lines };
}

/** The mirror of an entry, as a new event. The books take one reversal of each entry, whatever its day or its reason. */
export function reversal(original: JournalEntry, why: string, valueDate: Day): JournalEntry {
  return journalEntry({
    key: `reversal:${original.key}`,
    kind: 'reversal',
    valueDate,
    memo: `${why} (reverses ${original.key})`,
    lines: original.lines.map(({ account, amount }) => ({ account, amount: negate(amount) })),
    reverses: original.key,
  });
}

/** The book in which an account balances. */
function bookOf(accountClass: AccountClass): 'cash' | 'loans' | 'in kind' {
  if (accountClass === 'memo') return 'loans';
  return accountClass === 'in_kind' ? 'in kind' : 'cash';
}

function exact(amount: Money, where: string): void {
  try {
    money(amount);
  } catch (error) {
    throw new RangeError(`${where}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
