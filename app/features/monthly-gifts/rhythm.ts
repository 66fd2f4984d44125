import { addDays, addMonths, compareDays, day, dayOfMonth, type Day } from '#app/money/day.ts';

/** The days of a month on which a gift may be debited: each month has them all. */
export const lastDayOfMonth = 28;

/** The first day of its rhythm on or after a day. */
export function dueFrom(dayInMonth: number, from: Day): Day {
  const here = inMonthOf(dayInMonth, from);
  return compareDays(here, from) < 0 ? addMonths(here, 1) : here;
}

/** The first day of the month of a day: what names the month of a charge. */
export function monthStart(of: Day): Day {
  return inMonthOf(1, of);
}

/** The rhythm's day in the month after the one that was charged. */
export function dueAfter(dayInMonth: number, charged: Day): Day {
  return addMonths(inMonthOf(dayInMonth, charged), 1);
}

/** Which due day is next, seen from today: of several missed in a row, only the last is made up for. */
export function nextDue(dueOn: Day, today: Day): Day {
  let next = dueOn;
  for (let later = addMonths(next, 1); compareDays(later, today) <= 0; later = addMonths(next, 1))
    next = later;
  return next;
}

/**
 * On which day the debit of a due day may be announced for: that day itself, or later when too little time is left for its giver to say no.
 * Null while it is too early to announce it.
 */
export function announceFor(dueOn: Day, today: Day, noticeDays: number): Day | null {
  const earliest = addDays(today, noticeDays);
  if (compareDays(dueOn, earliest) > 0) return null;
  return earliest;
}

/** Was it announced so long ago, because we were away, that it must be announced anew? */
export function isStale(announcedFor: Day, today: Day, lateDays: number): boolean {
  return compareDays(addDays(announcedFor, lateDays), today) < 0;
}

function inMonthOf(dayInMonth: number, of: Day): Day {
  if (!Number.isInteger(dayInMonth) || dayInMonth < 1 || dayInMonth > lastDayOfMonth)
    throw new RangeError(`A monthly gift is due on a day from 1 to ${lastDayOfMonth}, not ${dayInMonth}`);
  return day(addDays(of, dayInMonth - dayOfMonth(of)));
}
