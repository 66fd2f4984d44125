import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, fromCents, money } from '#app/money/money.ts';
import { lossSimulation, thresholdFor } from '#app/lending/simulation.ts';

describe('what a person could bear to lose', () => {
  test.each([
    ['28000', '15000', '16800', '26200.00', '2620.00', '1310.00'],
    ['0', '0', '5000', '-5000.00', '0.00', '1000.00'],
    ['21600', '3200', '14500', '10300.00', '1030.00', '1000.00'],
    ['45000', '120000', '30000', '135000.00', '13500.00', '6750.00'],
    ['60000', '250000', '25000', '285000.00', '28500.00', '14250.00'],
    ['0', '0', '0', '0.00', '0.00', '1000.00'],
    ['26200.30', '0', '0', '26200.30', '2620.03', '1310.01'],
  ])('income %s, liquid %s, commitments %s', (income, liquid, commitments, netWorth, capacity, threshold) => {
    const result = lossSimulation({
      netAnnualIncome: money(income),
      liquidAssets: money(liquid),
      annualCommitments: money(commitments),
    });
    expect([result.netWorth, result.capacity, result.threshold].map(decimalText)).toEqual([
      netWorth,
      capacity,
      threshold,
    ]);
  });

  test('the threshold comes from the result alone, and is never under 1,000 €', () => {
    expect(decimalText(thresholdFor(null))).toBe('1000.00');
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), (income, commitments) => {
        const result = lossSimulation({
          netAnnualIncome: fromCents(income),
          liquidAssets: money('0'),
          annualCommitments: fromCents(commitments),
        });
        expect(decimalText(thresholdFor(result.capacity))).toBe(decimalText(result.threshold));
        expect(result.threshold.greaterThanOrEqualTo(1000)).toBe(true);
        expect(result.capacity.isNegative()).toBe(false);
      }),
    );
  });

  test('a negative answer is refused', () => {
    const answers = { netAnnualIncome: money('1'), liquidAssets: money('1'), annualCommitments: money('-1') };
    expect(() => lossSimulation(answers)).toThrow(/annualCommitments/);
  });
});
