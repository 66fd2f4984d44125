import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CapitalLoss, carriedInAll, lossRelief } from '#app/lending/loss-relief.ts';
import { withholding } from '#app/lending/tax.ts';
import { day } from '#app/money/day.ts';
import { add, fromCents, money, sum } from '#app/money/money.ts';
import { withholdingRatesOn } from '#app/money/tax-rates.ts';
import { lawOn } from '#tests/support/law.ts';

const law = { cap: money(lawOn('loss_relief_cap')), years: lawOn('loss_relief_years').toNumber() };
const said = (year: number, interest: string, losses: [number, string][]) => {
  const relief = lossRelief({
    year,
    interest: money(interest),
    ...law,
    losses: losses.map(([of, amount]): CapitalLoss => ({ year: of, amount: money(amount) })),
  });
  const carried = relief.carried.map((loss) => `${loss.year}: ${loss.amount.toFixed(2)}`);
  return [relief.used.toFixed(2), relief.taxable.toFixed(2), ...carried];
};

test('interest of 300 and a loss of 500: nothing left to tax, 200 for later; what was withheld does not know of it', () => {
  expect(said(2026, '300', [[2026, '500']])).toEqual(['300.00', '0.00', '2026: 200.00']);
  const lender = { kind: 'natural_person', waiver: false, resident: true } as const;
  const { incomeTax, socialLevies } = withholding(
    money('300'),
    lender,
    withholdingRatesOn(day('2026-06-01')),
  );
  expect([incomeTax.toFixed(2), socialLevies.toFixed(2)]).toEqual(['38.40', '55.80']);
});

test('a loss of 10,000 against interest of 9,500: 8,000 at most in a year, 1,500 taxed, 2,000 carried', () => {
  expect(said(2026, '9500', [[2026, '10000']])).toEqual(['8000.00', '1500.00', '2026: 2000.00']);
});

test('the oldest goes first, five years and no more; a loss to come is not known yet', () => {
  expect(
    said(2031, '250', [
      [2026, '200'],
      [2029, '100'],
    ]),
  ).toEqual(['250.00', '0.00', '2029: 50.00']);
  expect(said(2031, '50', [[2026, '200']])).toEqual(['50.00', '0.00']);
  expect(said(2032, '50', [[2026, '200']])).toEqual(['0.00', '50.00']);
  expect(said(2026, '50', [[2027, '200']])).toEqual(['0.00', '50.00']);
});

test('whatever the losses, nothing is made: used and left are the losses still open, used and taxed the interest', () => {
  const amount = fc.integer({ min: 0, max: 2_000_000 }).map((cents) => fromCents(cents));
  const loss = fc.record({ year: fc.integer({ min: 2023, max: 2026 }), amount });
  fc.assert(
    fc.property(amount, fc.array(loss, { maxLength: 6 }), (interest, losses) => {
      const relief = lossRelief({ year: 2026, interest, losses, ...law });
      expect(add(relief.used, relief.taxable).equals(interest)).toBe(true);
      expect(relief.used.greaterThan(law.cap)).toBe(false);
      expect(add(relief.used, carriedInAll(relief)).equals(sum(losses.map((one) => one.amount)))).toBe(true);
    }),
  );
});
