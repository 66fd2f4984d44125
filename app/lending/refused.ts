import { type Day, isDay } from '#app/money/day.ts';
import { Decimal, type Money } from '#app/money/money.ts';

/** A value that nothing right can be computed from: where it stands, what it is, and the rule it breaks. Nothing was computed. */
export class InvalidValue extends RangeError {
  readonly field: string;
  readonly value: string;
  readonly rule: string;

  constructor(field: string, value: unknown, rule: string) {
    super(`${field} is ${shown(value)}, but ${rule}`);
    this.name = 'InvalidValue';
    this.field = field;
    this.value = shown(value);
    this.rule = rule;
  }
}

function shown(value: unknown): string {
  if (Decimal.isDecimal(value)) return value.toString();
  return typeof value === 'string' ? (value === '' ? '""' : value) : String(value);
}

/** An amount in euros and whole cents that is not negative, or an InvalidValue. */
export function checkedAmount(field: string, amount: Money): Money {
  if (!Decimal.isDecimal(amount) || !amount.isFinite() || amount.decimalPlaces() > 2)
    throw new InvalidValue(field, amount, 'it must be an exact amount in euros and cents');
  if (amount.lessThan(0))
    throw new InvalidValue(field, amount, 'an amount is never negative here: undo one with a reversal');
  return amount;
}

/** An amount of more than zero, or an InvalidValue. */
export function checkedPositive(field: string, amount: Money): Money {
  if (checkedAmount(field, amount).isZero())
    throw new InvalidValue(field, amount, 'it must be more than zero');
  return amount;
}

/** A whole number between two bounds, or an InvalidValue. */
export function checkedWhole(field: string, value: number, from = 0, to = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
  const bounds = to === Number.MAX_SAFE_INTEGER ? `of ${from} or more` : `from ${from} to ${to}`;
  throw new InvalidValue(field, value, `it must be a whole number ${bounds}`);
}

/** A fraction from 0 to 1 (0.03 for 3 %), or an InvalidValue. */
export function checkedFraction(field: string, rate: Decimal): Decimal {
  if (Decimal.isDecimal(rate) && rate.isFinite() && !rate.lessThan(0) && !rate.greaterThan(1)) return rate;
  throw new InvalidValue(field, rate, 'it must be a fraction from 0 to 1 (0.03 for 3 %)');
}

/** A decimal number that is one, whatever its sign, or an InvalidValue. */
export function checkedNumber(field: string, value: Decimal): Decimal {
  if (Decimal.isDecimal(value) && value.isFinite()) return value;
  throw new InvalidValue(field, value, 'it must be a finite decimal number');
}

/** A day that exists, or an InvalidValue. */
export function checkedDay(field: string, value: Day): Day {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new InvalidValue(field, value, 'it must be a day that exists, written YYYY-MM-DD');
}

/** One of the words of a list, or an InvalidValue. */
export function checkedChoice<Choice extends string>(
  field: string,
  value: Choice,
  choices: readonly Choice[],
): Choice {
  if (choices.includes(value)) return value;
  throw new InvalidValue(field, value, `it must be one of ${choices.join(', ')}`);
}
