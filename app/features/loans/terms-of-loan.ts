import { toDay } from '#app/infra/dates.ts';
import { type KeptPauses, type KeptRevenue, pausesOf, revenueOf } from '#app/lending/kept-terms.ts';
import { type LoanTerms, type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { decimalText, money } from '#app/money/money.ts';
import type { Loan } from '#prisma/generated/client.ts';

type Signed = Pick<
  Loan,
  | 'principal'
  | 'annualRate'
  | 'count'
  | 'frequency'
  | 'amortisation'
  | 'principalGrace'
  | 'interestGrace'
  | 'dayCount'
  | 'rounding'
  | 'disbursedOn'
  | 'firstDueOn'
> &
  KeptPauses &
  KeptRevenue;

/** The terms of a loan as it was signed; what happened since is in its changes. `fees`: those of its borrower, where they matter. */
export function termsOfLoan(loan: Signed, fees: LoanTermsInput['fees'] = {}): LoanTerms {
  return loanTerms({
    principal: decimalText(money(loan.principal)),
    annualRate: loan.annualRate,
    count: loan.count,
    frequency: loan.frequency,
    amortisation: loan.amortisation,
    principalGrace: loan.principalGrace,
    interestGrace: loan.interestGrace,
    start: toDay(loan.disbursedOn),
    firstDue: toDay(loan.firstDueOn),
    dayCount: loan.dayCount as '30/360',
    rounding: loan.rounding as 'half_even',
    pauses: pausesOf(loan),
    revenue: revenueOf(loan),
    fees,
  });
}
