import { addDays, addMonths, daysBetween, day, type Day, yearOf } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';

/** An instalment as the default rate sees it: when it was due, and when it was fully paid, if it was. */
export type DatedInstalment = { due: Day; paidOn: Day | null };
export type DatedLoan = { start: Day; instalments: readonly DatedInstalment[] };

/** Loans that were not in default at the start of the window and had something to pay in it; those that defaulted in it. */
export type OneYearRate = { from: Day; to: Day; loans: number; defaults: number; rate: Decimal | null };

/** A loan is in default when something is more than so many days late (delegated regulation (EU) 2022/2115, article 1). */
const daysBeforeDefault = 90;

/**
 * The one-year default rates over whole calendar years that are over, from the first year in which a loan existed at its start (delegated
 * regulation (EU) 2022/2115, article 2). Loans of the year itself, and loans with nothing to pay in it, are in neither number.
 */
export function yearlyDefaultRates(loans: readonly DatedLoan[], today: Day): OneYearRate[] {
  const starts = loans.map(({ start }) => yearOf(start));
  const rates: OneYearRate[] = [];
  for (let year = Math.min(...starts) + 1; year < yearOf(today); year += 1) {
    rates.push(oneYearRate(loans, day(`${year}-01-01`)));
  }
  return rates;
}

/** The rate of the window of twelve months that begins on a day. */
export function oneYearRate(loans: readonly DatedLoan[], from: Day): OneYearRate {
  const to = addDays(addMonths(from, 12), -1);
  const watched = loans.filter(
    (loan) =>
      loan.start < from &&
      !isInDefault(loan, addDays(from, -1)) &&
      loan.instalments.some(({ due }) => from <= due && due <= to),
  );
  const defaults = watched.filter((loan) =>
    loan.instalments.some((instalment) => defaultsIn(instalment, from, to)),
  ).length;
  const rate = watched.length > 0 ? new Decimal(defaults).dividedBy(watched.length) : null;
  return { from, to, loans: watched.length, defaults, rate };
}

/** The published figure: the plain average of the yearly rates, empty years left out. Null when there is none. */
export function averageRate(rates: readonly OneYearRate[]): Decimal | null {
  const known = rates.flatMap(({ rate }) => rate ?? []);
  if (known.length === 0) return null;
  return known.reduce((total, rate) => total.plus(rate), new Decimal(0)).dividedBy(known.length);
}

function isInDefault({ instalments }: DatedLoan, on: Day): boolean {
  return instalments.some(
    ({ due, paidOn }) => daysBetween(due, on) > daysBeforeDefault && (paidOn === null || paidOn > on),
  );
}

/** Does this instalment pass its ninetieth day of lateness unpaid within the window? */
function defaultsIn({ due, paidOn }: DatedInstalment, from: Day, to: Day): boolean {
  const event = addDays(due, daysBeforeDefault + 1);
  return from <= event && event <= to && (paidOn === null || paidOn >= event);
}
