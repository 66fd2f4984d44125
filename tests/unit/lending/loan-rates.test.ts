import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { percent } from '#app/money/format.ts';
import { Decimal, decimalText } from '#app/money/money.ts';
import { loanRates, totalCost } from '#app/lending/loan-rates.ts';
import { schedule } from '#app/lending/schedule.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';

// Hundreds of whole loans take a second here, and more on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const ratesOf = (input: LoanTermsInput, fees = '0') => {
  const terms = loanTerms({ fees: { atStart: fees }, ...input });
  return loanRates(terms, schedule(terms));
};

describe('the rates of a loan', () => {
  const usual: LoanTermsInput = {
    principal: '10000',
    annualRate: '0.04',
    count: 24,
    start: '2026-11-02',
    rounding: 'half_up',
  };

  test('fees raise both, and the period rate is told', () => {
    const withFees = ratesOf(usual, '300');
    expect([percent(withFees.teg), percent(withFees.taeg), percent(withFees.periodRate, 5)]).toEqual([
      '6,99\u00a0%',
      '7,22\u00a0%',
      '0,58248\u00a0%',
    ]);
    const without = ratesOf(usual);
    expect([percent(without.teg), percent(without.taeg)]).toEqual(['4\u00a0%', '4,07\u00a0%']);
    expect(without.periodInYears.times(12).toFixed(12)).toBe('1.000000000000');
  });

  test('a loan without interest or fees costs nothing', () => {
    const free = ratesOf({ ...usual, annualRate: '0' });
    expect([percent(free.teg, 9), percent(free.taeg, 9)]).toEqual(['0\u00a0%', '0\u00a0%']);
  });

  test('paid once a year, the two are the same', () => {
    const yearly = ratesOf({ ...usual, frequency: 'year', count: 5, amortisation: 'bullet' });
    expect([percent(yearly.teg, 6), percent(yearly.taeg, 6), yearly.periodInYears.toNumber()]).toEqual([
      '4\u00a0%',
      '4\u00a0%',
      1,
    ]);
  });

  test('a broken first period is counted on its days', () => {
    const broken = ratesOf({ ...usual, start: '2026-11-17', firstDue: '2026-12-02', amortisation: 'bullet' });
    expect(percent(broken.teg, 2)).toBe('4\u00a0%');
    expect(broken.teg.toFixed(3)).toBe('0.040');
  });

  test('fees paid with each instalment count, and what the whole loan costs is told', () => {
    const terms = loanTerms({ ...usual, fees: { atStart: '100', perInstalment: '1.50' } });
    const rows = schedule(terms);
    const rates = loanRates(terms, rows);
    expect(decimalText(totalCost(terms, rows))).toBe('557.98');
    expect([percent(rates.teg), percent(rates.taeg)]).toEqual(['5,32\u00a0%', '5,45\u00a0%']);
  });

  test('weekly instalments: the unit period is a month at least', () => {
    const weekly = ratesOf({
      ...usual,
      frequency: 'week',
      count: 52,
      annualRate: '0.052',
      dayCount: 'ACT/364',
    });
    expect(weekly.periodInYears.times(12).toFixed(12)).toBe('1.000000000000');
    expect(weekly.taeg.toFixed(5)).toBe(new Decimal('1.001').pow(52).minus(1).toFixed(5));
  });

  test('the more fees, the more it costs; never less than the nominal rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        (fees, more, count) => {
          const [less, dearer] = [String(fees), String(fees + more)].map((amount) =>
            ratesOf({ ...usual, count }, amount),
          );
          expect(dearer!.taeg.greaterThan(less!.taeg) && dearer!.teg.greaterThan(less!.teg)).toBe(true);
          expect(less!.teg.greaterThan('0.0399')).toBe(true);
          expect(less!.taeg.greaterThanOrEqualTo(less!.teg)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('what it finds makes the flows equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 120 }), (rate, count) => {
        const terms = loanTerms({ ...usual, annualRate: new Decimal(rate).dividedBy(10_000), count });
        const rows = schedule(terms);
        const { periodRate } = loanRates(terms, rows);
        const present = rows.reduce(
          (total, row) => total.plus(row.payment.dividedBy(periodRate.plus(1).pow(row.number))),
          new Decimal(0),
        );
        expect(present.minus(terms.principal).abs().lessThan('1e-8')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
