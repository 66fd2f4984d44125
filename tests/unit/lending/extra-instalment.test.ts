import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedPart } from '#app/lending/extra-instalment.ts';
import { interestGraceOn, type PlanChange, planAfter } from '#app/lending/kept-plan.ts';
import { planOf, rowsLeft } from '#app/lending/loan-state.ts';
import { InvalidValue } from '#app/lending/refused.ts';
import { schedule } from '#app/lending/schedule.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';
import { addDays, day } from '#app/money/day.ts';
import { isNegative, money, sum } from '#app/money/money.ts';

const terms = (over: Partial<LoanTermsInput> = {}) =>
  loanTerms({
    principal: '1200',
    annualRate: '0.03',
    count: 12,
    frequency: 'month',
    amortisation: 'annuity',
    start: '2026-01-31',
    firstDue: '2026-02-28',
    ...over,
  } as LoanTermsInput);

const early = (on: string, principal: string | null, keeps: 'end' | 'payment' = 'end'): PlanChange => ({
  event: {
    id: `early:${on}`,
    on: day(on),
    type: 'extra_instalment',
    principal: principal ? money(principal) : null,
    keeps,
  },
  unpaid: [],
});
const text = (changes: readonly PlanChange[]) =>
  planOf(planAfter(terms(), changes)).map(
    (row) => `${row.number} ${row.due} ${row.principal.toFixed(2)} + ${row.interest.toFixed(2)}`,
  );

describe('an instalment more, before its day', () => {
  test('a part of a month bears interest by its days, and the other instalments keep their days', () => {
    const plan = text([early('2026-04-10', '400', 'payment')]);
    expect(plan.slice(0, 2)).toEqual(text([]).slice(0, 2));
    // 1,001.64 € for ten days of 365 at 3 %, then 601.64 € for twenty.
    expect(plan.slice(2, 4)).toEqual(['3 2026-04-10 400.00 + 0.82', '4 2026-04-30 100.64 + 0.99']);
    expect(plan.length).toBeLessThan(13);
    const level = schedule(terms())[0]!.payment;
    const after = planOf(planAfter(terms(), [early('2026-04-10', '400', 'payment')])).slice(3, -1);
    expect(after.every(({ payment }) => payment.equals(level))).toBe(true);
    expect(text([early('2026-04-10', '400', 'end')]).length).toBe(13);
  });

  test('equal parts are kept too: their principal stays, and the loan ends sooner', () => {
    const agreed = terms({ amortisation: 'equal_principal' });
    const rows = (keeps: 'end' | 'payment') =>
      planOf(planAfter(agreed, [early('2026-04-10', '450', keeps)])).slice(3);
    // 100 € a month: of 1,000 € left, 550 € take five instalments of 100 € and one of 50 €.
    expect(rows('payment').map(({ due, principal }) => `${due} ${principal.toFixed(2)}`)).toEqual([
      '2026-04-30 100.00',
      '2026-05-31 100.00',
      '2026-06-30 100.00',
      '2026-07-31 100.00',
      '2026-08-31 100.00',
      '2026-09-30 50.00',
    ]);
    expect(rows('end').map(({ principal }) => principal.toFixed(2))).toEqual(Array(10).fill('55.00'));
    const repeats = (amortisation: 'bullet' | 'equal_principal' | 'annuity') =>
      repeatedPart(planAfter(terms({ amortisation }), []))?.toFixed(2);
    expect(['bullet', 'equal_principal', 'annuity'].map((one) => repeats(one as 'bullet'))).toEqual([
      undefined,
      '100.00',
      schedule(terms())[0]!.payment.toFixed(2),
    ]);
  });

  test('a grace that has ended by that day is no obstacle, though the plan was drawn before', () => {
    const agreed = terms({ principalGrace: 3 });
    const state = planAfter(agreed, []);
    const left = ['2026-02-27', '2026-02-28', '2026-04-29', '2026-04-30'].map((on) =>
      interestGraceOn(state, day(on)),
    );
    expect(left).toEqual([3, 2, 1, 0]);
    expect(() => planAfter(agreed, [early('2026-04-29', '400')])).toThrow(InvalidValue);
    expect(rowsLeft(planAfter(agreed, [early('2026-05-04', '400')]))[0]!.due).toBe('2026-05-04');
  });

  test('all of it ends the loan that day; more than is owed is refused', () => {
    const rows = planOf(planAfter(terms(), [early('2026-04-10', null)]));
    expect([rows.length, rows.at(-1)!.due, rows.at(-1)!.balance.isZero()]).toEqual([3, '2026-04-10', true]);
    expect(() => planAfter(terms(), [early('2026-04-10', '1200')])).toThrow(InvalidValue);
    expect(() => planAfter(terms(), [early('2027-04-10', '10')])).toThrow(/no instalment is left/);
  });

  test('one that was withdrawn leaves no trace, and one that replaces another counts in its place', () => {
    const first = early('2026-04-10', '400');
    const gone: PlanChange = {
      event: { id: 'gone', on: day('2026-04-10'), type: 'withdrawal', of: first.event.id },
      unpaid: [],
    };
    expect(text([first, gone])).toEqual(text([]));
    const less = { ...early('2026-04-10', '150'), replaces: first.event.id };
    less.event = { ...less.event, id: 'less' };
    expect(text([first, less])).toEqual(text([early('2026-04-10', '150')]));
  });

  test('on any day, of any amount: past rows stay, the principal is repaid to the cent, and it never costs more', () => {
    const law = fc.property(
      fc.integer({ min: 3, max: 40 }),
      fc.constantFrom('annuity', 'equal_principal', 'bullet'),
      fc.constantFrom<'end' | 'payment'>('end', 'payment'),
      fc.array(
        fc.record({ after: fc.integer({ min: 1, max: 200 }), cents: fc.integer({ min: 1, max: 60_000 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      (count, amortisation, keeps, wishes) => {
        const agreed = terms({ count, amortisation });
        const changes: PlanChange[] = [];
        let on = agreed.start;
        for (const { after, cents } of wishes) {
          on = addDays(on, after);
          const before = planAfter(agreed, changes);
          const owed = sum(planOf(before).flatMap((row) => (row.due > on ? [row.principal] : [])));
          const principal = money((cents / 100).toFixed(2));
          if (!principal.lessThan(owed)) break;
          changes.push(early(on, principal.toFixed(2), keeps));
          const state = planAfter(agreed, changes);
          const past = planOf(before).filter((row) => row.due <= on);
          expect(planOf(state).slice(0, past.length)).toEqual(past);
          expect(rowsLeft(state)[0]).toMatchObject({ due: on, number: past.length + 1 });
          expect(sum(planOf(state).map((row) => row.principal)).toFixed(2)).toBe('1200.00');
          expect(planOf(state).some((row) => isNegative(row.principal) || isNegative(row.interest))).toBe(
            false,
          );
          const days = planOf(before).map(({ due }) => due);
          expect(
            planOf(state)
              .slice(past.length + 1)
              .every(({ due }) => days.includes(due)),
          ).toBe(true);
          const [was, is] = [before, state].map((one) => sum(planOf(one).map((row) => row.interest)));
          // Each rounding may cost half a cent.
          expect(is!.lessThanOrEqualTo(was!.plus('0.30'))).toBe(true);
        }
      },
    );
    fc.assert(law, { numRuns: 80 });
  });
});
