import { describe, expect, test } from 'vitest';
import { addTargetDays, addWorkingDays, followingTargetDay, isFrenchHoliday } from '#app/money/calendar.ts';
import {
  type Day,
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  lastOfMonth,
  monthOf,
  weekday,
  yearOf,
} from '#app/money/day.ts';
import { euros, percent, whole } from '#app/money/format.ts';
import {
  Decimal,
  type Money,
  add,
  cents,
  compare,
  decimalText,
  equals,
  fromCents,
  isNegative,
  isPositive,
  isZero,
  max,
  min,
  money,
  negate,
  round,
  subtract,
  sum,
  zero,
} from '#app/money/money.ts';
import { parseAmount } from '#app/money/parse-amount.ts';
import { ratio, ratioOf } from '#app/money/ratio.ts';
import { rateOn } from '#app/money/tax-rates.ts';

// What no compiler sees: values from JSON, from a form, from another library, passed as if they were what they claim to be.

describe('amounts of the adversary', () => {
  test.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['0.01', '0.01'],
    ['-0.01', '-0.01'],
    // 2^53 + 1 cents, which no float holds.
    ['90071992547409.93', undefined],
    ['900719925474.93', '900719925474.93'],
    ['92233720368547758.07', undefined],
    ['1e2', undefined],
    ['1,00', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['0.005', undefined],
    [' 1.00', undefined],
    ['1.00\n', undefined],
  ])('"%s" is exact or refused', (text, expected) => {
    if (expected === undefined) expect(() => money(text)).toThrow(RangeError);
    else expect(decimalText(money(text))).toBe(expected);
  });

  test.each([
    ['0.005', false],
    ['1,00', true],
    ['1e2', false],
    ['-1', false],
    ['NaN', false],
    ['Infinity', false],
    ['0x10', false],
    [' 1.00 ', true],
    ['9007199254740993', false],
    ['1.234,56', false],
  ])('typed as "%s"', (text, isRead) => {
    expect(parseAmount(text).ok).toBe(isRead);
  });

  test('floats are never amounts: what they make of 0.1 + 0.2, of 1.005, of 0.615 × 100', () => {
    for (const float of [0.1 + 0.2, 1.005, 0.615 * 100, 5, NaN, null, undefined, {}, [], true])
      expect(() => money(float as unknown as string)).toThrow(TypeError);
    expect(decimalText(add(money('0.1'), money('0.2')))).toBe('0.30');
    expect(decimalText(round(new Decimal('1.005'), 'half_up'))).toBe('1.01');
    expect(new Decimal('0.615').times(100).toFixed()).toBe('61.5');
  });
});

/** Each is not an amount to the cent, though it is passed as one. */
const wrongAmounts: [string, unknown][] = [
  ['a tenth of a cent', new Decimal('0.001')],
  ['NaN', new Decimal(NaN)],
  ['Infinity', new Decimal(Infinity)],
  ['a float', 0.1],
  ['a whole number', 5],
  ['a text', '5.00'],
  ['nothing', undefined],
];

test.each(wrongAmounts)('%s is refused by everything that takes an amount', (_, wrong) => {
  const amount = wrong as Money;
  const uses: (() => unknown)[] = [
    () => add(zero, amount),
    () => subtract(zero, amount),
    () => subtract(amount, zero),
    () => negate(amount),
    () => sum([amount]),
    () => min(zero, amount),
    () => min(amount),
    () => max(zero, amount),
    () => isZero(amount),
    () => isPositive(amount),
    () => isNegative(amount),
    () => compare(amount, zero),
    () => compare(zero, amount),
    () => equals(zero, amount),
    () => cents(amount),
    () => decimalText(amount),
  ];
  for (const use of uses) expect(use).toThrow(/is not an amount in euros and cents/);
});

test('rounding refuses what is not a number, and names the roundings there are', () => {
  expect(() => round(0.5 as unknown as Decimal)).toThrow(/0.5 is not an amount/);
  expect(() => round(new Decimal(1), 'nearest' as 'up')).toThrow(/"nearest".*half_even/);
  expect(decimalText(round(new Decimal('0.001'), 'up'))).toBe('0.01');
  expect(decimalText(round(new Decimal('-0.009'), 'down'))).toBe('0.00');
});

test('cents are whole, safe, and no text', () => {
  for (const wrong of ['5', null, undefined, true, 0.1, 2 ** 53, -(2n ** 63n)])
    expect(() => fromCents(wrong as number)).toThrow(RangeError);
});

test('fractions are of whole numbers, over more than zero', () => {
  expect(() => ratio(1, 0)).toThrow(RangeError);
  expect(() => ratio(1, -2)).toThrow(RangeError);
  expect(() => ratio(0.5, 2)).toThrow(RangeError);
  expect(() => ratioOf(new Decimal(NaN))).toThrow(RangeError);
});

test('what is shown is never rounded on the way', () => {
  expect(() => euros('0.005')).toThrow(RangeError);
  expect(() => euros('1e2')).toThrow(RangeError);
  expect(() => percent('NaN')).toThrow(RangeError);
  expect(() => whole(1.5)).toThrow(RangeError);
});

test.each(['2026-02-30', '2026-2-1', '', 'demain', '2026-02-01T00:00:00Z', undefined, 20260201])(
  'a day that is not one (%s) is refused by everything that takes a day',
  (text) => {
    const wrong = text as unknown as Day;
    const right = '2026-01-01' as Day;
    const uses: (() => unknown)[] = [
      () => addDays(wrong, 1),
      () => addMonths(wrong, 1),
      () => daysBetween(right, wrong),
      () => daysBetween(wrong, right),
      () => compareDays(wrong, right),
      () => compareDays(wrong, wrong),
      () => weekday(wrong),
      () => yearOf(wrong),
      () => monthOf(wrong),
      () => lastOfMonth(wrong),
      () => followingTargetDay(wrong),
      () => addTargetDays(wrong, 1),
      () => addWorkingDays(wrong, -1),
      () => isFrenchHoliday(wrong),
      () => rateOn('csg', wrong),
    ];
    for (const use of uses) expect(use).toThrow(RangeError);
  },
);
