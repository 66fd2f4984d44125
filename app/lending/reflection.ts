import { followingWorkingDay } from '#app/money/calendar.ts';
import { addDays, dayOf, endOfDay } from '#app/money/day.ts';
import { checkedWhole } from './refused.ts';

/**
 * The last instant at which an offer may be revoked: 23:59:59.999 in Paris on the last of so many calendar `days` after it (regulation (EU)
 * 2020/1503, article 22). Counted on local days, not on hours, so that a change of clocks takes nothing away. `untilWorkingDay` extends to
 * the next working day. Throws InvalidValue when `days` is no whole number.
 */
export function reflectionEnd(
  offeredAt: Date,
  days: number,
  options: { untilWorkingDay?: boolean } = {},
): Date {
  const last = addDays(dayOf(offeredAt), checkedWhole('days', days));
  return endOfDay(options.untilWorkingDay ? followingWorkingDay(last) : last);
}
