import { isDay, type Day } from '#app/money/day.ts';
import { openingJournal, type FecColumn } from './fec.ts';

export type FecRow = Readonly<Record<FecColumn, string>>;

/** What the lines read so far have said. */
export type FecState = {
  /** First and last day of the year; null when the file's name does not say it. */
  year: { from: Day; to: Day } | null;
  journals: Map<string, { label: string; last: bigint }>;
  accounts: Map<string, { label: string; cents: bigint }>;
  subsidiaries: Map<string, string>;
  entry: { journal: string; number: string; on: string; validatedOn: string; cents: bigint } | null;
  cents: bigint;
  lastValidDate: string;
  openingIsOver: boolean;
};

/** A rule of one line: what it demands, and what is wrong with this line (null when nothing is). */
export type LineRule = { demands: string; fault: (row: FecRow, state: FecState) => string | null };

const mandatory = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'ValidDate',
] as const;
const dates = ['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'] as const;
const amounts = ['Debit', 'Credit'] as const;
const amountShape = /^[0-9]{1,13}(,[0-9]{1,2})?$/;

/** Everything that one line can have wrong by itself or beside those before it. */
export const lineRules = {
  mandatory: {
    demands: 'Twelve columns are never empty.',
    fault: (row) => listed(mandatory.filter((column) => row[column] === '')),
  },
  bar: {
    demands: 'No cell holds a bar, which other programs take for a separator.',
    fault: (row) => listed(columnsWith(row, (cell) => cell.includes('|'))),
  },
  spaces: {
    demands: 'No cell begins or ends with a space, or holds a mark of control.',
    fault: (row) => listed(columnsWith(row, (cell) => cell !== cell.trim() || /\p{Cc}/u.test(cell))),
  },
  date: {
    demands: 'A date is AAAAMMJJ and exists, between 1900 and 2099.',
    fault: (row) => listed(dates.filter((column) => row[column] !== '' && fecDate(row[column]) === null)),
  },
  amount: {
    demands: 'An amount has a comma, two decimals at most, no sign and no thousands separator.',
    fault: (row) => listed(amounts.filter((column) => !amountShape.test(row[column]))),
  },
  oneSide: {
    demands: 'A line has a debit or a credit, and not both.',
    fault: (row) => {
      const [debit, credit] = [centsOf(row.Debit), centsOf(row.Credit)];
      return debit > 0n === credit > 0n ? `${row.Debit} and ${row.Credit}` : null;
    },
  },
  account: {
    demands: 'An account begins with three digits of the plan comptable, class 1 to 8.',
    fault: (row) => (/^[1-8][0-9]{2}[0-9A-Za-z]*$/.test(row.CompteNum) ? null : row.CompteNum),
  },
  accountLabel: {
    demands: 'An account has one label in the whole file.',
    fault: ({ CompteNum, CompteLib }, { accounts }) => otherThan(accounts.get(CompteNum)?.label, CompteLib),
  },
  journalLabel: {
    demands: 'A journal has one label in the whole file.',
    fault: ({ JournalCode, JournalLib }, { journals }) =>
      otherThan(journals.get(JournalCode)?.label, JournalLib),
  },
  subsidiary: {
    demands: 'A subsidiary account has a number and a label, or neither.',
    fault: (row) => pair(row, 'CompAuxNum', 'CompAuxLib'),
  },
  subsidiaryLabel: {
    demands: 'A subsidiary account has one label in the whole file.',
    fault: ({ CompAuxNum, CompAuxLib }, { subsidiaries }) =>
      otherThan(subsidiaries.get(CompAuxNum), CompAuxLib),
  },
  lettering: {
    demands: 'A lettering has a code and a date, or neither.',
    fault: (row) => pair(row, 'EcritureLet', 'DateLet'),
  },
  currency: {
    demands: 'A foreign currency has an amount and a code, or neither.',
    fault: (row) => pair(row, 'Montantdevise', 'Idevise'),
  },
  number: {
    demands: 'The entries of a journal are numbered 1, 2, 3 … in the order of the file, without a gap.',
    fault: ({ JournalCode, EcritureNum }, { journals, entry }) => {
      if (entry?.journal === JournalCode && entry.number === EcritureNum) return null;
      const expected = (journals.get(JournalCode)?.last ?? 0n) + 1n;
      return EcritureNum === String(expected)
        ? null
        : `${JournalCode} ${EcritureNum} where ${expected} was due`;
    },
  },
  oneDate: {
    demands: 'An entry has one date and one day of validation.',
    fault: (row, { entry }) => {
      if (!entry || !isSame(row, entry)) return null;
      return entry.on === row.EcritureDate && entry.validatedOn === row.ValidDate
        ? null
        : `${entry.journal} ${entry.number}`;
    },
  },
  insideYear: {
    demands: 'An entry is dated inside the year.',
    fault: ({ EcritureDate }, { year }) => {
      const on = fecDate(EcritureDate);
      return on && year && (on < year.from || on > year.to) ? EcritureDate : null;
    },
  },
  validated: {
    demands: 'An entry is validated on its day or later.',
    fault: ({ EcritureDate, ValidDate }) =>
      ValidDate < EcritureDate ? `${ValidDate} before ${EcritureDate}` : null,
  },
  validationOrder: {
    demands: 'Entries stand in the order of their validation.',
    fault: ({ ValidDate }, { lastValidDate }) =>
      ValidDate < lastValidDate ? `${ValidDate} after ${lastValidDate}` : null,
  },
  openingFirst: {
    demands: 'What the year opens with (journal AN) stands first, on the first day.',
    fault: ({ JournalCode, EcritureDate }, { openingIsOver, year }) => {
      if (JournalCode !== openingJournal.code) return null;
      if (openingIsOver) return 'after other entries';
      return year && fecDate(EcritureDate) !== year.from ? `dated ${EcritureDate}` : null;
    },
  },
} as const satisfies Record<string, LineRule>;

/** Adds a line to what is known. Answers the entry that it ends, when it begins another one. */
export function readOn(row: FecRow, state: FecState): FecState['entry'] {
  const cents = centsOf(row.Debit) - centsOf(row.Credit);
  const ended = state.entry && !isSame(row, state.entry) ? state.entry : null;
  if (ended || !state.entry) {
    state.entry = {
      journal: row.JournalCode,
      number: row.EcritureNum,
      on: row.EcritureDate,
      validatedOn: row.ValidDate,
      cents: 0n,
    };
  }
  state.entry.cents += cents;
  state.cents += cents;
  const journal = state.journals.get(row.JournalCode) ?? { label: row.JournalLib, last: 0n };
  if (/^[0-9]{1,18}$/.test(row.EcritureNum)) journal.last = BigInt(row.EcritureNum);
  state.journals.set(row.JournalCode, journal);
  const account = state.accounts.get(row.CompteNum) ?? { label: row.CompteLib, cents: 0n };
  account.cents += cents;
  state.accounts.set(row.CompteNum, account);
  if (row.CompAuxNum && !state.subsidiaries.has(row.CompAuxNum))
    state.subsidiaries.set(row.CompAuxNum, row.CompAuxLib);
  if (row.ValidDate > state.lastValidDate) state.lastValidDate = row.ValidDate;
  if (row.JournalCode !== openingJournal.code) state.openingIsOver = true;
  return ended;
}

function isSame(row: FecRow, entry: { journal: string; number: string }): boolean {
  return row.JournalCode === entry.journal && row.EcritureNum === entry.number;
}

/** "20261231" as a day, or null. */
export function fecDate(text: string): Day | null {
  const [, year, month, day] = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDay(date) ? date : null;
}

/** Cents of an amount; what is not an amount counts for nothing here, and has a rule of its own. */
function centsOf(text: string): bigint {
  if (!amountShape.test(text)) return 0n;
  const [whole = '', decimals = ''] = text.split(',');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

function columnsWith(row: FecRow, is: (cell: string) => boolean): string[] {
  return Object.entries(row).flatMap(([column, cell]) => (is(cell) ? [column] : []));
}

function listed(columns: readonly string[]): string | null {
  return columns.length > 0 ? columns.join(', ') : null;
}

function otherThan(known: string | undefined, now: string): string | null {
  return known === undefined || known === now ? null : `${now} after ${known}`;
}

function pair(row: FecRow, one: FecColumn, other: FecColumn): string | null {
  return (row[one] === '') === (row[other] === '') ? null : `${one} and ${other}`;
}
