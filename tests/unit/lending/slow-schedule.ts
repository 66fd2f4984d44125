import type { Day } from '#app/money/day.ts';
import { Decimal, round } from '#app/money/money.ts';
import { yearFraction } from '#app/lending/day-count.ts';
import { dueDays, periodLength, startsWithWholePeriod } from '#app/lending/due-days.ts';
import type { LoanTerms } from '#app/lending/terms.ts';

const Long = Decimal.clone({ precision: 120 });

/**
 * The formulas as they are written in books, one line each, on decimals of a hundred and twenty digits: slow, and easy to see to be right.
 * For loans without grace, at one rate.
 */
export function slowSchedule(terms: LoanTerms): string[] {
  const days = dueDays(terms);
  const rates = days.map((due, index) => {
    const from = index === 0 ? terms.start : days[index - 1]!;
    return new Long(terms.annualRate).times(yearsBetween(terms, from, due, index));
  });
  const owed = new Long(terms.principal).minus(terms.downPayment);
  const level = levelOf(terms, owed, rates);
  let balance = owed;
  return days.map((due, index) => {
    const base = terms.interestOn === 'balance' ? balance : owed;
    const interest = toCent(base.times(rates[index]!), terms);
    let principal = new Long(0);
    if (terms.amortisation === 'equal_principal') principal = level;
    if (terms.amortisation === 'annuity') principal = level.minus(interest);
    principal = Long.max(0, Long.min(balance, principal));
    if (index === days.length - 1) principal = balance;
    balance = balance.minus(principal);
    const amounts = [principal, interest, principal.plus(interest), balance];
    return [due, ...amounts.map((amount) => amount.toFixed(2))].join(' ');
  });
}

function levelOf(terms: LoanTerms, owed: Decimal, rates: Decimal[]): Decimal {
  if (terms.amortisation === 'equal_principal') return toCent(owed.dividedBy(rates.length), terms);
  if (terms.interestOn === 'initial') {
    const interest = rates.map((rate) => toCent(owed.times(rate), terms)).reduce((a, b) => a.plus(b));
    return toCent(owed.plus(interest).dividedBy(rates.length), terms);
  }
  let discount = new Long(1);
  let sum = new Long(0);
  for (const rate of rates) {
    discount = discount.dividedBy(rate.plus(1));
    sum = sum.plus(discount);
  }
  return toCent(owed.dividedBy(sum), terms);
}

/** Divisions leave noise in the last digits: forty of a hundred and twenty are kept before what may be half a cent is rounded. */
function toCent(exact: Decimal, terms: LoanTerms): Decimal {
  return new Long(round(exact.toDecimalPlaces(40), terms.rounding));
}

function yearsBetween(terms: LoanTerms, from: Day, to: Day, index: number): Decimal {
  const length = periodLength(terms);
  const isWhole = index > 0 || startsWithWholePeriod(terms);
  if (terms.dayCount === '30/360' && 'months' in length && isWhole)
    return new Long(length.months).dividedBy(12);
  if (terms.dayCount === '30/360') return longYears('ACT/365F', from, to);
  return longYears(terms.dayCount, from, to);
}

/** Fractions of a year end in thirds and sevenths: the whole number that they are of this common multiple of all day counts is exact. */
const common = 360 * 364 * 365 * 366 * 1461;

function longYears(dayCount: LoanTerms['dayCount'], from: Day, to: Day): Decimal {
  const parts = new Long(yearFraction(dayCount, from, to).times(common).toDecimalPlaces(6));
  if (!parts.isInteger()) throw new Error(`${dayCount} from ${from} to ${to} is not a whole number of parts`);
  return parts.dividedBy(common);
}
