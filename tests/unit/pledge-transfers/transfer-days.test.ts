import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reminderDays, transferDays } from '#app/features/pledge-transfers/transfer-days.ts';
import { addTargetDays, isTargetDay } from '#app/money/calendar.ts';
import { addDays, day } from '#app/money/day.ts';

const terms = { days: 10, grace: 2 };

test('ten banking days, weekends and bank holidays left out, and two more until the bank has told', () => {
  expect(transferDays(day('2026-11-02'), null, terms)).toEqual({
    expectedBy: '2026-11-16',
    keptUntil: '2026-11-18',
  });
  // 25 December, the weekend after it and 1 January are no banking days.
  expect(transferDays(day('2026-12-18'), null, terms)).toEqual({
    expectedBy: '2027-01-05',
    keptUntil: '2027-01-07',
  });
});

test('a campaign that ends sooner wants the money so early that its bank can tell of it before', () => {
  // Friday 13 November at midnight: two banking days before it, and three at least from Monday the 9th.
  expect(transferDays(day('2026-11-06'), day('2026-11-13'), terms)).toEqual({
    expectedBy: '2026-11-11',
    keptUntil: '2026-11-13',
  });
  expect(transferDays(day('2026-11-09'), day('2026-11-13'), terms)).toBeNull();
  // On a Sunday nothing is told after its Friday.
  expect(transferDays(day('2026-11-02'), day('2026-11-15'), terms)).toEqual({
    expectedBy: '2026-11-12',
    keptUntil: '2026-11-15',
  });
});

test('whatever the days: banking days, three at least, never kept beyond the end, two reminders in order', () => {
  const start = day('2026-01-01');
  fc.assert(
    fc.property(fc.nat(800), fc.option(fc.nat(60)), fc.integer({ min: 3, max: 30 }), (from, end, days) => {
      const asked = addDays(start, from);
      const closesOn = end === null ? null : addDays(asked, end);
      const found = transferDays(asked, closesOn, { days, grace: 2 });
      if (!found) {
        expect(addTargetDays(closesOn!, -2) < addTargetDays(asked, 3)).toBe(true);
        return;
      }
      const { expectedBy, keptUntil } = found;
      expect([
        isTargetDay(expectedBy),
        expectedBy >= addTargetDays(asked, 3),
        keptUntil >= expectedBy,
      ]).toEqual([...[true, true, true]]);
      if (closesOn) expect(keptUntil <= closesOn).toBe(true);
      const { first, last } = reminderDays({ askedOn: asked, expectedBy });
      expect(asked < first && first <= last && last <= expectedBy).toBe(true);
    }),
  );
});
