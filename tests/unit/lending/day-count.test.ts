import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays, addMonths, day, daysBetween } from '#app/money/day.ts';
import { type DayCount, countedDays, dayCounts, yearFraction } from '#app/lending/day-count.ts';

const anyDay = fc.integer({ min: -10_000, max: 20_000 }).map((offset) => addDays(day('2000-01-01'), offset));
const aDayCount = fc.constantFrom(...dayCounts);
const years = (dayCount: DayCount, from: string, to: string) =>
  yearFraction(dayCount, day(from), day(to)).toDecimalPlaces(10).toFixed();

describe('a year fraction', () => {
  test.each<[DayCount, string, string, string]>([
    // Whole months are twelfths; what is left, real days over 365.
    ['30/360', '2026-01-31', '2026-02-28', '0.0833333333'],
    ['30/360', '2026-01-15', '2026-03-01', '0.1299086758'],
    ['30/360', '2026-01-15', '2026-01-29', '0.0383561644'],
    ['30/360', '2024-02-29', '2025-02-28', '1'],
    ['30E/360', '2026-01-31', '2026-03-31', '0.1666666667'],
    ['30/360 Bond Basis', '2026-01-15', '2026-03-31', '0.2111111111'],
    ['30/360 US', '2026-02-28', '2026-03-31', '0.0833333333'],
    ['30E/360 ISDA', '2026-02-28', '2026-03-31', '0.0833333333'],
    ['30/365', '2026-01-31', '2026-03-31', '0.1643835616'],
    ['ACT/360', '2026-01-01', '2027-01-01', '1.0138888889'],
    ['ACT/364', '2026-01-01', '2026-01-15', '0.0384615385'],
    ['ACT/365F', '2024-01-01', '2025-01-01', '1.002739726'],
    ['ACT/365.25', '2024-01-01', '2028-01-01', '4'],
    ['ACT/366', '2024-01-01', '2025-01-01', '1'],
    ['ACT/ACT ISDA', '2023-12-31', '2024-01-02', '0.0054719665'],
    ['ACT/ACT split 31 Dec', '2023-12-30', '2024-01-01', '0.0054719665'],
    ['ACT/ACT AFB', '2024-02-29', '2024-03-01', '0.0027322404'],
    ['ACT/ACT AFB', '2004-02-28', '2008-02-29', '4.002739726'],
  ])('%s from %s to %s', (dayCount, from, to, expected) => {
    expect(years(dayCount, from, to)).toBe(expected);
  });

  test('is nothing from a day to itself, grows with time, and is the opposite backwards', () => {
    fc.assert(
      fc.property(aDayCount, anyDay, fc.integer({ min: 0, max: 4000 }), (dayCount, from, length) => {
        const to = addDays(from, length);
        const there = yearFraction(dayCount, from, to);
        expect(yearFraction(dayCount, from, from).isZero()).toBe(true);
        // Months of thirty days: the 31st counts for nothing, and the end of February for at most three days.
        expect(there.greaterThanOrEqualTo(0) || length < 4).toBe(true);
        expect(yearFraction(dayCount, to, from).equals(there.negated())).toBe(true);
        expect(
          there
            .minus(length / 365.25)
            .abs()
            .lessThan(0.02 + length / 15_000),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is one over any calendar year that the convention measures in years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = addMonths(from, 12 * count);
        fc.pre(!from.endsWith('02-29') && !from.endsWith('02-28'));
        for (const dayCount of ['30/360', '30E/360', '30/360 US', 'ACT/ACT AFB'] as const)
          expect(yearFraction(dayCount, from, to).toNumber()).toBe(count);
      }),
    );
  });

  test('of parts sums to that of the whole, where days are real and years of one length', () => {
    const additive = fc.constantFrom<DayCount>('ACT/360', 'ACT/364', 'ACT/365F', 'ACT/366', 'ACT/ACT ISDA');
    fc.assert(
      fc.property(additive, fc.tuple(anyDay, anyDay, anyDay), (dayCount, days) => {
        const [from, between, to] = days.sort() as [Day, Day, Day];
        const parts = yearFraction(dayCount, from, between).plus(yearFraction(dayCount, between, to));
        expect(
          parts
            .minus(yearFraction(dayCount, from, to))
            .abs()
            .lessThan('1e-30'),
        ).toBe(true);
      }),
    );
  });

  test('of months of thirty days makes every month of the same length, from the same day of it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, months) => {
        fc.pre(Number(from.slice(8)) < 28);
        for (const dayCount of ['30E/360', '30E/360 ISDA', '30/360 US', '30/360 Bond Basis'] as const)
          expect(countedDays(dayCount, from, addMonths(from, months))).toBe(30 * months);
      }),
    );
  });

  test('of real days counts them; a name or a day that is not one is refused', () => {
    expect(countedDays('ACT/360', day('2024-02-01'), day('2024-03-01'))).toBe(29);
    expect(daysBetween(day('2024-02-01'), day('2024-03-01'))).toBe(29);
    expect(() => yearFraction('ACT/363' as DayCount, day('2024-02-01'), day('2024-03-01'))).toThrow(
      /ACT\/363.*ACT\/365F/,
    );
    for (const dayCount of dayCounts) {
      expect(() => yearFraction(dayCount, '2024-02-30' as Day, day('2024-03-01'))).toThrow(RangeError);
      expect(() => yearFraction(dayCount, day('2024-02-01'), 'never' as Day)).toThrow(RangeError);
    }
  });
});
