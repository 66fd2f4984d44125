import { Decimal, type RoundingMode } from './money.ts';

/**
 * An exact fraction of whole numbers, `under` being above zero. A twelfth of a year has no end in decimals; here a half of a cent that
 * comes from one is still exactly a half, and is rounded as one.
 */
export type Ratio = { readonly over: bigint; readonly under: bigint };

/** over / under, from whole numbers. Throws a RangeError when `under` is not above zero or one of them is not whole. */
export function ratio(over: bigint | number, under: bigint | number): Ratio {
  const made = { over: BigInt(over), under: BigInt(under) };
  if (made.under <= 0n) throw new RangeError(`${under} cannot be what a fraction is divided by`);
  return made;
}

/** The exact fraction that a decimal is: 0.0475 is 475/10000. Throws a RangeError on NaN and Infinity. */
export function ratioOf(value: Decimal): Ratio {
  let known = ratios.get(value);
  if (!known) ratios.set(value, (known = readRatio(value)));
  return known;
}

/** The rate of a loan is asked for at each of its rows: a decimal never changes, so it is read once. */
const ratios = new WeakMap<Decimal, Ratio>();

function readRatio(value: Decimal): Ratio {
  if (!value.isFinite()) throw new RangeError(`${value.toString()} is not a number`);
  const [whole = '', decimals = ''] = value.toFixed().split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

/** The fraction as a decimal of forty digits. */
export function decimalOf({ over, under }: Ratio): Decimal {
  return new Decimal(over.toString()).dividedBy(under.toString());
}

/** a × b */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** a + b */
export function plus(a: Ratio, b: Ratio): Ratio {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** over / under to a whole number: the only rounding of exact fractions. `under` is above zero; away from zero is up. */
export function roundQuotient(over: bigint, under: bigint, mode: RoundingMode): bigint {
  if (over < 0n) return -roundQuotient(-over, under, mode);
  const whole = over / under;
  const rest = over - whole * under;
  if (rest === 0n || mode === 'down') return whole;
  if (mode === 'up') return whole + 1n;
  const twice = 2n * rest;
  if (twice === under) return mode === 'half_up' || whole % 2n === 1n ? whole + 1n : whole;
  return twice > under ? whole + 1n : whole;
}
