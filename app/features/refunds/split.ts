import { add, equals, max, money, subtract, zero, type Money } from '#app/money/money.ts';

/**
 * How a sum given back is taken from what stands of a payment: from what was pledged; the tip goes back with the last of it. `whole`: nothing
 * stands any more. Throws a RangeError for nothing, or for more than stands.
 */
export function splitRefund(
  total: Money,
  standing: { amount: Money; tip: Money },
): { amount: Money; tip: Money; whole: boolean } {
  const { amount, tip } = standing;
  const all = add(amount, tip);
  if (!total.greaterThan(0) || total.greaterThan(all)) {
    throw new RangeError(`${total.toFixed(2)} cannot be given back of ${all.toFixed(2)}`);
  }
  if (equals(total, all)) return { amount, tip, whole: true };
  if (total.lessThan(amount)) return { amount: total, tip: zero, whole: false };
  const rest = max(zero, subtract(total, tip));
  return { amount: rest, tip: money(subtract(total, rest)), whole: false };
}
