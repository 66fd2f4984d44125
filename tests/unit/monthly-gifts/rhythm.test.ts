import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  announceFor,
  dueAfter,
  dueFrom,
  isStale,
  lastDayOfMonth,
  monthStart,
  nextDue,
} from '#app/features/monthly-gifts/rhythm.ts';
import { addDays, compareDays, day, dayOfMonth, daysBetween, type Day } from '#app/money/day.ts';

const someDay = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays(day('2026-01-01'), count));
const someRhythm = fc.integer({ min: 1, max: lastDayOfMonth });

describe('the rhythm of a monthly gift', () => {
  test('is due on its day, once in each month', () => {
    expect(dueFrom(15, day('2026-11-15'))).toBe('2026-11-15');
    expect(dueFrom(15, day('2026-11-16'))).toBe('2026-12-15');
    expect(dueAfter(28, day('2027-01-31'))).toBe('2027-02-28');
    fc.assert(
      fc.property(someRhythm, someDay, (rhythm, from) => {
        const due = dueFrom(rhythm, from);
        expect(dayOfMonth(due)).toBe(rhythm);
        expect(daysBetween(from, due)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, due)).toBeLessThanOrEqual(30);
        expect(dueAfter(rhythm, due)).toBe(dueFrom(rhythm, addDays(due, 1)));
      }),
    );
  });

  test('a day that does not exist in each month is refused', () => {
    for (const wrong of [0, 29, 1.5, -1]) expect(() => dueFrom(wrong, day('2026-11-01'))).toThrow(RangeError);
  });

  test('of several missed, the last is next; one that is to come stays', () => {
    expect(nextDue(day('2026-08-05'), day('2026-10-20'))).toBe('2026-10-05');
    expect(nextDue(day('2026-08-05'), day('2026-10-05'))).toBe('2026-10-05');
    expect(nextDue(day('2026-08-05'), day('2026-07-01'))).toBe('2026-08-05');
  });

  test('nothing is announced for a day nearer than the notice, nor before it is time', () => {
    expect(announceFor(day('2026-11-15'), day('2026-11-07'), 7)).toBeNull();
    expect(announceFor(day('2026-11-15'), day('2026-11-08'), 7)).toBe('2026-11-15');
    expect(announceFor(day('2026-11-15'), day('2026-11-12'), 7)).toBe('2026-11-19');
    expect(isStale(day('2026-11-15'), day('2026-11-25'), 10)).toBe(false);
    expect(isStale(day('2026-11-15'), day('2026-11-26'), 10)).toBe(true);
  });
});

test('whatever the days on which we are at work: one debit a month at most, each announced in time, and none at a stroke', () => {
  const notice = 7;
  const late = 10;
  fc.assert(
    fc.property(
      someRhythm,
      someDay,
      fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 90 })), { maxLength: 150 }),
      (rhythm, begun, steps) => {
        let today = begun;
        let dueOn = dueFrom(rhythm, addDays(today, notice));
        let announced: { on: Day; saidOn: Day } | null = null;
        const debits: { month: Day; on: Day; saidOn: Day }[] = [];
        for (const step of steps) {
          today = addDays(today, step);
          if (!announced || isStale(announced.on, today, late)) {
            dueOn = nextDue(dueOn, today);
            const on = announceFor(dueOn, today, notice);
            announced = on && { on, saidOn: today };
          }
          if (!announced || compareDays(announced.on, today) > 0) continue;
          debits.push({ month: monthStart(dueOn), on: today, saidOn: announced.saidOn });
          dueOn = dueAfter(rhythm, dueOn);
          announced = null;
        }
        expect(new Set(debits.map(({ month }) => month)).size).toBe(debits.length);
        debits.forEach(({ on, saidOn }, index) => {
          expect(daysBetween(saidOn, on)).toBeGreaterThanOrEqual(notice);
          // Said after the debit before it: never two on one announcement.
          if (index > 0) expect(compareDays(saidOn, debits[index - 1]!.on)).toBeGreaterThanOrEqual(0);
        });
      },
    ),
  );
});
