import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LoanHistory, applyEvent, openHistory } from '#app/lending/history.ts';
import { planOf } from '#app/lending/loan-state.ts';
import { revenuePeriod } from '#app/lending/revenue-periods.ts';
import { revenuePayment, revenueScenarios, termsOfPart } from '#app/lending/revenue.ts';
import { schedule } from '#app/lending/schedule.ts';
import { type LoanTerms, loanTerms } from '#app/lending/terms.ts';
import { type Day, addDays, day } from '#app/money/day.ts';
import { decimalText, equals, fromCents, money, sum } from '#app/money/money.ts';

const shop = loanTerms({
  principal: '6000',
  annualRate: '0.02',
  count: 24,
  start: '2026-01-15',
  amortisation: 'revenue',
  revenue: { share: '0.04', floor: '50', cap: '600' },
});

const declare = (life: LoanHistory, on: Day, revenue: string | null, more = {}) =>
  applyEvent(life, {
    id: `${on}:${Math.random()}`,
    on,
    type: 'revenue_declared' as const,
    revenue: revenue === null ? null : money(revenue),
    ...more,
  }).history;
const short = (life: LoanHistory, from: number, to: number) =>
  planOf(life.state)
    .slice(from - 1, to)
    .map((row) => `${row.number} ${row.due} ${decimalText(row.payment)} → ${decimalText(row.balance)}`);

describe('the instalments of a loan linked to revenue', () => {
  test('are a share of what is declared; the others stay at the floor', () => {
    const life = declare(openHistory(shop), day('2026-01-20'), '8000');
    expect(short(life, 1, 3)).toEqual([
      '1 2026-02-15 320.00 → 5690.00',
      '2 2026-03-15 50.00 → 5649.48',
      '3 2026-04-15 50.00 → 5608.90',
    ]);
    expect(planOf(life.state).at(-1)!.due).toBe(shop.revenue!.latestEnd);
  });

  test('may be declared while the one before is still to fall due, and keep what they ask when another is declared', () => {
    const first = declare(openHistory(shop), day('2026-01-20'), '8000');
    const both = declare(first, day('2026-02-03'), '5000', { due: day('2026-03-15') });
    expect(short(both, 1, 3)).toEqual([
      '1 2026-02-15 320.00 → 5690.00',
      '2 2026-03-15 200.00 → 5499.48',
      '3 2026-04-15 50.00 → 5458.65',
    ]);
    expect(() => declare(both, day('2026-02-20'), '1', { due: day('2026-02-15') })).toThrow(/is to come/);
  });

  test('carry over what a corrected revenue would have asked, within floor and cap', () => {
    const { revenue } = shop;
    const asks = (declared: string | null, carried: string) =>
      decimalText(
        revenuePayment(revenue!, declared === null ? null : money(declared), 'half_even', money(carried)),
      );
    expect([asks('5000', '30'), asks('5000', '-30'), asks('5000', '-190'), asks('15000', '100')]).toEqual([
      '230.00',
      '170.00',
      '50.00',
      '600.00',
    ]);
    // Nothing was declared: the floor, and what the period before asks more.
    expect([asks(null, '0'), asks(null, '70')]).toEqual(['50.00', '120.00']);
  });

  test('end the loan when revenue is good, and come back when it is corrected before that day', () => {
    const nearly = loanTerms({ ...shop, principal: '700', count: 12, fees: {} });
    const rich = declare(openHistory(nearly), day('2026-01-20'), '15000');
    const over = declare(rich, day('2026-02-20'), '15000');
    expect(planOf(over.state).map(({ due }) => due)).toEqual(['2026-02-15', '2026-03-15']);
    const corrected = declare(over, day('2026-02-22'), '0');
    expect(planOf(corrected.state).length).toBe(4);
    expect(sum(planOf(corrected.state).map(({ principal }) => principal)).toFixed(2)).toBe('700.00');
  });

  test('never end later: no pause, no instalment more', () => {
    const life = openHistory(loanTerms({ ...shop, pauses: { count: 1, longest: 2, interest: 'paid' } }));
    const at = { id: 'one', on: day('2026-02-20') };
    expect(() => applyEvent(life, { ...at, type: 'pause', instalments: 1 })).toThrow(/latest end/);
    expect(() => applyEvent(life, { ...at, type: 'extra_terms', count: 1 })).toThrow(/latest end/);
  });
});

describe('the months that an instalment is about', () => {
  test('ended a whole month before its own, and follow one another', () => {
    const about = (due: string, frequency: 'month' | 'quarter' | 'year' = 'month') => {
      const { from, to } = revenuePeriod(day(due), frequency);
      return `${from} ${to}`;
    };
    expect(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((due) => about(due))).toEqual([
      '2025-11-01 2025-11-30',
      '2025-12-01 2025-12-31',
      '2026-01-01 2026-01-31',
      '2026-02-01 2026-02-28',
    ]);
    expect(about('2026-05-12', 'quarter')).toBe('2026-01-01 2026-03-31');
    expect(about('2027-05-12', 'year')).toBe('2026-04-01 2027-03-31');
  });
});

describe('three futures', () => {
  const { low, expected, high } = revenueScenarios(shop, money('9000'));

  test('the slowest, the one that is expected, the fastest', () => {
    const told = [low, expected, high].map(
      ({ rows, interest, last }) =>
        `${rows.length} ${rows.at(-1)!.due} last ${decimalText(last)} interest ${decimalText(interest)}`,
    );
    expect(told).toEqual([
      '24 2028-01-15 last 5071.38 interest 221.38',
      '17 2027-06-15 last 330.01 interest 90.01',
      '11 2026-12-15 last 55.66 interest 55.66',
    ]);
  });

  test('of a part are in proportion to it', () => {
    const part = termsOfPart(shop, money('150'));
    expect([part.revenue!.floor, part.revenue!.cap].map(decimalText)).toEqual(['1.25', '15.00']);
    expect(sum(schedule(part).map(({ principal }) => principal)).toFixed(2)).toBe('150.00');
  });
});

const amount = (most: number) => fc.integer({ min: 0, max: most * 100 }).map(fromCents);

test('a part of any loan has a plan of its own in every future', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 599_999 }), amount(50_000), (cents, expected) => {
      const part = termsOfPart(shop, fromCents(cents));
      for (const { rows } of Object.values(revenueScenarios(part, expected))) {
        expect(equals(sum(rows.map((row) => row.principal)), fromCents(cents))).toBe(true);
        expect(rows.length).toBeLessThanOrEqual(shop.count);
      }
    }),
    { numRuns: 100 },
  );
});

describe('laws, whatever is declared', () => {
  const lives = fc.record({
    principal: fc.integer({ min: 500, max: 50_000 }),
    rate: fc.constantFrom('0', '0.01', '0.035', '0.06'),
    count: fc.integer({ min: 2, max: 40 }),
    frequency: fc.constantFrom('month' as const, 'quarter' as const),
    share: fc.constantFrom('0.01', '0.05', '0.2'),
    floor: fc.integer({ min: 0, max: 300 }),
    room: fc.integer({ min: 0, max: 3_000 }),
    declared: fc.array(fc.option(amount(100_000)), { minLength: 1, maxLength: 40 }),
    carried: fc.integer({ min: -200, max: 200 }),
  });

  test('principals sum to the loan; each instalment is between floor and cap but the last; it ends by the latest end', () => {
    fc.assert(
      fc.property(lives, (drawn) => {
        const interest = drawn.principal * 0.06;
        const cap = Math.ceil(drawn.floor + interest + drawn.room + 1);
        const terms: LoanTerms = loanTerms({
          principal: String(drawn.principal),
          annualRate: drawn.rate,
          count: drawn.count,
          frequency: drawn.frequency,
          start: '2026-01-31',
          amortisation: 'revenue',
          revenue: { share: drawn.share, floor: String(drawn.floor), cap: String(cap) },
        });
        let life = openHistory(terms);
        let before = planOf(life.state);
        let over = terms.start;
        for (const revenue of drawn.declared) {
          const past = before.findIndex(({ due }) => due > over);
          const next = before[past];
          if (!next) break;
          const on = addDays(next.due, -20);
          life = applyEvent(life, {
            id: `declared:${next.due}`,
            on,
            type: 'revenue_declared',
            due: next.due,
            revenue,
            carried: money(String(drawn.carried)),
          }).history;
          const now = planOf(life.state);
          expect(now.slice(0, past)).toEqual(before.slice(0, past));
          before = now;
          // The next declaration is about the one after it. Without a floor nothing may be asked, and nothing is paid then.
          over = next.due;
          if (now[past]!.payment.isZero()) continue;
          life = applyEvent(life, {
            id: `paid:${next.due}`,
            on: next.due,
            type: 'payment',
            amount: now[past]!.payment,
          }).history;
        }
        const rows = planOf(life.state);
        expect(equals(sum(rows.map((row) => row.principal)), terms.principal)).toBe(true);
        for (const row of rows.slice(0, -1)) {
          expect(row.payment.greaterThanOrEqualTo(terms.revenue!.floor)).toBe(true);
          expect(row.payment.lessThanOrEqualTo(terms.revenue!.cap)).toBe(true);
        }
        expect(rows.at(-1)!.due <= terms.revenue!.latestEnd).toBe(true);
        expect(rows.at(-1)!.balance.isZero()).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('the futures are in order: more revenue ends no later and costs no more', () => {
    fc.assert(
      fc.property(lives, amount(100_000), (drawn, expected) => {
        const terms = loanTerms({
          principal: String(drawn.principal),
          annualRate: drawn.rate,
          count: drawn.count,
          start: '2026-01-31',
          amortisation: 'revenue',
          revenue: {
            share: drawn.share,
            floor: String(drawn.floor),
            cap: String(Math.ceil(drawn.floor + drawn.principal * 0.06 + drawn.room + 1)),
          },
        });
        const { low, expected: middle, high } = revenueScenarios(terms, expected);
        expect(low.rows.length).toBeGreaterThanOrEqual(middle.rows.length);
        expect(middle.rows.length).toBeGreaterThanOrEqual(high.rows.length);
        expect(low.interest.greaterThanOrEqualTo(middle.interest)).toBe(true);
        expect(middle.interest.greaterThanOrEqualTo(high.interest)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
