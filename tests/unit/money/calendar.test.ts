import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTargetDays,
  addWorkingDays,
  easterSunday,
  followingTargetDay,
  followingWorkingDay,
  isFrenchHoliday,
  isTargetDay,
  isWorkingDay,
  modifiedFollowingTargetDay,
} from '#app/money/calendar.ts';
import { addDays, day, daysBetween, weekday, yearOf } from '#app/money/day.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day('2020-01-01'), offset));

function daysOf(year: number) {
  const first = day(`${year}-01-01`);
  return Array.from({ length: daysBetween(first, day(`${year + 1}-01-01`)) }, (_, offset) =>
    addDays(first, offset),
  );
}

test('Easter', () => {
  const known = [
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
    '1954-04-18',
    '1981-04-19',
  ];
  for (const sunday of known) expect(easterSunday(yearOf(day(sunday)))).toBe(sunday);
});

describe('TARGET', () => {
  test('is closed on six kinds of days and no other', () => {
    const closedWeekdays = daysOf(2027).filter((of) => weekday(of) < 6 && !isTargetDay(of));
    expect(closedWeekdays).toEqual(['2027-01-01', '2027-03-26', '2027-03-29']);
    expect(daysOf(2026).filter((of) => weekday(of) < 6 && !isTargetDay(of))).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-12-25',
    ]);
    expect(isTargetDay(day('2028-12-26'))).toBe(false);
    for (const open of ['2026-05-08', '2026-05-14', '2026-07-14', '2028-08-15', '2027-11-01', '2026-11-11']) {
      expect(isTargetDay(day(open))).toBe(true);
    }
  });

  test.each([
    ['2026-12-25', '2026-12-28'],
    ['2027-01-01', '2027-01-04'],
    ['2027-05-01', '2027-05-03'],
    ['2027-03-26', '2027-03-30'],
    ['2026-11-11', '2026-11-11'],
  ])('an instalment due on %s is asked for on %s', (due, collected) => {
    expect(followingTargetDay(day(due))).toBe(collected);
  });

  test('modified following stays within the month', () => {
    expect(modifiedFollowingTargetDay(day('2027-10-31'))).toBe('2027-10-29');
    expect(modifiedFollowingTargetDay(day('2027-01-31'))).toBe('2027-01-29');
    expect(modifiedFollowingTargetDay(day('2026-12-25'))).toBe('2026-12-28');
  });

  test('days are counted both ways', () => {
    expect(addTargetDays(day('2026-12-24'), 1)).toBe('2026-12-28');
    expect(addTargetDays(day('2026-12-28'), -1)).toBe('2026-12-24');
    expect(addTargetDays(day('2026-12-25'), 0)).toBe('2026-12-28');
    expect(addTargetDays(day('2026-12-26'), 2)).toBe('2026-12-29');
    expect(() => addTargetDays(day('2026-12-26'), 0.5)).toThrow(RangeError);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const open = followingTargetDay(from);
        expect(addTargetDays(addTargetDays(open, n), -n)).toBe(open);
        expect(isTargetDay(addTargetDays(from, n))).toBe(true);
      }),
    );
  });
});

describe('French holidays', () => {
  test('eleven a year, those of the Republic', () => {
    const judge = new Holidays('FR');
    for (const year of [2026, 2027, 2028, 2031]) {
      const published = judge
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10));
      expect(daysOf(year).filter((of) => isFrenchHoliday(of))).toEqual([...new Set(published)].sort());
      expect(published).toHaveLength(11);
    }
  });

  test('those that move', () => {
    for (const moving of [
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
      '2028-04-17',
      '2028-05-25',
      '2028-06-05',
    ]) {
      expect(isFrenchHoliday(day(moving))).toBe(true);
    }
    expect(isFrenchHoliday(day('2027-03-26'))).toBe(false);
  });

  test('Alsace and Moselle have two more', () => {
    const more = daysOf(2027).filter(
      (of) => isFrenchHoliday(of, { alsaceMoselle: true }) && !isFrenchHoliday(of),
    );
    expect(more).toEqual(['2027-03-26', '2027-12-26']);
  });

  test('working days', () => {
    expect(isWorkingDay(day('2026-11-11'))).toBe(false);
    expect(followingWorkingDay(day('2026-11-08'))).toBe('2026-11-09');
    expect(addWorkingDays(day('2026-05-01'), 2)).toBe('2026-05-05');
    expect(addWorkingDays(day('2026-05-11'), -1)).toBe('2026-05-07');
    expect(addWorkingDays(day('2026-12-25'), 0)).toBe('2026-12-28');
  });
});
