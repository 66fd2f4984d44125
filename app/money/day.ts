declare const calendarDay: unique symbol;

/** A calendar day, 'YYYY-MM-DD', never an instant. Text order is date order. */
export type Day = string & { readonly [calendarDay]: true };

const millisecondsPerDay = 86_400_000;
const dayPattern = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const paris = 'Europe/Paris';

/** Reads a day; throws a RangeError on another shape and on dates that do not exist (2026-02-29, 2026-04-31). */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is not a day of the calendar (YYYY-MM-DD)`);
  return text;
}

/** Is this text a day that exists, between the years 1 and 9999? */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text) || text.startsWith('0000')) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

/** Days since 1 January 1970, which makes every calendar computation one on integers, free of time zones. */
function ordinal(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`) / millisecondsPerDay;
}

function fromOrdinal(count: number): Day {
  const instant = new Date(count * millisecondsPerDay);
  if (Number.isNaN(instant.getTime())) throw new RangeError('This day is outside the calendar');
  return day(instant.toISOString().slice(0, 10));
}

function dayFromParts(year: number, month: number, dayOfMonth: number): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return day(text);
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of days`);
  return fromOrdinal(ordinal(from) + count);
}

/**
 * The same day of the month `count` months later, or the last day of a shorter month. Due dates are always counted from
 * their first day with k × months, never from the one before: 31 Jan, 28 Feb, 31 Mar.
 */
export function addMonths(from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of months`);
  const months = yearOf(from) * 12 + (monthOf(from) - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayFromParts(year, month, Math.min(dayOfMonth(from), daysInMonth(year, month)));
}

/** Calendar days from a to b; negative when b comes first. */
export function daysBetween(a: Day, b: Day): number {
  return ordinal(b) - ordinal(a);
}

/** -1, 0 or 1, for sorting days upwards. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekday(of: Day): number {
  const sinceMonday = (ordinal(of) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(of: Day): number {
  return Number(of.slice(8, 10));
}

/** The last day of the month of this day. */
export function lastOfMonth(of: Day): Day {
  return dayFromParts(yearOf(of), monthOf(of), daysInMonth(yearOf(of), monthOf(of)));
}

/** Does 29 February exist in this year? */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The calendar day it is, at this instant, on a clock of the time zone (Paris unless told otherwise). */
export function dayOf(instant: Date, timeZone = paris): Day {
  return fromOrdinal(Math.floor(wallClock(instant.getTime(), timeZone) / millisecondsPerDay));
}

/** The first instant of a day on the clocks of a time zone. */
export function startOfDay(of: Day, timeZone = paris): Date {
  const midnight = ordinal(of) * millisecondsPerDay;
  // Clocks are at most 26 hours from one another, so the offsets of the day before and the day after hold the answer.
  const offsets = [midnight - millisecondsPerDay, midnight + millisecondsPerDay].map(
    (instant) => wallClock(instant, timeZone) - instant,
  );
  const exact = offsets
    .map((offset) => midnight - offset)
    .filter((instant) => wallClock(instant, timeZone) === midnight);
  // A zone that skips midnight when summer time starts has no 00:00 that day: the day begins where the clock jumps.
  return new Date(exact.length > 0 ? Math.min(...exact) : midnight - Math.min(...offsets));
}

/** The last millisecond of a day on the clocks of a time zone: 23:59:59.999, also on days of 23 or 25 hours. */
export function endOfDay(of: Day, timeZone = paris): Date {
  return new Date(startOfDay(addDays(of, 1), timeZone).getTime() - 1);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** What the clocks of a zone show at an instant, written as milliseconds as if that wall clock were UTC. */
function wallClock(instant: number, timeZone: string): number {
  if (Number.isNaN(instant)) throw new RangeError('This instant does not exist');
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const seconds = Date.UTC(2000, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  const shown = new Date(seconds);
  shown.setUTCFullYear(part.year!, part.month! - 1, part.day!);
  return shown.getTime() + (((instant % 1000) + 1000) % 1000);
}
