import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Day,
  addDays,
  addMonths,
  compareDays,
  day,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  isLeapYear,
  lastOfMonth,
  monthOf,
  startOfDay,
  weekday,
  yearOf,
} from '#app/money/day.ts';

// The calendar of the JavaScript standard itself is the judge of ours.
const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((offset) => addDays(day('2000-01-01'), offset));
/** From the first day of the calendar to its last. */
const anyDayAtAll = fc
  .integer({ min: 0, max: 3_652_058 })
  .map((offset) => addDays(day('0001-01-01'), offset));
const plain = (of: Day) => Temporal.PlainDate.from(of);

describe('a day', () => {
  test.each(['2026-02-28', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])(
    '%s exists',
    (text) => {
      expect(day(text)).toBe(text);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '01/11/2026',
    '2026-01-01T00:00:00Z',
    '',
    ' 2026-01-01',
    '2026-01-01\n',
    '0000-01-01',
    '12026-01-01',
    '-2026-01-01',
    '٢٠٢٦-٠١-٠١',
  ])('"%s" does not', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  test('has a year, a month, a weekday and a last of its month', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        const judge = plain(of);
        expect([yearOf(of), monthOf(of), weekday(of)]).toEqual([judge.year, judge.month, judge.dayOfWeek]);
        expect(lastOfMonth(of)).toBe(judge.with({ day: 31 }).toString());
        expect(isLeapYear(yearOf(of))).toBe(judge.inLeapYear);
      }),
    );
  });
});

describe('counting', () => {
  test('days and months as the standard counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (of, n) => {
        expect(addDays(of, n)).toBe(plain(of).add({ days: n }).toString());
        expect(addMonths(of, Math.trunc(n / 3))).toBe(
          plain(of)
            .add({ months: Math.trunc(n / 3) })
            .toString(),
        );
        expect(daysBetween(of, addDays(of, n))).toBe(n);
        expect(compareDays(of, addDays(of, n))).toBe(n === 0 ? 0 : n > 0 ? -1 : 1);
      }),
    );
  });

  test('the same over the whole calendar', () => {
    expect(addDays(day('0001-01-01'), 3_652_058)).toBe('9999-12-31');
    fc.assert(
      fc.property(anyDayAtAll, anyDayAtAll, (from, to) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to)).days);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(weekday(from)).toBe(plain(from).dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  test('months are clamped to the end of short ones, and counted from the start', () => {
    const start = day('2027-01-31');
    expect([1, 2, 3, 13].map((n) => addMonths(start, n))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2028-02-29',
    ]);
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
  });

  test('never by fractions, never out of the calendar', () => {
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), 1.5)).toThrow(RangeError);
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 1e15)).toThrow(RangeError);
  });
});

describe('days and instants', () => {
  test.each([
    ['2026-11-02T22:59:59.999Z', '2026-11-02'],
    ['2026-11-02T23:00:00.000Z', '2026-11-03'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('at %s it is %s in Paris', (instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });

  test('a day begins and ends on the clocks of Paris, also when they change', () => {
    const bounds = (text: string) => [startOfDay(day(text)).toISOString(), endOfDay(day(text)).toISOString()];
    expect(bounds('2026-11-02')).toEqual(['2026-11-01T23:00:00.000Z', '2026-11-02T22:59:59.999Z']);
    expect(bounds('2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
    expect(bounds('2027-03-28')).toEqual(['2027-03-27T23:00:00.000Z', '2027-03-28T21:59:59.999Z']);
  });

  const zones = [
    'Europe/Paris',
    'UTC',
    'America/Cayenne',
    'Indian/Reunion',
    'Pacific/Noumea',
    'Pacific/Marquesas',
    'America/Miquelon',
  ];

  test('every territory of the Republic has its own midnight', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...zones), (of, zone) => {
        fc.pre(of > '1980-01-01');
        const judge = plain(of).toZonedDateTime(zone);
        expect(startOfDay(of, zone).getTime()).toBe(judge.epochMilliseconds);
        expect(endOfDay(of, zone).getTime()).toBe(judge.add({ days: 1 }).epochMilliseconds - 1);
        expect(dayOf(startOfDay(of, zone), zone)).toBe(of);
        expect(dayOf(endOfDay(of, zone), zone)).toBe(of);
      }),
    );
  });

  test('a day without midnight begins when the clocks jump', () => {
    // In Santiago, summer time begins at midnight: 23:59:59 is followed by 01:00.
    const judge = Temporal.PlainDate.from('2026-09-06').toZonedDateTime('America/Santiago');
    expect(startOfDay(day('2026-09-06'), 'America/Santiago').getTime()).toBe(judge.epochMilliseconds);
  });

  test('a day with two midnights begins at the first', () => {
    // In Havana, summer time ends at 01:00, which becomes 00:00 again.
    const judge = Temporal.PlainDate.from('2026-11-01').toZonedDateTime('America/Havana');
    expect(startOfDay(day('2026-11-01'), 'America/Havana').getTime()).toBe(judge.epochMilliseconds);
    expect(endOfDay(day('2026-10-31'), 'America/Havana').getTime()).toBe(judge.epochMilliseconds - 1);
  });

  test('an instant that is not one is refused', () => {
    expect(() => dayOf(new Date(NaN))).toThrow(RangeError);
    expect(() => dayOf(new Date(0), 'Europe/Larzac')).toThrow(RangeError);
  });
});
