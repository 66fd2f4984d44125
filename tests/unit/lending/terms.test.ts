import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '#app/money/money.ts';
import {
  InvalidTerms,
  type LoanTerms,
  type LoanTermsInput,
  loanTerms,
  mostInstalments,
} from '#app/lending/terms.ts';

const usual: LoanTermsInput = { principal: '1000.00', annualRate: '0.03', count: 12, start: '2026-11-02' };

const share = { share: '0.05', floor: '10', cap: '100', latestEnd: '2030-01-01' };

/** Terms with their decimals as text. */
function plain(terms: LoanTerms): unknown {
  return JSON.parse(JSON.stringify(terms));
}

describe('loan terms', () => {
  test('take the usual values where nothing is said', () => {
    expect(plain(loanTerms(usual))).toEqual({
      principal: '1000',
      downPayment: '0',
      annualRate: '0.03',
      rateSteps: [],
      count: 12,
      frequency: 'month',
      every: 1,
      start: '2026-11-02',
      firstDue: '2026-12-02',
      monthEnd: 'last_day',
      dueDayRule: 'calendar',
      amortisation: 'annuity',
      interestOn: 'balance',
      instalments: [],
      fixedPrincipal: null,
      paymentStep: '0.01',
      principalGrace: 0,
      interestGrace: 'paid',
      interestGraceCount: 0,
      dayCount: '30/360',
      brokenPeriod: 'actual',
      rounding: 'half_even',
      pauses: null,
      revenue: null,
      late: { annualRate: '0', freeDays: 0, fee: '0' },
      fees: { atStart: '0', perInstalment: '0', earlyRepayment: '0' },
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
    for (const more of [
      { firstDue: '2026-12-15', principalGrace: 3 },
      { amortisation: 'revenue', revenue: share },
      { amortisation: 'given', instalments: [{ number: 1, payment: '10' }] },
      { pauses: { count: 2, longest: 3, interest: 'deferred' }, late: { fee: '15' }, fees: { atStart: '1' } },
    ] satisfies Partial<LoanTermsInput>[]) {
      const terms = loanTerms({ ...usual, ...more });
      expect(loanTerms(terms)).toEqual(terms);
    }
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
    [{ frequency: 'fortnight' }, 'frequency'],
    [{ every: 0 }, 'every'],
    [{ every: 1.5 }, 'every'],
    [{ every: 367 }, 'every'],
    [{ start: '9999-06-01' }, 'count'],
    [{ start: '9999-12-31' }, 'count'],
    [{ frequency: 'year', every: 100, count: 600 }, 'count'],
    [{ monthEnd: 'first' }, 'monthEnd'],
    [{ dueDayRule: 'preceding' }, 'dueDayRule'],
    [{ amortisation: 'flat' }, 'amortisation'],
    [{ interestOn: 'capital' }, 'interestOn'],
    [{ interestGrace: 'forgiven' }, 'interestGrace'],
    [{ interestGraceCount: 12 }, 'interestGraceCount'],
    [{ dayCount: 'ACT/363' }, 'dayCount'],
    [{ brokenPeriod: 'none' }, 'brokenPeriod'],
    [{ rounding: 'nearest' }, 'rounding'],
    [{ principal: 1000 }, 'principal'],
    [{ principal: null }, 'principal'],
    [{ principal: undefined }, 'principal'],
    [{ principal: '1000000000000' }, 'principal'],
    [{ annualRate: 0.03 }, 'annualRate'],
    [{ annualRate: null }, 'annualRate'],
    [{ count: '12' }, 'count'],
    [{ start: 20261102 }, 'start'],
    [{ start: new Date(0) }, 'start'],
    [{ downPayment: '1000' }, 'downPayment'],
    [{ downPayment: '-1' }, 'downPayment'],
    [{ downPayment: '0.005' }, 'downPayment'],
    [{ paymentStep: '0' }, 'paymentStep'],
    [{ rateSteps: [{ from: '2026-11-02', annualRate: '0.04' }] }, 'rateSteps.0.from'],
    [{ rateSteps: [{ from: '2027-02-30', annualRate: '0.04' }] }, 'rateSteps.0.from'],
    [{ rateSteps: [{ from: '2027-01-01', annualRate: '4' }] }, 'rateSteps.0.annualRate'],
    [
      {
        rateSteps: [
          { from: '2027-02-01', annualRate: '0.04' },
          { from: '2027-01-01', annualRate: '0.05' },
        ],
      },
      'rateSteps.1.from',
    ],
    [{ amortisation: 'given' }, 'instalments'],
    [{ instalments: [{ number: 1, payment: '10' }] }, 'instalments'],
    [{ amortisation: 'given', instalments: [{ number: 2, payment: '10' }] }, 'instalments.0.number'],
    [{ amortisation: 'given', instalments: [{ number: 1, payment: '-10' }] }, 'instalments.0.payment'],
    [
      {
        amortisation: 'given',
        instalments: [
          { number: 1, payment: '10' },
          { number: 1, payment: '20' },
        ],
      },
      'instalments.1.number',
    ],
    [{ amortisation: 'fixed_principal' }, 'fixedPrincipal'],
    [{ fixedPrincipal: '10' }, 'fixedPrincipal'],
    [{ amortisation: 'fixed_principal', fixedPrincipal: '0' }, 'fixedPrincipal'],
    [{ amortisation: 'revenue' }, 'revenue'],
    [{ revenue: share }, 'revenue'],
    [{ amortisation: 'revenue', revenue: { ...share, share: '1.5' } }, 'revenue.share'],
    [{ amortisation: 'revenue', revenue: { ...share, cap: '9.99' } }, 'revenue.cap'],
    [{ amortisation: 'revenue', revenue: { ...share, floor: '-1' } }, 'revenue.floor'],
    [{ amortisation: 'revenue', revenue: { ...share, latestEnd: '2027-11-01' } }, 'revenue.latestEnd'],
    [{ pauses: { count: 0, longest: 3, interest: 'paid' } }, 'pauses.count'],
    [{ pauses: { count: 1, longest: 61, interest: 'paid' } }, 'pauses.longest'],
    [{ pauses: { count: 1, longest: 3, interest: 'forgiven' } }, 'pauses.interest'],
    [{ late: { annualRate: '10' } }, 'late.annualRate'],
    [{ late: { freeDays: -1 } }, 'late.freeDays'],
    [{ late: { fee: '0.001' } }, 'late.fee'],
    [{ fees: { atStart: '-1' } }, 'fees.atStart'],
    [{ fees: { perInstalment: 'x' } }, 'fees.perInstalment'],
    [{ fees: { earlyRepayment: '-0.01' } }, 'fees.earlyRepayment'],
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

  test('whatever stands in whatever field, terms are complete or refused with the field, the value and the rule', () => {
    const fields = Object.keys(loanTerms(usual)) as (keyof LoanTermsInput)[];
    const anything = fc.oneof(
      fc.anything(),
      fc.double(),
      fc.string(),
      fc.constantFrom(...fields.map((field) => loanTerms(usual)[field])),
    );
    const wrongs = fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 3 });
    fc.assert(
      fc.property(wrongs, (wrong) => {
        try {
          const terms = loanTerms({ ...usual, ...wrong } as LoanTermsInput);
          expect(plain(loanTerms(terms))).toEqual(plain(terms));
        } catch (error) {
          if (!(error instanceof InvalidTerms)) throw error;
          expect(error.message).toBe(`Loan terms: ${error.field} is ${error.value}, but ${error.rule}`);
        }
      }),
      { numRuns: 2000 },
    );
    for (const wrong of [null, undefined, 5, 'terms', []])
      expect(() => loanTerms(wrong as unknown as LoanTermsInput)).toThrow(InvalidTerms);
  });

  test('a grace of all instalments but one is accepted, so are 0 % and 100 %', () => {
    expect(loanTerms({ ...usual, principalGrace: 11 }).principalGrace).toBe(11);
    expect(loanTerms({ ...usual, annualRate: '0' }).annualRate.isZero()).toBe(true);
    expect(loanTerms({ ...usual, annualRate: '1' }).annualRate.toFixed()).toBe('1');
  });
});
