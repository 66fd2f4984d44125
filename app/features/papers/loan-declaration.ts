import type { Money } from '#app/money/money.ts';

/** A loan contract of a year, with what its lender lent and its borrower borrowed here in all by contracts of that year. */
type YearContract = { lenderTotal: Money; borrowerTotal: Money };

/** Whose total of the year makes a contract one to declare. */
export type Declarer = 'lender' | 'borrower';

/**
 * By whom the dispensation is passed (CGI, article 242 ter, 3): contracts of a year are dispensed while all those of one lender and all those of
 * one borrower stay at the threshold or below; above it each of them is declared. None: dispensed, as far as is known here.
 */
export function declarersOf({ lenderTotal, borrowerTotal }: YearContract, threshold: Money): Declarer[] {
  return [
    ...(lenderTotal.greaterThan(threshold) ? (['lender'] as const) : []),
    ...(borrowerTotal.greaterThan(threshold) ? (['borrower'] as const) : []),
  ];
}
