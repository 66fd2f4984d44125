import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';
import {
  type DatedLoan,
  averageRate,
  defaultOn,
  oneYearRate,
  ratesByGroup,
  yearlyDefaultRates,
} from '#app/lending/default-rate.ts';

/** A loan of 2024 with instalments « due » or « due/paid on ». */
function loan(...instalments: string[]): DatedLoan {
  return {
    start: day('2024-02-01'),
    defaultAfter: lawOn('default_days').toNumber(),
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

  test('the first and the last day of a window are in it, for what is due and for what defaults', () => {
    expect(in2025(loan('2025-01-01/2025-01-01'))).toBe('0 of 1');
    expect(in2025(loan('2025-12-31/2025-12-31'))).toBe('0 of 1');
    expect(in2025(loan('2026-01-01/2026-01-01'))).toBe('0 of 0');
    // 91 days after 2 October 2024 and 1 October 2025.
    expect(in2025(loan('2024-10-02', '2025-02-01'))).toBe('1 of 1');
    expect(in2025(loan('2024-10-01', '2025-02-01'))).toBe('0 of 0');
    expect(in2025(loan('2025-10-01'))).toBe('1 of 1');
    expect(in2025(loan('2025-10-02'))).toBe('0 of 1');
  });

  test('is what defaulted over what was watched', () => {
    const loans = [loan('2025-03-01'), ...Array.from({ length: 3 }, () => loan('2025-03-01/2025-03-01'))];
    expect(oneYearRate(loans, day('2025-01-01')).rate?.toFixed()).toBe('0.25');
    expect(oneYearRate([], day('2025-01-01')).rate).toBeNull();
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

test('the years follow one another from that after the oldest loan, wherever it stands in the list', () => {
  const old = { ...loan('2024-03-01/2024-03-01'), start: day('2022-06-01') };
  const years = (...loans: DatedLoan[]) =>
    yearlyDefaultRates(loans, day('2026-11-21')).map(({ from, to }) => `${from} ${to}`);
  const three = ['2023-01-01 2023-12-31', '2024-01-01 2024-12-31', '2025-01-01 2025-12-31'];
  expect(years(old, loan('2025-03-01'))).toEqual(three);
  expect(years(loan('2025-03-01'), old)).toEqual(three);
  expect(() => years({ ...old, start: day('9999-01-01') })).toThrow(/a year must follow it/);
});

test('a year is published from the day after its last', () => {
  const loans = [loan('2025-03-01')];
  const years = (today: string) => yearlyDefaultRates(loans, day(today)).map(({ from }) => from);
  expect([years('2025-12-31'), years('2026-01-01')]).toEqual([[], ['2025-01-01']]);
});

describe('a loan in default', () => {
  const late = loan('2025-03-01', '2025-04-01');

  test('on day 91, since then, for what is past due', () => {
    expect(defaultOn(late, day('2025-05-30'))).toBeNull();
    expect(defaultOn(late, day('2025-05-31'))).toEqual({ since: '2025-05-31', reason: 'past_due' });
    expect(defaultOn(late, day('2026-05-31'))).toEqual({ since: '2025-05-31', reason: 'past_due' });
    expect(defaultOn(loan('2025-03-01/2025-06-10'), day('2025-06-10'))).toBeNull();
  });

  test('as soon as the borrower is held unlikely to pay, and until they are not', () => {
    const insolvent = {
      ...loan('2025-03-01/2025-03-01'),
      unlikelyToPay: [{ from: day('2025-02-10'), until: day('2025-08-01') }],
    };
    expect(defaultOn(insolvent, day('2025-02-09'))).toBeNull();
    expect(defaultOn(insolvent, day('2025-02-10'))).toMatchObject({ since: '2025-02-10' });
    expect(defaultOn(insolvent, day('2025-03-01'))).toEqual({
      since: '2025-02-10',
      reason: 'unlikely_to_pay',
    });
    expect(defaultOn(insolvent, day('2025-08-01'))).toBeNull();
    expect(in2025(insolvent)).toBe('1 of 1');
    const since2024 = {
      ...loan('2025-03-01/2025-03-01'),
      unlikelyToPay: [{ from: day('2024-06-01'), until: null }],
    };
    expect(in2025(since2024)).toBe('0 of 0');
  });

  test('since the first of its reasons, whichever that is', () => {
    const from = (on: string) => ({ ...late, unlikelyToPay: [{ from: day(on), until: null }] });
    expect(defaultOn(from('2025-05-01'), day('2025-07-01'))?.since).toBe('2025-05-01');
    expect(defaultOn(from('2025-06-15'), day('2025-07-01'))?.since).toBe('2025-05-31');
  });

  test('a pause that the contract allows is none: days are counted from the new due day', () => {
    expect(in2025(loan('2025-09-01/2025-09-01'))).toBe('0 of 1');
    expect(defaultOn(loan('2025-09-01'), day('2025-11-30'))).toBeNull();
  });

  test('a day that does not exist is refused', () => {
    expect(() => defaultOn(late, '2025-02-30' as Day)).toThrow(/on is 2025-02-30/);
    expect(() => oneYearRate([late], 'x' as Day)).toThrow(/from is x/);
    expect(() => yearlyDefaultRates([late], '' as Day)).toThrow(/today is ""/);
  });
});

test('windows may follow the day the platform opened: one is over, the next is not', () => {
  const young = [{ ...loan('2025-09-01', '2026-02-01'), start: day('2025-06-30') }];
  expect(
    yearlyDefaultRates(young, day('2026-11-21'), day('2025-07-01')).map(({ from, to, loans, defaults }) => [
      from,
      to,
      loans,
      defaults,
    ]),
  ).toEqual([['2025-07-01', '2026-06-30', 1, 1]]);
});

test('rates are told for each cohort, or any other group', () => {
  const of2023 = { ...loan('2025-03-01'), start: day('2023-05-01') };
  const of2024 = loan('2025-03-01/2025-03-01');
  const told = ratesByGroup([of2024, of2023], day('2026-11-21')).map(
    ({ group, years, average }) =>
      `${group}: ${years.map(({ from, defaults, loans }) => `${from.slice(0, 4)} ${defaults}/${loans}`).join(', ')} → ${average?.toFixed() ?? 'none'}`,
  );
  expect(told).toEqual(['2023: 2024 0/0, 2025 1/1 → 1', '2024: 2025 0/1 → 0']);
  expect(ratesByGroup([of2024, of2023], day('2026-11-21'), () => 'all')).toHaveLength(1);
});
