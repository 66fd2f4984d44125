import { Decimal, type Money, type RoundingMode, cents, fromCents } from '#app/money/money.ts';
import { type Ratio, multiply, ratioOf, roundQuotient } from '#app/money/ratio.ts';
import { checkedAmount, checkedNumber } from './refused.ts';

/**
 * Simple interest in euros on what is owed, at a yearly rate (a fraction) over a time in years: q(P × R × t), rounded once. `years` may be an
 * exact fraction, so that half a cent is seen as one. Throws InvalidValue.
 */
export function simpleInterest(
  owed: Money,
  annualRate: Decimal,
  years: Ratio | Decimal,
  rounding: RoundingMode = 'half_even',
): Money {
  checkedAmount('owed', owed);
  checkedNumber('annualRate', annualRate);
  const time = Decimal.isDecimal(years) ? ratioOf(years) : years;
  const { over, under } = multiply(ratioOf(annualRate), time);
  return fromCents(roundQuotient(cents(owed) * over, under, rounding));
}
