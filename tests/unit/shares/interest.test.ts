import { expect, test } from 'vitest';
import { highestInterest, interestOn, shareResult } from '#app/features/shares/interest.ts';
import { withholding } from '#app/lending/tax.ts';
import { day } from '#app/money/day.ts';
import { Decimal, money, zero } from '#app/money/money.ts';
import { withholdingRatesOn } from '#app/money/tax-rates.ts';
import { lawOn } from '#tests/support/law.ts';

const law = { legal: lawOn('coop_legal_reserve'), statutory: lawOn('coop_statutory_reserve') };
const shown = (result: string, aid = zero) =>
  Object.values(shareResult(money(result), aid, law)).map((amount) => amount.toFixed(2));

test('COOP-04: 57.5 % of a result is kept at least; public aid pays no interest', () => {
  expect(shown('10000')).toEqual(['1500.00', '4250.00', '4250.00']);
  expect(shown('23417.35')).toEqual(['3512.60', '9952.38', '9952.37']);
  expect(shown('10000', money('1000'))).toEqual(['1500.00', '4250.00', '3250.00']);
  expect(shown('10000', money('6000'))).toEqual(['1500.00', '4250.00', '0.00']);
  // Half a cent of a reserve is a cent: 15.015 and 42.54.
  expect(shown('100.10')).toEqual(['15.02', '42.54', '42.54']);
  expect(shown('0')).toEqual(['0.00', '0.00', '0.00']);
});

test('COOP-05: interest is capped by the mean of three years and two points', () => {
  const rates = ['0.0314', '0.0337', '0.032', '0.031', '0.034', '0.035'].map((rate) => new Decimal(rate));
  expect(highestInterest(rates, lawOn('coop_interest_margin')).toFixed()).toBe('0.05285');
  expect(() => highestInterest(rates.slice(1), lawOn('coop_interest_margin'))).toThrow(/six rates/);
});

test('COOP-09: interest runs by the day; what is withheld is that of the day of payment', () => {
  const rate = new Decimal('0.025');
  const days = (count: number) => new Decimal(1000).times(count);
  expect(interestOn(days(153), rate, 365).toFixed(2)).toBe('10.48');
  const whole = interestOn(days(365), rate, 365);
  expect(whole.toFixed(2)).toBe('25.00');
  const ana = { kind: 'natural_person', resident: true, waiver: false } as const;
  const { incomeTax, socialLevies, net } = withholding(whole, ana, withholdingRatesOn(day('2026-06-30')));
  expect([incomeTax, socialLevies, net].map((amount) => amount.toFixed(2))).toEqual([
    '3.20',
    '4.65',
    '17.15',
  ]);
});
