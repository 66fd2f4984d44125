import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import {
  type Flow,
  NoRate,
  aprTime,
  effectiveRate,
  publishedPercent,
  taeg,
  taegOnDays,
  teg,
  tegOnDays,
  yearlyRate,
} from '#app/lending/apr.ts';
import { usActuarialRate } from '#app/lending/us-actuarial.ts';

const flows = (...amounts: [string, string][]): Flow[] =>
  amounts.map(([at, amount]) => ({ at: new Decimal(at), amount: new Decimal(amount) }));

describe('flows without a rate', () => {
  test.each([
    ['nothing moves', []],
    ['all one way', flows(['0', '-1'], ['1', '-2'], ['2', '-3'])],
    ['all the other way', flows(['0', '12000'], ['1', '15000'])],
    ['what comes in goes out at once', flows(['0', '100'], ['0', '-100'])],
    ['only beyond any rate we look for', flows(['0', '1'], ['1', '-1000000000'])],
    ['two rates, 10 % and 20 %', flows(['0', '100'], ['1', '-230'], ['2', '132'])],
  ])('%s: an error, never a number', (_, impossible) => {
    expect(() => taeg(impossible)).toThrow(NoRate);
    expect(() => teg(impossible, 12)).toThrow(NoRate);
  });

  test('two rates are said to be two, and which', () => {
    try {
      taeg(flows(['0', '100'], ['1', '-230'], ['2', '132']));
      expect.unreachable('there is no one rate');
    } catch (error) {
      if (!(error instanceof NoRate)) throw error;
      expect(error.message).toContain('2 different rates');
      expect(error.rates.map((rate) => rate.toFixed(12))).toEqual(['0.100000000000', '0.200000000000']);
    }
  });

  test('a fee taken when the money leaves is less money, whatever the rate that makes', () => {
    const short = flows(['0', '-10'], ['0', '310'], ['0.08', '-400']);
    expect(taeg(short).toFixed(12)).toBe(taeg(flows(['0', '300'], ['0.08', '-400'])).toFixed(12));
    expect(taeg(short).greaterThan(10)).toBe(true);
  });

  test('rates far from usual are found: a loss of 90 %, a gain of 900 %', () => {
    expect(taeg(flows(['0', '1000'], ['1', '-100'])).toFixed(12)).toBe('-0.900000000000');
    expect(taeg(flows(['0', '100'], ['1', '-1000'])).toFixed(12)).toBe('9.000000000000');
    expect(taeg(flows(['0', '100'], ['30', '-100'])).toFixed(12)).toBe('0.000000000000');
  });
});

describe('time between two days, remark (c)', () => {
  test.each([
    ['2012-01-12', '2012-02-15', 'month', '0.0915525114'],
    ['2012-02-26', '2012-03-29', 'month', '0.0915300546'],
    ['2012-01-12', '2014-02-15', 'year', '2.0931506849'],
    ['2012-01-12', '2012-01-26', 'week', '0.0384615385'],
    ['2026-01-15', '2026-01-15', 'month', '0.0000000000'],
    ['2026-01-15', '2026-01-16', 'month', '0.0027397260'],
    ['2026-01-15', '2036-01-15', 'month', '10.0000000000'],
    ['2026-02-15', '2026-01-15', 'month', '-0.0833333333'],
  ] as const)('from %s to %s by %s is %s', (from, to, unit, years) => {
    expect(aprTime(day(from), day(to), unit).toFixed(10)).toBe(years);
  });
});

const onDays = (...moves: [string, string][]) =>
  moves.map(([on, amount]) => ({ on: day(on), amount: new Decimal(amount) }));

describe('rates on real days', () => {
  test('the European equation takes its times from the days, a cost before the loan included', () => {
    const odd = onDays(['2012-01-12', '200000'], ['2012-01-12', '-4000'], ['2012-02-15', '-199000']);
    const times = flows(['0', '200000'], ['0', '-4000']);
    const same = [...times, { at: new Decimal(401).dividedBy(4380), amount: new Decimal(-199000) }];
    expect(taegOnDays(odd).toFixed(15)).toBe(taeg(same).toFixed(15));
    const before = onDays(['2011-01-12', '-10'], ['2012-01-12', '1000'], ['2013-01-12', '-1050']);
    expect(taegOnDays(before).toFixed(15)).toBe(
      taeg(flows(['-1', '-10'], ['0', '1000'], ['1', '-1050'])).toFixed(15),
    );
    expect(() => taegOnDays(onDays(['2026-01-01', '-1'], ['2026-02-01', '-1']))).toThrow(NoRate);
  });

  test('the unit period of the TEG is the shortest time between payments, a month at least', () => {
    const quarters = tegOnDays(
      onDays(['2026-01-01', '1000'], ['2026-04-01', '-500'], ['2026-10-01', '-520']),
    );
    expect([
      quarters.teg.toFixed(10),
      quarters.periodRate.toFixed(10),
      quarters.periodInYears.toFixed(4),
    ]).toEqual(['0.0397053740', '0.0198526870', '0.5000']);
    const close = tegOnDays(onDays(['2026-01-01', '1000'], ['2026-01-11', '-500'], ['2026-01-21', '-505']));
    expect(close.periodInYears.times(12).toFixed(12)).toBe('1.000000000000');
    const once = tegOnDays(onDays(['2026-01-01', '1000'], ['2028-01-01', '-1100']));
    expect([once.periodInYears.toFixed(6), once.teg.toFixed(6)]).toEqual(['2.000000', '0.050000']);
  });

  test('the effective rate of dated flows, from either side', () => {
    const lent = onDays(['2026-01-01', '-1000'], ['2027-01-01', '1100']);
    expect(effectiveRate(lent).toFixed(12)).toBe('0.100000000000');
    expect(effectiveRate(onDays(['2027-01-01', '-1100'], ['2026-01-01', '1000'])).toFixed(12)).toBe(
      '0.100000000000',
    );
    expect(effectiveRate(lent, 'ACT/360').toFixed(8)).toBe(
      new Decimal('1.1').pow(new Decimal(360).dividedBy(365)).minus(1).toFixed(8),
    );
    expect(() => effectiveRate([])).toThrow(NoRate);
  });

  test('one decimal, 5 rounds up', () => {
    const published = (rate: string, decimals?: number) => publishedPercent(new Decimal(rate), decimals);
    expect([published('0.0645'), published('0.06449999'), published('0.0655'), published('0')]).toEqual([
      '6.5',
      '6.4',
      '6.6',
      '0.0',
    ]);
    expect(published('0.064449', 2)).toBe('6.44');
  });

  test('a rate by period makes a yearly one', () => {
    expect(publishedPercent(yearlyRate(new Decimal('0.012'), 12))).toBe('15.4');
    expect(yearlyRate(new Decimal('0.5'), 2).toFixed()).toBe('1.25');
  });

  test('the actuarial method on whole periods is the proportional TEG', () => {
    const payments = Array.from({ length: 24 }, (_, t) => ({
      t: t + 1,
      f: new Decimal(0),
      amount: new Decimal('434.25'),
    }));
    const proportional = teg(
      [
        { at: new Decimal(0), amount: new Decimal(9700) },
        ...payments.map(({ t, amount }) => ({ at: new Decimal(t), amount: amount.negated() })),
      ],
      12,
    );
    expect(usActuarialRate(new Decimal(9700), payments, new Decimal(12)).toFixed(12)).toBe(
      proportional.teg.toFixed(12),
    );
  });

  test('what is not a day, a number or a rate is refused, and never computed with', () => {
    const wrong = new Decimal(NaN);
    const payment = { t: 1, f: new Decimal(0), amount: new Decimal(1) };
    const one = new Decimal(1);
    expect(() => taeg([{ at: wrong, amount: one }])).toThrow(/the time of flow 1 is NaN/);
    expect(() => taeg([{ at: one, amount: wrong }])).toThrow(/the amount of flow 1 is NaN/);
    expect(() => effectiveRate([{ on: '2026-02-30' as Day, amount: one }])).toThrow(
      /day of flow 1 is 2026-02-30/,
    );
    expect(() => taegOnDays([{ on: 'today' as Day, amount: one }])).toThrow(/day of flow 1 is today/);
    expect(() => aprTime('x' as Day, day('2026-01-01'))).toThrow(/from is x/);
    expect(() => aprTime(day('2026-01-01'), day('2026-01-01'), 'day' as 'week')).toThrow(/unit is day/);
    expect(() => yearlyRate(new Decimal(-1), 12)).toThrow(/periodRate is -1/);
    expect(() => yearlyRate(one, 0)).toThrow(/periodsPerYear is 0/);
    expect(() => publishedPercent(wrong)).toThrow(/rate is NaN/);
    expect(() => publishedPercent(one, -1)).toThrow(/decimals is -1/);
    expect(() => usActuarialRate(one, [payment], new Decimal(0))).toThrow(/unitPeriodsPerYear is 0/);
    expect(() => usActuarialRate(one, [{ ...payment, f: one }], one)).toThrow(/f of flow 1 is 1/);
    expect(() => usActuarialRate(one, [{ ...payment, t: 0.5 }], one)).toThrow(/t of flow 1 is 0.5/);
    expect(() => usActuarialRate(one, [{ ...payment, amount: one.negated() }], one)).toThrow(NoRate);
    expect(() => usActuarialRate(one, [], one)).toThrow(NoRate);
    expect(() => usActuarialRate(new Decimal(0), [payment], one)).toThrow(NoRate);
    expect(() =>
      usActuarialRate(new Decimal('1e9'), [{ ...payment, amount: new Decimal('0.01') }], one),
    ).toThrow(NoRate);
  });
});
