import { followingTargetDay } from '#app/money/calendar.ts';
import { type Day, daysBetween } from '#app/money/day.ts';
import { Decimal, type Money, isNegative, sum } from '#app/money/money.ts';

/** An instalment as collection sees it: what it asks for and what came, in euros. */
export type TrackedInstalment = { due: Day; payment: Money; paid: Money };

/**
 * Calendar days since the oldest contractual due day that is not fully paid, at the end of today; 0 when nothing is late.
 * An instalment due on a day when banks are closed is not late until the next day they are open has passed.
 */
export function daysPastDue(instalments: readonly TrackedInstalment[], today: Day): number {
  return instalments.reduce((most, instalment) => Math.max(most, daysLate(instalment, today)), 0);
}

function daysLate({ due, payment, paid }: TrackedInstalment, today: Day): number {
  if (paid.greaterThanOrEqualTo(payment) || today <= followingTargetDay(due)) return 0;
  return daysBetween(due, today);
}

const buckets = [
  { bucket: 'current', upTo: 0 },
  { bucket: '1-30', upTo: 30 },
  { bucket: '31-60', upTo: 60 },
  { bucket: '61-90', upTo: 90 },
  { bucket: '91-180', upTo: 180 },
  { bucket: '181-365', upTo: 365 },
] as const;

export type AgeingBucket = (typeof buckets)[number]['bucket'] | '>365';

/** Where a loan stands in an ageing table, by its days past due. */
export function ageingBucket(days: number): AgeingBucket {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of days past due`);
  return buckets.find(({ upTo }) => days <= upTo)?.bucket ?? '>365';
}

/** A loan in a portfolio: principal still owed, all of it, and its days past due. */
export type PortfolioLoan = { outstanding: Money; daysPastDue: number };

/**
 * Portfolio at risk: the share, as a fraction, of all principal owed that is owed on loans more than `days` days past due
 * (exactly 90 days late is not in PAR 90). 0 for a portfolio that is owed nothing.
 */
export function portfolioAtRisk(loans: readonly PortfolioLoan[], days: number): Decimal {
  if (loans.some((loan) => isNegative(loan.outstanding)))
    throw new RangeError('A loan cannot owe a negative principal');
  const all = sum(loans.map((loan) => loan.outstanding));
  if (all.isZero()) return new Decimal(0);
  const late = loans.filter((loan) => loan.daysPastDue > days);
  return sum(late.map((loan) => loan.outstanding)).dividedBy(all);
}
