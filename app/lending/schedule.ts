import type { Day } from '#app/money/day.ts';
import { type Money, add, cents, zero } from '#app/money/money.ts';
import { type Period, isWholePeriod, periodsOf } from './periods.ts';
import { type ScheduleRow, amortisedCents, drawRows } from './rows.ts';
import { InvalidValue, checkedAmount, checkedDay, checkedPositive, checkedWhole } from './refused.ts';
import { type LoanTerms, checkedTerms } from './terms.ts';

export { dueDays } from './due-days.ts';
export type { ScheduleRow };

/** What is left of a loan on a day, to be repaid on the due days left: where a new version of its plan begins. */
export type Remainder = {
  /** Principal owed, in euros. */
  balance: Money;
  /** Interest runs on it from this day. */
  since: Day;
  dues: readonly Day[];
  /** The number of the first row: 1 unless said otherwise. */
  number?: number;
  /** The first day of the period under way, when it began before `since`. */
  periodBegan?: Day;
  /** Interest of the period under way counted before `since`, already rounded: due with the first row. */
  accrued?: Money;
  /** Interest put off, bearing none: due with the first row after the grace. */
  deferred?: Money;
  /** How many of the rows left carry no principal, and of how many the interest is in grace: none unless said otherwise. */
  principalGrace?: number;
  interestGraceCount?: number;
  /** Keeps this level payment instead of computing one: there may be fewer rows than due days, the last of them smaller. */
  payment?: Money;
};

/**
 * The whole plan of a loan: rows of euros, exact to the cent. Interest is rounded once per row, on the principal owed before it, and never
 * carried over; the last row takes what is left, so the principals sum to the loan and it may differ from the others by some cents.
 *
 * annuity          the level payment A = P / Σ Π 1/(1+r), then principal = A − interest; computed again when the rate changes
 * equal principal  principal = P / n
 * bullet           principal at the end
 * given            the payments of the terms; principal = payment − interest, never below zero
 * fixed principal  the principal of the terms, the rest at the end
 * revenue          what was declared for the row asks, else the floor, which is all that is promised; the rest at the latest end. It may end
 *                  sooner: due days that are no longer needed have no row
 *
 * A tiny loan (fewer cents than instalments) may be repaid before its last rows, which are then of zero. Throws InvalidTerms on terms that
 * are not right, and a RangeError when interest that is added to the principal grows beyond the amounts we keep.
 */
export function schedule(agreed: LoanTerms): ScheduleRow[] {
  const terms = checkedTerms(agreed);
  const rows = drawRows({
    terms,
    number: 1,
    periods: periodsOf(terms),
    since: terms.start,
    balance: amortisedCents(terms),
    accrued: 0n,
    deferred: 0n,
    principalGrace: terms.principalGrace,
    interestGraceCount: terms.interestGraceCount,
    payment: undefined,
  });
  return terms.amortisation === 'revenue' ? toTheEnd(rows) : rows;
}

/** The rows up to the one that repays the rest. */
function toTheEnd(rows: ScheduleRow[]): ScheduleRow[] {
  return rows.slice(0, rows.findIndex((row) => row.balance.isZero()) + 1);
}

/**
 * The rows that repay what is left of a loan, by the same rules: after an early repayment, a change of rate, a pause, a tranche. A rate
 * in `terms.rateSteps` counts from its day. Throws InvalidTerms, and InvalidValue on a remainder that cannot be: no due day left, days not
 * in order, a grace that leaves no row to repay, an amount below zero.
 */
export function scheduleFrom(agreed: LoanTerms, left: Remainder): ScheduleRow[] {
  const terms = checkedTerms(agreed);
  const mostGrace = left.dues.length - 1;
  const rows = drawRows({
    terms,
    number: checkedWhole('number', left.number ?? 1, 1),
    periods: periodsLeft(terms, left),
    since: left.since,
    balance: cents(checkedAmount('balance', left.balance)),
    accrued: cents(checkedAmount('accrued', left.accrued ?? zero)),
    deferred: cents(checkedAmount('deferred', left.deferred ?? zero)),
    principalGrace: checkedWhole('principalGrace', left.principalGrace ?? 0, 0, mostGrace),
    interestGraceCount: checkedWhole('interestGraceCount', left.interestGraceCount ?? 0, 0, mostGrace),
    payment: left.payment && cents(checkedPositive('payment', left.payment)),
  });
  // A payment that is kept ends the loan when it ends it: due days that are no longer needed have no row.
  return left.payment || terms.amortisation === 'revenue' ? toTheEnd(rows) : rows;
}

function periodsLeft(terms: LoanTerms, { since, periodBegan = since, dues }: Remainder): Period[] {
  if (dues.length === 0)
    throw new InvalidValue('dues', '[]', 'a day must be left on which the rest is repaid');
  checkedDay('since', since);
  if (checkedDay('periodBegan', periodBegan) > since)
    throw new InvalidValue('periodBegan', periodBegan, `it must not come after ${since}`);
  let from = periodBegan;
  return dues.map((to, index) => {
    const isAfter = index === 0 ? checkedDay('dues', to) >= since : checkedDay('dues', to) > from;
    if (!isAfter) throw new InvalidValue('dues', to, `it must come after ${index === 0 ? since : from}`);
    const period = { from, to, isWhole: isWholePeriod(terms, from, to) };
    from = to;
    return period;
  });
}

/** The cost of the loan: all its interest, in euros. */
export function totalInterest(rows: readonly ScheduleRow[]): Money {
  return add(...rows.map((row) => row.interest));
}
