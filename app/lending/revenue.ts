import { type Money, max, min, round, zero } from '#app/money/money.ts';
import { InvalidValue, checkedAmount } from './refused.ts';
import { type ScheduleRow, schedule } from './schedule.ts';
import { type LoanTerms, type RevenueTerms, checkedTerms } from './terms.ts';

/**
 * What a period asks of the revenue declared for it, in euros: share × revenue, rounded once, at least the floor and at most the cap. What is
 * still owed may be less. Throws InvalidValue on a revenue that is not an amount.
 */
export function revenuePayment(
  { share, floor, cap }: RevenueTerms,
  declared: Money,
  rounding: LoanTerms['rounding'] = 'half_even',
): Money {
  return min(cap, max(floor, round(checkedAmount('declared', declared).times(share), rounding)));
}

/**
 * The plan of a loan linked to revenue, for the revenues declared so far, in order of instalments: null where one was not declared, which
 * asks the cap, as a borrower who says nothing must not gain by it. Later instalments are drawn at the floor, all that is promised; the last
 * takes what is left, so that the loan ends by its latest end, or sooner: rows after the end are left out. Throws InvalidTerms and
 * InvalidValue.
 */
export function revenueSchedule(agreed: LoanTerms, declared: readonly (Money | null)[]): ScheduleRow[] {
  const terms = checkedTerms(agreed);
  const { revenue } = terms;
  if (!revenue) throw new InvalidValue('revenue', null, 'these terms must link instalments to revenue');
  if (declared.length > terms.count)
    throw new InvalidValue('declared', declared.length, `there are ${terms.count} instalments at most`);
  const known = declared.map((amount) =>
    amount === null ? revenue.cap : revenuePayment(revenue, amount, terms.rounding),
  );
  const payments = known.length < terms.count ? [...known, revenue.floor] : known;
  const rows = schedule({
    ...terms,
    amortisation: 'given',
    revenue: null,
    instalments: payments.map((payment, index) => ({ number: index + 1, payment })),
  });
  const end = rows.findIndex((row) => row.balance.isZero() && row.payment.greaterThan(zero));
  return rows.slice(0, end + 1);
}
