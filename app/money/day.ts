declare const calendarDay: unique symbol;

/** A calendar day, 'YYYY-MM-DD', never an instant. Text order is date order. */
export type Day = string & { readonly [calendarDay]: true };

const millisecondsPerDay = 86_400_000;
const paris = 'Europe/Paris';

/** Reads a day; throws a RangeError on another shape and on dates that do not exist (2026-02-29, 2026-04-31). */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${String(text)}" is not a day of the calendar (YYYY-MM-DD)`);
  return text;
}

// A schedule asks for thousands of days: they are read digit by digit, which costs a twentieth of a Date.

/** Is this text a day that exists, between the years 1 and 9999? */
export function isDay(text: string): text is Day {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, dayOfMonth] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 1 && month >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** The number that stands between two places of a text; NaN, which no comparison accepts, when one is not a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days since 1 January 1970, which makes every calendar computation one on integers, free of time zones. (Hinnant, days_from_civil.) */
function ordinal(of: Day): number {
  const text = day(of);
  const month = digits(text, 5, 7);
  // Years begin in March here, so that the day which some have and others not is the last one.
  const year = month <= 2 ? digits(text, 0, 4) - 1 : digits(text, 0, 4);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(text, 8, 10) - 1;
  return daysBeforeYear(year) + dayOfYear - 719_468;
}

function daysBeforeYear(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function fromOrdinal(count: number): Day {
  const days = count + 719_468;
  let year = Math.floor(days / 365.2425);
  if (daysBeforeYear(year) > days) year -= 1;
  else if (daysBeforeYear(year + 1) <= days) year += 1;
  const dayOfYear = days - daysBeforeYear(year);
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((sinceMarch + 2) % 12) + 1;
  return dayFromParts(
    month <= 2 ? year + 1 : year,
    month,
    dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1,
  );
}

/** A day from parts that are known to be right, save that the calendar ends: throws a RangeError outside of the years 1 to 9999. */
function dayFromParts(year: number, month: number, dayOfMonth: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`The year ${year} is outside the calendar`);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day;
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
  const text = day(from);
  const months = digits(text, 0, 4) * 12 + digits(text, 5, 7) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayFromParts(year, month, Math.min(digits(text, 8, 10), daysInMonth(year, month)));
}

/** Calendar days from a to b; negative when b comes first. */
export function daysBetween(a: Day, b: Day): number {
  return ordinal(b) - ordinal(a);
}

/** -1, 0 or 1, for sorting days upwards. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (day(a) === day(b)) return 0;
  return a < b ? -1 : 1;
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekday(of: Day): number {
  const sinceMonday = (ordinal(of) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** 1 to 9999. */
export function yearOf(of: Day): number {
  return digits(day(of), 0, 4);
}

/** 1 to 12. */
export function monthOf(of: Day): number {
  return digits(day(of), 5, 7);
}

/** 1 to 31. */
export function dayOfMonth(of: Day): number {
  return digits(day(of), 8, 10);
}

/** The last day of the month of this day. */
export function lastOfMonth(of: Day): Day {
  return dayFromParts(yearOf(of), monthOf(of), daysInMonth(yearOf(of), monthOf(of)));
}

/** Does 29 February exist in this year? */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 28 to 31; 0 for what is not a month. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
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
