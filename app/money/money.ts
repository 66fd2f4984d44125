import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Our own Decimal: 40 significant digits, so that an interest or an annuity over 600 rows keeps far more digits than a
 * cent needs, and other libraries cannot change its settings behind our back.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_EVEN });
export type Decimal = DecimalJs;

type DecimalParts = { s: number; e: number; d: number[] };

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
  if ((amount instanceof Decimal || Decimal.isDecimal(amount)) && isToTheCent(amount)) return amount;
  throw new RangeError(`${String(amount)} is not an amount in euros and cents`);
}

/** What `decimalPlaces() <= 2` says, from the last word of seven digits. */
function isToTheCent(amount: Decimal): boolean {
  const { d: words, e: exponent } = amount as unknown as Partial<DecimalParts> & { e: number };
  if (!words) return false;
  const decimalWords = words.length - Math.floor(exponent / 7) - 1;
  return decimalWords <= 0 || (decimalWords === 1 && words[words.length - 1]! % 1e5 === 0);
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

/** Neither owed nor had: 0.00 €. */
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

/** The same to the cent, however it is written. */
export function equals(a: Money, b: Money): boolean {
  return exact(a).equals(exact(b));
}

/** The amount in whole cents. */
export function cents(amount: Money): bigint {
  return BigInt(centsAsNumber(amount));
}

/**
 * The same as a number, exact: no amount that we keep has as many cents as a number can count. The words of seven digits (`d`), the
 * exponent (`e`) and the sign (`s`) are the documented parts of a decimal; read through text, a hundred thousand amounts would cost
 * five times this.
 */
export function centsAsNumber(amount: Money): number {
  const { d: words, e: exponent, s: sign } = exact(amount) as unknown as DecimalParts;
  const wholeWords = exponent < 0 ? 0 : exponent < 7 ? 1 : 2;
  if (exponent >= tooManyDigits)
    throw new RangeError(`${amount.toFixed()} is larger than any amount we keep`);
  let euros = 0;
  for (let place = 0; place < wholeWords; place++) euros = euros * 1e7 + (words[place] ?? 0);
  const count = euros * 100 + (words[wholeWords] ?? 0) / 1e5;
  return sign < 0 && count !== 0 ? -count : count;
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
 * A loan has thousands of amounts and a distribution a hundred thousand: written through text, each would cost five times this. The words
 * of seven digits (`d`), the exponent (`e`) and the sign (`s`) are the documented parts of a decimal.
 */
function decimalOfCents(count: number): Decimal {
  const size = count < 0 ? -count : count;
  const euros = Math.floor(size / 100);
  const rest = size - euros * 100;
  let exponent = euros > 0 ? -1 : rest < 10 ? -2 : -1;
  for (let left = euros; left >= 1; left /= 10) exponent++;
  const high = Math.floor(euros / 1e7);
  const words = high > 0 ? [high, euros - high * 1e7] : euros > 0 ? [euros] : [];
  if (rest > 0) words.push(rest * 1e5);
  else while (words[words.length - 1] === 0) words.pop();
  return new DecimalOf(count < 0 ? -1 : 1, exponent, words);
}

/** A decimal of parts that are known: the library's own constructor looks at its value first, which costs more than all the rest. */
function decimalParts(this: { constructor: unknown } & DecimalParts, s: number, e: number, d: number[]) {
  this.constructor = Decimal;
  this.s = s;
  this.e = e;
  this.d = d;
}
decimalParts.prototype = Decimal.prototype;
const DecimalOf = decimalParts as unknown as new (s: number, e: number, d: number[]) => Decimal;

/** "1234.50": always two decimals and a dot, for files, APIs and the database. */
export function decimalText(amount: Money): string {
  return exact(amount).toFixed(2);
}
