import { type Money, isNegative, isPositive, sum, zero } from '#app/money/money.ts';
import { split } from './split.ts';

/** What a repayment holds once the waterfall has run, in euros. */
export type Repaid = { principal: Money; interest: Money };

/** A lender of the loan, in subscription order, and the principal still owed to them before this repayment. */
export type Lender = { key: string; outstanding: Money };

export type LenderShare = { key: string; principal: Money; interest: Money };

/**
 * Shares a repayment among the lenders of a loan, principal and interest apart, weights being the principal still owed to
 * each. So the shares sum to the repayment, nobody gets more principal than they are owed, and over the whole loan each lender
 * ends with exactly what they lent (fixed weights would leave them up to 20 cents off). Throws a RangeError when more principal
 * comes back than is owed, and when interest comes and no principal is owed to anyone.
 */
export function distribute(repaid: Repaid, lenders: readonly Lender[]): LenderShare[] {
  if (isNegative(repaid.principal) || isNegative(repaid.interest)) {
    throw new RangeError('A repayment is never negative: undo one with a reversal');
  }
  const owed = sum(lenders.map((lender) => lender.outstanding));
  if (repaid.principal.greaterThan(owed)) {
    throw new RangeError(
      `${repaid.principal.toFixed(2)} € of principal came back, but only ${owed.toFixed(2)} € are owed`,
    );
  }
  if (isPositive(repaid.interest) && !isPositive(owed)) {
    throw new RangeError(
      `No principal is owed to anyone: nothing says whose ${repaid.interest.toFixed(2)} € of interest this is`,
    );
  }
  const weights = lenders.map(({ key, outstanding }) => ({ key, weight: outstanding }));
  const principal = split(repaid.principal, weights);
  const interest = split(repaid.interest, weights);
  return lenders.map(({ key }) => ({
    key,
    principal: principal.get(key) ?? zero,
    interest: interest.get(key) ?? zero,
  }));
}
