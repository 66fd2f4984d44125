import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { loanRates } from '#app/lending/loan-rates.ts';
import { schedule } from '#app/lending/schedule.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { type UsuryLoan, usuryCategory, usuryCeiling, usuryTest } from '#app/lending/usury.ts';

const association = { kind: 'legal_person', hasEconomicActivity: false } as const;
const company = { kind: 'legal_person', hasEconomicActivity: true } as const;
const fixed = (months: number): UsuryLoan => ({ months, variableRate: false });

/** The loan of 10,000 € at 4 % over 36 months, with a fee at the start. */
function withFee(fee: string, agreedOn = '2025-05-02') {
  const terms = loanTerms({
    principal: '10000',
    annualRate: '0.04',
    count: 36,
    start: '2025-05-02',
    fees: { atStart: fee },
  });
  const { teg } = loanRates(terms, schedule(terms));
  return { ...fixed(36), teg, agreedOn: day(agreedOn) };
}

describe('the usury test', () => {
  test('a fee makes usurious what would not be', () => {
    expect(usuryTest(withFee('0'), association)).toMatchObject({
      applies: true,
      category: 'usury_fixed_2_to_10_years',
      isUsurious: false,
    });
    expect(usuryTest(withFee('300'), association)).toMatchObject({ applies: true, isUsurious: true });
  });

  test('the ceiling is that of the day of the agreement; at it, the loan is lawful', () => {
    const at = (teg: string, on: string) =>
      usuryTest({ ...fixed(60), teg: new Decimal(teg), agreedOn: day(on) }, association);
    expect(at('0.06', '2025-03-31')).toMatchObject({ isUsurious: false });
    expect(at('0.06', '2025-04-01')).toMatchObject({ isUsurious: true });
    expect(at('0.0581', '2025-04-01')).toMatchObject({ isUsurious: false });
    expect(at('0.0581000001', '2025-04-01')).toMatchObject({ isUsurious: true });
  });

  test('no ceiling for that day stops the loan', () => {
    expect(() => usuryTest(withFee('0', '2026-11-22'), association)).toThrow(/0 rows give the rate/);
    expect(() => usuryTest({ ...withFee('0'), months: 12 }, association)).toThrow(/usury_up_to_2_years/);
  });

  test('a legal person with an economic activity is outside, save its overdrafts', () => {
    expect(usuryTest(withFee('300', '2026-11-22'), company)).toEqual({ applies: false });
    expect(usuryCategory(company, { ...fixed(1), overdraft: true })).toBe('usury_overdraft');
  });

  test('categories go by duration and kind of rate', () => {
    expect([24, 25, 119, 120, 239, 240].map((months) => usuryCategory(association, fixed(months)))).toEqual([
      'usury_up_to_2_years',
      'usury_fixed_2_to_10_years',
      'usury_fixed_2_to_10_years',
      'usury_fixed_10_to_20_years',
      'usury_fixed_10_to_20_years',
      'usury_fixed_20_years_or_more',
    ]);
    expect(usuryCategory(association, { months: 25, variableRate: true })).toBe(
      'usury_variable_over_2_years',
    );
  });

  test('the ceiling is the average and a third, to the hundredth of a point', () => {
    expect(usuryCeiling(new Decimal('0.0459')).toFixed(4)).toBe('0.0612');
    expect(usuryCeiling(new Decimal('0.04363')).toFixed(4)).toBe('0.0582');
  });

  test('what is no duration, rate or borrower of these categories is refused', () => {
    expect(() => usuryCategory(association, fixed(0))).toThrow(/months is 0/);
    expect(() => usuryCategory({ kind: 'natural_person', hasEconomicActivity: false }, fixed(12))).toThrow(
      /borrower is natural_person/,
    );
    expect(() => usuryCeiling(new Decimal('4.59'))).toThrow(/averageRate is 4.59/);
    expect(() => usuryTest({ ...withFee('0'), teg: new Decimal(NaN) }, association)).toThrow(/teg is NaN/);
  });
});
