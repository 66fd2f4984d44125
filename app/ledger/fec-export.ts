import { dayOf, type Day } from '#app/money/day.ts';
import { add, cents, isZero, isNegative, subtract, zero, type Money } from '#app/money/money.ts';
import { chartRowOf, pastResults, type Nature } from './chart.ts';
import { fecHeader, fecLine, openingJournal, type FecLine } from './fec.ts';
import type { AccountMovement } from './formats-table.ts';
import type { EntryPiece, WrittenLine } from './formats.ts';

/** What the file says in French where the books have codes. */
export type FecWords = {
  journal: (code: string) => string;
  /** What happened, for the label of an entry. */
  kind: (kind: string) => string | undefined;
  /** Who or what stands behind each of these accounts, by its code. */
  names: (codes: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/** Natures that begin each year at nothing: their past is in the result. */
const ofTheYear: readonly Nature[] = ['produit', 'charge', 'contribution en nature'];

const linesAtOnce = 2_000;

/**
 * The FEC of a year, line by line: the balances of the eve first (journal AN), with income and expenses of the years before as results to
 * allot; then its entries in the order of their seals. An entry is numbered by its place in its journal and year, which is gapless because
 * seals are, and stays what it is when later entries are sealed. It counts as validated on the day of its seal, or on its own when it is later.
 */
export async function* fecOf(
  from: Day,
  opening: AsyncIterable<readonly WrittenLine[]>,
  entries: AsyncIterable<EntryPiece>,
  words: FecWords,
): AsyncGenerator<Buffer> {
  yield fecHeader();
  yield* named(linesOf(from, opening, entries, words), words);
}

/** A line of the file but for the name behind its account, which is asked for many lines at once. */
type NamelessLine = Omit<FecLine, 'account' | 'subsidiary'> & { code: string };

async function* linesOf(
  from: Day,
  opening: AsyncIterable<readonly WrittenLine[]>,
  entries: AsyncIterable<EntryPiece>,
  words: FecWords,
): AsyncGenerator<NamelessLine | FecLine> {
  yield* openingLines(from, opening);
  const numbers = new Map<string, number>();
  let validatedOn = from;
  for await (const { entry, lines, first } of entries) {
    const { journal: code, valueDate: on, sealedAt } = entry;
    if (first) {
      numbers.set(code, (numbers.get(code) ?? 0) + 1);
      validatedOn = latest(validatedOn, on, dayOf(sealedAt));
    }
    const shared = {
      journal: { code, label: words.journal(code) },
      number: numbers.get(code)!,
      on,
      piece: { ref: entry.key, on },
      label: words.kind(entry.kind) ?? (entry.memo || entry.kind),
      validatedOn,
    };
    for (const { account, amount } of lines) yield { ...shared, code: account, amount };
  }
}

async function* openingLines(
  from: Day,
  opening: AsyncIterable<readonly WrittenLine[]>,
): AsyncGenerator<NamelessLine | FecLine> {
  const shared = {
    journal: openingJournal,
    number: 1,
    on: from,
    piece: { ref: `a-nouveaux:${from}`, on: from },
    label: `Solde à l’ouverture, le ${from.split('-').reverse().join('/')}`,
    validatedOn: from,
  };
  let results = zero;
  for await (const lines of opening) {
    for (const { account, amount } of lines) {
      if (ofTheYear.includes(chartRowOf(account).nature)) results = add(results, amount);
      else yield { ...shared, code: account, amount };
    }
  }
  if (!isZero(results)) {
    yield { ...shared, account: resultAccount(results), subsidiary: null, amount: results };
  }
}

/** Writes the lines, a few hundred at a time, so that names cost a handful of questions and not some for each line. */
async function* named(lines: AsyncIterable<NamelessLine | FecLine>, words: FecWords): AsyncGenerator<Buffer> {
  let waiting: (NamelessLine | FecLine)[] = [];
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length < linesAtOnce) continue;
    yield await inFrench(waiting, words);
    waiting = [];
  }
  if (waiting.length > 0) yield await inFrench(waiting, words);
}

async function inFrench(lines: readonly (NamelessLine | FecLine)[], words: FecWords): Promise<Buffer> {
  const codes = new Set(lines.flatMap((line) => ('code' in line ? [line.code] : [])));
  const names = await words.names([...codes]);
  const rows = lines.map((line) => {
    if (!('code' in line)) return fecLine(line);
    const { subsidiary: number, ...account } = chartRowOf(line.code);
    const label = names.get(line.code)?.trim() || number || '';
    return fecLine({ ...line, account, subsidiary: number ? { number, label } : null });
  });
  return Buffer.concat(rows);
}

/** What each account of the file must come to, in cents, by its number: from the balances of the books, not from the lines of the file. */
export function fecBalances(movements: readonly AccountMovement[]): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  const put = (number: string, amount: Money) =>
    balances.set(number, (balances.get(number) ?? 0n) + cents(amount));
  let results = zero;
  for (const { code, opening, closing, debit, credit } of movements) {
    const { number, nature } = chartRowOf(code);
    if (!ofTheYear.includes(nature)) put(number, closing);
    else {
      put(number, subtract(debit, credit));
      results = add(results, opening);
    }
  }
  if (!isZero(results)) put(resultAccount(results).number, results);
  return balances;
}

/** A balance that is a credit is a profit. */
function resultAccount(balance: Money) {
  return isNegative(balance) ? pastResults.profit : pastResults.loss;
}

function latest(...days: Day[]): Day {
  return days.reduce((last, one) => (one > last ? one : last));
}
