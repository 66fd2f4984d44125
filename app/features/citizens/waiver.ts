import { day, type Day, yearOf } from '#app/money/day.ts';

/** Last day on which a waiver of the advance of income tax for the interest of a year can be filed (CGI 125 A): 30 November before. */
export function waiverDeadline(year: number): Day {
  return day(`${year - 1}-11-30`);
}

/** The first year for which a waiver can still be filed. */
export function firstWaiverYear(today: Day): number {
  const next = yearOf(today) + 1;
  return today <= waiverDeadline(next) ? next : next + 1;
}
