import { z } from 'zod';
import { searchable } from '#app/features/territories/searchable.ts';
import { parseAmount } from '#app/money/parse-amount.ts';
import { parseDay } from '#app/money/parse-day.ts';
import { compareDays, type Day } from '#app/money/day.ts';
import { equals, money, type Money } from '#app/money/money.ts';
import { euros } from '#app/i18n/format.ts';
import { t, told } from '#app/i18n/t.ts';
import { columnsOf, type ColumnKey } from './takeover-columns.ts';

/** A member as a line of the spreadsheet says; a number of null is given when the line is written. */
type TakenMember = {
  number: number | null;
  firstName: string;
  lastName: string;
  denomination: string;
  siren: string;
  bornOn: Day | null;
  address: string;
  postcode: string;
  town: string;
  email: string;
  category: string;
  shares: number;
  since: Day;
};

/** Someone whom the register has already. */
export type KnownMember = Pick<
  TakenMember,
  'firstName' | 'lastName' | 'denomination' | 'siren' | 'bornOn' | 'email'
> & { number: number };

export type Against = {
  known: readonly KnownMember[];
  /** Those who entered the register by lines of this very spreadsheet, which say nothing more. */
  taken: readonly (KnownMember & { line: number })[];
  categories: readonly string[];
  nominal: Money;
  today: Day;
};

type Wrong = { column: ColumnKey; sentence: string };

/** What would become of a line: written, nothing since the register has it, or nothing since something is wrong. */
type Line = { line: number; cells: readonly string[] };
export type RightLine = Line & { is: 'new'; member: TakenMember };
export type Judged =
  | RightLine
  | (Line & { is: 'known'; number: number; name: string })
  | (Line & { is: 'wrong'; wrongs: Wrong[]; name: string });

/**
 * Says what would become of each line of a spreadsheet, whose first row names the columns; `line` is its place as people see it. Nobody is taken
 * twice: a member is known by their number, or by their name with their day of birth, address or SIREN.
 */
export function judged(sheet: readonly (readonly string[])[], against: Against): Judged[] {
  const places = columnsOf(sheet[0] ?? []).places;
  const numbers = new Map(against.known.map((one) => [one.number, nameOf(one)]));
  const keysKnown = new Map(against.known.flatMap((one) => keysOf(one).map((key) => [key, one.number])));
  const { taken } = against;
  const keysSeen = new Map(taken.flatMap((one) => keysOf(one).map((key) => [key, one.line])));
  const numbersSeen = new Map(taken.map((one) => [one.number, one.line]));
  const linesTaken = new Set(taken.map(({ line }) => line));
  return sheet.slice(1).flatMap((cells, index): Judged[] => {
    const line = index + 2;
    if (!saysMember(cells, places) || linesTaken.has(line)) return [];
    const cell = (key: ColumnKey) => cells[places.get(key) ?? -1] ?? '';
    const { member, wrongs } = read(cell, against);
    const name = nameOf(member);
    const keys = keysOf(member);
    const number = keys.map((key) => keysKnown.get(key)).find((found) => found !== undefined);
    if (number !== undefined && wrongs.length === 0) return [{ line, cells, is: 'known', number, name }];
    const twin = keys.map((key) => keysSeen.get(key)).find((found) => found !== undefined);
    if (twin !== undefined) wrongs.push({ column: 'lastName', sentence: twinSentence(twin, keys) });
    for (const key of keys) if (!keysSeen.has(key)) keysSeen.set(key, line);
    if (member.number !== null) {
      const holder = numbers.get(member.number);
      const other = numbersSeen.get(member.number);
      if (holder !== undefined) {
        wrongs.push({ column: 'number', sentence: t('Ce numéro est déjà pris par {holder}.', { holder }) });
      } else if (other !== undefined) {
        wrongs.push({
          column: 'number',
          sentence: t('Ce numéro est aussi celui de la ligne {other}.', { other }),
        });
      }
      numbersSeen.set(member.number, other ?? line);
    }
    return wrongs.length > 0
      ? [{ line, cells, is: 'wrong', wrongs, name }]
      : [{ line, cells, is: 'new', member }];
  });
}

type Places = ReturnType<typeof columnsOf>['places'];

/** Is this line about somebody? An empty one is not, nor that by which the model shows how a line is filled in. */
export function saysMember(cells: readonly string[], places: Places): boolean {
  const isExample = searchable(cells[places.get('number') ?? -1] ?? '').startsWith('exemple');
  return !isExample && cells.some((cell) => cell !== '');
}

/** The lines that would be written and the capital they stand for. */
export function rightOf(lines: readonly Judged[], nominal: Money): { right: RightLine[]; amount: Money } {
  const right = lines.filter((line) => line.is === 'new');
  const shares = right.reduce((all, { member }) => all + member.shares, 0);
  return { right, amount: money(nominal.times(shares)) };
}

/**
 * In which order lines enter the register, the same however often the writing begins again. Those with a number come first, highest on top, so that whoever
 * is admitted meanwhile has one beyond them; the others follow the highest, in the order in which they were admitted.
 */
export function inOrder(lines: readonly RightLine[]): RightLine[] {
  return lines.toSorted(
    ({ member: a, line: lineA }, { member: b, line: lineB }) =>
      (b.number ?? 0) - (a.number ?? 0) || compareDays(a.since, b.since) || lineA - lineB,
  );
}

/** How a member is named: the denomination of a legal person, the first and last name of anybody else. */
export function nameOf(one: Pick<TakenMember, 'firstName' | 'lastName' | 'denomination'>): string {
  return one.denomination || `${one.firstName} ${one.lastName}`.trim();
}

/** What makes somebody the same: any of these in common. A name alone counts only beside another name alone. */
function keysOf(
  one: Pick<TakenMember, 'firstName' | 'lastName' | 'denomination' | 'siren' | 'bornOn' | 'email'>,
) {
  const name = searchable(nameOf(one));
  if (name === '') return [];
  const keys = [
    one.siren && `siren ${one.siren}`,
    one.bornOn && `${name} born ${one.bornOn}`,
    one.email && `${name} at ${one.email}`,
  ].filter((key): key is string => Boolean(key));
  return keys.length > 0 ? keys : [`${name} alone`];
}

function twinSentence(line: number, keys: readonly string[]): string {
  return keys.some((key) => key.endsWith(' alone'))
    ? t('Même nom que la ligne {line} : ajoutez une date de naissance ou une adresse e-mail à chacun.', {
        line,
      })
    : t('La même personne est déjà à la ligne {line}.', { line });
}

const emailShape = z.email();
const longest = { names: 80, text: 200 };

/** One line: what it says, as far as it can be read, and what is wrong with it. */
function read(cell: (key: ColumnKey) => string, { categories, nominal, today }: Against) {
  const wrongs: Wrong[] = [];
  const wrong = (column: ColumnKey, sentence: string) => wrongs.push({ column, sentence });
  const text = (column: ColumnKey, most: number) => {
    const typed = cell(column);
    if (typed.length > most)
      wrong(column, t('C’est trop long : {longest} caractères au plus.', { longest: most }));
    return typed.slice(0, most);
  };
  const member: TakenMember = {
    number: null,
    firstName: text('firstName', longest.names),
    lastName: text('lastName', longest.names),
    denomination: text('denomination', longest.names),
    siren: cell('siren').replace(/\s/g, ''),
    bornOn: null,
    address: text('address', longest.text),
    // Spreadsheets take the zero off the postcodes of the first nine departments.
    postcode: text('postcode', 10).replace(/^[0-9]{4}$/, '0$&'),
    town: text('town', longest.names),
    email: cell('email').toLowerCase(),
    category: cell('category'),
    shares: 0,
    since: today,
  };
  if (member.denomination === '' && (member.lastName === '' || member.firstName === '')) {
    const missing = member.lastName === '' ? 'lastName' : 'firstName';
    wrong(missing, t('Indiquez un nom et un prénom, ou la dénomination d’une personne morale.'));
  }
  if (member.siren && !/^[0-9]{9}$/.test(member.siren)) wrong('siren', t('Un SIREN a neuf chiffres.'));
  if (member.email && !emailShape.safeParse(member.email).success)
    wrong('email', t('Écrivez l’adresse comme nom@exemple.fr.'));
  const category = categories.find((one) => searchable(one) === searchable(member.category));
  if (category !== undefined) member.category = category;
  else if (member.category === '') wrong('category', t('Indiquez la catégorie.'));
  else wrong('category', t('« {category} » n’est pas une de vos catégories.', { category: member.category }));

  if (cell('number') !== '') {
    member.number = wholeNumber(cell('number'), 1_000_000_000);
    if (member.number === null) wrong('number', t('Un numéro est un nombre entier, à partir de 1.'));
  }
  const shares = wholeNumber(cell('shares'), 1_000_000);
  if (shares === null) wrong('shares', t('Un nombre entier de parts, au moins une.'));
  member.shares = shares ?? 0;
  const since = parseDay(cell('since'));
  if (!since.ok) wrong('since', told(since.sentence));
  else if (since.day > today) wrong('since', t('Cette date est dans l’avenir.'));
  else member.since = since.day;
  if (cell('bornOn') !== '') {
    const born = parseDay(cell('bornOn'));
    if (!born.ok) wrong('bornOn', told(born.sentence));
    else if (born.day >= member.since || born.day < '1880-01-01')
      wrong('bornOn', t('Cette date de naissance ne convient pas.'));
    else member.bornOn = born.day;
  }
  if (cell('amount') !== '' && shares !== null) {
    const paid = parseAmount(cell('amount'));
    const due = money(nominal.times(shares));
    if (!paid.ok) wrong('amount', told(paid.sentence));
    else if (!equals(paid.amount, due))
      wrong(
        'amount',
        t('{shares} × {nominal} font {due}, pas {paid}.', {
          shares,
          nominal: euros(nominal),
          due: euros(due),
          paid: euros(paid.amount),
        }),
      );
  }
  return { member, wrongs };
}

/** "1 250", "12,0": a whole number from one to the most; null for anything else. */
function wholeNumber(text: string, most: number): number | null {
  const digits = /^([0-9]+)(?:[.,]0+)?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''))?.[1];
  const found = digits === undefined || digits.length > 10 ? 0 : Number(digits);
  return found >= 1 && found <= most ? found : null;
}
