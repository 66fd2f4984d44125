import { type Day, addDays, addMonths, day } from '#app/money/day.ts';
import { monthsIn } from './due-days.ts';
import type { Frequency } from './terms.ts';

/** Accounts of a month are known during the next one: an instalment is about months that ended a whole month before its own. */
const monthsToCount = 1;

/** The whole months whose revenue an instalment is a share of: as many as lie between two instalments, so that they follow one another. */
export type RevenuePeriod = { from: Day; to: Day };

/** The months whose revenue sets the instalment of a day. */
export function revenuePeriod(due: Day, frequency: Frequency): RevenuePeriod {
  const month = day(`${due.slice(0, 7)}-01`);
  const after = addMonths(month, -monthsToCount);
  return { from: addMonths(after, -monthsIn[frequency]), to: addDays(after, -1) };
}
