import { type Money, isPositive, sum, zero } from '#app/money/money.ts';
import { InvalidValue, checkedAmount } from './refused.ts';
import { type SplitOptions, split } from './split.ts';

/** What a repayment holds once the waterfall has run, in euros. */
export type Repaid = { principal: Money; interest: Money };

/** A lender of the loan, in subscription order, and the principal still owed to them before this repayment. */
export type Lender = { key: string; outstanding: Money };

type LenderShare = { key: string; principal: Money; interest: Money };

/**
 * Shares a repayment among the lenders of a loan, principal and interest apart, weights being the principal still owed to
 * each. So the shares sum to the repayment, nobody gets more principal than they are owed, and over the whole loan each lender
 * ends with exactly what they lent (fixed weights would leave them up to 20 cents off).
 *
 * A cent that several deserve alike goes by subscription rank for the principal, which evens out by itself. Interest does not: its
 * ties begin with the lender at place `turn` modulo N among the N who are still owed something (from 0), `turn` being the rank of
 * this repayment within the loan, from 0, so that the same lenders are not always first.
 *
 * Throws InvalidValue when more principal comes back than is owed, when interest comes and no principal is owed to anyone, on a
 * negative amount and without lenders.
 */
export function distribute(
  repaid: Repaid,
  lenders: readonly Lender[],
  { turn = 0 }: SplitOptions = {},
): LenderShare[] {
  checkedAmount('principal', repaid.principal);
  checkedAmount('interest', repaid.interest);
  const owed = sum(lenders.map((lender) => lender.outstanding));
  if (repaid.principal.greaterThan(owed)) {
    throw new InvalidValue('principal', repaid.principal, `only ${owed.toFixed(2)} € are owed`);
  }
  if (isPositive(repaid.interest) && !isPositive(owed)) {
    throw new InvalidValue(
      'interest',
      repaid.interest,
      'no principal is owed to anyone, and nothing says whose it is',
    );
  }
  const weights = lenders.map(({ key, outstanding }) => ({ key, weight: outstanding }));
  const principal = split(repaid.principal, weights);
  const interest = split(repaid.interest, weights, { turn });
  return lenders.map(({ key }) => ({
    key,
    principal: principal.get(key) ?? zero,
    interest: interest.get(key) ?? zero,
  }));
}
