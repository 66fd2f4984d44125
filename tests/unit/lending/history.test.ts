import { describe, expect, test } from 'vitest';
import { type Day, addDays, day } from '#app/money/day.ts';
import { Decimal, money, sum } from '#app/money/money.ts';
import type { LoanEvent } from '#app/lending/events.ts';
import { type EventRules, applyEvent, openHistory, stateOn, usualRules } from '#app/lending/history.ts';
import { rowsLeft } from '#app/lending/loan-state.ts';
import { at, imputed, life, paid, principalOwed, rows, terms } from './lives.ts';

describe('an early repayment', () => {
  test('on a due day: what is due first, then principal; the end is kept and the payments are smaller', () => {
    const early = at('2026-02-01', { type: 'early_repayment', amount: money('712') });
    const history = life(terms(), [early]);
    expect(imputed(history)).toEqual(['interest 12.00', 'principal 200.00', 'early 500.00']);
    expect(rows(history)).toEqual([
      '2026-02-01 200.00 + 12.00 → 1000.00',
      '2026-03-01 100.00 + 5.00 → 400.00',
      '2026-04-01 100.00 + 4.00 → 300.00',
      '2026-05-01 100.00 + 3.00 → 200.00',
      '2026-06-01 100.00 + 2.00 → 100.00',
      '2026-07-01 100.00 + 1.00 → 0.00',
    ]);
  });

  test('keeping the payment, the loan is shorter and its last instalment smaller', () => {
    const agreed = terms({ amortisation: 'annuity' });
    const early = at('2026-02-01', { type: 'early_repayment', amount: money('500'), keeps: 'payment' });
    const left = rowsLeft(life(agreed, [paid('2026-02-01', '207.06'), early]).state);
    expect(left.map((row) => row.payment.toFixed(2))).toEqual(['207.06', '207.06', '99.89']);
    expect(sum(left.map((row) => row.principal)).toFixed(2)).toBe('504.94');
  });

  test('between two dates: interest on what was owed before, then on what is owed after, by their days', () => {
    const early = at('2026-02-15', { type: 'early_repayment', amount: money('500') });
    const history = life(terms({ dayCount: 'ACT/365F' }), [paid('2026-02-01', '212.23'), early]);
    // 1,000 € for 14 days and 500 € for 14 days at 12 %: 4.60 + 2.30.
    expect(rows(history)[1]).toBe('2026-03-01 100.00 + 6.90 → 400.00');
  });

  test('the two parts are rounded apart or on their sum, as the contract says: a cent of difference', () => {
    const agreed = terms({ dayCount: 'ACT/365F', amortisation: 'bullet', principal: '5000' });
    const early = at('2026-01-06', { type: 'early_repayment', amount: money('4187.32') });
    const interest = (parts: 'apart' | 'sum') =>
      rowsLeft(life(agreed, [early], { interestParts: parts }).state)[0]!.interest.toFixed(2);
    // 5,000 × 12 % × 5/365 = 8.2191…, 812.68 × 12 % × 26/365 = 6.9467….
    expect([interest('apart'), interest('sum')]).toEqual(['15.17', '15.17']);
    const other = at('2026-01-05', { type: 'early_repayment', amount: money('4188.00') });
    const second = (parts: 'apart' | 'sum') =>
      rowsLeft(life(agreed, [other], { interestParts: parts }).state)[0]!.interest.toFixed(2);
    // 6.5753… + 7.2078… = 13.7831…
    expect([second('apart'), second('sum')]).toEqual(['13.79', '13.78']);
  });

  test('of everything ends the loan: principal, interest to the day, the indemnity; the rest is kept', () => {
    const agreed = terms({ fees: { earlyRepayment: '0.01' }, dayCount: 'ACT/365F' });
    const early = at('2026-02-15', { type: 'early_repayment', amount: money('1020') });
    const history = life(agreed, [paid('2026-02-01', '212.23'), early]);
    expect(imputed(history)).toEqual(['fee 10.00', 'interest 4.60', 'early 1000.00', 'credit 5.40']);
    expect([principalOwed(history.state).toFixed(2), rowsLeft(history.state).length]).toEqual(['0.00', 0]);
    expect(history.state.versions.at(-1)!.reason).toBe('full early repayment');
  });

  test('an excess waits for the next instalment, or is an early repayment, as the contract says', () => {
    const over = paid('2026-02-01', '300');
    const kept = life(terms(), [over]);
    expect([imputed(kept), kept.state.versions.length]).toEqual([
      ['interest 12.00', 'principal 200.00', 'credit 88.00'],
      1,
    ]);
    const taken = stateOn(kept, day('2026-03-01'));
    expect([taken.creditBalance.toFixed(2), taken.overdue[0]!.principal.toFixed(2)]).toEqual([
      '0.00',
      '122.00',
    ]);
    const early = life(terms(), [over], {
      waterfall: { ...usualRules.waterfall, excess: 'early_repayment' },
    });
    expect(imputed(early)).toEqual(['interest 12.00', 'principal 200.00', 'early 88.00']);
  });

  test('an instalment paid before its day bears interest to that day, and the next one runs from it', () => {
    const history = life(terms({ dayCount: 'ACT/365F', amortisation: 'annuity' }), [
      at('2026-01-21', { type: 'instalment_early', amount: money('207.00') }),
    ]);
    expect(imputed(history)).toEqual(['interest 7.89', 'early 199.11']);
    expect(
      rows(history)
        .slice(0, 2)
        .map((row) => row.split(' → ')[0]),
    ).toEqual(['2026-02-01 199.11 + 7.89', '2026-03-01 194.15 + 12.83']);
  });
});

describe('a late payment', () => {
  const late = terms({ late: { annualRate: '0.0365', fee: '5', freeDays: 3 }, dayCount: 'ACT/365F' });

  test('late interest and the fee are components of their own; principal goes on bearing contract interest', () => {
    const history = life(late, [paid('2026-02-11', '300')]);
    // Late interest: 200 € × 3.65 % × 7 days beyond the three free ones. Contract interest: 200 € × 12 % × 10/365 = 0.66.
    expect(imputed(history)).toEqual([
      'penalty 0.14',
      'fee 5.00',
      'interest 12.23',
      'principal 200.00',
      'credit 82.63',
    ]);
    expect(rows(history)[1]).toBe('2026-03-01 200.00 + 9.87 → 800.00');
    expect(history.state.versions.map(({ reason }) => reason)).toEqual([
      'signature',
      'interest on late principal',
    ]);
  });

  test('within the free days nothing more than contract interest is asked', () => {
    expect(imputed(life(late, [paid('2026-02-04', '212.23')]))).toEqual([
      'interest 12.23',
      'principal 200.00',
    ]);
  });

  test('the fee is asked once for an instalment, however often something is paid of it; late interest goes on', () => {
    const history = life(late, [paid('2026-02-11', '5.14'), paid('2026-02-21', '12.43')]);
    // Ten days more on 200 € at 3.65 %: 0.20, on the principal alone.
    expect(imputed(history)).toEqual(['penalty 0.20', 'interest 12.23']);
  });

  test('half a cent of late interest is a cent: 150 € for one day', () => {
    const history = life(late, [paid('2026-02-04', '62.23'), paid('2026-02-05', '0.02')]);
    expect(imputed(history)).toEqual(['penalty 0.02']);
  });

  test('a partial payment goes by the order of the contract, the oldest instalment first', () => {
    const due = ['principal', 'interest', 'fee', 'penalty'] as const;
    const history = life(terms(), [paid('2026-03-01', '250')], {
      waterfall: { due, excess: 'credit_balance' },
    });
    expect(imputed(history)).toEqual(['interest 12.00', 'principal 238.00']);
    expect(history.state.overdue.map(({ number, principal }) => [number, principal.toFixed(2)])).toEqual([
      [2, '162.00'],
    ]);
  });

  test('a payment that arrives with an earlier date is taken in its place, and the differences are told', () => {
    const first = openHistory(late);
    const second = applyEvent(first, paid('2026-02-11', '217.37')).history;
    const { history, compensation } = applyEvent(second, paid('2026-02-01', '212.23'));
    expect(
      compensation.map(({ penalty, fee, interest, principal, credit }) =>
        [penalty, fee, interest, principal, credit].map((part) => part.toFixed(2)),
      ),
    ).toEqual([['-0.14', '-5.00', '-12.23', '-200.00', '217.37']]);
    expect([history.state.versions.length, history.state.creditBalance.toFixed(2)]).toEqual([1, '217.37']);
    expect(second.entries).toHaveLength(1);
  });
});

describe('what is no event is refused, and changes nothing', () => {
  const history = openHistory(terms());
  const before = JSON.stringify(history.state.versions);

  test.each([
    [
      'a day that does not exist',
      { id: 'a', on: '2026-02-30' as Day, type: 'payment', amount: money('1') },
      /on is/,
    ],
    [
      'a day before the loan',
      { id: 'a', on: day('2025-12-31'), type: 'payment', amount: money('1') },
      /start/,
    ],
    [
      'nothing paid',
      { id: 'a', on: day('2026-02-01'), type: 'payment', amount: money('0') },
      /more than zero/,
    ],
    [
      'a negative amount',
      { id: 'a', on: day('2026-02-01'), type: 'write_off', amount: money('-1') },
      /negative/,
    ],
    [
      'half a cent',
      { id: 'a', on: day('2026-02-01'), type: 'drawdown', amount: new Decimal('0.005') },
      /cents/,
    ],
    [
      'a rate in percent',
      { id: 'a', on: day('2026-02-01'), type: 'rate_change', annualRate: new Decimal(6) },
      /fraction/,
    ],
    ['half a pause', { id: 'a', on: day('2026-02-01'), type: 'pause', instalments: 0.5 }, /whole number/],
    ['no name', { id: '', on: day('2026-02-01'), type: 'payment', amount: money('1') }, /name of its own/],
    ['another kind', { id: 'a', on: day('2026-02-01'), type: 'gift' }, /kind of event/],
  ])('%s', (_, event, rule) => {
    expect(() => applyEvent(history, event as LoanEvent)).toThrow(rule);
    expect(JSON.stringify(history.state.versions)).toBe(before);
  });

  test('the same event twice, a past state, and rules that are none', () => {
    const once = paid('2026-02-01', '1');
    expect(() => applyEvent(applyEvent(history, once).history, once)).toThrow(/applied before/);
    expect(() => stateOn(applyEvent(history, once).history, addDays(once.on, -1))).toThrow(
      /must not come before/,
    );
    const wrong = { ...usualRules, interestParts: 'never' } as unknown as EventRules;
    expect(() => openHistory(terms(), wrong)).toThrow(/interestParts is never/);
  });
});
