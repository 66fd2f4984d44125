import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import { applyEvent } from '#app/lending/history.ts';
import { at, life, paid, principalOwed, rows, terms } from './lives.ts';

describe('a change of plan', () => {
  const first = paid('2026-02-01', '212');

  test('another rate counts from its day', () => {
    const change = at('2026-02-01', { type: 'rate_change', annualRate: new Decimal('0.06') });
    const history = life(terms(), [first, change]);
    expect(rows(history)[1]).toBe('2026-03-01 200.00 + 5.00 → 800.00');
    const midway = at('2026-02-15', { type: 'rate_change', annualRate: new Decimal('0.06') });
    expect(rows(life(terms({ dayCount: 'ACT/365F' }), [first, midway]))[1]).toBe(
      '2026-03-01 200.00 + 6.90 → 800.00',
    );
  });

  test('a tranche on a due day comes after its instalment', () => {
    const history = life(terms(), [first, at('2026-02-01', { type: 'drawdown', amount: money('500') })]);
    expect(rows(history).slice(0, 2)).toEqual([
      '2026-02-01 200.00 + 12.00 → 1000.00',
      '2026-03-01 300.00 + 15.00 → 1200.00',
    ]);
    expect(history.state.drawn.toFixed(2)).toBe('1700.00');
  });

  test('a pause by right puts principal off and the end with it; its interest waits, bearing none', () => {
    const agreed = terms({ pauses: { count: 1, longest: 2, interest: 'deferred' } });
    const pause = at('2026-02-01', { type: 'pause', instalments: 2 });
    const history = life(agreed, [first, pause]);
    expect(rows(history).slice(1)).toEqual([
      '2026-03-01 0.00 + 0.00 → 1000.00',
      '2026-04-01 0.00 + 0.00 → 1000.00',
      '2026-05-01 200.00 + 30.00 → 800.00',
      '2026-06-01 200.00 + 8.00 → 600.00',
      '2026-07-01 200.00 + 6.00 → 400.00',
      '2026-08-01 200.00 + 4.00 → 200.00',
      '2026-09-01 200.00 + 2.00 → 0.00',
    ]);
    expect(() => applyEvent(history, at('2026-06-01', { type: 'pause', instalments: 1 }))).toThrow(
      /the contract gives 1 pauses, and 1 were taken/,
    );
    expect(() => life(agreed, [at('2026-02-01', { type: 'pause', instalments: 3 })])).toThrow(
      /instalments is 3/,
    );
    expect(() => life(terms(), [pause])).toThrow(/gives 0 pauses/);
  });

  test('instalments are added, and a due day moves with those after it', () => {
    const added = at('2026-02-01', { type: 'extra_terms', count: 5 });
    expect(rows(life(terms(), [first, added]))[1]).toBe('2026-03-01 100.00 + 10.00 → 900.00');
    const moved = at('2026-02-01', { type: 'due_date_moved', instalment: 3, to: day('2026-04-15') });
    expect(
      rows(life(terms({ annualRate: '0' }), [paid('2026-02-01', '200'), moved])).map((row) =>
        row.slice(0, 10),
      ),
    ).toEqual(['2026-02-01', '2026-03-01', '2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15']);
    const back = at('2026-02-01', { type: 'due_date_moved', instalment: 3, to: day('2026-03-01') });
    expect(() => life(terms(), [back])).toThrow(/to is 2026-03-01, but it must come after/);
    const gone = at('2026-02-01', { type: 'due_date_moved', instalment: 1, to: day('2026-03-02') });
    expect(() => life(terms(), [gone])).toThrow(/instalment is 1, but it must be one from 2 to 6/);
  });

  test('a rescheduling takes all principal, late or not; unpaid interest waits and bears none; every version is kept', () => {
    const again = at('2026-03-15', {
      type: 'rescheduling',
      count: 10,
      firstDue: day('2026-05-01'),
      annualRate: new Decimal(0),
      isDistressed: true,
    });
    const history = life(terms({ dayCount: 'ACT/365F' }), [again]);
    // Interest so far: 12.23 and 9.21 of two instalments, 200 € late from 1 February to 1 March (1.84), and to 15 March on 1,200 € (5.52).
    expect(rows(history)[2]).toBe('2026-05-01 120.00 + 28.80 → 1080.00');
    expect(rows(history)).toHaveLength(12);
    expect(
      history.state.versions.map(({ number, reason, effective }) => [number, reason, effective]),
    ).toEqual([
      [1, 'signature', '2026-01-01'],
      [2, 'interest on late principal', '2026-03-01'],
      [3, 'rescheduling of a borrower in difficulty', '2026-03-15'],
    ]);
    expect(history.state.overdue).toEqual([]);
  });

  test('a write-off takes late principal first; what comes back of it is counted apart', () => {
    const off = at('2026-02-10', { type: 'write_off', amount: money('700') });
    const back = at('2026-05-10', { type: 'recovery', amount: money('80') });
    const history = life(terms(), [off, back]);
    expect([history.state.writtenOff.toFixed(2), history.state.recovered.toFixed(2)]).toEqual([
      '700.00',
      '80.00',
    ]);
    expect(principalOwed(history.state).toFixed(2)).toBe('500.00');
    expect(() =>
      applyEvent(history, at('2026-06-01', { type: 'recovery', amount: money('620.01') })),
    ).toThrow(/only 620.00 € were written off/);
    expect(() => life(terms(), [at('2026-02-10', { type: 'write_off', amount: money('1200.01') })])).toThrow(
      /only 1200.00 € of principal are owed/,
    );
  });

  test('declared revenue sets the next instalment, between floor and cap', () => {
    const agreed = terms({
      amortisation: 'revenue',
      revenue: { share: '0.05', floor: '50', cap: '400', latestEnd: '2026-12-31' },
    });
    const declared = (revenue: string) =>
      rows(life(agreed, [at('2026-01-20', { type: 'revenue_declared', revenue: money(revenue) })]))[0];
    expect([declared('6000'), declared('0'), declared('100000')]).toEqual([
      '2026-02-01 288.00 + 12.00 → 912.00',
      '2026-02-01 38.00 + 12.00 → 1162.00',
      '2026-02-01 388.00 + 12.00 → 812.00',
    ]);
    expect(() =>
      life(terms(), [at('2026-01-20', { type: 'revenue_declared', revenue: money('1') })]),
    ).toThrow(/do not depend on revenue/);
  });

  test('nothing of the plan changes once it is over, or where interest is flat', () => {
    const change = at('2026-08-01', { type: 'rate_change', annualRate: new Decimal(0) });
    expect(() => life(terms(), [change])).toThrow(/no instalment is left/);
    const flat = terms({ interestOn: 'initial' });
    expect(() => life(flat, [at('2026-02-01', { type: 'extra_terms', count: 1 })])).toThrow(
      /interestOn is initial/,
    );
  });
});
