import { expect, test } from 'vitest';
import { promisedOn, reviewStanding } from '#app/features/projects/review-promise.ts';
import { day } from '#app/money/day.ts';

test('the promise counts working days, and the day itself is not late', () => {
  // Friday 13 November 2026, then a weekend; 11 November is a holiday.
  expect(promisedOn(day('2026-11-13'), 2)).toBe('2026-11-17');
  expect(promisedOn(day('2026-11-10'), 2)).toBe('2026-11-13');
  const dueOn = day('2026-11-13');
  const late = (on: string) => reviewStanding({ status: 'submitted', dueOn, lastWord: null }, day(on)).lateBy;
  expect(['2026-11-12', '2026-11-13', '2026-11-15', '2026-11-16', '2026-11-20'].map(late)).toEqual([
    0, 0, 0, 1, 5,
  ]);
});

test('whoever did not speak last answers next; what was handed in always waits for the team', () => {
  const next = (status: 'draft' | 'submitted' | 'changes_requested' | 'published' | 'withdrawn') =>
    ([null, 'team', 'members'] as const).map(
      (lastWord) => reviewStanding({ status, dueOn: null, lastWord }, day('2026-11-20')).next,
    );
  expect(next('draft')).toEqual(['members', 'members', 'team']);
  expect(next('submitted')).toEqual(['team', 'team', 'team']);
  expect(next('changes_requested')).toEqual(['members', 'members', 'team']);
  expect(next('published')).toEqual([null, 'members', 'team']);
  expect(next('withdrawn')).toEqual([null, null, null]);
});
