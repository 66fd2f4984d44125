import { type Day, addDays, addMonths, daysBetween, isLeapYear, yearOf } from '#app/money/day.ts';
import { Decimal, type Money, negate, subtract, zero } from '#app/money/money.ts';
import type { ScheduleRow } from './schedule.ts';
import { type LoanTerms, monthsBetweenInstalments, startsWithWholePeriod } from './terms.ts';

/** Money to the borrower (+) or from the borrower (−), and when: units of time since the first money, negative before it. */
export type Flow = { amount: Decimal; at: Decimal };

/** These flows have no rate between −99 % and 1000 %, or more than one: an error, never a number. */
export class NoRate extends Error {
  constructor(why: string) {
    super(`No rate makes these flows equal: ${why}`);
    this.name = 'NoRate';
  }
}

/**
 * TAEG, the yearly rate X of the European equation: Σ amount × (1+X)^−t = 0, t in years (directive 2008/48/EC, annex I;
 * Code de la consommation, annex to R314-3). A fraction, exact to twelve decimals at least. Throws NoRate.
 */
export function taeg(flows: readonly Flow[]): Decimal {
  return rateOf(flows);
}

/**
 * TEG of a credit for a professional activity (Code de la consommation, R314-2): the actuarial rate of a period, and that rate
 * times the number of periods in a year. Flows are dated in periods. Fractions. Throws NoRate.
 */
export function teg(flows: readonly Flow[], periodsPerYear: number): { teg: Decimal; periodRate: Decimal } {
  const periodRate = rateOf(flows);
  return { periodRate, teg: periodRate.times(periodsPerYear) };
}

export type LoanRates = { taeg: Decimal; teg: Decimal; periodRate: Decimal; periodsPerYear: number };

/**
 * Both rates of a loan on its schedule, with the fees the borrower pays when the money leaves (platform, file, guarantee).
 * Whole periods count as k periods; a broken first period on its real days. Throws NoRate.
 */
export function loanRates(
  terms: LoanTerms,
  rows: readonly ScheduleRow[],
  feesAtStart: Money = zero,
): LoanRates {
  const months = monthsBetweenInstalments(terms.frequency);
  const periodsPerYear = 12 / months;
  const isWhole = startsWithWholePeriod(terms);
  const wholePeriod = new Decimal(months).dividedBy(12);
  const firstInYears = isWhole ? wholePeriod : aprTime(terms.start, terms.firstDue);
  const firstInPeriods = isWhole
    ? new Decimal(1)
    : new Decimal(daysBetween(terms.start, terms.firstDue)).times(periodsPerYear).dividedBy(365);

  const received = { amount: subtract(terms.principal, feesAtStart), at: new Decimal(0) };
  const flows = (timeOfRow: (index: number) => Decimal): Flow[] => [
    received,
    ...rows.map((row, index) => ({ amount: negate(row.payment), at: timeOfRow(index) })),
  ];
  return {
    periodsPerYear,
    taeg: taeg(flows((index) => firstInYears.plus(wholePeriod.times(index)))),
    ...teg(
      flows((index) => firstInPeriods.plus(index)),
      periodsPerYear,
    ),
  };
}

/**
 * Years between two days by remark (c) of the directive: whole months (weeks, years) counted backwards from the later day, then
 * the days left over the length of the year that ends at the day reached: 366 if it holds a 29 February, else 365.
 */
export function aprTime(from: Day, to: Day, unit: 'month' | 'week' | 'year' = 'month'): Decimal {
  if (from > to) return aprTime(to, from, unit).negated();
  const back = (units: number) =>
    unit === 'week' ? addDays(to, -7 * units) : addMonths(to, unit === 'year' ? -12 * units : -units);
  const unitsPerYear = { month: 12, week: 52, year: 1 }[unit];

  let units = Math.floor((daysBetween(from, to) / 366) * unitsPerYear);
  while (back(units + 1) >= from) units += 1;
  const reached = back(units);
  const leftover = new Decimal(daysBetween(from, reached)).dividedBy(
    yearEndingAtHoldsLeapDay(reached) ? 366 : 365,
  );
  return new Decimal(units).dividedBy(unitsPerYear).plus(leftover);
}

function yearEndingAtHoldsLeapDay(end: Day): boolean {
  const begin = addMonths(end, -12);
  return [yearOf(begin), yearOf(end)].some((year) => {
    const leapDay = `${String(year).padStart(4, '0')}-02-29`;
    return isLeapYear(year) && begin < leapDay && leapDay <= end;
  });
}

// The unknown is δ = ln(1 + rate): discounting over t is then e^(−δt), the same factor for every equal gap between flows.

const lowest = new Decimal('0.01').ln();
const highest = new Decimal('11').ln();
const tolerance = new Decimal('1e-16');
const gridSteps = 150;

function rateOf(flows: readonly Flow[]): Decimal {
  const dated = flows.filter((flow) => !flow.amount.isZero()).sort((a, b) => a.at.comparedTo(b.at));
  const [lower, upper] = bracketOf(dated);
  return rootBetween(dated, lower, upper).exp().minus(1);
}

/** Two bounds with one rate between them. Flows that change sign once have one rate at most; others are looked at step by step. */
function bracketOf(flows: readonly Flow[]): [Decimal, Decimal] {
  const changes = signChanges(flows.map((flow) => flow.amount));
  if (changes === 0) throw new NoRate('all go the same way');
  const steps = changes === 1 ? 1 : gridSteps;
  const grid = Array.from({ length: steps + 1 }, (_, i) =>
    lowest.plus(highest.minus(lowest).times(i).dividedBy(steps)),
  );
  const values = grid.map((delta) => presentValue(flows, delta).value);
  const brackets = grid.flatMap((delta, i): [Decimal, Decimal][] =>
    i > 0 && signChanges([values[i - 1]!, values[i]!]) === 1 ? [[grid[i - 1]!, delta]] : [],
  );
  if (brackets.length > 1) throw new NoRate(`${brackets.length} different rates do`);
  return brackets[0] ?? raise(new NoRate('none does between −99 % and 1000 %'));
}

function raise(error: Error): never {
  throw error;
}

function signChanges(values: readonly Decimal[]): number {
  const isUp = values.filter((value) => !value.isZero()).map((value) => value.isPositive());
  return isUp.filter((up, index) => index > 0 && up !== isUp[index - 1]).length;
}

/** Newton's method, which falls back to halving the bracket whenever a step would leave it. */
function rootBetween(flows: readonly Flow[], lower: Decimal, upper: Decimal): Decimal {
  let [low, high] = [lower, upper];
  const lowIsPositive = presentValue(flows, low).value.isPositive();
  let delta = low.isNegative() && high.isPositive() ? new Decimal('0.05') : low.plus(high).dividedBy(2);
  for (let turn = 0; turn < 200; turn += 1) {
    const { value, slope } = presentValue(flows, delta);
    if (value.isZero()) return delta;
    if (value.isPositive() === lowIsPositive) low = delta;
    else high = delta;
    const newton = slope.isZero() ? low : delta.minus(value.dividedBy(slope));
    const next = newton.greaterThan(low) && newton.lessThan(high) ? newton : low.plus(high).dividedBy(2);
    if (next.minus(delta).abs().lessThan(tolerance)) return next;
    delta = next;
  }
  throw new NoRate('the search does not settle');
}

/** Σ amount × e^(−δt), and its slope in δ. */
function presentValue(flows: readonly Flow[], delta: Decimal): { value: Decimal; slope: Decimal } {
  const factors = new Map<string, Decimal>();
  const factorOver = (gap: Decimal): Decimal => {
    const key = gap.toFixed(20);
    const factor = factors.get(key) ?? delta.times(gap).negated().exp();
    factors.set(key, factor);
    return factor;
  };
  let value: Decimal = new Decimal(0);
  let slope: Decimal = new Decimal(0);
  let at: Decimal = new Decimal(0);
  let discount: Decimal = new Decimal(1);
  for (const flow of flows) {
    discount = discount.times(factorOver(flow.at.minus(at)));
    at = flow.at;
    const present = flow.amount.times(discount);
    value = value.plus(present);
    slope = slope.minus(present.times(at));
  }
  return { value, slope };
}
