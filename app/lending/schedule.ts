import type { Day } from '#app/money/day.ts';
import { type Money, add, cents, zero } from '#app/money/money.ts';
import { type Period, isWholePeriod, periodsOf } from './periods.ts';
import { type ScheduleRow, amortisedCents, drawRows } from './rows.ts';
import type { LoanTerms } from './terms.ts';

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
 * annuity          the level payment A = P / Σ Π 1/(1+r), then principal = A − interest; recomputed when the rate changes
 * equal principal  principal = P / n
 * bullet           principal at the end
 * given            the payments of the terms; principal = payment − interest, never below zero
 * fixed principal  the principal of the terms, the rest at the end
 * revenue          the floor of the terms, which is all that is promised; the rest at the end
 *
 * A tiny loan (fewer cents than instalments) may be repaid before its last rows, which are then of zero. Throws nothing on checked terms
 * whose rows stay within the amounts we keep.
 */
export function schedule(terms: LoanTerms): ScheduleRow[] {
  return drawRows({
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
}

/**
 * The rows that repay what is left of a loan, by the same rules: after an early repayment, a change of rate, a pause, a tranche. A rate
 * in `terms.rateSteps` counts from its day. Throws a RangeError when no due day is left, when the days are not in order, and when a
 * grace leaves no row to repay.
 */
export function scheduleFrom(terms: LoanTerms, left: Remainder): ScheduleRow[] {
  const { principalGrace = 0, interestGraceCount = 0 } = left;
  const rows = drawRows({
    terms,
    number: left.number ?? 1,
    periods: periodsLeft(terms, left),
    since: left.since,
    balance: cents(left.balance),
    accrued: cents(left.accrued ?? zero),
    deferred: cents(left.deferred ?? zero),
    principalGrace: graceBelow(left.dues.length, principalGrace),
    interestGraceCount: graceBelow(left.dues.length, interestGraceCount),
    payment: left.payment && cents(left.payment),
  });
  // A payment that is kept ends the loan when it ends it: due days that are no longer needed have no row.
  return left.payment ? rows.slice(0, rows.findIndex((row) => row.balance.isZero()) + 1) : rows;
}

function periodsLeft(terms: LoanTerms, { since, periodBegan = since, dues }: Remainder): Period[] {
  if (dues.length === 0) throw new RangeError('No due day is left: nothing says when this is repaid');
  let from = periodBegan;
  return dues.map((to, index) => {
    const after = index === 0 ? since : from;
    if (index === 0 ? to < after : to <= after)
      throw new RangeError(`The due day ${to} does not come after ${after}`);
    const period = { from, to, isWhole: isWholePeriod(terms, from, to) };
    from = to;
    return period;
  });
}

function graceBelow(count: number, grace: number): number {
  if (Number.isInteger(grace) && grace >= 0 && grace < count) return grace;
  throw new RangeError(`A grace of ${grace} leaves none of ${count} instalments to repay`);
}

/** The cost of the loan: all its interest, in euros. */
export function totalInterest(rows: readonly ScheduleRow[]): Money {
  return add(...rows.map((row) => row.interest));
}
