import { describe, expect, test } from 'vitest';
import { type Day, day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import { rowsLeft } from '#app/lending/loan-state.ts';
import { at, life, paid, principalOwed, rows, terms } from './lives.ts';

// Changes of plan at the last value that is allowed, and at the first that is not. 1,200 € at 1 % a month, 200 € of principal each.

const first = paid('2026-02-01', '212');
const rate = (on: string, annualRate: string) =>
  at(on, { type: 'rate_change', annualRate: new Decimal(annualRate) });
const moved = (instalment: number, to: string) =>
  at('2026-02-01', { type: 'due_date_moved', instalment, to: day(to) });

describe('an amount that is all there is', () => {
  test('may be written off, and may come back', () => {
    const off = at('2026-01-10', { type: 'write_off', amount: money('1200') });
    expect(principalOwed(life(terms(), [off]).state).toFixed(2)).toBe('0.00');
    const back = at('2026-05-10', { type: 'recovery', amount: money('1200') });
    expect(life(terms(), [off, back]).state.recovered.toFixed(2)).toBe('1200.00');
  });
});

describe('an early repayment', () => {
  const early = (amount: string, more: { payment?: ReturnType<typeof money> } = {}) =>
    at('2026-02-15', { type: 'early_repayment', amount: money(amount), ...more });
  const agreed = terms({ fees: { earlyRepayment: '0.01' }, dayCount: 'ACT/365F' });
  const left = (amount: string) =>
    rowsLeft(life(agreed, [paid('2026-02-01', '212.23'), early(amount)]).state);

  test('of what is owed to the cent ends the loan; a cent less does not', () => {
    // 1,000 € of principal, 4.60 € of interest, an indemnity of 10 €.
    expect(left('1014.60')).toEqual([]);
    expect(left('1014.59')).not.toEqual([]);
  });

  test('may come with another payment, which is asked until the end', () => {
    const annuity = terms({ amortisation: 'annuity' });
    const history = life(annuity, [paid('2026-02-01', '207.06'), early('500', { payment: money('150') })]);
    const payments = rowsLeft(history.state).map(({ payment }) => payment.toFixed(2));
    expect(payments.slice(0, -1)).toEqual(['150.00', '150.00', '150.00']);
    expect(history.state.keptPayment?.toFixed(2)).toBe('150.00');
  });
});

describe('an instalment paid before its day', () => {
  const early = (on: string, amount: string) => at(on, { type: 'instalment_early', amount: money(amount) });

  test('must have one behind it, nothing late before it, and no more principal than is owed', () => {
    const all = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
    const upToLast = all.map((on, index) => paid(on, String(212 - 2 * index)));
    expect(() => life(terms(), [...upToLast, early('2026-06-15', '100')])).toThrow(
      /an instalment must follow/,
    );
    expect(() => life(terms(), [early('2026-02-15', '100')])).toThrow(/what is late is paid before/);
    expect(() => life(terms(), [first, early('2026-02-01', '1000.01')])).toThrow(/only 1000.00 € are owed/);
  });
});

describe('an instalment more', () => {
  const more = (on: string, principal: string) =>
    at(on, { type: 'extra_instalment', principal: money(principal), keeps: 'end' });
  const paused = (interest: 'paid' | 'deferred') =>
    [
      terms({ dayCount: 'ACT/365F', pauses: { count: 1, longest: 2, interest } }),
      [paid('2026-02-01', '212.23'), at('2026-02-01', { type: 'pause', instalments: 2 })],
    ] as const;

  test('is refused while something is late, and of all that is owed unless it says so', () => {
    expect(() => life(terms(), [more('2026-02-15', '100')])).toThrow(/what is late is paid before/);
    expect(() => life(terms(), [first, more('2026-02-15', '1000')])).toThrow(/less than the 1000.00 € owed/);
  });

  test('takes nothing of a pause, whose two instalments stay without principal', () => {
    const [agreed, before] = paused('paid');
    const plan = rows(life(agreed, [...before, more('2026-02-11', '400')]));
    // 1,000 € for ten days, 600 € for eighteen.
    expect(plan.slice(1, 5)).toEqual([
      '2026-02-11 400.00 + 3.29 → 600.00',
      '2026-03-01 0.00 + 3.55 → 600.00',
      '2026-04-01 0.00 + 6.12 → 600.00',
      '2026-05-01 120.00 + 5.92 → 480.00',
    ]);
  });

  test('asks for the interest that a pause had put off, once', () => {
    const [agreed, before] = paused('deferred');
    const plan = rows(life(agreed, [...before, more('2026-04-15', '100')]));
    // 9.21 and 10.19 of the pause, then 1,000 € for fourteen days and 900 € for sixteen.
    expect(plan.slice(3, 5)).toEqual([
      '2026-04-15 100.00 + 24.00 → 900.00',
      '2026-05-01 180.00 + 4.73 → 720.00',
    ]);
  });
});

describe('a due day that moves', () => {
  test('may be that of the next instalment or of the last, and of no other than those left', () => {
    const agreed = terms({ dayCount: 'ACT/365F' });
    // 1,000 € at 12 % for the 42 days from 1 February.
    expect(rows(life(agreed, [first, moved(2, '2026-03-15')]))[1]).toBe('2026-03-15 200.00 + 13.81 → 800.00');
    expect(rows(life(terms(), [first, moved(6, '2026-07-20')])).at(-1)).toMatch(/^2026-07-20 200\.00 /);
    expect(() => life(terms(), [first, moved(7, '2026-08-01')])).toThrow(/it must be one from 2 to 6/);
    expect(() => life(terms(), [first, moved(2, '2026-02-01')])).toThrow(/it must come after 2026-02-01/);
  });
});

describe('a tranche', () => {
  test('leaves the end as it was, or the payment where that is wished', () => {
    const payments = (keeps?: 'end' | 'payment') => {
      const tranche = at('2026-02-01', { type: 'drawdown', amount: money('100'), ...(keeps && { keeps }) });
      const history = life(terms({ amortisation: 'annuity' }), [paid('2026-02-01', '207.06'), tranche]);
      return rowsLeft(history.state).map(({ payment }) => payment.toFixed(2));
    };
    // 1,104.94 € are owed; what the kept payment does not repay stands in the last.
    expect(payments('payment')).toEqual(['207.06', '207.06', '207.06', '207.06', '312.15']);
    expect(new Set(payments('end').slice(0, -1))).toEqual(new Set(['227.66']));
    expect(payments()).toEqual(payments('end'));
  });
});

describe('a rate that changes', () => {
  const interest = (...args: Parameters<typeof life>) => rows(life(...args)).map((row) => row.split(' ')[3]);

  test('leaves a later change that was agreed where it stands', () => {
    const agreed = terms({ rateSteps: [{ from: '2026-05-01', annualRate: '0.24' }] });
    expect(interest(agreed, [first, rate('2026-02-01', '0.06')])).toEqual([
      '12.00',
      '5.00',
      '4.00',
      '3.00',
      '8.00',
      '4.00',
    ]);
  });

  test('twice on one day is what was said last; on the first day it is the rate of the loan', () => {
    const twice = [first, rate('2026-02-01', '0.24'), rate('2026-02-01', '0.06')];
    expect(interest(terms(), twice)).toEqual(['12.00', '5.00', '4.00', '3.00', '2.00', '1.00']);
    expect(interest(terms(), [rate('2026-01-01', '0.06')])).toEqual([
      '6.00',
      '5.00',
      '4.00',
      '3.00',
      '2.00',
      '1.00',
    ]);
  });
});

describe('a pause by right', () => {
  test('whose interest is asked all the same puts off principal alone', () => {
    const agreed = terms({ pauses: { count: 1, longest: 2, interest: 'paid' } });
    const pause = at('2026-02-01', { type: 'pause', instalments: 2 });
    expect(rows(life(agreed, [first, pause])).slice(1, 4)).toEqual([
      '2026-03-01 0.00 + 10.00 → 1000.00',
      '2026-04-01 0.00 + 10.00 → 1000.00',
      '2026-05-01 200.00 + 10.00 → 800.00',
    ]);
  });

  test('waits for the end of a grace on interest', () => {
    const agreed = terms({
      principalGrace: 2,
      interestGrace: 'deferred',
      interestGraceCount: 2,
      pauses: { count: 1, longest: 1, interest: 'deferred' },
    });
    const pause = (on: string) => life(agreed, [at(on, { type: 'pause', instalments: 1 })]);
    expect(() => pause('2026-02-28')).toThrow(/the grace on interest is not over/);
    expect(pause('2026-03-01').state.pausesTaken).toBe(1);
  });
});

describe('a rescheduling', () => {
  const again = (firstDue: Day, principalGrace?: number) =>
    at('2026-02-01', {
      type: 'rescheduling',
      count: 5,
      firstDue,
      isDistressed: false,
      ...(principalGrace !== undefined && { principalGrace }),
    });

  test('begins after its day, keeps the rate unless another is agreed, and may put principal off', () => {
    expect(() => life(terms(), [first, again(day('2026-02-01'))])).toThrow(/it must come after 2026-02-01/);
    expect(rows(life(terms(), [first, again(day('2026-03-01'))])).slice(1, 3)).toEqual([
      '2026-03-01 200.00 + 10.00 → 800.00',
      '2026-04-01 200.00 + 8.00 → 600.00',
    ]);
    const put = life(terms(), [first, again(day('2026-03-01'), 2)]);
    expect(rows(put).slice(1, 4)).toEqual([
      '2026-03-01 0.00 + 10.00 → 1000.00',
      '2026-04-01 0.00 + 10.00 → 1000.00',
      '2026-05-01 333.33 + 10.00 → 666.67',
    ]);
    expect(put.state.versions.at(-1)!.reason).toBe('rescheduling');
  });
});
