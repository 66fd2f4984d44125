import { type Day, compareDays } from '#app/money/day.ts';
import { type Money, add, isNegative, isPositive, min, subtract, zero } from '#app/money/money.ts';

export type Component = 'penalty' | 'fee' | 'interest' | 'principal';

/** What is still owed on one instalment, in euros. */
export type OwedInstalment = { number: number; due: Day } & Record<Component, Money>;

/** What a repayment settles of one instalment. */
export type AppliedRow = { number: number; due: Day; total: Money } & Record<Component, Money>;

/** Costs first, then interest, then principal (Code civil, 1343-1). A contract may say otherwise: the order is data. */
export const usualOrder: readonly Component[] = ['penalty', 'fee', 'interest', 'principal'];

/**
 * Applies a repayment to what is owed: the oldest instalment first, and within it in the given order. What exceeds everything
 * owed comes back as `excess`, for the caller to keep or refund: it is never lost. Rows that receive nothing are left out.
 * Throws a RangeError on a negative amount and on an order that does not name each component once.
 */
export function applyRepayment(
  amount: Money,
  owed: readonly OwedInstalment[],
  order: readonly Component[] = usualOrder,
): { applied: AppliedRow[]; excess: Money } {
  if (isNegative(amount)) throw new RangeError('A repayment is never negative: undo one with a reversal');
  if (order.length !== usualOrder.length || !usualOrder.every((component) => order.includes(component))) {
    throw new RangeError(`A waterfall names each of ${usualOrder.join(', ')} once, not: ${order.join(', ')}`);
  }
  const oldestFirst = [...owed].sort((a, b) => compareDays(a.due, b.due) || a.number - b.number);
  const applied: AppliedRow[] = [];
  let excess = amount;
  for (const instalment of oldestFirst) {
    if (!isPositive(excess)) break;
    const row = settle(excess, instalment, order);
    excess = subtract(excess, row.total);
    if (isPositive(row.total)) applied.push(row);
  }
  return { applied, excess };
}

function settle(available: Money, owed: OwedInstalment, order: readonly Component[]): AppliedRow {
  const row: AppliedRow = {
    number: owed.number,
    due: owed.due,
    penalty: zero,
    fee: zero,
    interest: zero,
    principal: zero,
    total: zero,
  };
  for (const component of order) {
    if (isNegative(owed[component]))
      throw new RangeError(`Instalment ${owed.number} owes a negative ${component}`);
    row[component] = min(owed[component], subtract(available, row.total));
    row.total = add(row.total, row[component]);
  }
  return row;
}
