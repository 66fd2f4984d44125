import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tally, type CollegeCount } from '#app/features/votes/tally.ts';
import { Decimal } from '#app/money/money.ts';
import { decimalOf } from '#app/money/ratio.ts';

const rule = (quorum = '0', majority = '0.5') => ({
  quorum: new Decimal(quorum),
  majority: new Decimal(majority),
});

function college(weight: string, voters: number, choices: number[], blank = 0): CollegeCount {
  return { name: weight, weight: new Decimal(weight), voters, choices, blank };
}

const partsOf = (of: ReturnType<typeof tally>) => of.parts.map((part) => decimalOf(part).toFixed(4));

test('one college: ballots over ballots expressed, blank ones apart', () => {
  const counted = tally([college('1', 10, [3, 2], 1)], rule('0.5'));
  expect(counted).toMatchObject({ voters: 10, voted: 6, blank: 1, expressed: 5, needed: 5 });
  expect(counted).toMatchObject({ quorumReached: true, adopted: 0, choices: [3, 2] });
  expect(partsOf(counted)).toEqual(['0.6000', '0.4000']);
});

test('exactly half is no majority, and a third answer may leave nobody with one', () => {
  expect(tally([college('1', 4, [2, 2])], rule()).adopted).toBeNull();
  expect(tally([college('1', 9, [4, 3, 2])], rule()).adopted).toBeNull();
  expect(tally([college('1', 9, [2, 5, 2])], rule()).adopted).toBe(1);
});

test('two thirds asked for: exactly two thirds in sixths of a million is not more than it', () => {
  expect(tally([college('1', 9, [6, 3])], rule('0', '0.666667')).adopted).toBeNull();
  expect(tally([college('1', 10, [7, 3])], rule('0', '0.666667')).adopted).toBe(0);
});

test('a quorum is rounded up: a third of ten voters is four', () => {
  const third = rule('0.333334');
  expect(tally([college('1', 10, [3, 0])], third)).toMatchObject({
    needed: 4,
    quorumReached: false,
    adopted: null,
  });
  expect(tally([college('1', 10, [3, 0], 1)], third)).toMatchObject({ quorumReached: true, adopted: 0 });
});

test('nobody came: nothing is decided, even without a quorum', () => {
  expect(tally([college('1', 10, [0, 0])], rule())).toMatchObject({
    adopted: null,
    parts: [],
    quorumReached: false,
  });
  expect(tally([college('1', 10, [0, 0], 3)], rule())).toMatchObject({ adopted: null, quorumReached: true });
});

test('colleges weigh what was decided, not how many they are', () => {
  // 100 users say no, 3 workers and 2 founders say yes: 0.5 against 0.3 + 0.2 is no majority.
  const even = [college('0.5', 100, [0, 100]), college('0.3', 3, [3, 0]), college('0.2', 2, [2, 0])];
  expect(tally(even, rule()).adopted).toBeNull();
  const swayed = [college('0.5', 100, [1, 99]), ...even.slice(1)];
  expect(partsOf(tally(swayed, rule()))).toEqual(['0.5050', '0.4950']);
  expect(tally(swayed, rule()).adopted).toBe(0);
});

test('a silent college leaves its weight to the others, in proportion', () => {
  const counted = tally(
    [college('0.5', 9, [0, 0]), college('0.3', 4, [4, 0]), college('0.2', 5, [0, 5])],
    rule(),
  );
  expect(partsOf(counted)).toEqual(['0.6000', '0.4000']);
});

test('parts always add up to exactly one, and at most one answer wins', () => {
  const ballots = fc.array(fc.nat(50), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(ballots, { minLength: 3, maxLength: 3 }), (answers) => {
      const weights = ['0.5', '0.3', '0.2'];
      const counted = tally(
        answers.map((choices, place) => college(weights[place]!, 200, choices)),
        rule(),
      );
      if (counted.expressed === 0) return counted.parts.length === 0;
      const under = counted.parts.map((part) => part.under).reduce((a, b) => a * b);
      const over = counted.parts.map((part) => part.over * (under / part.under)).reduce((a, b) => a + b);
      return over === under;
    }),
  );
});
