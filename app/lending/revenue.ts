import { type Money, add, max, min, money, round, zero } from '#app/money/money.ts';
import { InvalidValue, checkedAmount, checkedPositive } from './refused.ts';
import { type ScheduleRow, schedule, totalInterest } from './schedule.ts';
import { type LoanTerms, type RevenueTerms, checkedTerms, loanTerms } from './terms.ts';

/**
 * What a period asks of the revenue declared for it, in euros: share × revenue, rounded once, plus what a corrected revenue carries over,
 * at least the floor and at most the cap. Null: nothing was declared in time, and the rule of the terms says what is asked. What is still
 * owed may be less. Throws InvalidValue on a revenue that is not an amount.
 */
export function revenuePayment(
  { share, floor, cap, undeclared }: RevenueTerms,
  declared: Money | null,
  rounding: LoanTerms['rounding'] = 'half_even',
  carried: Money = zero,
): Money {
  const within = (amount: Money) => min(cap, max(floor, amount));
  const undeclaredAsks = undeclared === 'cap' ? cap : floor;
  const asked =
    declared === null ? undeclaredAsks : round(checkedAmount('declared', declared).times(share), rounding);
  return within(add(within(asked), carried));
}

/**
 * The plan of a loan linked to revenue, for the revenues declared so far, in order of instalments: null where one was not declared in time.
 * Later instalments are drawn at the floor, all that is promised; the last takes what is left, so that the loan ends by its latest end, or
 * sooner: rows after the end are left out. Throws InvalidTerms and InvalidValue.
 */
export function revenueSchedule(agreed: LoanTerms, declared: readonly (Money | null)[]): ScheduleRow[] {
  const terms = checkedTerms(agreed);
  const { revenue } = terms;
  if (!revenue) throw new InvalidValue('revenue', null, 'these terms must link instalments to revenue');
  if (declared.length > terms.count)
    throw new InvalidValue('declared', declared.length, `there are ${terms.count} instalments at most`);
  const known = declared.map((amount) => revenuePayment(revenue, amount, terms.rounding));
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

/** What a loan linked to revenue becomes: its rows, all its interest, and what its last instalment asks. */
export type RevenueOutcome = { rows: ScheduleRow[]; interest: Money; last: Money };

/**
 * The same loan in three futures: revenue so low that the floor alone is asked, the one that is expected each period, and one so high that
 * the cap always is. The first is the slowest that the terms allow, the last the fastest. Throws as `revenueSchedule` does.
 */
export function revenueScenarios(
  agreed: LoanTerms,
  expected: Money,
): Record<'low' | 'expected' | 'high', RevenueOutcome> {
  const terms = checkedTerms(agreed);
  const { revenue } = terms;
  if (!revenue) throw new InvalidValue('revenue', null, 'these terms must link instalments to revenue');
  const known = checkedAmount('expected', expected);
  return {
    low: outcome(revenueSchedule(terms, [])),
    expected: outcome(revenueSchedule(terms, new Array<Money>(terms.count).fill(known))),
    high: outcome(schedule({ ...terms, revenue: { ...revenue, floor: revenue.cap, declared: [] } })),
  };
}

function outcome(rows: ScheduleRow[]): RevenueOutcome {
  return { rows, interest: totalInterest(rows), last: rows.at(-1)!.payment };
}

const sharePlaces = 18;

/**
 * The terms of one lender's part of a loan: what is asked of the whole, in proportion, for the same revenue. The cap stays above zero. Throws
 * InvalidValue on a part that is not an amount above zero.
 */
export function termsOfPart(agreed: LoanTerms, part: Money): LoanTerms {
  const terms = checkedTerms(agreed);
  const { revenue, principal } = terms;
  const share = checkedPositive('part', part).dividedBy(principal);
  const scaled = revenue && {
    ...revenue,
    // A share of a share has no end: so many places are exact to the cent on any revenue that we keep.
    share: revenue.share.times(share).toDecimalPlaces(sharePlaces),
    floor: round(revenue.floor.times(share), 'down'),
    cap: max(money('0.01'), round(revenue.cap.times(share), 'up')),
    declared: [],
  };
  return loanTerms({ ...terms, principal: part, revenue: scaled, fees: {} });
}
