import { Decimal, type Money, cents, fromCents } from '#app/money/money.ts';
import { InvalidValue, checkedWhole } from './refused.ts';

/** A share asks for its part by its weight: an amount of money, or any whole number. */
export type Weight = { key: string; weight: Money | bigint };

/** `turn` says whose turn it is to be first when fractions are equal: 0, the usual, is the first of the list. */
export type SplitOptions = { turn?: number };

/**
 * Divides an amount in euros among weights to the cent, by largest remainder (Hamilton): everyone gets the whole cents of their
 * exact share, and the cents left go one each to the largest fractions. Equal fractions are served in the order of the list,
 * beginning with whoever stands at place `turn` modulo N, N being how many weigh more than zero, counted from 0 among these only.
 * The parts sum to the amount; each is less than a cent from the exact share; a zero weight gets zero. A negative amount
 * (a reversal) is split as its opposite. Throws InvalidValue on an empty list, a key twice, a negative weight, a turn that is no
 * whole number, and on weights that are all zero when there is something to split.
 */
export function split(
  amount: Money,
  weights: readonly Weight[],
  { turn = 0 }: SplitOptions = {},
): Map<string, Money> {
  if (weights.length === 0)
    throw new InvalidValue('weights', 'empty', 'there must be somebody to split this amount among');
  const wholes = weights.map(({ key, weight }) => wholeWeight(key, weight));
  const parts = splitCents(wholeCents('amount', amount), wholes, turn);
  const shares = new Map<string, Money>();
  const amountOf = memoisedMoney();
  weights.forEach(({ key }, index) => shares.set(key, amountOf(parts[index]!)));
  if (shares.size < weights.length)
    throw new InvalidValue('weights', repeatedKey(weights), 'the same key must not stand twice');
  return shares;
}

/** The same on whole cents and whole weights, in list order. Throws InvalidValue. */
export function splitCents(total: bigint, weights: readonly bigint[], turn = 0): bigint[] {
  checkedWhole('turn', turn);
  if (total < 0n) return splitCents(-total, weights, turn).map((part) => -part);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const negative = weights.findIndex((weight) => weight < 0n);
  if (negative >= 0)
    throw new InvalidValue(`weight ${negative}`, weights[negative], 'a weight must not be negative');
  if (total === 0n) return weights.map(() => 0n);
  if (all === 0n)
    throw new InvalidValue('weights', 'zero for everyone', 'one at least must say how to split this amount');

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
  const turns = turn === 0 ? undefined : turnsOf(weights, turn);
  for (const index of largestFirst(remainders, Number(left), turns)) parts[index]! += 1n;
  return parts;
}

/** In which order equal fractions are served: places among those who weigh something, the one at `turn` being the first. */
function turnsOf(weights: readonly bigint[], turn: number): Int32Array {
  const turns = new Int32Array(weights.length);
  let served = 0;
  weights.forEach((weight, place) => {
    if (weight > 0n) turns[place] = served++;
  });
  const first = turn % served;
  return turns.map((place) => (place - first + served) % served);
}

/**
 * The places of the `wanted` largest remainders, ties to the earliest turn. Their nearest floating-point numbers keep
 * the order, so sorting those finds who surely wins; only the few that look like the last winner are compared exactly.
 */
function largestFirst(remainders: readonly bigint[], wanted: number, turns?: Int32Array): number[] {
  if (wanted === 0) return [];
  const nearest = new Float64Array(remainders.map(Number));
  const lastWinner = nearest.toSorted()[remainders.length - wanted]!;
  const winners: number[] = [];
  const level: number[] = [];
  nearest.forEach((size, place) => {
    if (size > lastWinner) winners.push(place);
    else if (size === lastWinner) level.push(place);
  });
  const turnOf = (place: number) => turns?.[place] ?? place;
  level.sort((a, b) => compareExactly(remainders[b]!, remainders[a]!) || turnOf(a) - turnOf(b));
  return [...winners, ...level.slice(0, wanted - winners.length)];
}

function compareExactly(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function wholeWeight(key: string, weight: Money | bigint): bigint {
  const whole = typeof weight === 'bigint' ? weight : wholeCents(`the weight of ${key}`, weight);
  if (whole < 0n) throw new InvalidValue(`the weight of ${key}`, weight, 'a weight must not be negative');
  return whole;
}

function wholeCents(field: string, amount: Money): bigint {
  if (!Decimal.isDecimal(amount) || !amount.isFinite() || amount.decimalPlaces() > 2)
    throw new InvalidValue(field, amount, 'it must be an exact amount in euros and cents');
  return cents(amount);
}

function repeatedKey(weights: readonly Weight[]): string {
  const seen = new Set<string>();
  return weights.find(({ key }) => seen.size === seen.add(key).size)?.key ?? '';
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
