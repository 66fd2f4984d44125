import { type Day, addDays, addMonths, daysBetween, isLeapYear, yearOf } from '#app/money/day.ts';
import { Decimal, type Money, negate, subtract, zero } from '#app/money/money.ts';
import { type Flow, NoRate, internalRate } from './internal-rate.ts';
import type { ScheduleRow } from './schedule.ts';
import { type LoanTerms, monthsBetweenInstalments, startsWithWholePeriod } from './terms.ts';

export { NoRate, type Flow };

/**
 * TAEG, the yearly rate X of the European equation: Σ amount × (1+X)^−t = 0, t in years (directive 2008/48/EC, annex I;
 * Code de la consommation, annex to R314-3). A fraction, exact to twelve decimals at least. Throws NoRate.
 */
export function taeg(flows: readonly Flow[]): Decimal {
  return internalRate(flows);
}

/**
 * TEG of a credit for a professional activity (Code de la consommation, R314-2): the actuarial rate of a period, and that rate
 * times the number of periods in a year. Flows are dated in periods. Fractions. Throws NoRate.
 */
export function teg(flows: readonly Flow[], periodsPerYear: number): { teg: Decimal; periodRate: Decimal } {
  const periodRate = internalRate(flows);
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
