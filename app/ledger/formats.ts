import { decimalText, isZero, negate, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';

/** An entry as it is in the books, for those who read them. */
export type WrittenEntry = {
  id: string;
  key: string;
  kind: string;
  valueDate: Day;
  postedAt: Date;
  memo: string;
  lines: readonly { account: string; amount: Money }[];
};

/** How one program wants the books: what stands before, each entry, in pieces of text. Entries come in value-date order. */
export type BookFormat = {
  extension: string;
  before: (accounts: readonly string[], firstDay: Day) => string;
  entry: (entry: WrittenEntry) => string;
};

/** https://hledger.org/hledger.html#journal : every account and the commodity are declared, so that `check --strict` passes. */
const hledger: BookFormat = {
  extension: 'hledger',
  before: (accounts) => `commodity 1000.00 EUR\n\n${accounts.map((code) => `account ${code}\n`).join('')}\n`,
  entry: (entry) =>
    `${entry.valueDate} * (${entry.id}) ${oneLine(entry.memo).replaceAll(';', ',')}  ; ${entry.kind}, ${entry.key}\n` +
    entry.lines.map((line) => `    ${line.account}  ${decimalText(line.amount)} EUR\n`).join('') +
    '\n',
};

/** https://beancount.github.io/docs/beancount_language_syntax.html : accounts are opened before the first day. */
const beancount: BookFormat = {
  extension: 'beancount',
  before: (accounts, firstDay) =>
    `option "title" "Terreau"\noption "operating_currency" "EUR"\n\n${accounts
      .map((code) => `${firstDay} open ${beancountAccount(code)} EUR\n`)
      .join('')}\n`,
  entry: (entry) =>
    `${entry.valueDate} * "${quoted(entry.memo)}" ^${entry.id}\n  key: "${quoted(entry.key)}"\n  kind: "${entry.kind}"\n` +
    entry.lines
      .map((line) => `  ${beancountAccount(line.account)}  ${decimalText(line.amount)} EUR\n`)
      .join('') +
    '\n',
};

/** One row per posting, comma-separated, decimal points; text that a spreadsheet would run is made harmless. */
const csv: BookFormat = {
  extension: 'csv',
  before: () => 'entry,key,kind,value_date,posted_at,memo,line,account,amount\n',
  entry: (entry) =>
    entry.lines
      .map((line, index) =>
        [
          entry.id,
          csvText(entry.key),
          csvText(entry.kind),
          entry.valueDate,
          entry.postedAt.toISOString(),
          csvText(entry.memo),
          index + 1,
          csvText(line.account),
          decimalText(line.amount),
        ].join(','),
      )
      .join('\n') + '\n',
};

export const bookFormats = { hledger, beancount, csv } as const;
export type BookFormatName = keyof typeof bookFormats;

const roots: Record<string, string> = {
  assets: 'Assets',
  liabilities: 'Liabilities',
  equity: 'Equity',
  income: 'Income',
  expenses: 'Expenses',
};

/** Beancount has five roots, and each part of a name begins with a capital or a digit. The loan book goes under Equity. */
export function beancountAccount(code: string): string {
  const [root = '', ...rest] = code.split(':');
  const parts = [roots[root] ?? `Equity:${root}`, ...rest].join(':').split(':');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(':');
}

/** The balances as a table that an accountant reads: debit and credit apart, and their totals. */
export function balanceTable(balances: readonly { code: string; balance: Money }[]): string {
  const rows = balances
    .filter((row) => !isZero(row.balance))
    .map((row) =>
      row.balance.isNegative()
        ? [row.code, '', decimalText(negate(row.balance))]
        : [row.code, decimalText(row.balance), ''],
    );
  const total = (column: 1 | 2) =>
    rows
      .reduce((cents, row) => cents + BigInt((row[column] || '0.00').replace('.', '')), 0n)
      .toString()
      .padStart(3, '0');
  const totals = ['total', ...[1, 2].map((column) => total(column as 1 | 2).replace(/(\d\d)$/, '.$1'))];
  const all = [['account', 'debit', 'credit'], ...rows, totals];
  const width = (column: number) => Math.max(...all.map((row) => (row[column] ?? '').length));
  const [w0, w1, w2] = [width(0), width(1), width(2)];
  return all
    .map(
      (row) => `${(row[0] ?? '').padEnd(w0)}  ${(row[1] ?? '').padStart(w1)}  ${(row[2] ?? '').padStart(w2)}`,
    )
    .join('\n');
}

function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function quoted(text: string): string {
  return oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
