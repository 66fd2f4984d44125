import { type Day, yearOf } from '#app/money/day.ts';

/** The calendar year that a page is asked about (?annee=2026): the present one unless another is named. */
export function yearAsked(search: URLSearchParams, today: Day): number {
  const asked = search.get('annee') ?? '';
  return /^20\d{2}$/.test(asked) ? Number(asked) : yearOf(today);
}
