import { type Money, max, min, round, subtract, zero } from '#app/money/money.ts';

/** What a lender types to see what they can lend, in euros: a month's income and expenses, and savings. It stays in their browser. */
export type Budget = { income: Money; expenses: Money; savings: Money };

/** Our own rule, in months: of expenses that are kept in reserve, and of what is left that gives back what is lent. */
export type BudgetRule = { cushionMonths: number; rebuildMonths: number };

/** What is left of a month; negative when more is spent than earned. */
export function leftOfMonth({ income, expenses }: Budget): Money {
  return subtract(income, expenses);
}

/**
 * What may be lent without borrowing or going short: no more than the savings above so many months of expenses, and no more than what is
 * left in so many months would give back, were nothing repaid. Never below zero. An estimate: nobody is refused by it.
 */
export function affordableLoan(budget: Budget, { cushionMonths, rebuildMonths }: BudgetRule): Money {
  const spare = subtract(budget.savings, round(budget.expenses.times(cushionMonths)));
  return max(zero, min(spare, round(leftOfMonth(budget).times(rebuildMonths))));
}
