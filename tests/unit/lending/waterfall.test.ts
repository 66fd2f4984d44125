import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { type Money, add, decimalText, equals, fromCents, money, sum, zero } from '#app/money/money.ts';
import {
  type Component,
  type Debt,
  type OwedInstalment,
  type Waterfall,
  applyRepayment,
  debtsAfter,
  impute,
  publishedWaterfalls,
  usualOrder,
  usualWaterfall,
} from '#app/lending/waterfall.ts';
import { withPublished } from './published-cases.ts';

const owes = (number: number, due: string, amounts: Partial<Record<Component, string>>): OwedInstalment => ({
  number,
  due: day(due),
  penalty: money(amounts.penalty ?? '0'),
  fee: money(amounts.fee ?? '0'),
  interest: money(amounts.interest ?? '0'),
  principal: money(amounts.principal ?? '0'),
});

const late = owes(1, '2026-01-31', { penalty: '2.00', fee: '10.00', interest: '5.00', principal: '100.00' });
const next = owes(2, '2026-02-28', { interest: '4.50', principal: '100.50' });

function told(amount: string, owed: readonly OwedInstalment[], order?: readonly Component[]): string[] {
  const { applied, excess } = applyRepayment(money(amount), owed, order);
  const rows = applied.map(
    (row) =>
      `${row.number}: ${usualOrder.map((component) => decimalText(row[component])).join(' ')} = ${decimalText(row.total)}`,
  );
  return [...rows, `excess ${decimalText(excess)}`];
}

describe('a repayment', () => {
  test('settles the oldest instalment first: penalty, fee, interest, principal', () => {
    expect(told('1.50', [late, next])).toEqual(['1: 1.50 0.00 0.00 0.00 = 1.50', 'excess 0.00']);
    expect(told('14', [late, next])).toEqual(['1: 2.00 10.00 2.00 0.00 = 14.00', 'excess 0.00']);
    expect(told('122', [next, late])).toEqual([
      '1: 2.00 10.00 5.00 100.00 = 117.00',
      '2: 0.00 0.00 4.50 0.50 = 5.00',
      'excess 0.00',
    ]);
  });

  test('what exceeds everything owed is not lost', () => {
    expect(told('250', [late, next])).toEqual([
      '1: 2.00 10.00 5.00 100.00 = 117.00',
      '2: 0.00 0.00 4.50 100.50 = 105.00',
      'excess 28.00',
    ]);
    expect(told('5', [])).toEqual(['excess 5.00']);
    expect(told('0', [late])).toEqual(['excess 0.00']);
  });

  test('the order is a term of the contract', () => {
    expect(told('103', [late], ['principal', 'interest', 'fee', 'penalty'])).toEqual([
      '1: 0.00 0.00 3.00 100.00 = 103.00',
      'excess 0.00',
    ]);
  });

  test('instalments of one day are taken by number, and settled ones are left out', () => {
    const second = owes(4, '2026-01-31', { interest: '1' });
    const first = owes(3, '2026-01-31', { interest: '1' });
    const settled = owes(1, '2025-12-31', {});
    expect(told('1.50', [second, settled, first])).toEqual([
      '3: 0.00 0.00 1.00 0.00 = 1.00',
      '4: 0.00 0.00 0.50 0.00 = 0.50',
      'excess 0.00',
    ]);
  });

  test('is refused when negative, on a negative debt, and in an order that forgets or repeats', () => {
    expect(() => applyRepayment(money('-1'), [late])).toThrow(/never negative/);
    expect(() => applyRepayment(money('1'), [owes(7, '2026-01-31', { fee: '-1' })])).toThrow(
      /the fee owed on instalment 7 is -1/,
    );
    expect(() => applyRepayment(money('1'), [late], ['interest', 'principal'])).toThrow(/once/);
    expect(() => applyRepayment(money('1'), [late], ['interest', 'principal', 'fee', 'fee'])).toThrow(/once/);
  });

  test('whatever is owed: nothing is lost, nothing is paid twice, and a younger one waits for the older', () => {
    const amount = fc.nat(20_000).map(fromCents);
    const instalment = fc.record({ penalty: amount, fee: amount, interest: amount, principal: amount });
    const list = fc.array(instalment, { maxLength: 12 }).map((all) =>
      all.map((one, index): OwedInstalment => ({
        ...one,
        number: index + 1,
        due: day(`2026-${String(index + 1).padStart(2, '0')}-28`),
      })),
    );
    const order = fc.shuffledSubarray([...usualOrder], { minLength: 4 });
    fc.assert(
      fc.property(fc.nat(600_000).map(fromCents), list, order, (repaid, owed, sequence) => {
        const { applied, excess } = applyRepayment(repaid, owed, sequence);
        expect(equals(add(sum(applied.map((row) => row.total)), excess), repaid)).toBe(true);
        const everything = sum(owed.flatMap((one) => usualOrder.map((component) => one[component])));
        if (excess.greaterThan(0))
          expect(equals(sum(applied.map((row) => row.total)), everything)).toBe(true);
        applied.forEach((row, index) => {
          const debt = owed.find((one) => one.number === row.number)!;
          expect(equals(row.total, add(row.penalty, row.fee, row.interest, row.principal))).toBe(true);
          let fullSoFar = true;
          for (const component of sequence) {
            expect(row[component].greaterThan(debt[component]) || row[component].isNegative()).toBe(false);
            if (!fullSoFar) expect(row[component].isZero()).toBe(true);
            fullSoFar &&= equals(row[component], debt[component]);
          }
          if (index < applied.length - 1) expect(fullSoFar).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});

const debt = (number: number, component: Component, due: string, amount: string): Debt => ({
  number,
  component,
  due: day(due),
  amount: money(amount),
});

function imputed(amount: string, debts: readonly Debt[], on: string, waterfall?: Waterfall): string[] {
  const { settled, creditBalance, earlyRepayment } = impute(money(amount), debts, day(on), waterfall);
  return [
    ...settled.map(({ number, component, paid }) => `${number} ${component} ${decimalText(paid)}`),
    `kept ${decimalText(creditBalance)}, early ${decimalText(earlyRepayment)}`,
  ];
}

describe('a payment on a day', () => {
  const first = publishedWaterfalls['principal first in advance'];
  const debts = [
    debt(1, 'interest', '2026-02-01', '5'),
    debt(1, 'principal', '2026-02-01', '100'),
    debt(1, 'penalty', '2026-02-10', '2'),
    debt(2, 'interest', '2026-03-01', '4'),
    debt(2, 'principal', '2026-03-01', '101'),
    debt(2, 'fee', '2026-02-05', '1'),
  ];

  test('settles what is due before anything in advance, each in its own order', () => {
    expect(imputed('300', debts, '2026-02-05', first)).toEqual([
      '1 interest 5.00',
      '1 principal 100.00',
      '2 fee 1.00',
      '1 penalty 2.00',
      '2 principal 101.00',
      '2 interest 4.00',
      'kept 87.00, early 0.00',
    ]);
  });

  test('settles nothing in advance when the contract says so, and the excess has a name', () => {
    expect(imputed('120', debts, '2026-02-28')).toEqual([
      '1 penalty 2.00',
      '1 interest 5.00',
      '1 principal 100.00',
      '2 fee 1.00',
      'kept 12.00, early 0.00',
    ]);
    expect(imputed('120', debts, '2026-02-28', { ...usualWaterfall, excess: 'early_repayment' }).at(-1)).toBe(
      'kept 0.00, early 12.00',
    );
    expect(imputed('7', [], '2026-02-28')).toEqual(['kept 7.00, early 0.00']);
  });

  test('is refused on what is not an amount, a day or an order', () => {
    const on = day('2026-02-05');
    expect(() => impute(money('-1'), debts, on)).toThrow(/payment is -1, but an amount is never negative/);
    expect(() => impute(money('1'), debts, '2026-02-30' as typeof on)).toThrow(/on is 2026-02-30/);
    expect(() => impute(money('1'), [debt(1, 'fee', '2026-02-05', '-1')], on)).toThrow(/the fee owed on/);
    expect(() => impute(money('1'), debts, on, { ...first, inAdvance: ['fee'] })).toThrow(
      /the order in advance is fee, but it must name each/,
    );
    expect(() => impute(money('1'), debts, on, { ...first, excess: 'lost' as 'credit_balance' })).toThrow(
      /excess is lost/,
    );
    expect(() => impute(money('1'), [{ ...debts[0]!, number: 1.5 }], on)).toThrow(/number of an instalment/);
  });

  test('whatever is owed: every cent is told, and paying in two goes the same day is paying at once', () => {
    const anyDebt = fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      component: fc.constantFrom(...usualOrder),
      due: fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-02-${String(date).padStart(2, '0')}`)),
      amount: fc.nat(9_999).map(fromCents),
    });
    const waterfall = fc.record({
      due: fc.shuffledSubarray([...usualOrder], { minLength: 4 }),
      inAdvance: fc.option(fc.shuffledSubarray([...usualOrder], { minLength: 4 })),
      excess: fc.constantFrom('credit_balance' as const, 'early_repayment' as const),
    });
    const amount = fc.nat(60_000).map(fromCents);
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.uniqueArray(anyDebt, {
          maxLength: 16,
          selector: ({ number, component, due }) => `${number} ${component} ${due}`,
        }),
        waterfall,
        (one, other, owed, order) => {
          const on = day('2026-02-14');
          const atOnce = impute(add(one, other), owed, on, order);
          const told = sum([
            ...atOnce.settled.map(({ paid }) => paid),
            atOnce.creditBalance,
            atOnce.earlyRepayment,
          ]);
          expect(equals(told, add(one, other))).toBe(true);
          const begun = impute(one, owed, on, order);
          const ended = impute(other, debtsAfter(owed, begun), on, order);
          const left = (debts: readonly Debt[]) =>
            debts.map(
              ({ number, component, due, amount: rest }) =>
                `${number} ${component} ${due} ${rest.toString()}`,
            );
          expect(left(debtsAfter(debtsAfter(owed, begun), ended))).toEqual(left(debtsAfter(owed, atOnce)));
          if (!order.inAdvance) expect(atOnce.settled.every(({ due }) => due <= on)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

type PublishedWaterfall = {
  id: string;
  title: string;
  order_due: Component[];
  order_in_advance: Component[];
  items: { instalment: number; kind: Component; due: string; amount: string }[];
  payments: { date: string; amount: string; expected: Record<Component, string> }[];
};

withPublished<{ cases: PublishedWaterfall[] }>('waterfall.json', 'published waterfalls', ({ cases }) => {
  test.each(cases)('$id $title', ({ items, payments, order_due, order_in_advance }) => {
    const waterfall: Waterfall = { due: order_due, inAdvance: order_in_advance, excess: 'credit_balance' };
    let owed = items.map(({ instalment, kind, due, amount }) => debt(instalment, kind, due, amount));
    for (const payment of payments) {
      const imputation = impute(money(payment.amount), owed, day(payment.date), waterfall);
      const total = (component: Component): Money =>
        sum(imputation.settled.flatMap((one) => (one.component === component ? [one.paid] : [])));
      expect(
        Object.fromEntries(usualOrder.map((component) => [component, decimalText(total(component))])),
      ).toEqual(payment.expected);
      expect(equals(imputation.creditBalance, zero)).toBe(true);
      owed = debtsAfter(owed, imputation);
    }
  });
});
