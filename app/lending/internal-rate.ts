import { Decimal } from '#app/money/money.ts';
import { checkedNumber } from './refused.ts';

/** Money to the borrower (+) or from the borrower (−), and when: units of time since the first money, negative before it. */
export type Flow = { amount: Decimal; at: Decimal };

/** These flows have no rate, or more than one, which `rates` then holds: an error, never a number picked for the reader. */
export class NoRate extends Error {
  readonly rates: readonly Decimal[];

  constructor(why: string, rates: readonly Decimal[] = []) {
    super(`No one rate makes these flows equal: ${why}`);
    this.name = 'NoRate';
    this.rates = rates;
  }
}

/**
 * The rate X for which Σ amount × (1+X)^−t = 0, by unit of time: a fraction, right to twelve decimals at least.
 * Throws NoRate when there is none or more than one, and InvalidValue on an amount or a time that is no number.
 */
export function internalRate(flows: readonly Flow[]): Decimal {
  flows.forEach(({ amount, at }, index) => {
    checkedNumber(`the amount of flow ${index + 1}`, amount);
    checkedNumber(`the time of flow ${index + 1}`, at);
  });
  const timeline = timelineOf(flows);
  const brackets = bracketsOf(timeline);
  const rates = brackets.map(([low, high]) => new Decimal(rootBetween(timeline, low, high)).exp().minus(1));
  const [only] = rates;
  if (!only) throw new NoRate('none is between −99 % and the highest we look for');
  if (rates.length > 1) throw new NoRate(`${rates.length} different rates do`, rates);
  return only;
}

// The unknown is δ = ln(1 + rate): discounting over t is then e^(−δt), the same factor for every equal gap between flows.

// Twenty-four digits are plenty to get sixteen right; the left operand of a product sets how many are kept.
const Searched = Decimal.clone({ precision: 24 });
const lowest = new Searched('0.01').ln();
/** A day's loan at the price of a month's may cost 28,000 % a year: a million times is far enough. */
const highest = new Searched('1000001').ln();
/** A fee long before the loan makes a second, senseless rate of some 20,000 %: among several, those over 1000 % do not count. */
const highestOfSeveral = new Searched('11').ln();
const tolerance = new Decimal('1e-16');
const gridSteps = 150;

/** Flows in order of time; `gap` is the rank, among the distinct gaps, of the time since the flow before (since 0 for the first). */
type Timeline = { flows: { amount: Decimal; at: Decimal; gap: number }[]; gaps: Decimal[] };

function timelineOf(flows: readonly Flow[]): Timeline {
  const dated = mergedByTime(flows);
  const ranks = new Map<string, number>();
  const gaps: Decimal[] = [];
  const ranked = dated.map(({ amount, at }, index) => {
    const gap = at.minus(dated[index - 1]?.at ?? 0);
    // Twelfths of a year do not end in decimals: their last digits are noise, and twenty digits tell gaps apart.
    const name = gap.toFixed(20);
    const rank = ranks.get(name) ?? gaps.push(gap) - 1;
    ranks.set(name, rank);
    return { amount, at, gap: rank };
  });
  return { flows: ranked, gaps };
}

/** Money that moves both ways at one time is one flow: a loan less its fees. */
function mergedByTime(flows: readonly Flow[]): Flow[] {
  const merged: Flow[] = [];
  for (const { amount, at } of [...flows].sort((a, b) => a.at.comparedTo(b.at))) {
    const last = merged.at(-1);
    if (last?.at.equals(at)) last.amount = last.amount.plus(amount);
    else merged.push({ amount, at });
  }
  return merged.filter((flow) => !flow.amount.isZero());
}

/** Bounds with one rate between each pair. Flows that change sign once have one rate at most; others are looked at step by step. */
function bracketsOf(timeline: Timeline): [Decimal, Decimal][] {
  const changes = signChanges(timeline.flows.map((flow) => flow.amount));
  if (changes === 0) throw new NoRate('all go the same way');
  const [steps, end] = changes === 1 ? [1, highest] : [gridSteps, highestOfSeveral];
  const grid = Array.from({ length: steps + 1 }, (_, i) =>
    lowest.plus(end.minus(lowest).times(i).dividedBy(steps)),
  );
  const values = grid.map((delta) => presentValue(timeline, delta).value);
  return grid.flatMap((delta, i): [Decimal, Decimal][] =>
    i > 0 && signChanges([values[i - 1]!, values[i]!]) === 1 ? [[grid[i - 1]!, delta]] : [],
  );
}

function signChanges(values: readonly Decimal[]): number {
  const isUp = values.filter((value) => !value.isZero()).map((value) => value.isPositive());
  return isUp.filter((up, index) => index > 0 && up !== isUp[index - 1]).length;
}

/** Newton's method, which falls back to halving the bracket whenever a step would leave it. */
function rootBetween(timeline: Timeline, lower: Decimal, upper: Decimal): Decimal {
  let [low, high] = [lower, upper];
  const lowIsPositive = presentValue(timeline, low).value.isPositive();
  let delta = within(low, high, firstGuess(timeline));
  for (let turn = 0; turn < 200; turn += 1) {
    const { value, slope } = presentValue(timeline, delta);
    if (value.isZero()) return delta;
    if (value.isPositive() === lowIsPositive) low = delta;
    else high = delta;
    const next = within(low, high, slope.isZero() ? low : delta.minus(value.dividedBy(slope)));
    if (next.minus(delta).abs().lessThan(tolerance)) return next;
    delta = next;
  }
  throw new NoRate('the search does not settle');
}

/** The guess when it lies between the bounds, else their middle. */
function within(low: Decimal, high: Decimal, guess: Decimal): Decimal {
  return guess.greaterThan(low) && guess.lessThan(high) ? guess : low.plus(high).dividedBy(2);
}

/** What would make the flows equal if all that goes each way went at its mean time: a few steps from the rate of any loan. */
function firstGuess({ flows }: Timeline): Decimal {
  const [received, paid] = [true, false].map((isReceived) => {
    const side = flows.filter((flow) => flow.amount.isPositive() === isReceived);
    const total = side.reduce((sum, flow) => sum.plus(flow.amount.abs()), new Searched(0));
    const timed = side.reduce((sum, flow) => sum.plus(flow.at.times(flow.amount.abs())), new Searched(0));
    return { total, meanTime: timed.dividedBy(total) };
  }) as [{ total: Decimal; meanTime: Decimal }, { total: Decimal; meanTime: Decimal }];
  return paid.total.dividedBy(received.total).ln().dividedBy(paid.meanTime.minus(received.meanTime));
}

/** Σ amount × e^(−δt), and its slope in δ. */
function presentValue({ flows, gaps }: Timeline, delta: Decimal): { value: Decimal; slope: Decimal } {
  const factors = gaps.map((gap) => delta.times(gap).negated().exp());
  let value: Decimal = new Searched(0);
  let slope: Decimal = new Searched(0);
  let discount: Decimal = new Searched(1);
  for (const { amount, at, gap } of flows) {
    discount = discount.times(factors[gap]!);
    const present = discount.times(amount);
    value = value.plus(present);
    slope = slope.minus(present.times(at));
  }
  return { value, slope };
}
