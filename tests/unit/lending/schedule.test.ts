import { describe, expect, test } from 'vitest';
import { decimalText } from '#app/money/money.ts';
import { dueDays, schedule, totalInterest } from '#app/lending/schedule.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { table } from './tables.ts';

const draw = (input: LoanTermsInput) => schedule(loanTerms(input));
const half: LoanTermsInput = { principal: '1000.00', annualRate: '0.06', count: 6, start: '2025-01-31' };

describe('a level schedule', () => {
  test('repays exactly what was lent', () => {
    expect(table(draw(half))).toBe(`
 #  due         principal   interest    payment    balance
 1  2025-02-28     164.60       5.00     169.60     835.40
 2  2025-03-31     165.42       4.18     169.60     669.98
 3  2025-04-30     166.25       3.35     169.60     503.73
 4  2025-05-31     167.08       2.52     169.60     336.65
 5  2025-06-30     167.92       1.68     169.60     168.73
 6  2025-07-31     168.73       0.84     169.57       0.00
`);
  });

  test.each([
    ['10000', '0.04', 24, '434.25', ['33.33', '400.92', '9599.08'], ['1.44', '432.79', '434.23'], '421.98'],
    ['6000', '0.03', 12, '508.16', ['15.00', '493.16', '5506.84'], ['1.27', '506.91', '508.18'], '97.94'],
    ['500', '0.04', 24, '21.71', ['1.67', '20.04', '479.96'], ['0.07', '21.71', '21.78'], '21.11'],
  ])('%s € at %s over %i months', (principal, annualRate, count, instalment, first, last, interest) => {
    const rows = draw({ principal, annualRate, count, start: '2026-11-02', rounding: 'half_up' });
    const texts = rows.map((row) => ({
      payment: decimalText(row.payment),
      all: [row.interest, row.principal, row.balance].map(decimalText),
      end: [row.interest, row.principal, row.payment].map(decimalText),
    }));
    expect(texts[0]).toMatchObject({ payment: instalment, all: first });
    expect(texts.at(-1)!.end).toEqual(last);
    expect(decimalText(totalInterest(rows))).toBe(interest);
  });

  test('the rounding of half a cent is a choice of the contract', () => {
    const first = (rounding: 'half_even' | 'half_up', input: Partial<LoanTermsInput>) =>
      draw({ principal: '1.00', annualRate: '0.06', count: 1, start: '2026-01-01', rounding, ...input })[0]!;
    expect(decimalText(first('half_even', {}).interest)).toBe('0.00');
    expect(decimalText(first('half_up', {}).interest)).toBe('0.01');
    const equal = { principal: '0.25', count: 10, amortisation: 'equal_principal' } as const;
    expect(decimalText(first('half_even', equal).principal)).toBe('0.02');
    expect(decimalText(first('half_up', equal).principal)).toBe('0.03');
  });
});

describe('other ways to repay', () => {
  test('equal principal', () => {
    expect(table(draw({ ...half, count: 3, amortisation: 'equal_principal', frequency: 'quarter' }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2025-04-30     333.33      15.00     348.33     666.67
 2  2025-07-31     333.33      10.00     343.33     333.34
 3  2025-10-31     333.34       5.00     338.34       0.00
`);
  });

  test('all at the end', () => {
    expect(table(draw({ ...half, count: 3, amortisation: 'bullet', frequency: 'year' }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2026-01-31       0.00      60.00      60.00    1000.00
 2  2027-01-31       0.00      60.00      60.00    1000.00
 3  2028-01-31    1000.00      60.00    1060.00       0.00
`);
  });

  test('a grace whose interest is paid', () => {
    expect(table(draw({ ...half, principalGrace: 3 }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2025-02-28       0.00       5.00       5.00    1000.00
 2  2025-03-31       0.00       5.00       5.00    1000.00
 3  2025-04-30       0.00       5.00       5.00    1000.00
 4  2025-05-31     331.67       5.00     336.67     668.33
 5  2025-06-30     333.33       3.34     336.67     335.00
 6  2025-07-31     335.00       1.68     336.68       0.00
`);
  });

  test('a grace whose interest waits: it comes in one go and bears none', () => {
    expect(table(draw({ ...half, principalGrace: 3, interestGrace: 'deferred' }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2025-02-28       0.00       0.00       0.00    1000.00
 2  2025-03-31       0.00       0.00       0.00    1000.00
 3  2025-04-30       0.00       0.00       0.00    1000.00
 4  2025-05-31     331.67      20.00     351.67     668.33
 5  2025-06-30     333.33       3.34     336.67     335.00
 6  2025-07-31     335.00       1.68     336.68       0.00
`);
  });
});

describe('days', () => {
  const days = (input: Partial<LoanTermsInput>) => dueDays(loanTerms({ ...half, count: 4, ...input }));

  test('are counted from the start and clamped to the end of short months', () => {
    expect(days({ start: '2025-01-31' })).toEqual(['2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31']);
    expect(days({ start: '2028-01-30' })).toEqual(['2028-02-29', '2028-03-30', '2028-04-30', '2028-05-30']);
    expect(days({ start: '2028-02-29', frequency: 'year' })).toEqual([
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(days({ start: '2026-11-30', frequency: 'quarter' })).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
      '2027-11-30',
    ]);
  });

  test('are counted from the first due day when the first period is broken', () => {
    expect(days({ start: '2025-01-20', firstDue: '2025-03-31' })).toEqual([
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
      '2025-06-30',
    ]);
  });

  test('a broken first period costs its real days over 365, whole ones a twelfth', () => {
    const interest = (firstDue: string) => {
      const rows = draw({
        principal: '15000',
        annualRate: '0.03',
        count: 2,
        start: '2026-03-01',
        firstDue,
        amortisation: 'bullet',
      });
      return rows.map((row) => decimalText(row.interest));
    };
    expect(interest('2026-03-04')).toEqual(['3.70', '37.50']);
    expect(interest('2026-03-02')).toEqual(['1.23', '37.50']);
    expect(interest('2026-04-29')).toEqual(['72.74', '37.50']);
    expect(interest('2026-04-01')).toEqual(['37.50', '37.50']);
  });

  test('real days cost more over 360 than over 365', () => {
    const cost = (dayCount: LoanTermsInput['dayCount']) =>
      decimalText(totalInterest(draw({ ...half, count: 12, dayCount, amortisation: 'bullet' })));
    expect([cost('30/360'), cost('ACT/365F'), cost('ACT/360')]).toEqual(['60.00', '60.02', '60.86']);
  });
});

describe('loans at the edge', () => {
  test('one instalment', () => {
    expect(table(draw({ ...half, count: 1, start: '2024-02-29', frequency: 'year' }))).toBe(`
 #  due         principal   interest    payment    balance
 1  2025-02-28    1000.00      60.00    1060.00       0.00
`);
  });

  test('no interest', () => {
    expect(draw({ ...half, annualRate: '0', count: 3 }).map((row) => decimalText(row.payment))).toEqual([
      '333.33',
      '333.33',
      '333.34',
    ]);
  });

  test('one cent, and fewer cents than instalments', () => {
    const principals = (principal: string, count: number, amortisation: LoanTermsInput['amortisation']) =>
      draw({ principal, annualRate: '0.05', count, start: '2026-01-01', amortisation }).map((row) =>
        decimalText(row.principal),
      );
    expect(principals('0.01', 1, 'annuity')).toEqual(['0.01']);
    expect(principals('0.01', 3, 'equal_principal')).toEqual(['0.00', '0.00', '0.01']);
    expect(principals('0.03', 5, 'annuity')).toEqual(['0.01', '0.01', '0.01', '0.00', '0.00']);
    expect(principals('0.03', 5, 'equal_principal')).toEqual(['0.01', '0.01', '0.01', '0.00', '0.00']);
  });

  test('a grace of all but one, on every kind of loan', () => {
    for (const amortisation of ['annuity', 'equal_principal', 'bullet'] as const) {
      const rows = draw({ ...half, principalGrace: 5, interestGrace: 'deferred', amortisation });
      expect(rows.slice(0, 5).every((row) => row.payment.isZero())).toBe(true);
      expect(decimalText(rows[5]!.payment)).toBe('1030.00');
    }
  });

  test('interest that exceeds the level payment never makes the debt grow', () => {
    const rows = draw({
      principal: '100',
      annualRate: '1',
      count: 12,
      start: '2026-01-01',
      firstDue: '2028-01-01',
    });
    expect(rows.every((row) => !row.principal.isNegative())).toBe(true);
    expect(decimalText(rows.at(-1)!.balance)).toBe('0.00');
  });

  test('thirty years of months', () => {
    const rows = draw({ principal: '300000', annualRate: '0.035', count: 360, start: '2026-01-31' });
    expect([rows.length, rows.at(-1)!.due, decimalText(rows[0]!.payment)]).toEqual([
      360,
      '2056-01-31',
      '1347.13',
    ]);
    expect(decimalText(rows.at(-1)!.balance)).toBe('0.00');
  });
});
