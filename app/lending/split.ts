import { type Money, cents, centsAsNumber, fromCents } from '#app/money/money.ts';
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
  const total = wholeCents('amount', amount);
  const wholes = wholesOf(weights);
  checkedWhole('turn', turn);
  const parts =
    splitNumbers(total, wholes, turn) ?? splitIntegers(BigInt(total), weights.map(exactWhole), turn);
  const shares = new Map<string, Money>();
  const amountOf = memoisedMoney();
  for (let place = 0; place < weights.length; place++)
    shares.set(weights[place]!.key, amountOf(Number(parts[place]!)));
  if (shares.size < weights.length)
    throw new InvalidValue('weights', repeatedKey(weights), 'the same key must not stand twice');
  return shares;
}

/** The same on whole cents and whole weights, in list order. Throws InvalidValue. */
export function splitCents(total: bigint, weights: readonly bigint[], turn = 0): bigint[] {
  checkedWhole('turn', turn);
  if (total < 0n) return splitCents(-total, weights, turn).map((part) => -part);
  const negative = weights.findIndex((weight) => weight < 0n);
  if (negative >= 0)
    throw new InvalidValue(`weight ${negative}`, weights[negative], 'a weight must not be negative');
  const parts = splitNumbers(Number(total), Float64Array.from(weights, Number), turn);
  return parts ? Array.from(parts, BigInt) : splitIntegers(total, weights, turn);
}

/**
 * The split where a number counts everything exactly: the sum of the weights, and the amount times each of them, are less than 2^53.
 * Then every step below is exact, at a tenth of what big integers cost. Null where it might not be: a number that stands for a larger
 * whole one is not exact, but never smaller than 2^53 itself.
 */
function splitNumbers(total: number, weights: Float64Array, turn: number): Float64Array | null {
  if (total < 0) return splitNumbers(-total, weights, turn)?.map((part) => -part) ?? null;
  let all = 0;
  let largest = 0;
  for (const weight of weights) {
    all += weight;
    if (weight > largest) largest = weight;
  }
  if (total * largest + all > Number.MAX_SAFE_INTEGER) return null;
  const parts = new Float64Array(weights.length);
  if (total === 0) return parts;
  refuseNoWeight(all);
  const remainders = new Float64Array(weights.length);
  let left = total;
  for (let place = 0; place < weights.length; place++) {
    const exact = total * weights[place]!;
    // No quotient is rounded up to the next whole number: that one times `all` would be beyond what numbers count exactly.
    const part = Math.floor(exact / all);
    parts[place] = part;
    remainders[place] = exact - part * all;
    left -= part;
  }
  for (const place of largestFirst(remainders, left, () => turnsOf(weights, turn))) parts[place]! += 1;
  return parts;
}

/** The same on whole numbers of any size. */
function splitIntegers(total: bigint, weights: readonly bigint[], turn: number): bigint[] {
  if (total < 0n) return splitIntegers(-total, weights, turn).map((part) => -part);
  if (total === 0n) return weights.map(() => 0n);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  refuseNoWeight(all);
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
  const turns = () => turnsOf(weights, turn);
  for (const place of largestFirst(Float64Array.from(remainders, Number), Number(left), turns, remainders))
    parts[place]! += 1n;
  return parts;
}

function refuseNoWeight(all: bigint | number): void {
  if (all > 0) return;
  throw new InvalidValue('weights', 'zero for everyone', 'one at least must say how to split this amount');
}

/** In which order equal fractions are served: places among those who weigh something, the one at `turn` being the first. */
function turnsOf(weights: ArrayLike<bigint | number>, turn: number): Int32Array {
  const turns = new Int32Array(weights.length);
  let served = 0;
  for (let place = 0; place < weights.length; place++) if (weights[place]! > 0) turns[place] = served++;
  const first = turn % served;
  return turns.map((place) => (place - first + served) % served);
}

/**
 * The places of the `wanted` largest remainders, ties to the earliest turn. Where remainders are whole numbers of any size, `sizes` are
 * the nearest floating-point ones, which keep the order: sorting those finds who surely wins, and only the few that look like the
 * last winner are compared exactly.
 */
function largestFirst(
  sizes: Float64Array,
  wanted: number,
  turns: () => Int32Array,
  exact?: readonly bigint[],
): number[] {
  if (wanted === 0) return [];
  const lastWinner = sizes.toSorted()[sizes.length - wanted]!;
  const winners: number[] = [];
  const level: number[] = [];
  for (let place = 0; place < sizes.length; place++) {
    if (sizes[place]! > lastWinner) winners.push(place);
    else if (sizes[place] === lastWinner) level.push(place);
  }
  const missing = wanted - winners.length;
  if (level.length > missing) {
    const turnOf = turns();
    level.sort((a, b) => (exact && compareExactly(exact[b]!, exact[a]!)) || turnOf[a]! - turnOf[b]!);
  }
  return winners.concat(level.slice(0, missing));
}

function compareExactly(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The weights, checked, as the nearest numbers: what is not exactly one of them is too large for `splitNumbers` anyway. */
function wholesOf(weights: readonly Weight[]): Float64Array {
  const wholes = new Float64Array(weights.length);
  for (let place = 0; place < weights.length; place++) {
    const { key, weight } = weights[place]!;
    const whole = typeof weight === 'bigint' ? Number(weight) : wholeCents('weight', weight, key);
    if (whole < 0) throw new InvalidValue(`the weight of ${key}`, weight, 'a weight must not be negative');
    wholes[place] = whole;
  }
  return wholes;
}

function exactWhole({ weight }: Weight): bigint {
  return typeof weight === 'bigint' ? weight : cents(weight);
}

function wholeCents(field: 'amount' | 'weight', amount: Money, key?: string): number {
  try {
    return centsAsNumber(amount);
  } catch {
    const named = field === 'weight' ? `the weight of ${key}` : field;
    throw new InvalidValue(named, amount, 'it must be an exact amount in euros and cents');
  }
}

function repeatedKey(weights: readonly Weight[]): string {
  const seen = new Set<string>();
  return weights.find(({ key }) => seen.size === seen.add(key).size)?.key ?? '';
}

/** Among thousands of shares most are of the same few amounts: each is made once. */
function memoisedMoney(): (count: number) => Money {
  const made = new Map<number, Money>();
  return (count) => {
    let amount = made.get(count);
    if (!amount) made.set(count, (amount = fromCents(count)));
    return amount;
  };
}
