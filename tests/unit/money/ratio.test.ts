import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, decimalText, fromCents, money, round } from '#app/money/money.ts';
import { decimalOf, multiply, plus, ratio, ratioOf, roundQuotient } from '#app/money/ratio.ts';

const modes = ['half_even', 'half_up', 'up', 'down'] as const;

describe('exact fractions', () => {
  test('a decimal and its fraction are the same number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 12 }), (digits, places) => {
        const value = new Decimal(digits).dividedBy(new Decimal(10).pow(places));
        expect(decimalOf(ratioOf(value)).equals(value)).toBe(true);
      }),
    );
  });

  test('sum and multiply as fractions do', () => {
    expect(decimalOf(plus(ratio(1, 3), ratio(1, 6))).toFixed()).toBe('0.5');
    expect(
      decimalOf(plus(ratio(1, 6), ratio(1, 6)))
        .toDecimalPlaces(3)
        .toFixed(),
    ).toBe('0.333');
    expect(decimalOf(multiply(ratio(2, 3), ratio(-3, 4))).toFixed()).toBe('-0.5');
  });

  test('are rounded as decimals are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom(1, 2, 4, 8, 100, 1000, 360, 365),
        fc.constantFrom(...modes),
        (over, under, mode) => {
          const inEuros = new Decimal(over).dividedBy(under).dividedBy(100);
          expect(roundQuotient(BigInt(over), BigInt(under), mode)).toBe(
            BigInt(round(inEuros, mode).times(100).toFixed()),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('an amount made of cents is the one that is read from text, in value and in every way to write it', () => {
  const anyCents = fc.oneof(
    fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }),
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.bigInt({ min: -99_999n, max: 99_999n }).map((count) => count * 10_000_000n),
    fc.bigInt({ min: -9n, max: 9n }).map((count) => 1_000_000_000n + count),
  );
  fc.assert(
    fc.property(anyCents, (count) => {
      const digits = (count < 0n ? -count : count).toString().padStart(3, '0');
      const read = money(`${count < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
      const made = fromCents(count);
      expect([made.s, made.e, made.d]).toEqual([read.s, read.e, read.d]);
      expect(decimalText(made)).toBe(decimalText(read));
      expect(made.times('1.07').plus(1).toString()).toBe(read.times('1.07').plus(1).toString());
    }),
    { numRuns: 2000 },
  );
});
