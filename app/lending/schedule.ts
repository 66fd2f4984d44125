import { type Day, addMonths, daysBetween } from '#app/money/day.ts';
import { Decimal, type Money, add, min, round, subtract, zero } from '#app/money/money.ts';
import { type LoanTerms, monthsBetweenInstalments, startsWithWholePeriod } from './terms.ts';

/** One line of the plan. `due` is the contractual day, before any move to a day on which banks are open. */
export type ScheduleRow = {
  number: number;
  due: Day;
  principal: Money;
  interest: Money;
  /** principal + interest */
  payment: Money;
  /** Principal still owed after this instalment; zero after the last. */
  balance: Money;
};

/**
 * The whole plan of a loan. Interest is rounded once per row, on the principal owed before it, and never carried over; the last
 * row takes what is left, so the principals sum to the loan and it may differ from the others by some cents.
 *
 * annuity          the level payment A, then principal = A − interest
 * equal principal  principal = P / n
 * bullet           principal at the end
 *
 * A tiny loan (fewer cents than instalments) may be repaid before its last rows, which are then of zero.
 */
export function schedule(terms: LoanTerms): ScheduleRow[] {
  const rates = periodRates(terms);
  const level = levelAmount(terms, rates.slice(terms.principalGrace));
  const rows: ScheduleRow[] = [];
  let balance = terms.principal;
  let deferred = zero;

  for (const [index, due] of dueDays(terms).entries()) {
    const inGrace = index < terms.principalGrace;
    const accrued = round(balance.times(rates[index]!), terms.rounding);
    const putOff = inGrace && terms.interestGrace === 'deferred';
    const isLast = index === terms.count - 1;

    const principal = inGrace ? zero : isLast ? balance : principalOf(terms, level, accrued, balance);
    const interest = putOff ? zero : add(accrued, deferred);
    deferred = putOff ? add(deferred, accrued) : zero;
    balance = subtract(balance, principal);
    rows.push({ number: index + 1, due, principal, interest, payment: add(principal, interest), balance });
  }
  return rows;
}

/**
 * The contractual due days. They are counted from one fixed day and clamped to the end of short months: from the start when
 * the first period is a whole one (31 January gives 28 February, then 31 March), else from the first due day.
 */
export function dueDays(terms: Pick<LoanTerms, 'start' | 'firstDue' | 'frequency' | 'count'>): Day[] {
  const months = monthsBetweenInstalments(terms.frequency);
  const isWhole = startsWithWholePeriod(terms);
  return Array.from({ length: terms.count }, (_, index) =>
    isWhole ? addMonths(terms.start, (index + 1) * months) : addMonths(terms.firstDue, index * months),
  );
}

/** The cost of the loan: all its interest, in euros. */
export function totalInterest(rows: readonly ScheduleRow[]): Money {
  return add(...rows.map((row) => row.interest));
}

/**
 * What one euro owed costs over each period: yearly rate × year fraction. 30/360 counts a whole period as its share of the
 * year, whatever its days, and a broken first period on real days over 365 (the civil year, which French courts ask for).
 */
function periodRates(terms: LoanTerms): Decimal[] {
  const days = dueDays(terms);
  const wholePeriod = new Decimal(monthsBetweenInstalments(terms.frequency)).dividedBy(12);
  return days.map((due, index) => {
    const isWhole = index > 0 || startsWithWholePeriod(terms);
    if (terms.dayCount === '30/360' && isWhole) return terms.annualRate.times(wholePeriod);
    const elapsed = daysBetween(index === 0 ? terms.start : days[index - 1]!, due);
    return terms.annualRate.times(elapsed).dividedBy(terms.dayCount === 'ACT/360' ? 360 : 365);
  });
}

/** The amount that repeats: A = P / Σ Π 1/(1+r_j) over the rows after the grace for an annuity, P / n for equal principal. */
function levelAmount(terms: LoanTerms, rates: readonly Decimal[]): Money {
  if (terms.amortisation === 'bullet') return zero;
  if (terms.amortisation === 'equal_principal') {
    return round(terms.principal.dividedBy(rates.length), terms.rounding);
  }
  let discount: Decimal = new Decimal(1);
  let annuity: Decimal = new Decimal(0);
  for (const rate of rates) {
    discount = discount.dividedBy(rate.plus(1));
    annuity = annuity.plus(discount);
  }
  return round(terms.principal.dividedBy(annuity), terms.rounding);
}

/** Principal of a row that is not the last: never negative when a long period's interest exceeds A, never more than is owed. */
function principalOf(terms: LoanTerms, level: Money, accrued: Money, balance: Money): Money {
  if (terms.amortisation !== 'annuity') return min(level, balance);
  return level.lessThan(accrued) ? zero : min(subtract(level, accrued), balance);
}
