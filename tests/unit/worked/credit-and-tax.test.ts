import { describe, expect, test } from 'vitest';
import { declarersOf } from '#app/features/papers/loan-declaration.ts';
import { taxDeadline } from '#app/features/parameters/due-dates.ts';
import { loanRates } from '#app/lending/loan-rates.ts';
import { schedule } from '#app/lending/schedule.ts';
import { socialLevyParts, withholding } from '#app/lending/tax.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { type UsuryCategory, usuryRates } from '#app/lending/usury.ts';
import { rateInForce } from '#app/money/dated-rate.ts';
import { day } from '#app/money/day.ts';
import { Decimal, decimalText, money } from '#app/money/money.ts';
import { rateOn, withholdingRatesOn } from '#app/money/tax-rates.ts';
import { lawOn } from '#tests/support/law.ts';

// Worked figures of credit and tax that no other test holds: published ceilings, the fee that passes one, what rounding part by part would give.

const ceiling = (category: UsuryCategory, on: string) => rateInForce(category, day(on), usuryRates).toFixed();

test.each([
  ['usury_fixed_2_to_10_years', '0.0612', '0.0581'],
  ['usury_fixed_10_to_20_years', '0.062', '0.0588'],
  ['usury_variable_over_2_years', '0.0716', '0.0656'],
] as const)('%s: %s from January 2025, %s from April', (category, winter, spring) => {
  expect([ceiling(category, '2025-01-01'), ceiling(category, '2025-03-31')]).toEqual([winter, winter]);
  expect([ceiling(category, '2025-04-01'), ceiling(category, '2025-06-30')]).toEqual([spring, spring]);
});

test('10,000 at 4 % over 24 months: lawful under 5.81 %, usurious with a fee of 300 at the start', () => {
  const tegWith = (fee: string) => {
    const terms = loanTerms({
      principal: '10000',
      annualRate: '0.04',
      count: 24,
      start: '2026-11-02',
      rounding: 'half_up',
      fees: { atStart: fee },
    });
    return loanRates(terms, schedule(terms)).teg;
  };
  expect(tegWith('0').lessThanOrEqualTo('0.0581')).toBe(true);
  expect(tegWith('300').toDecimalPlaces(4).toFixed()).toBe('0.0699');
  expect(tegWith('300').greaterThan('0.0581')).toBe(true);
});

test.each([
  ['5000', '5000', []],
  ['5000.01', '5000', ['lender']],
  ['500', '10000', ['borrower']],
  ['6000', '10000', ['lender', 'borrower']],
])(
  'contracts of a year, %s for the lender and %s for the borrower: declared because of %j',
  (lent, borrowed, by) => {
    const threshold = money(lawOn('loan_declaration_threshold'));
    expect(declarersOf({ lenderTotal: money(lent), borrowerTotal: money(borrowed) }, threshold)).toEqual(by);
  },
);

describe('the tax on interest', () => {
  test('is 31.4 % in all since 1 January 2026, 30 % before', () => {
    const inAll = (on: string) => {
      const { incomeTax, socialLevies } = withholdingRatesOn(day(on));
      return incomeTax.plus(socialLevies).toFixed();
    };
    expect([inAll('2025-12-31'), inAll('2026-01-01')]).toEqual(['0.3', '0.314']);
  });

  test('is that of the day of payment: due on 31 December 2025 and paid on 2 January, 18.6 %', () => {
    const lender = { kind: 'natural_person', waiver: false, resident: true } as const;
    const { socialLevies } = withholding(money('100'), lender, withholdingRatesOn(day('2026-01-02')));
    expect(decimalText(socialLevies)).toBe('18.60');
  });

  test.each([
    ['1.67', '0.31', '0.32'],
    ['1234.56', '229.63', '229.62'],
  ])(
    'levies on %s are %s, and so are their parts; rounded one by one they would be %s',
    (gross, levies, wrong) => {
      const on = day('2026-03-02');
      const parts = (['csg', 'crds', 'solidarity_levy'] as const).map((key) => ({
        key,
        rate: rateOn(key, on),
      }));
      const oneByOne = parts.map(({ rate }) =>
        new Decimal(gross).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
      );
      expect(Decimal.sum(...oneByOne).toFixed(2)).toBe(wrong);
      expect(Decimal.sum(...socialLevyParts(money(levies), parts).values()).toFixed(2)).toBe(levies);
    },
  );

  test('is declared and paid by the 15th of the month after', () => {
    expect(taxDeadline(day('2026-11-01'))).toBe('2026-12-15');
    expect(taxDeadline(day('2026-12-01'))).toBe('2027-01-15');
  });
});
