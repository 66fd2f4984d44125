import { type Day, isDay } from '#app/money/day.ts';
import { Decimal, type Money, type MoneySource, isNegative, isPositive, money } from '#app/money/money.ts';

/** What a rate can be read from: a fraction as text, or any library's decimal. Never a number. */
export type RateSource = string | { toFixed(): string; isFinite(): boolean };

type Bounds = { least: number; most: number };

/** Terms that no schedule can be drawn from. `rule` is for us, `sentence` is French and shown beside the field. */
export class InvalidTerms extends Error {
  /** A name of LoanTerms, followed by the name inside it where there is one: "count", "revenue.cap". */
  readonly field: string;
  readonly value: string;
  readonly rule: string;
  readonly sentence: string;
  /** The bounds that the sentence names, where it names some: for who says it in another language. */
  readonly bounds: Bounds | undefined;

  constructor(field: string, value: unknown, rule: string, sentence: string, bounds?: Bounds) {
    super(`Loan terms: ${field} is ${shown(value)}, but ${rule}`);
    this.name = 'InvalidTerms';
    this.field = field;
    this.value = shown(value);
    this.rule = rule;
    this.sentence = sentence;
    this.bounds = bounds;
  }
}

function shown(value: unknown): string {
  if (Decimal.isDecimal(value) || typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** An amount of at least zero, exact to the cent. Throws InvalidTerms. */
export function amountOf(field: string, source: MoneySource): Money {
  let amount: Money;
  try {
    amount = money(source);
  } catch {
    throw new InvalidTerms(
      field,
      source,
      'it must be an exact amount in euros and cents',
      field === 'principal'
        ? 'Le montant du prêt s’écrit en euros, avec deux chiffres au plus après la virgule.'
        : 'Ce montant s’écrit en euros, avec deux chiffres au plus après la virgule.',
    );
  }
  if (!isNegative(amount)) return amount;
  throw new InvalidTerms(
    field,
    source,
    'it must not be negative',
    field === 'principal'
      ? 'Le montant du prêt doit être plus grand que zéro.'
      : 'Ce montant ne peut pas être négatif.',
  );
}

/** An amount above zero. Throws InvalidTerms. */
export function positiveAmount(field: string, source: MoneySource): Money {
  const amount = amountOf(field, source);
  if (isPositive(amount)) return amount;
  throw new InvalidTerms(
    field,
    source,
    'it must be more than zero',
    field === 'principal'
      ? 'Le montant du prêt doit être plus grand que zéro.'
      : 'Ce montant doit être plus grand que zéro.',
  );
}

/** A fraction from 0 to 1, in plain digits. Throws InvalidTerms. */
export function fractionOf(field: string, source: RateSource): Decimal {
  const text =
    typeof source === 'string' || typeof source?.isFinite !== 'function' || !source.isFinite()
      ? String(source)
      : source.toFixed();
  const rate =
    typeof source !== 'number' && /^[0-9]+(\.[0-9]{1,30})?$/.test(text) ? new Decimal(text) : undefined;
  if (rate?.lessThanOrEqualTo(1)) return rate;
  throw new InvalidTerms(
    field,
    text,
    'it must be a fraction from 0 to 1 (0.03 for 3 %), as text or a decimal',
    field === 'annualRate'
      ? 'Le taux annuel doit être compris entre 0 et 100 %.'
      : 'Ce taux doit être compris entre 0 et 100 %.',
  );
}

/** A whole number between two bounds, both included. Throws InvalidTerms. */
export function wholeNumber(field: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidTerms(
    field,
    value,
    `it must be a whole number from ${least} to ${most}`,
    field === 'count'
      ? `Le nombre d’échéances est un nombre entier de ${least} à ${most}.`
      : `Indiquez un nombre entier de ${least} à ${most}.`,
    { least, most },
  );
}

/** A day of the calendar. Throws InvalidTerms. */
export function existingDay(field: string, text: string): Day {
  if (typeof text === 'string' && isDay(text)) return text;
  throw new InvalidTerms(
    field,
    text,
    'it must be a day that exists',
    'Cette date n’existe pas. Vérifiez le jour et le mois.',
  );
}

/** One of a list of words. Throws InvalidTerms. */
export function oneOf<Choice extends string>(
  field: string,
  value: Choice,
  choices: readonly Choice[],
): Choice {
  if (choices.includes(value)) return value;
  throw new InvalidTerms(
    field,
    value,
    `it must be one of ${choices.join(', ')}`,
    'Choisissez une valeur de la liste.',
  );
}

/** A list, which may be left out. Throws InvalidTerms. */
export function listOf<Item>(field: string, list: readonly Item[] | undefined): readonly Item[] {
  if (list === undefined) return [];
  if (Array.isArray(list)) return list as readonly Item[];
  throw new InvalidTerms(field, list, 'it must be a list', 'Cette condition est mal écrite.');
}

/** An object with parts of its own. Throws InvalidTerms. */
export function partsOf<Parts extends object>(field: string, parts: Parts): Parts {
  if (typeof parts === 'object' && parts !== null && !Array.isArray(parts)) return parts;
  throw new InvalidTerms(field, parts, 'it must be an object', 'Cette condition est mal écrite.');
}
