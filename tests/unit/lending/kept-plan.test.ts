import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlanChange, planAfter } from '#app/lending/kept-plan.ts';
import { planOf, rowsLeft } from '#app/lending/loan-state.ts';
import { InvalidValue } from '#app/lending/refused.ts';
import { schedule } from '#app/lending/schedule.ts';
import { loanTerms } from '#app/lending/terms.ts';
import { addDays, day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';

const terms = (more: object = {}) =>
  loanTerms({ principal: '1200', annualRate: '0.03', count: 6, start: '2026-01-31', ...more });

const pause = (on: string, instalments: number): PlanChange => ({
  event: { id: on, on: day(on), type: 'pause', instalments },
  unpaid: [],
});

const rescheduling = (on: string, firstDue: string, unpaid: PlanChange['unpaid'] = []): PlanChange => ({
  event: { id: on, on: day(on), type: 'rescheduling', count: 8, firstDue: day(firstDue), isDistressed: true },
  unpaid,
});

function granted<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}

describe('the plan of a loan that is kept', () => {
  test('without a change it is that of the terms', () => {
    expect(planOf(planAfter(terms(), []))).toEqual(schedule(terms()));
  });

  test('late principal and interest join the plan of a rescheduling; the instalments they were part of stay as they were', () => {
    const unpaid = [
      { number: 2, principal: money('100'), interest: money('2.51') },
      { number: 3, principal: money('199.27'), interest: money('2.01') },
    ];
    const was = schedule(terms());
    const state = planAfter(terms(), [rescheduling('2026-05-10', '2026-06-30', unpaid)]);
    const left = rowsLeft(state);
    expect(planOf(state).slice(0, 3)).toEqual(was.slice(0, 3));
    const toCome = sum([money('299.27'), ...was.slice(3).map((row) => row.principal)]);
    expect(sum(left.map((row) => row.principal)).toFixed(2)).toBe(toCome.toFixed(2));
    expect(left.map((row) => row.due)).toHaveLength(8);
    // The unpaid interest, what ran on the late principal, and what runs to the first new instalment.
    expect(left[0]!.interest.greaterThan(left[1]!.interest.plus('4.52'))).toBe(true);
    expect(left.at(-1)!.balance.isZero()).toBe(true);
  });

  test('what was never due cannot be late, and a pause takes no arrears', () => {
    const unpaid = [{ number: 5, principal: money('1'), interest: money('0') }];
    expect(() => planAfter(terms(), [rescheduling('2026-03-10', '2026-06-30', unpaid)])).toThrow(/fell due/);
    const paused = { ...pause('2026-03-10', 1), unpaid };
    expect(() => planAfter(terms({ pauses: { count: 1, longest: 1, interest: 'paid' } }), [paused])).toThrow(
      /rescheduling only/,
    );
  });

  test('whatever changes and in whatever order: past rows stay, and the principal is that of the loan', () => {
    const law = fc.property(
      fc.integer({ min: 3, max: 40 }),
      fc.constantFrom('annuity', 'equal_principal', 'bullet'),
      fc.constantFrom('paid', 'deferred'),
      fc.array(fc.record({ after: fc.integer({ min: 0, max: 90 }), long: fc.integer({ min: 1, max: 4 }) }), {
        maxLength: 4,
      }),
      (count, amortisation, interest, wishes) => {
        const agreed = terms({ count, amortisation, pauses: { count: 4, longest: 4, interest } });
        const changes: PlanChange[] = [];
        let on = agreed.start;
        for (const { after, long } of wishes) {
          on = addDays(on, after);
          const before = planAfter(agreed, changes);
          const change: PlanChange = {
            event: { id: `${changes.length}`, on, type: 'pause', instalments: long },
            unpaid: [],
          };
          // Not every wish is granted: the last pause may not be over, or the loan is.
          const state = granted(() => planAfter(agreed, [...changes, change]));
          if (!state) continue;
          changes.push(change);
          const past = planOf(before).filter((row) => row.due <= on);
          expect(planOf(state).slice(0, past.length)).toEqual(past);
          expect(sum(planOf(state).map((row) => row.principal)).toFixed(2)).toBe('1200.00');
          expect(planOf(state).length).toBe(planOf(before).length + long);
        }
      },
    );
    fc.assert(law, { numRuns: 60 });
  });
});
