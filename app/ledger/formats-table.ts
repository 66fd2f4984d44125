import { decimalText, isNegative, isZero, negate, sum, zero, type Money } from '#app/money/money.ts';

/** What an account had, what moved, and what it has: debit positive. */
export type AccountMovement = { code: string; opening: Money; debit: Money; credit: Money; closing: Money };

/** The balances as a table that an accountant reads: debit and credit apart, and their totals. */
export function balanceTable(balances: readonly { code: string; balance: Money }[]): string {
  const rows = balances
    .filter((row) => !isZero(row.balance))
    .map((row) => [row.code, debitOf(row.balance), creditOf(row.balance)] as const);
  return columns([
    ['account', 'debit', 'credit'],
    ...rows.map(([code, debit, credit]) => [code, shown(debit), shown(credit)]),
    ['total', ...[1, 2].map((column) => decimalText(sum(rows.map((row) => row[column as 1 | 2]))))],
  ]);
}

/** The same for a period: balance before it, what was debited and credited in it, balance at its end. */
export function movementTable(movements: readonly AccountMovement[]): string {
  const total = (of: (row: AccountMovement) => Money) => decimalText(sum(movements.map(of)));
  return columns([
    ['account', 'before', 'debit', 'credit', 'after'],
    ...movements.map(({ code, opening, debit, credit, closing }) => [
      code,
      decimalText(opening),
      shown(debit),
      shown(credit),
      decimalText(closing),
    ]),
    [
      'total',
      total((row) => row.opening),
      total((row) => row.debit),
      total((row) => row.credit),
      total((row) => row.closing),
    ],
  ]);
}

function debitOf(balance: Money): Money {
  return isNegative(balance) ? zero : balance;
}

function creditOf(balance: Money): Money {
  return isNegative(balance) ? negate(balance) : zero;
}

/** A column in which nothing stands is left empty, as accountants do. */
function shown(amount: Money): string {
  return isZero(amount) ? '' : decimalText(amount);
}

/** The first column to the left, figures to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
