import { followingWorkingDay } from '#app/money/calendar.ts';
import { addDays, dayOf, endOfDay } from '#app/money/day.ts';

/** Calendar days for which an offer to invest may be taken back (regulation (EU) 2020/1503, article 22). */
const reflectionDays = 4;

/**
 * The last instant at which an offer may be revoked: 23:59:59.999 in Paris on the fourth calendar day after it. Counted on local
 * days, not on 96 hours, so that a change of clocks takes nothing away. `untilWorkingDay` extends to the next working day.
 */
export function reflectionEnd(offeredAt: Date, options: { untilWorkingDay?: boolean } = {}): Date {
  const last = addDays(dayOf(offeredAt), reflectionDays);
  return endOfDay(options.untilWorkingDay ? followingWorkingDay(last) : last);
}

/** Has the last instant gone by? */
export function isReflectionOver(
  offeredAt: Date,
  now: Date,
  options: { untilWorkingDay?: boolean } = {},
): boolean {
  return now.getTime() > reflectionEnd(offeredAt, options).getTime();
}
