import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRefund } from '#app/features/refunds/split.ts';
import { add, equals, fromCents, isNegative, money, subtract } from '#app/money/money.ts';

const standing = { amount: money('100'), tip: money('5') };
const split = (total: string) => {
  const { amount, tip, whole } = splitRefund(money(total), standing);
  return `${amount.toFixed(2)}+${tip.toFixed(2)}${whole ? ' whole' : ''}`;
};

test('what is given back is taken from the gift; the tip goes back with the last of it', () => {
  expect(split('30')).toBe('30.00+0.00');
  expect(split('99.99')).toBe('99.99+0.00');
  expect(split('100')).toBe('95.00+5.00');
  expect(split('104.99')).toBe('99.99+5.00');
  expect(split('105')).toBe('100.00+5.00 whole');
});

test('nothing, and more than stands, is refused', () => {
  for (const wrong of ['0', '105.01']) expect(() => split(wrong)).toThrow(RangeError);
});

test('the parts make the sum, and something of the gift stands unless all is given back', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 100_000 }), cents, (amount, tip, total) => {
      const stands = { amount: fromCents(amount), tip: fromCents(tip) };
      fc.pre(total <= amount + tip);
      const parts = splitRefund(fromCents(total), stands);
      expect(equals(add(parts.amount, parts.tip), fromCents(total))).toBe(true);
      const left = subtract(stands.amount, parts.amount);
      expect(isNegative(left) || isNegative(parts.amount) || isNegative(parts.tip)).toBe(false);
      expect(isNegative(subtract(stands.tip, parts.tip))).toBe(false);
      expect(left.isZero()).toBe(parts.whole);
    }),
  );
});
