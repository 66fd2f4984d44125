import { describe, expect, test } from 'vitest';
import { Decimal, decimalText } from '#app/money/money.ts';
import { InvalidTerms, type LoanTermsInput, loanTerms, mostInstalments } from '#app/lending/terms.ts';

const usual: LoanTermsInput = { principal: '1000.00', annualRate: '0.03', count: 12, start: '2026-11-02' };

describe('loan terms', () => {
  test('take the usual values where nothing is said', () => {
    const { principal, annualRate, ...rest } = loanTerms(usual);
    expect([decimalText(principal), annualRate.toFixed()]).toEqual(['1000.00', '0.03']);
    expect(rest).toEqual({
      count: 12,
      frequency: 'month',
      start: '2026-11-02',
      firstDue: '2026-12-02',
      amortisation: 'annuity',
      principalGrace: 0,
      interestGrace: 'paid',
      dayCount: '30/360',
      rounding: 'half_even',
    });
  });

  test('the first instalment is one period after the start, in any frequency', () => {
    const firstDue = (frequency: LoanTermsInput['frequency']) =>
      loanTerms({ ...usual, start: '2026-08-31', frequency }).firstDue;
    expect((['month', 'quarter', 'half_year', 'year'] as const).map(firstDue)).toEqual([
      '2026-09-30',
      '2026-11-30',
      '2027-02-28',
      '2027-08-31',
    ]);
  });

  test('are taken again as they are', () => {
    const terms = loanTerms({ ...usual, firstDue: '2026-12-15', principalGrace: 3 });
    expect(loanTerms(terms)).toEqual(terms);
  });

  test.each<[Partial<Record<keyof LoanTermsInput, unknown>>, string]>([
    [{ principal: '0' }, 'principal'],
    [{ principal: '-5' }, 'principal'],
    [{ principal: '100.001' }, 'principal'],
    [{ principal: 'abc' }, 'principal'],
    [{ annualRate: '-0.01' }, 'annualRate'],
    [{ annualRate: '4.5' }, 'annualRate'],
    [{ annualRate: '1e-2' }, 'annualRate'],
    [{ annualRate: '' }, 'annualRate'],
    [{ annualRate: new Decimal(NaN) }, 'annualRate'],
    [{ annualRate: new Decimal(-1) }, 'annualRate'],
    [{ annualRate: new Decimal(Infinity) }, 'annualRate'],
    [{ count: 0 }, 'count'],
    [{ count: -1 }, 'count'],
    [{ count: 1.5 }, 'count'],
    [{ count: NaN }, 'count'],
    [{ count: mostInstalments + 1 }, 'count'],
    [{ start: '2026-02-30' }, 'start'],
    [{ start: '' }, 'start'],
    [{ firstDue: '2027-02-29' }, 'firstDue'],
    [{ firstDue: '2026-11-02' }, 'firstDue'],
    [{ firstDue: '2026-11-01' }, 'firstDue'],
    [{ principalGrace: 12 }, 'principalGrace'],
    [{ principalGrace: 13 }, 'principalGrace'],
    [{ principalGrace: -1 }, 'principalGrace'],
    [{ principalGrace: 0.5 }, 'principalGrace'],
    [{ frequency: 'week' }, 'frequency'],
    [{ amortisation: 'flat' }, 'amortisation'],
    [{ interestGrace: 'capitalised' }, 'interestGrace'],
    [{ dayCount: 'ACT/364' }, 'dayCount'],
    [{ rounding: 'down' }, 'rounding'],
  ])('%o is refused, and says which field', (wrong, field) => {
    try {
      loanTerms({ ...usual, ...wrong } as LoanTermsInput);
      expect.unreachable('these terms should be refused');
    } catch (error) {
      if (!(error instanceof InvalidTerms)) throw error;
      expect(error.field).toBe(field);
      expect(error.message).toContain(error.rule);
      expect(error.sentence).toMatch(/^[A-Z].+\.$/);
    }
  });

  test('a grace of all instalments but one is accepted, so are 0 % and 100 %', () => {
    expect(loanTerms({ ...usual, principalGrace: 11 }).principalGrace).toBe(11);
    expect(loanTerms({ ...usual, annualRate: '0' }).annualRate.isZero()).toBe(true);
    expect(loanTerms({ ...usual, annualRate: '1' }).annualRate.toFixed()).toBe('1');
  });
});
