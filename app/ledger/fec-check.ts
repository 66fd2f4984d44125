import { isUtf8 as isBufferUtf8 } from 'node:buffer';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { checkSiren } from '#app/money/identifiers.ts';
import { fecColumns, fromLatin9 } from './fec.ts';
import { fecDate, lineRules, readOn, type FecRow, type FecState, type LineRule } from './fec-rules.ts';

/** What a file as a whole must be, beside the rules of its lines. */
const fileRules = {
  fileName: 'The name is <SIREN>FEC<AAAAMMJJ>.txt, with a SIREN that exists and a day that exists.',
  encoding: 'The text is ISO 8859-15, without a byte order mark.',
  lineBreaks: 'Every line ends with a line break, always the same, and none is empty.',
  header: 'The first line names the eighteen columns, in their order, separated by tabs.',
  columns: 'Every line has eighteen columns.',
  entryBalance: 'The debits and credits of an entry are equal.',
  totalBalance: 'The debits and credits of the file are equal.',
  trialBalance: 'The sum of each account is its balance in the books.',
} as const;

/** Each rule with what it demands: the official checker does not look at most of them. */
export const fecRules: Readonly<Record<FecRuleName, string>> = {
  ...fileRules,
  ...(Object.fromEntries(Object.entries(lineRules).map(([name, { demands }]) => [name, demands])) as Record<
    keyof typeof lineRules,
    string
  >),
};
export type FecRuleName = keyof typeof fileRules | keyof typeof lineRules;

/** One fault: the rule, the line (0 is the file) and what was found there. */
export type FecFault = { rule: FecRuleName; line: number; found: string };

const mostOfOneRule = 20;
const eachLineRule = Object.entries(lineRules) as [keyof typeof lineRules, LineRule][];

/**
 * Reads a FEC in pieces and answers what is wrong with it; an empty list when nothing is. `from` is the first day of the year (twelve months
 * unless told), `balances` what each account must come to, in cents, when the books are at hand. At most twenty faults of one rule are told.
 */
export async function checkFec(
  file: { name: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> },
  { from, balances }: { from?: Day | undefined; balances?: ReadonlyMap<string, bigint> } = {},
): Promise<FecFault[]> {
  const faults: FecFault[] = [];
  const told = new Map<FecRuleName, number>();
  const say = (rule: FecRuleName, line: number, found: string) => {
    const times = (told.get(rule) ?? 0) + 1;
    told.set(rule, times);
    if (times <= mostOfOneRule) faults.push({ rule, line, found });
  };

  const closesOn = closingDay(file.name);
  if (closesOn === null) say('fileName', 0, file.name);
  const state: FecState = {
    year: closesOn && { from: from ?? addDays(addMonths(closesOn, -12), 1), to: closesOn },
    journals: new Map(),
    accounts: new Map(),
    subsidiaries: new Map(),
    entry: null,
    cents: 0n,
    lastValidDate: '',
    openingIsOver: false,
  };
  const ended = (entry: FecState['entry'], line: number) => {
    if (entry && entry.cents !== 0n)
      say('entryBalance', line, `${entry.journal} ${entry.number} is off by ${euros(entry.cents)}`);
  };

  let number = 0;
  let ending: string | null = null;
  for await (const { bytes, end } of linesOf(file.content)) {
    number += 1;
    ending ??= end;
    if (end !== ending || end === '' || bytes.length === 0)
      say('lineBreaks', number, bytes.length === 0 ? 'empty' : JSON.stringify(end));
    const text = fromLatin9(bytes);
    if (text === null || isUtf8(bytes))
      say('encoding', number, text === null ? 'letters of no alphabet' : 'UTF-8');
    if (bytes.length === 0) continue;
    const cells = (text ?? Buffer.from(bytes).toString('utf8')).split('\t');
    if (number === 1) {
      if (cells.join('\t') !== fecColumns.join('\t')) say('header', 1, cells.join(' '));
      continue;
    }
    if (cells.length !== fecColumns.length) {
      say('columns', number, String(cells.length));
      continue;
    }
    const row = Object.fromEntries(fecColumns.map((column, index) => [column, cells[index]!])) as FecRow;
    for (const [rule, { fault }] of eachLineRule) {
      const found = fault(row, state);
      if (found !== null) say(rule, number, found);
    }
    ended(readOn(row, state), number - 1);
  }
  if (number === 0) say('header', 1, 'an empty file');
  ended(state.entry, number);
  if (state.cents !== 0n) say('totalBalance', 0, `off by ${euros(state.cents)}`);
  if (balances) {
    for (const account of new Set([...balances.keys(), ...state.accounts.keys()])) {
      const [here, there] = [state.accounts.get(account)?.cents ?? 0n, balances.get(account) ?? 0n];
      if (here !== there)
        say('trialBalance', 0, `${account} comes to ${euros(here)}, the books say ${euros(there)}`);
    }
  }
  return faults;
}

/** Accents that read as UTF-8 are UTF-8: in ISO 8859-15 the same bytes would be « Ã© ». A mark of order is one too. */
function isUtf8(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 0x7f) && isBufferUtf8(bytes);
}

/** The day on which the year closes, from the file's name; null when the name is not as it must be. */
function closingDay(name: string): Day | null {
  const [, siren = '', date = ''] = /^([0-9]{9})FEC([0-9]{8})\.txt$/.exec(name) ?? [];
  return checkSiren(siren).ok ? fecDate(date) : null;
}

/** Lines as bytes, with the break that ended each: `\r\n`, `\n`, `\r`, or '' for a last line without one. */
async function* linesOf(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<{ bytes: Buffer; end: string }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let at = 0; at < rest.length; at++) {
      if (rest[at] !== 0x0a && rest[at] !== 0x0d) continue;
      // A carriage return at the very end may be half of a break.
      if (rest[at] === 0x0d && at + 1 === rest.length) break;
      const both = rest[at] === 0x0d && rest[at + 1] === 0x0a;
      yield { bytes: rest.subarray(start, at), end: both ? '\r\n' : String.fromCharCode(rest[at]!) };
      if (both) at += 1;
      start = at + 1;
    }
    rest = rest.subarray(start);
  }
  if (rest.length === 0) return;
  if (rest.at(-1) === 0x0d) yield { bytes: rest.subarray(0, -1), end: '\r' };
  else yield { bytes: rest, end: '' };
}

function euros(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
