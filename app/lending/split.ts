import { type Money, cents, fromCents } from '#app/money/money.ts';

/** A share asks for its part by its weight: an amount of money, or any whole number. */
export type Weight = { key: string; weight: Money | bigint };

/**
 * Divides an amount among weights to the cent, by largest remainder: everyone gets the whole cents of their exact share, and
 * the cents left go one each to the largest fractions, ties to whoever comes first in the list (the subscription rank).
 * The parts sum to the amount; each is less than a cent from the exact share; a zero weight gets zero. A negative amount
 * (a reversal) is split as its opposite. Throws a RangeError on an empty list, a key twice, a negative weight, and on weights
 * that are all zero when there is something to split.
 */
export function split(amount: Money, weights: readonly Weight[]): Map<string, Money> {
  if (weights.length === 0) throw new RangeError('There is nobody to split this amount among');
  const wholes = weights.map(({ key, weight }) => wholeWeight(key, weight));
  const parts = splitCents(cents(amount), wholes);
  const shares = new Map<string, Money>();
  const amountOf = memoisedMoney();
  weights.forEach(({ key }, index) => shares.set(key, amountOf(parts[index]!)));
  if (shares.size < weights.length)
    throw new RangeError('The same key stands twice among the shares of a split');
  return shares;
}

/** The same on whole cents and whole weights, in list order. */
export function splitCents(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return splitCents(-total, weights).map((part) => -part);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  if (all === 0n) throw new RangeError('All weights are zero: nothing says how to split this amount');

  const parts: bigint[] = [];
  const remainders: bigint[] = [];
  let left = total;
  for (const weight of weights) {
    const exact = total * weight;
    const part = exact / all;
    parts.push(part);
    remainders.push(exact - part * all);
    left -= part;
  }
  for (const index of largestFirst(remainders, Number(left))) parts[index]! += 1n;
  return parts;
}

/**
 * The places of the `wanted` largest remainders, the first in the list winning ties. Their nearest floating-point numbers keep
 * the order, so sorting those finds who surely wins; only the few that look like the last winner are compared exactly.
 */
function largestFirst(remainders: readonly bigint[], wanted: number): number[] {
  if (wanted === 0) return [];
  const nearest = new Float64Array(remainders.map(Number));
  const lastWinner = nearest.toSorted()[remainders.length - wanted]!;
  const winners: number[] = [];
  const level: number[] = [];
  nearest.forEach((size, place) => {
    if (size > lastWinner) winners.push(place);
    else if (size === lastWinner) level.push(place);
  });
  level.sort((a, b) => compareExactly(remainders[b]!, remainders[a]!) || a - b);
  return [...winners, ...level.slice(0, wanted - winners.length)];
}

function compareExactly(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function wholeWeight(key: string, weight: Money | bigint): bigint {
  const whole = typeof weight === 'bigint' ? weight : cents(weight);
  if (whole < 0n) throw new RangeError(`The weight of ${key} is negative`);
  return whole;
}

/** Among thousands of shares most are of the same few amounts: each is made once. Cents of Money always fit in a number. */
function memoisedMoney(): (part: bigint) => Money {
  const made = new Map<number, Money>();
  return (part) => {
    const count = Number(part);
    let amount = made.get(count);
    if (!amount) made.set(count, (amount = fromCents(count)));
    return amount;
  };
}
