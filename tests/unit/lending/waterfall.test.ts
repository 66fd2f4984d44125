import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#app/money/day.ts';
import { type Money, add, decimalText, equals, fromCents, money, sum, zero } from '#app/money/money.ts';
import { type Component, type OwedInstalment, applyRepayment, usualOrder } from '#app/lending/waterfall.ts';
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
      /Instalment 7 owes a negative fee/,
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

type PublishedWaterfall = {
  id: string;
  title: string;
  order_due: Component[];
  items: { instalment: number; kind: Component; due: string; amount: string }[];
  payments: { date: string; amount: string; expected: Record<Component, string> }[];
};

withPublished<{ cases: PublishedWaterfall[] }>('waterfall.json', 'published waterfalls', ({ cases }) => {
  test.each(cases)('$id $title', ({ items, payments, order_due }) => {
    let owed = [...new Set(items.map((item) => item.instalment))].map((number) => {
      const own = items.filter((item) => item.instalment === number);
      return owes(number, own[0]!.due, Object.fromEntries(own.map((item) => [item.kind, item.amount])));
    });
    for (const payment of payments) {
      const { applied, excess } = applyRepayment(money(payment.amount), owed, order_due);
      const total = (component: Component): Money => sum(applied.map((row) => row[component]));
      expect(
        Object.fromEntries(usualOrder.map((component) => [component, decimalText(total(component))])),
      ).toEqual(payment.expected);
      expect(equals(excess, zero)).toBe(true);
      owed = owed.map((one) =>
        remaining(
          one,
          applied.find((row) => row.number === one.number),
        ),
      );
    }
  });
});

function remaining(owed: OwedInstalment, row: OwedInstalment | undefined): OwedInstalment {
  if (!row) return owed;
  const left = usualOrder.map((component) => [
    component,
    decimalText(add(owed[component], money(row[component].negated()))),
  ]);
  return owes(owed.number, owed.due, Object.fromEntries(left) as Record<Component, string>);
}
