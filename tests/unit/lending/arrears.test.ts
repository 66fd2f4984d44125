import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { percent } from '#app/money/format.ts';
import { money } from '#app/money/money.ts';
import { ageingBucket, ageingTable, daysPastDue, portfolioAtRisk } from '#app/lending/arrears.ts';

const instalment = (due: string, paid: string) => ({
  due: day(due),
  payment: money('100.00'),
  paid: money(paid),
});

describe('days past due', () => {
  const loan = [
    instalment('2026-09-30', '100.00'),
    instalment('2026-10-30', '40.00'),
    instalment('2026-11-30', '0'),
  ];

  test.each([
    ['2026-10-29', 0],
    ['2026-10-30', 0],
    ['2026-10-31', 1],
    ['2026-11-29', 30],
    ['2026-11-30', 31],
    ['2026-12-01', 32],
  ])('on %s: %i, counted from the oldest that is not fully paid', (today, days) => {
    expect(daysPastDue(loan, day(today))).toBe(days);
  });

  test('a cent less is late, a cent more is not', () => {
    expect(daysPastDue([instalment('2026-10-30', '99.99')], day('2026-11-02'))).toBe(3);
    expect(daysPastDue([instalment('2026-10-30', '100.01')], day('2026-11-02'))).toBe(0);
    expect(daysPastDue([], day('2026-11-02'))).toBe(0);
  });

  test('banks that are closed make nobody late; after them the count is from the contract', () => {
    const christmas = [instalment('2026-12-25', '0')];
    expect(daysPastDue(christmas, day('2026-12-27'))).toBe(0);
    expect(daysPastDue(christmas, day('2026-12-28'))).toBe(0);
    expect(daysPastDue(christmas, day('2026-12-29'))).toBe(4);
  });

  test('the order of the instalments does not matter', () => {
    expect(daysPastDue([...loan].reverse(), day('2026-12-01'))).toBe(32);
  });
});

test('ageing buckets', () => {
  const at = [0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366, 5000];
  expect(at.map(ageingBucket)).toEqual([
    'current',
    '1-30',
    '1-30',
    '31-60',
    '31-60',
    '61-90',
    '61-90',
    '91-180',
    '91-180',
    '181-365',
    '181-365',
    '>365',
    '>365',
  ]);
  for (const wrong of [-1, 0.5, NaN]) expect(() => ageingBucket(wrong)).toThrow(RangeError);
});

describe('portfolio at risk', () => {
  const portfolio = (
    [
      ['10000', 0],
      ['4200', 12],
      ['6000', 31],
      ['2500', 90],
      ['3000', 91],
      ['1800', 0, true],
      ['7500', 200],
    ] as const
  ).map(([outstanding, days, restructured = false]) => ({
    outstanding: money(outstanding),
    daysPastDue: days,
    restructured,
  }));

  test.each([
    [1, '71,43\u00a0%'],
    [30, '59,43\u00a0%'],
    [90, '35,14\u00a0%'],
    [180, '26,57\u00a0%'],
  ])('PAR %i with what was restructured is %s', (days, share) => {
    expect(percent(portfolioAtRisk(portfolio, days, { restructured: true }))).toBe(share);
  });

  test('the ageing table holds every loan once', () => {
    expect(
      ageingTable(portfolio).map(
        ({ bucket, loans, outstanding }) => `${bucket}: ${loans}, ${outstanding.toFixed(2)}`,
      ),
    ).toEqual([
      'current: 2, 11800.00',
      '1-30: 1, 4200.00',
      '31-60: 1, 6000.00',
      '61-90: 1, 2500.00',
      '91-180: 1, 3000.00',
      '181-365: 1, 7500.00',
      '>365: 0, 0.00',
    ]);
  });

  test.each([
    [0, '66,29\u00a0%'],
    [1, '66,29\u00a0%'],
    [30, '54,29\u00a0%'],
    [90, '30\u00a0%'],
    [180, '21,43\u00a0%'],
    [365, '0\u00a0%'],
  ])('PAR %i is %s', (days, share) => {
    expect(percent(portfolioAtRisk(portfolio, days))).toBe(share);
  });

  test('of nothing is nothing, of a negative debt is an error', () => {
    expect(portfolioAtRisk([], 30).isZero()).toBe(true);
    expect(portfolioAtRisk([{ outstanding: money('0'), daysPastDue: 400 }], 30).isZero()).toBe(true);
    expect(() => portfolioAtRisk([{ outstanding: money('-1'), daysPastDue: 0 }], 30)).toThrow(RangeError);
  });
});
