import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, type Money, cents, decimalText, fromCents, money, zero } from '#app/money/money.ts';
import { type Weight, split, splitCents } from '#app/lending/split.ts';
import { withPublished } from './published-cases.ts';

const named = (weights: readonly bigint[]): Weight[] =>
  weights.map((weight, index) => ({ key: `lender ${index}`, weight }));
const parts = (amount: string, weights: readonly bigint[]) =>
  [...split(money(amount), named(weights)).values()].map(decimalText);

describe('a split', () => {
  test('gives the cents left to the largest fractions, then to whoever came first', () => {
    expect(parts('100.00', [1n, 1n, 1n])).toEqual(['33.34', '33.33', '33.33']);
    expect(parts('0.05', [3n, 7n])).toEqual(['0.02', '0.03']);
    expect(parts('0.02', [1n, 1n, 1n, 1n])).toEqual(['0.01', '0.01', '0.00', '0.00']);
    expect(parts('100.00', [30n, 20n, 40n, 0n, 0n, 40n])).toEqual([
      '23.08',
      '15.38',
      '30.77',
      '0.00',
      '0.00',
      '30.77',
    ]);
  });

  test('tells fractions apart that no floating-point number could', () => {
    const huge = 2n ** 60n;
    expect(parts('0.01', [huge, huge + 1n])).toEqual(['0.00', '0.01']);
    expect(parts('0.02', [huge, huge + 1n, huge + 2n])).toEqual(['0.00', '0.01', '0.01']);
  });

  test('keeps the keys and the order of the list', () => {
    const shares = split(money('10.00'), [
      { key: 'b', weight: money('20.00') },
      { key: 'a', weight: money('30.00') },
    ]);
    expect([...shares].map(([key, share]) => `${key} ${decimalText(share)}`)).toEqual(['b 4.00', 'a 6.00']);
  });

  test('of a reversal is the opposite of the split', () => {
    expect(parts('-100.00', [1n, 1n, 1n])).toEqual(['-33.34', '-33.33', '-33.33']);
  });

  test('of nothing is nothing, even when nobody weighs anything', () => {
    expect(parts('0', [0n, 0n])).toEqual(['0.00', '0.00']);
    expect(parts('0', [1n, 2n])).toEqual(['0.00', '0.00']);
  });

  test('is refused without anybody, with a negative weight, with weights all zero, with a key twice', () => {
    expect(() => split(money('1'), [])).toThrow(/somebody/);
    expect(() => split(zero, [])).toThrow(/somebody/);
    expect(() => split(money('1'), named([1n, -1n]))).toThrow(/weight of lender 1 is -1, but/);
    expect(() => split(money('1'), [{ key: 'a', weight: money('-0.01') }])).toThrow(/negative/);
    expect(() => split(money('1'), named([0n, 0n]))).toThrow(/zero/);
    expect(() =>
      split(money('1'), [
        { key: 'a', weight: 1n },
        { key: 'a', weight: 1n },
      ]),
    ).toThrow(/weights is a, but the same key must not stand twice/);
    expect(() => splitCents(1n, [1n, -1n])).toThrow(/weight 1 is -1/);
  });

  test('is refused when the amount or a weight has a third decimal, and when the turn is not a whole number', () => {
    const third = new Decimal('0.005') as Money;
    expect(() => split(third, named([1n]))).toThrow(/amount is 0.005, but it must be an exact amount/);
    expect(() => split(money('1'), [{ key: 'a', weight: third }])).toThrow(/weight of a is 0.005/);
    expect(() => split(new Decimal(NaN) as Money, named([1n]))).toThrow(/amount is NaN/);
    for (const turn of [-1, 0.5, NaN, 2 ** 60]) {
      expect(() => split(money('1'), named([1n, 1n]), { turn })).toThrow(/turn is .*whole number/);
    }
  });

  test('serves equal fractions in turn, among those who weigh something', () => {
    const turned = (turn: number, weights: readonly bigint[]) => splitCents(2n, weights, turn).map(Number);
    expect([0, 1, 2, 3, 4].map((turn) => turned(turn, [1n, 1n, 1n]))).toEqual([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
      [0, 1, 1],
    ]);
    expect(turned(2, [0n, 1n, 1n, 0n, 1n])).toEqual([0, 1, 0, 0, 1]);
    expect(splitCents(-2n, [1n, 1n, 1n], 1).map(Number)).toEqual([0, -1, -1]);
    expect(splitCents(5n, [3n, 7n], 1).map(Number)).toEqual([1, 4]);
  });
});

describe('whatever the amount and the weights', () => {
  const total = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });
  const weight = fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 20n }));
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((one) => one > 0n));

  test('the parts sum to it, each less than a cent from its exact share, none on the other side of zero', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const shares = splitCents(amount, list);
        const all = list.reduce((sum, one) => sum + one, 0n);
        expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(amount);
        shares.forEach((share, index) => {
          const gap = share * all - amount * list[index]!;
          expect(gap < all && -gap < all).toBe(true);
          expect(amount < 0n ? share <= 0n : share >= 0n).toBe(true);
          if (list[index] === 0n) expect(share).toBe(0n);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('the cents left go to the largest remainders, ties to whose turn it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10_000_000_000n }),
        weights,
        fc.nat(200),
        (amount, list, turn) => {
          const all = list.reduce((sum, one) => sum + one, 0n);
          const gains = splitCents(amount, list, turn).map(
            (share, index) => share - (amount * list[index]!) / all,
          );
          const weighing = list.flatMap((one, index) => (one > 0n ? [index] : []));
          const waits = (index: number) =>
            (weighing.indexOf(index) - (turn % weighing.length) + weighing.length) % weighing.length;
          const ranked = list
            .map((one, index) => ({ index, remainder: (amount * one) % all }))
            .sort((a, b) =>
              a.remainder === b.remainder
                ? waits(a.index) - waits(b.index)
                : a.remainder > b.remainder
                  ? -1
                  : 1,
            );
          const extra = Number(gains.reduce((sum, one) => sum + one, 0n));
          ranked.forEach(({ index }, rank) => expect(gains[index]).toBe(rank < extra ? 1n : 0n));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('on both sides of what numbers count exactly, the parts are those of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 27n }),
        fc.array(fc.bigInt({ min: 1n, max: 2n ** 27n }), { minLength: 1, maxLength: 40 }),
        (amount, list) => {
          const all = list.reduce((sum, one) => sum + one, 0n);
          const floors = list.map((one) => (amount * one) / all);
          const rests = list.map((one, index) => ({ index, rest: (amount * one) % all }));
          rests.sort((a, b) => Number(b.rest - a.rest) || a.index - b.index);
          const left = Number(amount - floors.reduce((sum, one) => sum + one, 0n));
          for (const { index } of rests.slice(0, left)) floors[index]! += 1n;
          expect(splitCents(amount, list)).toEqual(floors);
          // So much larger that big integers are needed: each weight times the same, the same parts.
          expect(
            splitCents(
              amount,
              list.map((one) => one << 60n),
            ),
          ).toEqual(floors);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the turn changes who gets the odd cents, never how many there are', () => {
    fc.assert(
      fc.property(total, weights, fc.nat(1000), (amount, list, turn) => {
        const sorted = (shares: bigint[]) => shares.map(String).sort();
        const equalWeights = list.map((one) => (one > 0n ? 1n : 0n));
        expect(sorted(splitCents(amount, equalWeights, turn))).toEqual(
          sorted(splitCents(amount, equalWeights)),
        );
        expect(splitCents(amount, [0n, ...list, 0n], turn)).toEqual([
          0n,
          ...splitCents(amount, list, turn),
          0n,
        ]);
      }),
    );
  });

  test('weights scaled alike, or a newcomer who weighs nothing, change nobody’s share', () => {
    fc.assert(
      fc.property(total, weights, fc.bigInt({ min: 1n, max: 1000n }), (amount, list, scale) => {
        const shares = splitCents(amount, list);
        expect(
          splitCents(
            amount,
            list.map((one) => one * scale),
          ),
        ).toEqual(shares);
        expect(splitCents(amount, [...list, 0n])).toEqual([...shares, 0n]);
      }),
    );
  });

  test('lenders who swap places swap shares, when their fractions differ', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const all = list.reduce((sum, one) => sum + one, 0n);
        const size = amount < 0n ? -amount : amount;
        fc.pre(new Set(list.map((one) => (size * one) % all)).size === list.length);
        expect(splitCents(amount, [...list].reverse())).toEqual(splitCents(amount, list).reverse());
      }),
    );
  });
});

test('a hundred thousand lenders take less than a tenth of a second', () => {
  const lenders = Array.from({ length: 100_000 }, (_, index) => ({
    key: `lender ${index}`,
    weight: fromCents(2000 + (index % 977) * 1000),
  }));
  // Computing time of this thread alone, the best of some rounds: a busy machine must not make the figure.
  let best = Infinity;
  for (let round = 0; round < 20 && best >= 100; round += 1) {
    const before = process.threadCpuUsage();
    const shares = split(money('1234567.89'), lenders);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    expect(sumOfCents(shares)).toBe(123_456_789n);
  }
  expect(best).toBeLessThan(100);
}, 60_000);

function sumOfCents(shares: Map<string, Money>): bigint {
  return [...shares.values()].reduce((total, share) => total + cents(share), 0n);
}

type Allocation = {
  id: string;
  rule: string;
  amount_minor: number;
  ratios: string[];
  expected_minor: number[];
};
type EqualSplit = { amount_minor: number; parts: number; expected_minor: number[] };
type Allocations = { cases: Allocation[]; equal_split: EqualSplit[] };

test('a hundred thousand equal lenders take no longer, whoever’s turn it is', () => {
  const lenders = Array.from({ length: 100_000 }, (_, index) => ({ key: `lender ${index}`, weight: 1n }));
  const before = process.threadCpuUsage();
  const shares = split(money('1234567.89'), lenders, { turn: 98_765 });
  const { user, system } = process.threadCpuUsage(before);
  expect(sumOfCents(shares)).toBe(123_456_789n);
  expect((user + system) / 1000).toBeLessThan(1000);
});

/** Ratios such as "1/3" become whole weights by a common multiple. */
function wholeWeights(ratios: readonly string[]): bigint[] {
  const fractions = ratios.map((ratio) => ratio.split('/').map(decimalParts) as [Decimal, Decimal?]);
  const multiple = fractions.reduce(
    (product, [, below]) => (below ? product.times(below) : product),
    new Decimal(1_000_000),
  );
  return fractions.map(([above, below]) =>
    BigInt(
      above
        .times(multiple)
        .dividedBy(below ?? 1)
        .toFixed(0),
    ),
  );
}

function decimalParts(text: string): Decimal {
  return new Decimal(text.trim());
}

withPublished<Allocations>('allocation.json', 'published splits', ({ cases, equal_split }) => {
  const ours = cases.filter(({ rule }) => rule === 'largest_remainder');

  test.each(ours)('$id: $amount_minor cents by $ratios', ({ amount_minor, ratios, expected_minor }) => {
    expect(splitCents(BigInt(amount_minor), wholeWeights(ratios)).map(Number)).toEqual(expected_minor);
  });

  test.each(equal_split)(
    '$amount_minor cents in $parts',
    ({ amount_minor, parts: count, expected_minor }) => {
      expect(splitCents(BigInt(amount_minor), Array<bigint>(count).fill(1n)).map(Number)).toEqual(
        expected_minor,
      );
    },
  );

  test('there are some', () => expect(ours.length).toBeGreaterThan(10));
});
