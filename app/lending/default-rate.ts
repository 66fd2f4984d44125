import { type Day, addDays, addMonths, compareDays, day, daysBetween, yearOf } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { InvalidValue, checkedDay } from './refused.ts';

/**
 * An instalment as the default rate sees it: when it was due, and when it was fully paid, if it was. After a pause or a move that the
 * contract itself allows, `due` is the new day: using a right is no default. After a concession, it is still the old one.
 */
type DatedInstalment = { due: Day; paidOn: Day | null };

/** A time during which the borrower was held unlikely to pay in full: distressed restructuring, insolvency opened or asked for. */
type UnlikelyToPay = { from: Day; until: Day | null };

export type DatedLoan = {
  start: Day;
  /** Something more than so many days late is a default (delegated regulation (EU) 2022/2115, article 1): the figure of the day of the question. */
  defaultAfter: number;
  instalments: readonly DatedInstalment[];
  unlikelyToPay?: readonly UnlikelyToPay[];
};

/** Loans that were not in default at the start of the window and had something to pay in it; those that defaulted in it. */
type OneYearRate = { from: Day; to: Day; loans: number; defaults: number; rate: Decimal | null };

/** Why a loan is in default, and since which day. */
type Default = { since: Day; reason: 'past_due' | 'unlikely_to_pay' };

/**
 * Is a loan in default at the end of a day, since when and why? Of 90 days, day 90 is none and day 91 is one, and so is being held unlikely to
 * pay, whatever was paid (article 1). Null when it is not. Throws InvalidValue on a day that does not exist.
 */
export function defaultOn(loan: DatedLoan, on: Day): Default | null {
  checkedDay('on', on);
  const late = loan.instalments
    .filter(({ due, paidOn }) => daysBetween(due, on) > loan.defaultAfter && (paidOn === null || paidOn > on))
    .map(({ due }): Default => ({ since: dayOfDefault(due, loan.defaultAfter), reason: 'past_due' }));
  const unlikely = (loan.unlikelyToPay ?? [])
    .filter(({ from, until }) => from <= on && (until === null || on < until))
    .map(({ from }): Default => ({ since: from, reason: 'unlikely_to_pay' }));
  return [...late, ...unlikely].sort((a, b) => compareDays(a.since, b.since))[0] ?? null;
}

/**
 * The one-year default rates over windows that are over: whole calendar years from the first in which a loan existed at its start, or
 * years that follow one another from `firstDay`, such as the day the platform opened (delegated regulation (EU) 2022/2115, article 2).
 */
export function yearlyDefaultRates(
  loans: readonly DatedLoan[],
  today: Day,
  firstDay: Day | undefined = firstNewYear(loans),
): OneYearRate[] {
  checkedDay('today', today);
  if (firstDay === undefined) return [];
  const rates: OneYearRate[] = [];
  for (let year = 0; lastDayOf(addMonths(firstDay, 12 * year)) < today; year += 1) {
    rates.push(oneYearRate(loans, addMonths(firstDay, 12 * year)));
  }
  return rates;
}

/**
 * The rate of the window of twelve months that begins on a day. Loans of the window itself, loans in default at its start and loans with
 * nothing to pay in it are in neither number; a loan counts once, and its amount does not matter (article 2).
 */
export function oneYearRate(loans: readonly DatedLoan[], from: Day): OneYearRate {
  const to = lastDayOf(checkedDay('from', from));
  const watched = loans.filter(
    (loan) =>
      loan.start < from &&
      defaultOn(loan, addDays(from, -1)) === null &&
      loan.instalments.some(({ due }) => from <= due && due <= to),
  );
  const defaults = watched.filter((loan) => defaultsBetween(loan, from, to)).length;
  const rate = watched.length > 0 ? new Decimal(defaults).dividedBy(watched.length) : null;
  return { from, to, loans: watched.length, defaults, rate };
}

/** The published figure: the plain average of the yearly rates, empty years left out. Null when there is none. */
export function averageRate(rates: readonly OneYearRate[]): Decimal | null {
  const known = rates.flatMap(({ rate }) => rate ?? []);
  if (known.length === 0) return null;
  return known.reduce((total, rate) => total.plus(rate), new Decimal(0)).dividedBy(known.length);
}

/** The same rates for each group of loans: a risk category as it was at the start, or a cohort, the year in which they were made. */
export function ratesByGroup<Loan extends DatedLoan>(
  loans: readonly Loan[],
  today: Day,
  groupOf: (loan: Loan) => string = cohortOf,
): { group: string; years: OneYearRate[]; average: Decimal | null }[] {
  const groups = [...new Set(loans.map(groupOf))].sort();
  return groups.map((group) => {
    const own = loans.filter((loan) => groupOf(loan) === group);
    const years = yearlyDefaultRates(own, today);
    return { group, years, average: averageRate(years) };
  });
}

/** The year in which a loan was made: "2026". */
function cohortOf(loan: DatedLoan): string {
  return String(yearOf(loan.start));
}

/** Does something pass its last day before default unpaid between two days, or is the borrower held unlikely to pay from one of them? */
function defaultsBetween(loan: DatedLoan, from: Day, to: Day): boolean {
  const isWithin = (event: Day) => from <= event && event <= to;
  return (
    (loan.unlikelyToPay ?? []).some((time) => isWithin(time.from)) ||
    loan.instalments.some(({ due, paidOn }) => {
      const event = dayOfDefault(due, loan.defaultAfter);
      return isWithin(event) && (paidOn === null || paidOn >= event);
    })
  );
}

/** The day on which a loan is in default when an instalment of this contractual day is still owed, so many days being allowed. */
export function dayOfDefault(due: Day, defaultAfter: number): Day {
  return addDays(due, defaultAfter + 1);
}

function lastDayOf(window: Day): Day {
  return addDays(addMonths(window, 12), -1);
}

function firstNewYear(loans: readonly DatedLoan[]): Day | undefined {
  if (loans.length === 0) return undefined;
  const first = loans.reduce((earliest, { start }) => (start < earliest ? start : earliest), loans[0]!.start);
  if (yearOf(first) === 9999) throw new InvalidValue('start', first, 'a year must follow it');
  return day(`${String(yearOf(first) + 1).padStart(4, '0')}-01-01`);
}
