import { describe, expect, test } from 'vitest';
import { checkFec, fecRules, type FecRuleName } from '#app/ledger/fec-check.ts';
import { fecHeader, fecLine, fecName, latin9, type FecLine } from '#app/ledger/fec.ts';
import { day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

const name = fecName('732829320', day('2026-12-31'));
const bank = { number: '512100', label: 'Banque' };
const owed = { number: '467100', label: 'Collectes' };
const orchard = { number: 'c1', label: 'Le verger' };

function line(
  journal: string,
  number: number,
  on: string,
  account: FecLine['account'],
  amount: string,
): FecLine {
  const date: Day = day(on);
  return {
    journal: { code: journal, label: journal === 'AN' ? 'À nouveaux' : 'Encaissements' },
    number,
    on: date,
    account,
    subsidiary: account === owed ? orchard : null,
    piece: { ref: `piece-${number}`, on: date },
    label: 'Don reçu',
    amount: money(amount),
    validatedOn: date,
  };
}

/** A good file, line by line, each ended by its break. */
const good = [
  fecHeader(),
  ...[
    line('AN', 1, '2026-01-01', bank, '100.00'),
    line('AN', 1, '2026-01-01', owed, '-100.00'),
    line('EN', 1, '2026-03-02', bank, '50.10'),
    line('EN', 1, '2026-03-02', owed, '-50.10'),
    line('EN', 2, '2026-03-03', bank, '-20.00'),
    line('EN', 2, '2026-03-03', owed, '20.00'),
  ].map(fecLine),
].map((bytes) => bytes.toString('latin1'));

type Changed = { name?: string; lines?: string[]; from?: Day; balances?: ReadonlyMap<string, bigint> };

function faultsOf({ name: called = name, lines = good, ...asked }: Changed) {
  const content = [Buffer.from(lines.join(''), 'latin1')];
  return checkFec({ name: called, content }, asked);
}

/** The good file with one cell of one line (1 is the header) written otherwise. */
function cell(at: number, column: number, text: string): Changed {
  const lines = [...good];
  const cells = lines[at - 1]!.replace('\r\n', '').split('\t');
  cells[column - 1] = text;
  lines[at - 1] = `${cells.join('\t')}\r\n`;
  return { lines };
}

const without = (...places: number[]) => ({ lines: good.filter((_, index) => !places.includes(index + 1)) });

test('a file as it must be has no fault, however it is cut into pieces', async () => {
  const whole = Buffer.from(good.join(''), 'latin1');
  for (const size of [1, 7, 64, whole.length]) {
    const content = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
      whole.subarray(index * size, (index + 1) * size),
    );
    expect(await checkFec({ name, content })).toEqual([]);
  }
  const balances = new Map([
    ['512100', 13_010n],
    ['467100', -13_010n],
  ]);
  expect(await faultsOf({ balances })).toEqual([]);
});

/** What a file must not be, and the rule that says so; `line` is where. */
const provoked: [FecRuleName, string, Changed, number][] = [
  ['fileName', 'a SIREN with a false key', { name: '732829321FEC20261231.txt' }, 0],
  ['fileName', 'a day that does not exist', { name: '732829320FEC20260230.txt' }, 0],
  ['fileName', 'another ending', { name: '732829320FEC20261231.csv' }, 0],
  ['encoding', 'a UTF-8 quotation mark', cell(4, 11, Buffer.from('l’été').toString('latin1')), 4],
  ['encoding', 'a UTF-8 accent', cell(4, 11, Buffer.from('reçu').toString('latin1')), 4],
  ['encoding', 'a byte order mark', { lines: [`\xef\xbb\xbf${good[0]}`, ...good.slice(1)] }, 1],
  ['lineBreaks', 'two sorts of breaks', { lines: good.map((text, at) => (at === 3 ? text.replace('\r', '') : text)) }, 4],
  ['lineBreaks', 'an empty line', { lines: [...good.slice(0, 3), '\r\n', ...good.slice(3)] }, 4],
  ['lineBreaks', 'a last line that is cut', { lines: good.map((text, at) => (at === 6 ? text.trimEnd() + '\t\t' : text)) }, 7],
  ['header', 'the column Idevise missing', { lines: [good[0]!.replace('\tIdevise', ''), ...good.slice(1)] }, 1],
  ['header', 'an empty file', { lines: [] }, 1],
  ['columns', 'a tab inside a text', cell(4, 11, 'Don\treçu'), 4],
  ['columns', 'a column too few', { lines: good.map((text, at) => (at === 3 ? text.replace('\t\t\r', '\t\r') : text)) }, 4],
  ['mandatory', 'no EcritureNum', cell(2, 3, ''), 2],
  ['mandatory', 'no PieceRef', cell(4, 9, ''), 4],
  ['mandatory', 'no ValidDate', cell(7, 16, ''), 7],
  ['bar', 'a bar inside a text', cell(4, 11, 'Don | reçu'), 4],
  ['spaces', 'a text that begins with a space', cell(4, 11, ' Don'), 4],
  ['date', 'dashes', cell(4, 10, '2026-03-02'), 4],
  ['date', 'the 31st of April', cell(4, 10, '20260431'), 4],
  ['date', 'the year 2126', cell(4, 10, '21260302'), 4],
  ['amount', 'a decimal dot', cell(4, 12, '50.10'), 4],
  ['amount', 'a thousands separator', cell(4, 12, '1 050,10'), 4],
  ['amount', 'a negative amount', cell(4, 12, '-50,10'), 4],
  ['oneSide', 'a debit and a credit', cell(4, 13, '50,10'), 4],
  ['oneSide', 'neither', cell(4, 12, '0,00'), 4],
  ['account', 'an account of two digits', cell(4, 5, '51'), 4],
  ['account', 'an account of class 9', cell(4, 5, '912100'), 4],
  ['accountLabel', 'another label of an account', cell(4, 6, 'Caisse'), 4],
  ['journalLabel', 'another label of a journal', cell(6, 2, 'Ventes'), 6],
  ['subsidiary', 'a subsidiary account without a label', cell(5, 8, ''), 5],
  ['subsidiaryLabel', 'another label of a subsidiary account', cell(5, 8, 'Le moulin'), 5],
  ['lettering', 'a lettering without its date', cell(5, 14, 'A'), 5],
  ['currency', 'a currency without its amount', cell(5, 18, 'USD'), 5],
  ['number', 'a gap', without(4, 5), 4],
  ['number', 'a number that comes back', { lines: [...good, good[3]!, good[4]!] }, 8],
  ['oneDate', 'two dates in an entry', cell(5, 4, '20260303'), 5],
  ['oneDate', 'two validations of an entry', cell(5, 16, '20260303'), 5],
  ['insideYear', 'a day of the year after', cell(7, 4, '20270101'), 7],
  ['insideYear', 'a day before the year', { from: day('2026-02-01') }, 2],
  ['validated', 'a validation before the entry', cell(7, 16, '20260301'), 7],
  ['validationOrder', 'a validation before the one above', cell(6, 16, '20260301'), 6],
  ['openingFirst', 'opening balances at the end', { lines: [good[0]!, ...good.slice(3), good[1]!, good[2]!] }, 6],
  ['openingFirst', 'opening balances on another day', cell(2, 4, '20260102'), 2],
  ['entryBalance', 'an entry that is off', cell(4, 12, '50,11'), 5],
  ['totalBalance', 'a file that is off', cell(4, 12, '50,11'), 0],
  ['trialBalance', 'another balance than the books', { balances: new Map([['512100', 13_009n], ['467100', -13_010n]]) }, 0],
]; // prettier-ignore

describe('the checker finds', () => {
  test.each(provoked)('%s: %s', async (rule, _, changed, line) => {
    const faults = await faultsOf(changed);
    expect(faults.filter((fault) => fault.rule === rule).map((fault) => fault.line)).toContain(line);
  });

  test('each of its rules broken at least once here', () => {
    expect([...new Set(provoked.map(([rule]) => rule))].sort()).toEqual(Object.keys(fecRules).sort());
  });

  test('twenty faults of one rule, and says no more of it', async () => {
    const many = Array.from({ length: 50 }, () => good[3]!.replace('50,10', '50.10'));
    const faults = await faultsOf({ lines: [good[0]!, ...many] });
    expect(faults.filter(({ rule }) => rule === 'amount')).toHaveLength(20);
  });
});

describe('a line of the file', () => {
  test('has its eighteen cells in Latin-9, a comma in its amounts and compact dates', () => {
    const written = fecLine({ ...line('EN', 3, '2026-03-02', bank, '-1234.5'), label: 'Coût : 12 € – bœuf' });
    expect(written.toString('latin1')).toBe(
      'EN\tEncaissements\t3\t20260302\t512100\tBanque\t\t\tpiece-3\t20260302\tCo\xfbt : 12 \xa4 - b\xbduf\t0,00\t1234,50\t\t\t20260302\t\t\r\n',
    );
  });

  test.each([
    ['tabs, bars and line breaks', 'a\tb|c\r\nd\u0085e\u2028f', 'a b c d e f'],
    ['letters of the east', 'Łódź, Győr, Đuro', 'L\xf3dz, Gyor, Duro'],
    ['typography', '« l’été… » — “oui”', '\xab l\'\xe9t\xe9... \xbb - "oui"'],
    ['decomposed accents', 'e\u0301te\u0301', '\xe9t\xe9'],
    ['what has no letters here', '山 🌱', '? ?'],
    ['the places that Latin-9 took from Latin-1', '¤ ¨ ½ Š', '? " 1/2 \xa6'],
  ])('%s', (_, text, expected) => {
    const cells = fecLine({ ...line('EN', 1, '2026-03-02', bank, '1'), label: text })
      .toString('latin1')
      .split('\t');
    expect(cells[10]).toBe(expected);
  });

  test('is in an encoding that says nothing else: every letter of Latin-9 comes back', () => {
    const decoder = new TextDecoder('iso-8859-15');
    const letters = decoder.decode(Uint8Array.from([...Array(0x60).keys()].map((at) => at + 0xa0)));
    expect(decoder.decode(latin9(letters))).toBe(letters);
  });
});
