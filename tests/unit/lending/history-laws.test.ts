import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addDays, day } from '#app/money/day.ts';
import {
  Decimal,
  type Money,
  add,
  equals,
  fromCents,
  isNegative,
  money,
  negate,
  sum,
  zero,
} from '#app/money/money.ts';
import type { LoanEvent } from '#app/lending/events.ts';
import {
  type LoanHistory,
  applyEvent,
  imputedInAll,
  openHistory,
  replay,
  stateOn,
  usualRules,
} from '#app/lending/history.ts';
import { planOf, rowsLeft } from '#app/lending/loan-state.ts';
import { InvalidValue } from '#app/lending/refused.ts';
import { schedule } from '#app/lending/schedule.ts';
import { InvalidTerms, type LoanTerms, loanTerms } from '#app/lending/terms.ts';
import { principalOwed } from './lives.ts';

// Hundreds of whole lives take seconds, and more on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const start = day('2026-01-31');

const anyTerms = fc
  .record({
    cents: fc.integer({ min: 1000, max: 5_000_000 }),
    rate: fc.constantFrom('0', '0.01', '0.045', '0.12'),
    count: fc.integer({ min: 1, max: 24 }),
    amortisation: fc.constantFrom('annuity', 'equal_principal', 'bullet' as const),
    dayCount: fc.constantFrom('30/360', 'ACT/365F', 'ACT/ACT ISDA', '30E/360'),
    interest: fc.constantFrom('paid', 'deferred', 'capitalised'),
    grace: fc.nat(4),
    interestGrace: fc.constantFrom('paid', 'deferred', 'capitalised', 'capitalised_yearly'),
    late: fc.constantFrom('0', '0.08'),
    fee: fc.constantFrom('0', '1.50'),
  })
  .map(({ cents, rate, count, grace, interest, late, fee, ...rest }) =>
    loanTerms({
      principal: fromCents(cents),
      annualRate: rate,
      count,
      start,
      principalGrace: Math.min(grace, count - 1),
      pauses: { count: 2, longest: 3, interest },
      late: { annualRate: late, fee, freeDays: 3 },
      fees: { perInstalment: fee, earlyRepayment: '0.01' },
      ...rest,
    } as Parameters<typeof loanTerms>[0]),
  );

const amount = fc.integer({ min: 1, max: 900_000 }).map(fromCents);
const keeps = fc.constantFrom('end', 'payment');
const anyChange = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('payment'), amount }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('early_repayment'), amount, keeps }) },
  fc.record({ type: fc.constant('instalment_early'), amount }),
  fc.record({
    type: fc.constant('rate_change'),
    annualRate: fc.constantFrom('0', '0.02', '0.07').map((rate) => new Decimal(rate)),
  }),
  fc.record({ type: fc.constant('drawdown'), amount, keeps }),
  fc.record({ type: fc.constant('pause'), instalments: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('extra_terms'), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('write_off'), amount }),
  fc.record({ type: fc.constant('recovery'), amount }),
  fc
    .record({ instalment: fc.integer({ min: 1, max: 12 }), to: fc.nat(400) })
    .map(({ instalment, to }) => ({ type: 'due_date_moved', instalment, to: addDays(start, to) })),
  fc
    .record({ count: fc.integer({ min: 1, max: 12 }), firstDue: fc.nat(900), isDistressed: fc.boolean() })
    .map((one) => ({ type: 'rescheduling', ...one, firstDue: addDays(start, one.firstDue) })),
);

/** Events on days of their own, in order. */
const anyEvents = fc
  .uniqueArray(fc.tuple(fc.nat(800), anyChange), { maxLength: 10, selector: ([offset]) => offset })
  .map((list) =>
    list
      .sort(([a], [b]) => a - b)
      .map(
        ([offset, change], index) =>
          ({ id: String(index), on: addDays(start, offset), ...change }) as LoanEvent,
      ),
  );

const anyRules = fc.record({
  waterfall: fc.record({
    due: fc.shuffledSubarray(['penalty', 'fee', 'interest', 'principal'] as const, { minLength: 4 }),
    excess: fc.constantFrom('credit_balance' as const, 'early_repayment' as const),
  }),
  earlyRepaymentKeeps: fc.constantFrom('end' as const, 'payment' as const),
  interestParts: fc.constantFrom('apart' as const, 'sum' as const),
});

/** The events that this loan allows, applied in order; those that it refuses are left out. */
function lived(terms: LoanTerms, events: readonly LoanEvent[], rules = usualRules): LoanHistory {
  return events.reduce((history, event) => allowed(history, event) ?? history, openHistory(terms, rules));
}

function allowed(history: LoanHistory, event: LoanEvent): LoanHistory | undefined {
  try {
    return applyEvent(history, event).history;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

const isRefusal = (error: unknown) => error instanceof InvalidValue || error instanceof InvalidTerms;

const told = (history: LoanHistory) =>
  JSON.stringify(history, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
const received = (history: LoanHistory): Money =>
  sum(
    history.entries.flatMap(({ event }) =>
      event.type === 'payment' || event.type === 'early_repayment' || event.type === 'instalment_early'
        ? [event.amount]
        : [],
    ),
  );

describe('whatever happens to a loan', () => {
  const runs = { numRuns: 100 };

  test('replaying its events gives what applying them one by one gave', () => {
    fc.assert(
      fc.property(anyTerms, anyEvents, anyRules, (terms, events, rules) => {
        const history = lived(terms, events, rules);
        const again = replay(
          terms,
          history.entries.map(({ event }) => event),
          rules,
        );
        expect(told(again)).toBe(told(history));
      }),
      runs,
    );
  });

  test('an event that arrives late is taken in its place, and what others count otherwise is told', () => {
    fc.assert(
      fc.property(anyTerms, anyEvents, fc.nat(9), anyRules, (terms, events, place, rules) => {
        const inOrder = lived(terms, events, rules).entries.map(({ event }) => event);
        fc.pre(inOrder.length > 1);
        const late = inOrder[place % inOrder.length]!;
        let before: LoanHistory;
        try {
          before = replay(
            terms,
            inOrder.filter((event) => event !== late),
            rules,
          );
        } catch (error) {
          if (isRefusal(error)) return;
          throw error;
        }
        const { history, compensation } = applyEvent(before, late);
        expect(told(history)).toBe(told(replay(terms, inOrder, rules)));
        for (const { event, imputed } of before.entries) {
          const change = compensation.find((one) => one.event.id === event.id);
          const now = history.entries.find((entry) => entry.event.id === event.id)!.imputed;
          for (const part of ['penalty', 'fee', 'interest', 'principal', 'early', 'credit'] as const)
            expect(equals(add(imputed[part], change?.[part] ?? zero), now[part])).toBe(true);
        }
      }),
      runs,
    );
  });

  test('every cent that comes in is somewhere, and every euro lent is owed, paid or written off', () => {
    fc.assert(
      fc.property(anyTerms, anyEvents, anyRules, (terms, events, rules) => {
        const history = lived(terms, events, rules);
        const { state } = history;
        const into = imputedInAll(history);
        expect(
          Object.values(into)
            .reduce((total, part) => add(total, part))
            .toFixed(2),
        ).toBe(received(history).toFixed(2));
        expect(equals(into.credit, state.creditBalance)).toBe(true);
        const capitalised = sum(
          planOf(state)
            .slice(0, state.fallen)
            .flatMap((row) => (isNegative(row.principal) ? [negate(row.principal)] : [])),
        );
        const accounted = sum([principalOwed(state), into.principal, into.early, state.writtenOff]);
        expect(accounted.toFixed(2)).toBe(add(state.drawn, capitalised).toFixed(2));
        for (const row of state.overdue)
          for (const part of ['penalty', 'fee', 'interest', 'principal'] as const)
            expect(isNegative(row[part])).toBe(false);
      }),
      runs,
    );
  });

  test('rows that fell due are the same in every later version; each plan ends at zero and never owes less', () => {
    fc.assert(
      fc.property(anyTerms, anyEvents, anyRules, (terms, events, rules) => {
        const { state } = lived(terms, events, rules);
        state.versions.forEach((version, index) => {
          expect(version.number).toBe(index + 1);
          const rows = JSON.stringify(version.rows.filter((row) => row.due < version.effective));
          const old = state.versions[index - 1]?.rows.filter((row) => row.due < version.effective);
          if (old && version.reason !== 'full early repayment') expect(rows).toBe(JSON.stringify(old));
          for (const row of version.rows) {
            expect(equals(row.payment, add(row.principal, row.interest))).toBe(true);
            expect(isNegative(row.balance)).toBe(false);
          }
          expect(version.rows.at(-1)!.balance.isZero()).toBe(true);
        });
        expect(equals(sum(rowsLeft(state).map((row) => row.principal)), state.balance)).toBe(true);
      }),
      runs,
    );
  });

  test('paying each instalment on its day leaves the plan as it was signed, and nothing owed', () => {
    fc.assert(
      fc.property(anyTerms, anyRules, (terms, rules) => {
        const payments = schedule(terms)
          .map((row): LoanEvent => ({
            id: String(row.number),
            on: row.due,
            type: 'payment',
            amount: row.payment.isZero() ? row.payment : add(row.payment, terms.fees.perInstalment),
          }))
          .filter((event) => event.type === 'payment' && !event.amount.isZero());
        const { state } = replay(terms, payments, rules);
        expect([state.versions.length, principalOwed(state).toFixed(2), state.overdue.length]).toEqual([
          1,
          '0.00',
          0,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('time alone takes nothing from what is owed', () => {
    fc.assert(
      fc.property(anyTerms, anyEvents, fc.nat(900), (terms, events, later) => {
        const history = lived(terms, events);
        const on = addDays(history.state.asOf, later);
        const state = stateOn(history, on);
        expect(told({ ...history })).toBe(told(history));
        expect(principalOwed(state).greaterThanOrEqualTo(0)).toBe(true);
        expect(state.creditBalance.lessThanOrEqualTo(history.state.creditBalance)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('a year of delay: principal bears interest, interest bears none', () => {
  const terms = loanTerms({ principal: '1200', annualRate: '0.12', count: 2, start, amortisation: 'bullet' });
  const state = stateOn(openHistory(terms), day('2027-03-31'));
  expect(state.overdue.map((row) => [row.number, row.interest.toFixed(2), row.principal.toFixed(2)])).toEqual(
    [
      [1, '12.00', '0.00'],
      [2, '156.00', '1200.00'],
    ],
  );
  expect(equals(state.balance, money('0'))).toBe(true);
});
