import { type Money, add, isPositive, round, subtract, sum, zero } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';

/** What a borrower still has to pay, instalment by instalment, in order. */
export type Coming = { dueOn: Day; principal: Money; interest: Money };

/**
 * One lender's part of what is still to come, in euros before tax: principal and interest in proportion to what they are owed of
 * what all are owed. Cumulated before it is rounded, so that the principal sums to their part to the cent. The real
 * distribution shares cents among everyone and may differ from this by one cent a line.
 */
export function expectedPart(coming: readonly Coming[], mine: Money, owedToAll: Money): Coming[] {
  if (!isPositive(owedToAll)) return [];
  let cumulated = zero;
  let given = zero;
  return coming.map(({ dueOn, principal, interest }) => {
    cumulated = add(cumulated, principal);
    const reached = round(cumulated.times(mine).dividedBy(owedToAll));
    const part = subtract(reached, given);
    given = reached;
    return { dueOn, principal: part, interest: round(interest.times(mine).dividedBy(owedToAll)) };
  });
}

/** Principal and interest of several lines together. */
export function totalOf(lines: readonly { principal: Money; interest: Money }[]): Money {
  return add(sum(lines.map((line) => line.principal)), sum(lines.map((line) => line.interest)));
}
