import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Our own Decimal: 40 significant digits, so that an interest or an annuity over 600 rows keeps far more digits than a
 * cent needs, and other libraries cannot change its settings behind our back.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_EVEN });
export type Decimal = DecimalJs;

declare const rounded: unique symbol;

/** An amount in euros, already rounded to the cent. Decimal's own methods return Decimal, so the compiler asks for `round`. */
export type Money = Decimal & { readonly [rounded]: true };

/**
 * How what is between two cents is rounded. Half a cent: to the even cent (the house rule), or away from zero (tax, some contracts). Or
 * anything between: always away from zero (up), always towards it (down).
 */
export type RoundingMode = 'half_even' | 'half_up' | 'up' | 'down';

/** What an exact amount can be read from: text, or any library's decimal (Prisma's is its own copy). Never a number. */
export type MoneySource = string | { toFixed(): string; isFinite(): boolean };

const exactText = /^-?[0-9]+(\.[0-9]{1,2})?$/;
/** Twelve digits before the point: 999 999 999 999.99 is the largest amount our columns hold. */
const tooManyDigits = 12;
const modes = {
  half_even: Decimal.ROUND_HALF_EVEN,
  half_up: Decimal.ROUND_HALF_UP,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
} as const;

/** The only place where a Decimal becomes Money: never -0, never beyond what our columns hold. */
function stamp(value: Decimal): Money {
  if (value.e >= tooManyDigits) throw new RangeError(`${value.toFixed()} is larger than any amount we keep`);
  return (value.isZero() ? value.abs() : value) as Money;
}

/**
 * Reads an exact amount in euros: "12", "12.5", "-12.50", or a decimal from the database.
 * Throws a RangeError on more than two decimals, exponents, signs such as "+", spaces, NaN, Infinity, and beyond
 * ±999 999 999 999.99; a TypeError on what is neither text nor a decimal. Nothing is ever rounded here.
 */
export function money(source: MoneySource): Money {
  const text = typeof source === 'string' ? source : exactDecimalText(source);
  if (!exactText.test(text)) throw new RangeError(`"${text}" is not an amount in euros and cents`);
  return stamp(new Decimal(text));
}

function exactDecimalText(source: { toFixed(): string; isFinite(): boolean }): string {
  if (typeof source !== 'object' || typeof source?.isFinite !== 'function')
    throw new TypeError(`An amount is read from text or from a decimal, never from ${String(source)}`);
  return source.isFinite() ? source.toFixed() : String(source);
}

/** An amount as it came, or a RangeError: what is not to the cent, or not a decimal, is never rounded on the way. */
function exact(amount: Money): Money {
  if (Decimal.isDecimal(amount) && amount.decimalPlaces() <= 2) return amount;
  throw new RangeError(`${String(amount)} is not an amount in euros and cents`);
}

/** Rounds an exact result to the cent: half to even unless told otherwise. Throws a RangeError on what is not a finite decimal. */
export function round(value: Decimal, mode: RoundingMode = 'half_even'): Money {
  if (!Decimal.isDecimal(value) || !value.isFinite())
    throw new RangeError(`${String(value)} is not an amount that can be rounded`);
  if (!(mode in modes)) throw new RangeError(`"${mode}" is not a rounding: ${Object.keys(modes).join(', ')}`);
  return stamp(new Decimal(value).toDecimalPlaces(2, modes[mode]));
}

// Each of these throws a RangeError on a number, on NaN, and on what is not to the cent.

/** 0.00 € */
export const zero: Money = stamp(new Decimal(0));

/** The sum of the amounts given; `zero` when there are none. */
export function add(...amounts: Money[]): Money {
  return sum(amounts);
}

/** a − b */
export function subtract(a: Money, b: Money): Money {
  return stamp(exact(a).minus(exact(b)));
}

/** The same amount the other way. */
export function negate(amount: Money): Money {
  return stamp(exact(amount).negated());
}

/** The sum of a list of any length; `zero` for an empty one. */
export function sum(amounts: Iterable<Money>): Money {
  let total: Decimal = zero;
  for (const amount of amounts) total = total.plus(exact(amount));
  return stamp(total);
}

/** The smallest of one or more amounts. */
export function min(first: Money, ...others: Money[]): Money {
  return others.reduce((least, amount) => (exact(amount).lessThan(least) ? amount : least), exact(first));
}

/** The largest of one or more amounts. */
export function max(first: Money, ...others: Money[]): Money {
  return others.reduce((most, amount) => (exact(amount).greaterThan(most) ? amount : most), exact(first));
}

export function isZero(amount: Money): boolean {
  return exact(amount).isZero();
}

/** Strictly more than zero. */
export function isPositive(amount: Money): boolean {
  return exact(amount).greaterThan(0);
}

/** Strictly less than zero. */
export function isNegative(amount: Money): boolean {
  return exact(amount).lessThan(0);
}

/** -1, 0 or 1, for sorting amounts upwards. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  return exact(a).comparedTo(exact(b)) as -1 | 0 | 1;
}

export function equals(a: Money, b: Money): boolean {
  return exact(a).equals(exact(b));
}

/** The amount in whole cents. */
export function cents(amount: Money): bigint {
  // toString() costs a fifth of toFixed(2), which counts when a loan has a hundred thousand shares.
  const text = exact(amount).toString();
  const point = text.indexOf('.');
  if (point < 0) return BigInt(text) * 100n;
  return BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(2, '0'));
}

/**
 * Euros from whole cents (Stripe's integers, a split's shares). Throws a RangeError on a number that is not a safe integer, and beyond
 * ±999 999 999 999.99.
 */
export function fromCents(count: bigint | number): Money {
  const whole = typeof count === 'bigint' ? Number(count) : count;
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${count} is not a whole number of cents`);
  return whole === 0 ? zero : stamp(decimalOfCents(whole));
}

/**
 * A loan has thousands of amounts and a distribution a hundred thousand: written through text, each would cost three times this. The words
 * of seven digits (`d`) and the exponent (`e`) are the documented parts of a decimal.
 */
function decimalOfCents(count: number): Decimal {
  const size = count < 0 ? -count : count;
  const euros = Math.floor(size / 100);
  const rest = size - euros * 100;
  const made: { s: number; e: number; d: number[] } = new Decimal(euros < 1e7 ? euros : 1);
  made.s = count < 0 ? -1 : 1;
  if (euros >= 1e7) {
    const high = Math.floor(euros / 1e7);
    made.e = String(euros).length - 1;
    made.d = [high, euros - high * 1e7];
  }
  if (rest > 0) {
    if (euros > 0) made.d.push(rest * 1e5);
    else [made.d, made.e] = [[rest * 1e5], rest < 10 ? -2 : -1];
  } else while (made.d.at(-1) === 0) made.d.pop();
  return made as Decimal;
}

/** "1234.50": always two decimals and a dot, for files, APIs and the database. */
export function decimalText(amount: Money): string {
  return exact(amount).toFixed(2);
}
