import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossRelief, type OfYear } from '#app/lending/loss-relief.ts';
import { withholding } from '#app/lending/tax.ts';
import { day } from '#app/money/day.ts';
import { add, fromCents, money, sum } from '#app/money/money.ts';
import { withholdingRatesOn } from '#app/money/tax-rates.ts';
import { lawOn } from '#tests/support/law.ts';

const law = { cap: money(lawOn('loss_relief_cap')), years: lawOn('loss_relief_years').toNumber() };
type Typed = [year: number, amount: string][];
const amounts = (typed: Typed) => typed.map(([year, amount]): OfYear => ({ year, amount: money(amount) }));
const relief = (year: number, interest: Typed, losses: Typed) =>
  lossRelief({ year, interest: amounts(interest), losses: amounts(losses), ...law });
const said = (year: number, interest: string, losses: Typed) => {
  const { used, taxable, carried } = relief(year, [[year, interest]], losses);
  return [used, taxable, carried].map((amount) => amount.toFixed(2));
};

test('interest of 300 and a loss of 500: nothing left to tax, 200 for later; what was withheld does not know of it', () => {
  expect(said(2026, '300', [[2026, '500']])).toEqual(['300.00', '0.00', '200.00']);
  const lender = { kind: 'natural_person', waiver: false, resident: true } as const;
  const { incomeTax, socialLevies } = withholding(
    money('300'),
    lender,
    withholdingRatesOn(day('2026-06-01')),
  );
  expect([incomeTax.toFixed(2), socialLevies.toFixed(2)]).toEqual(['38.40', '55.80']);
});

test('a loss of 10,000 against interest of 9,500: 8,000 at most in a year, 1,500 taxed, 2,000 carried', () => {
  expect(said(2026, '9500', [[2026, '10000']])).toEqual(['8000.00', '1500.00', '2000.00']);
});

test('the oldest goes first, five years and no more; a loss to come is not known yet', () => {
  const two: Typed = [
    [2026, '200'],
    [2029, '100'],
  ];
  expect(said(2031, '250', two)).toEqual(['250.00', '0.00', '50.00']);
  expect(said(2031, '50', [[2026, '200']])).toEqual(['50.00', '0.00', '0.00']);
  expect(said(2032, '50', [[2026, '200']])).toEqual(['0.00', '50.00', '0.00']);
  expect(said(2026, '50', [[2027, '200']])).toEqual(['0.00', '50.00', '0.00']);
});

test('what a year took up is not there for the next: each loss is followed from its year to its last', () => {
  const interest: Typed = [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => [year, '60']);
  const losses: Typed = [
    [2025, '100'],
    [2027, '400'],
  ];
  const followed = (year: number) =>
    relief(year, interest, losses).losses.map(
      (loss) =>
        `${loss.year} ${[loss.usedBefore, loss.used, loss.left].map((one) => one.toFixed(2)).join(' ')} ${loss.until}`,
    );
  expect(followed(2025)).toEqual(['2025 0.00 60.00 40.00 2030']);
  expect(followed(2026)).toEqual(['2025 60.00 40.00 0.00 2030']);
  expect(followed(2027)).toEqual(['2025 100.00 0.00 0.00 2030', '2027 0.00 60.00 340.00 2032']);
  expect(followed(2031)).toEqual(['2027 240.00 60.00 100.00 2032']);
});

test('whatever the years: never more than the interest or the cap, never more than the loss, nothing after its last year, the oldest first', () => {
  const amount = fc.integer({ min: 0, max: 1_200_000 }).map((cents) => fromCents(cents));
  const ofYear = fc.record({ year: fc.integer({ min: 2020, max: 2032 }), amount });
  fc.assert(
    fc.property(
      fc.array(ofYear, { maxLength: 12 }),
      fc.array(ofYear, { maxLength: 6 }),
      (interest, losses) => {
        const usedOf = new Map<number, ReturnType<typeof sum>>();
        for (let year = 2020; year <= 2034; year += 1) {
          const { used, taxable, losses: followed } = lossRelief({ year, interest, losses, ...law });
          expect(used.greaterThan(law.cap)).toBe(false);
          expect(taxable.isNegative()).toBe(false);
          const paid = sum(interest.filter((one) => one.year === year).map((one) => one.amount));
          expect(add(used, taxable).equals(paid)).toBe(true);
          for (const [index, loss] of followed.entries()) {
            expect(loss.year <= year && year <= loss.year + law.years).toBe(true);
            // What this year says of the years before is what they said themselves.
            expect(loss.usedBefore.equals(usedOf.get(loss.year) ?? money('0'))).toBe(true);
            usedOf.set(loss.year, add(loss.usedBefore, loss.used));
            expect(add(usedOf.get(loss.year)!, loss.left).equals(loss.amount)).toBe(true);
            expect(loss.left.isNegative()).toBe(false);
            if (!loss.used.isZero())
              expect(followed.slice(0, index).every((older) => older.left.isZero())).toBe(true);
          }
        }
      },
    ),
  );
});
