import { describe, expect, test } from 'vitest';
import {
  averageRate,
  oneYearRate,
  yearlyDefaultRates,
  type DatedLoan,
} from '#app/features/discovery/default-rate.ts';
import { day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';

/** A loan of 2024 with instalments « due » or « due/paid on ». */
function loan(...instalments: string[]): DatedLoan {
  return {
    start: day('2024-02-01'),
    instalments: instalments.map((text) => {
      const [due, paidOn] = text.split('/');
      return { due: day(due!), paidOn: paidOn ? day(paidOn) : null };
    }),
  };
}

const in2025 = (...loans: DatedLoan[]) => {
  const { loans: watched, defaults } = oneYearRate(loans, day('2025-01-01'));
  return `${defaults} of ${watched}`;
};

describe('the one-year default rate', () => {
  test('day 90 is no default, day 91 is', () => {
    expect(in2025(loan('2025-03-01/2025-05-30'))).toBe('0 of 1');
    expect(in2025(loan('2025-03-01/2025-05-31'))).toBe('1 of 1');
  });

  test('a loan that defaults twice in the window counts once, even if it was cured', () => {
    expect(in2025(loan('2025-01-05/2025-06-01', '2025-05-05/2025-10-01'))).toBe('1 of 1');
  });

  test('a loan with nothing to pay in the window is in neither number', () => {
    expect(in2025(loan('2028-01-01'))).toBe('0 of 0');
  });

  test('a loan in default when the window begins is in neither number', () => {
    expect(in2025(loan('2024-08-01', '2025-02-01'))).toBe('0 of 0');
  });

  test('a loan made within the window is in neither number', () => {
    expect(in2025({ ...loan('2025-03-01'), start: day('2025-01-01') })).toBe('0 of 0');
    expect(in2025({ ...loan('2025-03-01'), start: day('2024-12-31') })).toBe('1 of 1');
  });

  test('lateness that passes its ninetieth day after the window belongs to the next', () => {
    expect(in2025(loan('2025-10-15'))).toBe('0 of 1');
  });
});

test('the published rate is the plain average of the years, not the pooled one, and leaves empty years out', () => {
  const year = (loans: number, defaults: number) => ({
    from: day('2025-01-01'),
    to: day('2025-12-31'),
    loans,
    defaults,
    rate: loans > 0 ? new Decimal(defaults).dividedBy(loans) : null,
  });
  const average = averageRate([year(38, 1), year(0, 0), year(58, 3), year(75, 3)]);
  expect(average?.times(100).toFixed(4)).toBe('3.9347');
  expect(averageRate([year(0, 0)])).toBeNull();
});

test('only whole years that are over are published', () => {
  const loans = [loan('2024-03-01/2024-03-01', '2025-03-01', '2026-03-01')];
  expect(
    yearlyDefaultRates(loans, day('2026-11-21')).map(({ from, to, defaults }) => [from, to, defaults]),
  ).toEqual([['2025-01-01', '2025-12-31', 1]]);
  expect(yearlyDefaultRates([], day('2026-11-21'))).toEqual([]);
});
