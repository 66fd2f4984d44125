import { followingTargetDay } from '#app/money/calendar.ts';
import { type Day, daysBetween } from '#app/money/day.ts';
import { Decimal, type Money, sum } from '#app/money/money.ts';
import { checkedAmount, checkedDay, checkedWhole } from './refused.ts';

/** An instalment as collection sees it: what it asks for and what came, in euros. */
type TrackedInstalment = { due: Day; payment: Money; paid: Money };

/**
 * Calendar days since the oldest contractual due day that is not fully paid, at the end of today; 0 when nothing is late.
 * An instalment due on a day when banks are closed is not late until the next day they are open has passed. Throws InvalidValue.
 */
export function daysPastDue(instalments: readonly TrackedInstalment[], today: Day): number {
  checkedDay('today', today);
  return instalments.reduce((most, instalment) => Math.max(most, daysLate(instalment, today)), 0);
}

function daysLate({ due, payment, paid }: TrackedInstalment, today: Day): number {
  checkedAmount('payment', payment);
  checkedAmount('paid', paid);
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

/** Where a loan stands in an ageing table, by its days past due. Throws InvalidValue. */
export function ageingBucket(days: number): AgeingBucket {
  checkedWhole('days past due', days);
  return buckets.find(({ upTo }) => days <= upTo)?.bucket ?? '>365';
}

/** A loan in a portfolio: principal still owed, all of it, in euros, and its days past due. `restructured`: by a concession. */
export type PortfolioLoan = { outstanding: Money; daysPastDue: number; restructured?: boolean };

/**
 * Portfolio at risk: the share, as a fraction, of all principal owed that is owed on loans more than `days` days past due
 * (exactly 90 days late is not in PAR 90). With `restructured`, the prudent convention, loans that were restructured are at risk whatever
 * their lateness. 0 for a portfolio that is owed nothing. Throws InvalidValue.
 */
export function portfolioAtRisk(
  loans: readonly PortfolioLoan[],
  days: number,
  { restructured = false }: { restructured?: boolean } = {},
): Decimal {
  checkedWhole('days', days);
  const all = sum(loans.map((loan) => checkedAmount('outstanding', loan.outstanding)));
  if (all.isZero()) return new Decimal(0);
  const atRisk = loans.filter(
    (loan) => checkedWhole('daysPastDue', loan.daysPastDue) > days || (restructured && loan.restructured),
  );
  return sum(atRisk.map((loan) => loan.outstanding)).dividedBy(all);
}

/** How many loans, and how much principal, in euros, in each bucket of the ageing table, in order. Throws InvalidValue. */
export function ageingTable(
  loans: readonly PortfolioLoan[],
): { bucket: AgeingBucket; loans: number; outstanding: Money }[] {
  const names: AgeingBucket[] = [...buckets.map(({ bucket }) => bucket), '>365'];
  return names.map((bucket) => {
    const own = loans.filter((loan) => ageingBucket(loan.daysPastDue) === bucket);
    return {
      bucket,
      loans: own.length,
      outstanding: sum(own.map((loan) => checkedAmount('outstanding', loan.outstanding))),
    };
  });
}
