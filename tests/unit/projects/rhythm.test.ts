import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rhythmOf } from '#app/features/projects/rhythm.ts';
import { addDays, day, daysBetween } from '#app/money/day.ts';
import { fromCents, money, sum } from '#app/money/money.ts';

const text = (steps: ReturnType<typeof rhythmOf>) =>
  steps.map(({ from, to, people, amount, total, needed }) =>
    [from, to, people, amount.toFixed(2), total.toFixed(2), needed?.toFixed(2)].join(' '),
  );

test('day after day, beside what is needed to reach the goal on the last day', () => {
  const days = [
    { day: day('2026-11-02'), people: 2, amount: money('150') },
    { day: day('2026-11-04'), people: 1, amount: money('50') },
  ];
  const steps = rhythmOf(days, {
    openedOn: day('2026-11-01'),
    closesOn: day('2026-11-10'),
    today: day('2026-11-04'),
    goal: money('1000'),
  });
  expect(text(steps)).toEqual([
    '2026-11-01 2026-11-01 0 0.00 0.00 100.00',
    '2026-11-02 2026-11-02 2 150.00 150.00 200.00',
    '2026-11-03 2026-11-03 0 0.00 150.00 300.00',
    '2026-11-04 2026-11-04 1 50.00 200.00 400.00',
  ]);
});

test('a campaign that has no opening day begins with its first pledge, and nothing is needed of it', () => {
  expect(
    rhythmOf([], { openedOn: null, closesOn: day('2026-12-01'), today: day('2026-11-04'), goal: money('1') }),
  ).toEqual([]);
  const [only] = rhythmOf([{ day: day('2026-11-04'), people: 1, amount: money('5') }], {
    openedOn: null,
    closesOn: day('2026-12-01'),
    today: day('2026-11-04'),
    goal: money('10'),
  });
  expect([only!.total.toFixed(2), only!.needed]).toEqual(['5.00', null]);
});

test('whatever its length: every pledge counted once, steps that follow each other, few of them, the goal needed at the end', () => {
  const opened = day('2026-01-05');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 420 }),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 100_000 })), { maxLength: 30 }),
      (length, elapsed, pledges) => {
        const closesOn = addDays(opened, length);
        const inside = pledges.filter(([after]) => after <= Math.min(length, elapsed));
        const rows = inside.map(([after, cents]) => ({
          day: addDays(opened, after),
          people: 1,
          amount: fromCents(cents),
        }));
        const steps = rhythmOf(rows, {
          openedOn: opened,
          closesOn,
          today: addDays(opened, elapsed),
          goal: money('900'),
        });
        expect(steps.at(-1)!.total.toFixed(2)).toBe(sum(rows.map(({ amount }) => amount)).toFixed(2));
        expect(steps.reduce((all, { people }) => all + people, 0)).toBe(rows.length);
        expect(steps.length).toBeLessThanOrEqual(32);
        for (const [index, step] of steps.entries()) {
          if (index > 0) expect(daysBetween(steps[index - 1]!.to, step.from)).toBe(1);
        }
        if (elapsed >= length) expect(steps.at(-1)!.needed!.toFixed(2)).toBe('900.00');
      },
    ),
  );
});
