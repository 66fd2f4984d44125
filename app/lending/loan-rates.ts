import { Decimal, type Money, add, isPositive, negate, subtract, sum } from '#app/money/money.ts';
import { type ProportionalRate, aprTime, taeg, taegOnDays, tegOnDays } from './apr.ts';
import { periodLength, startsWithWholePeriod } from './due-days.ts';
import { internalRate } from './internal-rate.ts';
import type { ScheduleRow } from './schedule.ts';
import type { LoanTerms } from './terms.ts';

/** What a loan costs: TAEG, TEG, period rate, length of the unit period in years. Fractions. */
type LoanRates = ProportionalRate & { taeg: Decimal };

/**
 * Both rates of a loan on its schedule, with the fees of its terms (file, platform, guarantee, compulsory insurance), paid when the money
 * leaves and with each instalment; late penalties are outside (Code de la consommation, R314-4 and R314-5). Whole periods of months
 * count as k periods; a broken first period by remark (c). Weeks count 52 to a year, days are real ones. Throws NoRate.
 */
export function loanRates(terms: LoanTerms, rows: readonly ScheduleRow[]): LoanRates {
  const length = periodLength(terms);
  const received = subtract(terms.principal, add(terms.downPayment, terms.fees.atStart));
  const paid = rows.map((row) => ({ on: row.due, amount: negate(withFee(terms, row)) }));
  const drawdown = { on: terms.start, amount: received };
  if ('days' in length) {
    const flows = [drawdown, ...paid];
    return { taeg: taegOnDays(flows, length.days % 7 === 0 ? 'week' : 'month'), ...tegOnDays(flows) };
  }

  const periodInYears = new Decimal(length.months).dividedBy(12);
  const first = startsWithWholePeriod(terms) ? periodInYears : aprTime(terms.start, terms.firstDue);
  const flows = [
    { amount: received, at: new Decimal(0) },
    ...paid.map(({ amount }, index) => ({ amount, at: first.plus(periodInYears.times(index)) })),
  ];
  const periodRate = internalRate(
    flows.map(({ amount, at }) => ({ amount, at: at.dividedBy(periodInYears) })),
  );
  return { taeg: taeg(flows), periodRate, periodInYears, teg: periodRate.dividedBy(periodInYears) };
}

/** What the borrower pays beyond what is lent, in euros: interest and fees. */
export function totalCost(terms: LoanTerms, rows: readonly ScheduleRow[]): Money {
  const paid = sum(rows.map((row) => withFee(terms, row)));
  const lent = sum(rows.map((row) => row.principal));
  return add(terms.fees.atStart, subtract(paid, lent));
}

/** An instalment that asks for nothing bears no fee. */
function withFee(terms: LoanTerms, row: ScheduleRow): Money {
  return isPositive(row.payment) ? add(row.payment, terms.fees.perInstalment) : row.payment;
}
