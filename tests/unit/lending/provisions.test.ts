import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/money/day.ts';
import { percent } from '#app/money/format.ts';
import { Decimal, decimalText, money, sum } from '#app/money/money.ts';
import { lossGivenDefault, provision, writeOffRatio } from '#app/lending/provisions.ts';

const on = day('2026-11-22');
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
).map(([outstanding, daysPastDue, restructured = false]) => ({
  outstanding: money(outstanding),
  daysPastDue,
  restructured,
}));

describe('provisions', () => {
  test('follow the table, loan by loan', () => {
    const amounts = portfolio.map((loan) => provision(loan, on).amount);
    expect(amounts.map(decimalText)).toEqual([
      '0.00',
      '210.00',
      '1500.00',
      '625.00',
      '1500.00',
      '450.00',
      '5625.00',
    ]);
    expect(percent(sum(amounts).dividedBy(35000))).toBe('28,31\u00a0%');
  });

  test('a restructured loan is never provisioned less than as such', () => {
    const late = (daysPastDue: number) =>
      decimalText(provision({ outstanding: money('1000'), daysPastDue, restructured: true }, on).amount);
    expect([late(12), late(31), late(91), late(366)]).toEqual(['250.00', '250.00', '500.00', '1000.00']);
  });

  test('half a cent is a cent more', () => {
    const provisioned = (outstanding: string) =>
      decimalText(provision({ outstanding: money(outstanding), daysPastDue: 12 }, on).amount);
    expect([provisioned('0.10'), provisioned('0.30'), provisioned('0.09')]).toEqual(['0.01', '0.02', '0.00']);
  });

  test('a day without a rate, a negative debt and a broken number of days are refused', () => {
    expect(() => provision(portfolio[0]!, day('2019-12-31'))).toThrow(/0 rows give the rate/);
    expect(() => provision({ outstanding: money('-1'), daysPastDue: 0 }, on)).toThrow(/outstanding is -1/);
    expect(() => provision({ outstanding: money('1'), daysPastDue: 0.5 }, on)).toThrow(
      /days past due is 0.5/,
    );
    expect(() => provision(portfolio[0]!, '2026-13-01' as Day)).toThrow(/on is 2026-13-01/);
  });
});

describe('loss given default', () => {
  const recovery = { on: day('2027-11-22'), amount: money('800'), cost: money('100') };
  const loss = (...recoveries: (typeof recovery)[]) =>
    lossGivenDefault(money('3000'), new Decimal('0.04'), on, recoveries);

  test('is what is left after the present value of what came back, costs off', () => {
    expect(percent(loss(recovery))).toBe('77,56\u00a0%');
    expect(percent(loss())).toBe('100\u00a0%');
    expect(percent(loss({ ...recovery, on, amount: money('3000'), cost: money('0') }))).toBe('0\u00a0%');
    expect(percent(loss({ ...recovery, on, amount: money('0'), cost: money('30') }))).toBe('101\u00a0%');
  });

  test('is refused without an exposure, at a rate that is none, and with a recovery before the default', () => {
    const rate = new Decimal('0.04');
    expect(() => lossGivenDefault(money('0'), rate, on, [])).toThrow(/exposure is 0/);
    expect(() => lossGivenDefault(money('1'), new Decimal(4), on, [])).toThrow(/annualRate is 4/);
    expect(() => loss({ ...recovery, on: day('2026-11-21') })).toThrow(/must not come before 2026-11-22/);
  });
});

test('the write-off ratio is over the average of what was owed', () => {
  expect(percent(writeOffRatio(money('2000'), money('30000'), money('35000'))!)).toBe('6,15\u00a0%');
  expect(writeOffRatio(money('0'), money('0'), money('0'))).toBeNull();
  expect(() => writeOffRatio(money('-1'), money('1'), money('1'))).toThrow(/writtenOff is -1/);
});
