import { csvRow } from '#app/money/csv.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isNegative, negate, zero, type Money } from '#app/money/money.ts';

export { balanceTable, movementTable } from './formats-table.ts';

/** An entry as it is in the books, for those who read them. `journal`, `number` and `sealedAt` are those of its seal. */
export type WrittenEntry = {
  id: string;
  key: string;
  kind: string;
  journal: string;
  number: string;
  valueDate: Day;
  postedAt: Date;
  sealedAt: Date;
  memo: string;
};

/** One posting: debit positive, credit negative. */
export type WrittenLine = { line: number; account: string; amount: Money };

/** An entry, or a part of one that has very many lines. */
export type EntryPiece = {
  entry: WrittenEntry;
  lines: readonly WrittenLine[];
  first: boolean;
  last: boolean;
};

/** How one program wants the books, in pieces of text: what stands before, each account, each entry, each of its lines. */
type BookFormat = {
  extension: string;
  before: string;
  account: (code: string, firstDay: Day) => string;
  entry: (entry: WrittenEntry) => string;
  line: (line: WrittenLine, entry: WrittenEntry) => string;
};

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
/** A comment begins at a semicolon, and a payee ends at two spaces. */
const payee = (text: string) => oneLine(text).replaceAll(';', ',') || '-';
const quoted = (text: string) => oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');

/** https://hledger.org/hledger.html#journal : every account and the commodity are declared, so that `check --strict` passes. */
const hledger: BookFormat = {
  extension: 'hledger',
  before: 'commodity 1000.00 EUR\n\n',
  account: (code) => `account ${code}\n`,
  entry: ({ valueDate, journal, number, memo, kind, key }) =>
    `\n${valueDate} * (${journal}-${number}) ${payee(memo)}  ; ${kind}, ${oneLine(key)}\n`,
  line: ({ account, amount }) => `    ${account}  ${decimalText(amount)} EUR\n`,
};

/** https://ledger-cli.org/doc/ledger3.html : as hledger, but comments stand on lines of their own; `--pedantic` passes. */
const ledger: BookFormat = {
  extension: 'ledger',
  before: 'commodity EUR\n    format 1000.00 EUR\n\n',
  account: (code) => `account ${code}\n`,
  entry: ({ valueDate, journal, number, memo, kind, key }) =>
    `\n${valueDate.replaceAll('-', '/')} * (${journal}-${number}) ${payee(memo)}\n    ; ${kind}, ${oneLine(key)}\n`,
  line: hledger.line,
};

/** https://beancount.github.io/docs/beancount_language_syntax.html : accounts are opened before the first day. */
const beancount: BookFormat = {
  extension: 'beancount',
  before: 'option "title" "Terreau"\noption "operating_currency" "EUR"\n\n',
  account: (code, firstDay) => `${firstDay} open ${beancountAccount(code)} EUR\n`,
  entry: ({ valueDate, journal, number, memo, kind, key }) =>
    `\n${valueDate} * "${quoted(memo)}" ^${journal}-${number}\n  key: "${quoted(key)}"\n  kind: "${quoted(kind)}"\n`,
  line: ({ account, amount }) => `  ${beancountAccount(account)}  ${decimalText(amount)} EUR\n`,
};

/** One row per posting, comma-separated, decimal points, debit and credit apart. */
const csv: BookFormat = {
  extension: 'csv',
  before: 'entry,journal,number,key,kind,value_date,posted_at,sealed_at,memo,line,account,debit,credit\n',
  account: () => '',
  entry: () => '',
  line: ({ line, account, amount }, entry) =>
    csvRow([
      entry.id,
      entry.journal,
      entry.number,
      entry.key,
      entry.kind,
      entry.valueDate,
      entry.postedAt.toISOString(),
      entry.sealedAt.toISOString(),
      entry.memo,
      String(line),
      account,
      decimalText(isNegative(amount) ? zero : amount),
      decimalText(isNegative(amount) ? negate(amount) : zero),
    ]),
};

export const bookFormats = { hledger, beancount, ledger, csv } as const satisfies Record<string, BookFormat>;
export type BookFormatName = keyof typeof bookFormats;

const roots: Record<string, string> = {
  assets: 'Assets',
  liabilities: 'Liabilities',
  equity: 'Equity',
  income: 'Income',
  expenses: 'Expenses',
};

/** Beancount has five roots, and each part of a name begins with a capital or a digit. What is apart from cash goes under Equity. */
export function beancountAccount(code: string): string {
  const [root = '', ...rest] = code.split(':');
  const parts = [roots[root] ?? `Equity:${root}`, ...rest].join(':').split(':');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(':');
}
