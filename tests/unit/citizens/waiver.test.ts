import { expect, test } from 'vitest';
import { firstWaiverYear, waiverDeadline } from '#app/features/citizens/waiver.ts';
import { day } from '#app/money/day.ts';

test('a waiver is filed until 30 November of the year before', () => {
  expect(waiverDeadline(2027)).toBe('2026-11-30');
});

test.each([
  ['2026-01-01', 2027],
  ['2026-11-30', 2027],
  ['2026-12-01', 2028],
  ['2026-12-31', 2028],
])('on %s the first open year is %i', (today, year) => {
  expect(firstWaiverYear(day(today))).toBe(year);
});
