import { Decimal as OtherDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  type Money,
  add,
  cents,
  centsAsNumber,
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

const anyCents = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n });
const someCents = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });

describe('an exact amount', () => {
  test.each([
    ['0', '0.00'],
    ['12', '12.00'],
    ['12.5', '12.50'],
    ['-12.05', '-12.05'],
    ['0.01', '0.01'],
    ['-0', '0.00'],
    ['-0.00', '0.00'],
    ['90071992547.41', '90071992547.41'],
    ['999999999999.99', '999999999999.99'],
    ['-999999999999.99', '-999999999999.99'],
  ])('"%s" is %s', (text, shown) => {
    expect(decimalText(money(text))).toBe(shown);
  });

  test.each([
    '',
    ' ',
    '0.005',
    '0.001',
    '1.000',
    '1e2',
    '1E2',
    '1,00',
    'NaN',
    'Infinity',
    '-Infinity',
    ' 1.00',
    '1.00 ',
    '+5',
    '--5',
    '.5',
    '5.',
    '1 000',
    '1_000',
    '0x10',
    '٥',
    '1000000000000',
    '-1000000000000.00',
  ])('"%s" is refused', (text) => {
    expect(() => money(text)).toThrow(RangeError);
  });

  test('is read from the decimals of other libraries, whatever their size', () => {
    expect(decimalText(money(new OtherDecimal('1234.5')))).toBe('1234.50');
    expect(decimalText(money(new OtherDecimal('1e3')))).toBe('1000.00');
    expect(() => money(new OtherDecimal('1e-7'))).toThrow(RangeError);
    expect(() => money(new OtherDecimal(NaN))).toThrow(RangeError);
    expect(() => money(new OtherDecimal(-Infinity))).toThrow(RangeError);
  });

  test('is never read from a number', () => {
    // @ts-expect-error a number is refused by the compiler too
    expect(() => money(0.1)).toThrow(TypeError);
    // @ts-expect-error a whole number no less
    expect(() => money(5)).toThrow(TypeError);
  });
});

describe('rounding', () => {
  test.each([
    ['0.005', '0.00', '0.01'],
    ['0.015', '0.02', '0.02'],
    ['1.005', '1.00', '1.01'],
    ['2.675', '2.68', '2.68'],
    ['-0.005', '0.00', '-0.01'],
    ['-0.025', '-0.02', '-0.03'],
    ['0.0049999999999999999999999999', '0.00', '0.00'],
    ['0.0050000000000000000000000001', '0.01', '0.01'],
  ])('%s is %s to even and %s up', (text, even, up) => {
    const exact = new Decimal(text);
    expect(decimalText(round(exact))).toBe(even);
    expect(decimalText(round(exact, 'half_even'))).toBe(even);
    expect(decimalText(round(exact, 'half_up'))).toBe(up);
  });

  test('never gives −0, NaN, or more than our columns hold', () => {
    expect(Object.is(round(new Decimal('-0.001')).toNumber(), 0)).toBe(true);
    expect(() => round(new Decimal(NaN))).toThrow(RangeError);
    expect(() => round(new Decimal(Infinity))).toThrow(RangeError);
    expect(() => round(new Decimal('999999999999.995'))).toThrow(RangeError);
  });

  test('is not disturbed by what others do to decimal.js', () => {
    OtherDecimal.set({ precision: 3 });
    try {
      expect(decimalText(round(new Decimal('123456.785')))).toBe('123456.78');
      expect(decimalText(add(money('123456.78'), money('0.01')))).toBe('123456.79');
      expect(decimalText(round(new OtherDecimal('1').dividedBy(3)))).toBe('0.33');
    } finally {
      OtherDecimal.set({ precision: 20 });
    }
  });
});

describe('arithmetic', () => {
  test('is exact where floats are not', () => {
    expect(decimalText(add(money('0.1'), money('0.2')))).toBe('0.30');
    expect(decimalText(sum(new Array<Money>(1_000_000).fill(money('0.01'))))).toBe('10000.00');
  });

  test('an empty sum is zero', () => {
    expect(equals(add(), zero)).toBe(true);
    expect(equals(sum([]), zero)).toBe(true);
  });

  test('beyond the largest amount is an error, not a wrong amount', () => {
    expect(() => add(money('999999999999.99'), money('0.01'))).toThrow(RangeError);
    expect(() => subtract(money('-999999999999.99'), money('0.01'))).toThrow(RangeError);
  });

  test('agrees with whole cents', () => {
    fc.assert(
      fc.property(someCents, someCents, (a, b) => {
        const [x, y] = [fromCents(a), fromCents(b)];
        expect(cents(add(x, y))).toBe(a + b);
        expect(cents(subtract(x, y))).toBe(a - b);
        expect(cents(negate(x))).toBe(-a);
        expect(cents(min(x, y))).toBe(a < b ? a : b);
        expect(cents(max(x, y))).toBe(a > b ? a : b);
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect([isNegative(x), isZero(x), isPositive(x)]).toEqual([a < 0n, a === 0n, a > 0n]);
      }),
    );
  });

  test('the smallest and the largest of several', () => {
    const several = ['3', '-1', '2'].map((text) => money(text)) as [Money, Money, Money];
    expect(decimalText(min(...several))).toBe('-1.00');
    expect(decimalText(max(...several))).toBe('3.00');
    expect(isNegative(negate(zero))).toBe(false);
  });
});

describe('cents', () => {
  test('go there and back', () => {
    fc.assert(
      fc.property(anyCents, (count) => {
        expect(cents(fromCents(count))).toBe(count);
        expect(equals(money(decimalText(fromCents(count))), fromCents(count))).toBe(true);
      }),
    );
  });

  test('make the very decimal that text makes', () => {
    fc.assert(
      fc.property(fc.oneof(anyCents, fc.bigInt({ min: -1000n, max: 1000n })), (count) => {
        const read = new Decimal(count.toString()).dividedBy(100);
        expect(fromCents(count)).toStrictEqual(read.isZero() ? zero : read);
        expect(centsAsNumber(fromCents(count))).toBe(Number(count));
      }),
      { numRuns: 500 },
    );
  });

  test('from numbers only when whole and safe', () => {
    expect(decimalText(fromCents(-5))).toBe('-0.05');
    expect(decimalText(fromCents(120))).toBe('1.20');
    for (const wrong of [0.5, NaN, Infinity, 2 ** 53]) expect(() => fromCents(wrong)).toThrow(RangeError);
    expect(() => fromCents(100_000_000_000_000n)).toThrow(RangeError);
  });
});
