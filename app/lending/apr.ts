import { type Day, addDays, addMonths, daysBetween, isLeapYear, yearOf } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { type DayCount, yearFraction } from './day-count.ts';
import { type Flow, NoRate, internalRate } from './internal-rate.ts';
import { InvalidValue, checkedChoice, checkedDay, checkedNumber, checkedWhole } from './refused.ts';

export { NoRate, type Flow };

/** Money to the borrower (+) or from the borrower (−), in euros, and the day on which it moves. */
type DatedFlow = { amount: Decimal; on: Day };

/** What remark (c) counts between two days before it counts days. */
export type AprUnit = 'month' | 'week' | 'year';

const unitsPerYear = { month: 12, week: 52, year: 1 } as const;

/**
 * TAEG, the yearly rate X of the European equation: Σ amount × (1+X)^−t = 0, t in years (directive 2008/48/EC, annex I;
 * Code de la consommation, annex to R314-3). A fraction, exact to twelve decimals at least. Throws NoRate.
 */
export function taeg(flows: readonly Flow[]): Decimal {
  return internalRate(flows);
}

/**
 * The same on real days: time is counted from the first day on which the borrower receives money, by remark (c); what is paid before
 * that day has a negative time. A fraction. Throws NoRate and InvalidValue.
 */
export function taegOnDays(flows: readonly DatedFlow[], unit: AprUnit = 'month'): Decimal {
  const drawdown = firstDrawdown(flows);
  return internalRate(flows.map(({ amount, on }) => ({ amount, at: aprTime(drawdown, on, unit) })));
}

/**
 * TEG of a credit for a professional activity (Code de la consommation, R314-2): the actuarial rate of a period, and that rate
 * times the number of periods in a year. Flows are dated in periods. Fractions. Throws NoRate.
 */
export function teg(flows: readonly Flow[], periodsPerYear: number): { teg: Decimal; periodRate: Decimal } {
  const periodRate = internalRate(flows);
  return { periodRate, teg: periodRate.times(periodsPerYear) };
}

/** `periodInYears` is the length of the unit period: a twelfth is a month. teg = periodRate / periodInYears. */
export type ProportionalRate = { teg: Decimal; periodRate: Decimal; periodInYears: Decimal };

/**
 * The same on real days. The unit period is the time between payments, the shortest when they are irregular, and never less than a
 * month (R314-2); a loan repaid at once has one period. Time is counted as for the TAEG. Throws NoRate and InvalidValue.
 */
export function tegOnDays(flows: readonly DatedFlow[]): ProportionalRate {
  const drawdown = firstDrawdown(flows);
  const month = new Decimal(1).dividedBy(12);
  const paid = flows.filter(({ amount }) => amount.isNegative() && !amount.isZero()).map(({ on }) => on);
  const days = [...new Set(paid.filter((on) => on > drawdown))].sort();
  const gaps =
    days.length > 1
      ? days.slice(1).map((on, index) => aprTime(days[index]!, on))
      : days.map((on) => aprTime(drawdown, on));
  const shortest = gaps.length > 0 ? Decimal.min(...gaps) : month;
  const periodInYears = Decimal.max(shortest, month);
  const periodRate = internalRate(
    flows.map(({ amount, on }) => ({ amount, at: aprTime(drawdown, on).dividedBy(periodInYears) })),
  );
  return { periodRate, periodInYears, teg: periodRate.dividedBy(periodInYears) };
}

/**
 * XIRR, the effective yearly rate of dated flows: time from the first of them, real days over 365 unless another day count is
 * named. The sign of the flows may be that of the lender or of the borrower. A fraction. Throws NoRate and InvalidValue.
 */
export function effectiveRate(flows: readonly DatedFlow[], dayCount: DayCount = 'ACT/365F'): Decimal {
  flows.forEach(({ on }, index) => checkedDay(`the day of flow ${index + 1}`, on));
  const [first] = flows.map(({ on }) => on).sort();
  if (!first) throw new NoRate('there are none');
  return internalRate(flows.map(({ amount, on }) => ({ amount, at: yearFraction(dayCount, first, on) })));
}

/** The effective yearly rate of a rate by period: (1 + rate)^n − 1, both fractions (décret 2002-928, annex, part B). Throws InvalidValue. */
export function yearlyRate(periodRate: Decimal, periodsPerYear: Decimal | number): Decimal {
  const periods = checkedNumber('periodsPerYear', new Decimal(periodsPerYear));
  if (checkedNumber('periodRate', periodRate).lessThanOrEqualTo(-1))
    throw new InvalidValue(
      'periodRate',
      periodRate,
      'more than everything cannot be lost: it must be above −1',
    );
  if (!periods.greaterThan(0)) throw new InvalidValue('periodsPerYear', periods, 'it must be more than zero');
  return periodRate.plus(1).pow(periods).minus(1);
}

/** A rate as it is published, in percent: one decimal (or more), 5 rounds up (remark (d)). "6.4" for 0.06434185. Throws InvalidValue. */
export function publishedPercent(rate: Decimal, decimals = 1): string {
  checkedWhole('decimals', decimals, 0, 20);
  return checkedNumber('rate', rate)
    .times(100)
    .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
    .toFixed(decimals);
}

/**
 * Years between two days by remark (c) of the directive: whole months (weeks, years) counted backwards from the later day, then
 * the days left over the length of the year that ends at the day reached: 366 if it holds a 29 February, else 365. Throws InvalidValue.
 */
export function aprTime(from: Day, to: Day, unit: AprUnit = 'month'): Decimal {
  checkedDay('from', from);
  checkedDay('to', to);
  checkedChoice('unit', unit, Object.keys(unitsPerYear) as AprUnit[]);
  if (from > to) return aprTime(to, from, unit).negated();
  const back = (units: number) =>
    unit === 'week' ? addDays(to, -7 * units) : addMonths(to, unit === 'year' ? -12 * units : -units);

  let units = Math.floor((daysBetween(from, to) / 366) * unitsPerYear[unit]);
  while (back(units + 1) >= from) units += 1;
  const reached = back(units);
  const leftover = new Decimal(daysBetween(from, reached)).dividedBy(
    yearEndingAtHoldsLeapDay(reached) ? 366 : 365,
  );
  return new Decimal(units).dividedBy(unitsPerYear[unit]).plus(leftover);
}

function firstDrawdown(flows: readonly DatedFlow[]): Day {
  flows.forEach(({ on }, index) => checkedDay(`the day of flow ${index + 1}`, on));
  const received = flows.filter(({ amount }) => amount.greaterThan(0)).map(({ on }) => on);
  const [first] = received.sort();
  if (!first) throw new NoRate('the borrower receives nothing');
  return first;
}

function yearEndingAtHoldsLeapDay(end: Day): boolean {
  const begin = addMonths(end, -12);
  return [yearOf(begin), yearOf(end)].some((year) => {
    const leapDay = `${String(year).padStart(4, '0')}-02-29`;
    return isLeapYear(year) && begin < leapDay && leapDay <= end;
  });
}
