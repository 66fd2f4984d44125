import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedPart } from '#app/features/citizens/expected.ts';
import { day } from '#app/money/day.ts';
import { fromCents, isNegative, sum } from '#app/money/money.ts';

const on = day('2027-01-15');

test('a third of a loan gets a third of what comes, the cents where they fall', () => {
  const coming = ['100.00', '100.00', '100.00'].map((principal) => ({
    dueOn: on,
    principal: fromCents(BigInt(principal.replace('.', ''))),
    interest: fromCents(100),
  }));
  const part = expectedPart(coming, fromCents(10_000), fromCents(30_000));
  expect(part.map(({ principal, interest }) => `${principal.toFixed(2)} ${interest.toFixed(2)}`)).toEqual([
    '33.33 0.33',
    '33.34 0.33',
    '33.33 0.33',
  ]);
});

test('nothing is owed to anyone: nothing is expected', () => {
  expect(
    expectedPart(
      [{ dueOn: on, principal: fromCents(0), interest: fromCents(0) }],
      fromCents(0),
      fromCents(0),
    ),
  ).toEqual([]);
});

test('over the whole life each gets back what they are owed, and never less than nothing at once', () => {
  const instalments = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(instalments, fc.bigInt({ min: 0n, max: 1_000_000n }), (principals, rank) => {
      const all = principals.reduce((total, one) => total + one, 0n) + 1n;
      const mine = fromCents(rank % (all + 1n));
      const coming = [...principals, 1n].map((cents) => ({
        dueOn: on,
        principal: fromCents(cents),
        interest: fromCents(cents / 50n),
      }));
      const part = expectedPart(coming, mine, fromCents(all));
      expect(sum(part.map(({ principal }) => principal)).equals(mine)).toBe(true);
      expect(part.some(({ principal, interest }) => isNegative(principal) || isNegative(interest))).toBe(
        false,
      );
    }),
  );
});
