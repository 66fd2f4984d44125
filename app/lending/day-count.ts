import {
  type Day,
  addMonths,
  dayOfMonth,
  daysBetween,
  isLeapYear,
  lastOfMonth,
  monthOf,
  yearOf,
} from '#app/money/day.ts';
import type { Decimal } from '#app/money/money.ts';
import { type Ratio, decimalOf, ratio } from '#app/money/ratio.ts';

/** The ways of counting time in years. `30/360` is that of French loans: whole months are twelfths, what is left real days over 365. */
export const dayCounts = [
  '30/360',
  '30E/360',
  '30E/360 ISDA',
  '30/360 US',
  '30/360 Bond Basis',
  '30/365',
  'ACT/360',
  'ACT/364',
  'ACT/365F',
  'ACT/365.25',
  'ACT/366',
  'ACT/ACT ISDA',
  'ACT/ACT AFB',
  'ACT/ACT split 31 Dec',
] as const;
export type DayCount = (typeof dayCounts)[number];

/** `termination`: the last day of the contract, at which 30E/360 ISDA does not stretch the end of February. */
type DayCountOptions = { termination?: Day };

/**
 * Years between two days, by a convention: a decimal, negative when `to` comes first. Formulas: ISDA 2006 definitions 4.16, those of
 * QuantLib for AFB (whole years back from the end, then 366 when what is left holds a 29 February). Throws a RangeError on another name.
 */
export function yearFraction(dayCount: DayCount, from: Day, to: Day, options: DayCountOptions = {}): Decimal {
  return decimalOf(exactYearFraction(dayCount, from, to, options));
}

/** Days between two days as a convention counts them: months of 30 days, or real days. Negative when `to` comes first. */
export function countedDays(dayCount: DayCount, from: Day, to: Day, options: DayCountOptions = {}): number {
  const rule = thirties[dayCount];
  return rule ? thirtyDays(rule, from, to, options) : daysBetween(from, to);
}

/** The same as `yearFraction`, as an exact fraction. */
export function exactYearFraction(
  dayCount: DayCount,
  from: Day,
  to: Day,
  options: DayCountOptions = {},
): Ratio {
  if (from > to) {
    const { over, under } = exactYearFraction(dayCount, to, from, options);
    return { over: -over, under };
  }
  switch (dayCount) {
    case '30E/360':
    case '30E/360 ISDA':
    case '30/360 US':
    case '30/360 Bond Basis':
      return ratio(countedDays(dayCount, from, to, options), 360);
    case '30/365':
      return ratio(countedDays(dayCount, from, to, options), 365);
    case 'ACT/360':
      return ratio(daysBetween(from, to), 360);
    case 'ACT/364':
      return ratio(daysBetween(from, to), 364);
    case 'ACT/365F':
      return ratio(daysBetween(from, to), 365);
    case 'ACT/365.25':
      return ratio(4 * daysBetween(from, to), 1461);
    case 'ACT/366':
      return ratio(daysBetween(from, to), 366);
    case 'ACT/ACT ISDA':
      return byCalendarYear(from, to, '01-01');
    case 'ACT/ACT split 31 Dec':
      return byCalendarYear(from, to, '12-31');
    case 'ACT/ACT AFB':
      return backwardYears(from, to);
    case '30/360':
      return wholeMonths(from, to);
    default:
      throw new RangeError(`"${String(dayCount)}" is not a day count: ${dayCounts.join(', ')}`);
  }
}

/** How the days of the month of both ends become 1 to 30. */
type Thirty = (from: Day, to: Day, options: DayCountOptions) => [number, number];

const eurobond: Thirty = (from, to) => [Math.min(dayOfMonth(from), 30), Math.min(dayOfMonth(to), 30)];

const bondBasis: Thirty = (from, to) => {
  const first = Math.min(dayOfMonth(from), 30);
  return [first, first === 30 ? Math.min(dayOfMonth(to), 30) : dayOfMonth(to)];
};

const unitedStates: Thirty = (from, to) => {
  if (!endsFebruary(from)) return bondBasis(from, to, {});
  return [30, endsFebruary(to) ? 30 : Math.min(dayOfMonth(to), 30)];
};

const isda: Thirty = (from, to, { termination }) => [
  endsFebruary(from) ? 30 : Math.min(dayOfMonth(from), 30),
  endsFebruary(to) && to !== termination ? 30 : Math.min(dayOfMonth(to), 30),
];

const thirties: Partial<Record<DayCount, Thirty>> = {
  '30E/360': eurobond,
  '30/365': eurobond,
  '30/360 Bond Basis': bondBasis,
  '30/360 US': unitedStates,
  '30E/360 ISDA': isda,
};

function thirtyDays(rule: Thirty, from: Day, to: Day, options: DayCountOptions): number {
  const [first, last] = rule(from, to, options);
  return 360 * (yearOf(to) - yearOf(from)) + 30 * (monthOf(to) - monthOf(from)) + last - first;
}

function endsFebruary(of: Day): boolean {
  return monthOf(of) === 2 && of === lastOfMonth(of);
}

/** Each calendar year, cut at a day of it, over its own length: 366 in leap years. */
function byCalendarYear(from: Day, to: Day, cut: '01-01' | '12-31'): Ratio {
  const first = yearOf(from);
  const last = yearOf(to);
  let inLeapYears = 0;
  let inOthers = 0;
  let begin = from;
  for (let year = first; year <= last; year += 1) {
    const cutYear = cut === '01-01' ? year + 1 : year;
    const end = year === last ? to : (`${String(cutYear).padStart(4, '0')}-${cut}` as Day);
    const days = daysBetween(begin, end);
    if (isLeapYear(year)) inLeapYears += days;
    else inOthers += days;
    begin = end;
  }
  return ratio(inLeapYears * 365 + inOthers * 366, 365 * 366);
}

function backwardYears(from: Day, to: Day): Ratio {
  const back = (years: number): Day => {
    const reached = addMonths(to, -12 * years);
    return isLeapYear(yearOf(reached)) && reached.endsWith('-02-28') ? lastOfMonth(reached) : reached;
  };
  let years = 0;
  const mostYears = Math.floor(daysBetween(from, to) / 365);
  while (years < mostYears && back(years + 1) >= from) years += 1;
  const end = years === 0 ? to : back(years);
  const basis = holdsLeapDay(from, end) ? 366 : 365;
  return ratio(years * basis + daysBetween(from, end), basis);
}

/** Does a 29 February lie between these days, the first included and the last not? */
function holdsLeapDay(from: Day, to: Day): boolean {
  return [yearOf(from), yearOf(to)].some((year) => {
    const leapDay = `${String(year).padStart(4, '0')}-02-29`;
    return isLeapYear(year) && from <= leapDay && leapDay < to;
  });
}

/** Months are counted forward when they end on the day exactly (31 January, 28 February), else back from the end, before the days left. */
function wholeMonths(from: Day, to: Day): Ratio {
  const apart = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);
  if (addMonths(from, apart) === to) return ratio(apart, 12);
  const months = addMonths(to, -apart) >= from ? apart : apart - 1;
  return ratio(months * 365 + 12 * daysBetween(from, addMonths(to, -months)), 12 * 365);
}
