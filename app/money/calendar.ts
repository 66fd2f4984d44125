import { type Day, addDays, day, monthOf, weekday, yearOf } from './day.ts';

// Our own rules rather than a holiday library: TARGET is six rules, French holidays eleven, and both reach the browser.

/** Easter Sunday of a year (the anonymous Gregorian computus, Nature, 1876). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skipped =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skipped + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * correction + 22;
  return addDays(day(`${String(year).padStart(4, '0')}-03-01`), march - 1);
}

function isWeekend(of: Day): boolean {
  return weekday(of) >= 6;
}

/** Is TARGET, the euro payment system, open? It closes on weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
export function isTargetDay(of: Day): boolean {
  if (isWeekend(of) || ['01-01', '05-01', '12-25', '12-26'].includes(of.slice(5))) return false;
  if (monthOf(of) !== 3 && monthOf(of) !== 4) return true;
  const easter = easterSunday(yearOf(of));
  return of !== addDays(easter, -2) && of !== addDays(easter, 1);
}

/** The day itself when TARGET is open, else the next day on which it is. */
export function followingTargetDay(of: Day): Day {
  return following(of, isTargetDay);
}

/** The following TARGET day, or the one before when the following falls in another month. */
export function modifiedFollowingTargetDay(of: Day): Day {
  const next = followingTargetDay(of);
  return monthOf(next) === monthOf(of) ? next : step(of, -1, isTargetDay);
}

/** The n-th TARGET day after this day (before it when n is negative); for n = 0 the following TARGET day. */
export function addTargetDays(from: Day, n: number): Day {
  return addOpenDays(from, n, isTargetDay);
}

/** Is this one of the eleven legal holidays of France? Alsace and Moselle have two more, Good Friday and 26 December. */
export function isFrenchHoliday(of: Day, options: { alsaceMoselle?: boolean } = {}): boolean {
  const monthAndDay = day(of).slice(5);
  if (['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].includes(monthAndDay))
    return true;
  if (options.alsaceMoselle && monthAndDay === '12-26') return true;
  const easter = easterSunday(yearOf(of));
  const afterEaster = options.alsaceMoselle ? [-2, 1, 39, 50] : [1, 39, 50];
  return afterEaster.some((offset) => of === addDays(easter, offset));
}

/** Monday to Friday, save the legal holidays of France (jour ouvré). */
export function isWorkingDay(of: Day): boolean {
  return !isWeekend(of) && !isFrenchHoliday(of);
}

/** The day itself when it is a working day in France, else the next one. */
export function followingWorkingDay(of: Day): Day {
  return following(of, isWorkingDay);
}

/** The n-th French working day after this day (before it when n is negative); for n = 0 the following working day. */
export function addWorkingDays(from: Day, n: number): Day {
  return addOpenDays(from, n, isWorkingDay);
}

function following(of: Day, isOpen: (of: Day) => boolean): Day {
  return isOpen(of) ? of : step(of, 1, isOpen);
}

function step(from: Day, direction: 1 | -1, isOpen: (of: Day) => boolean): Day {
  let next = addDays(from, direction);
  while (!isOpen(next)) next = addDays(next, direction);
  return next;
}

function addOpenDays(from: Day, n: number, isOpen: (of: Day) => boolean): Day {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of days`);
  if (n === 0) return following(from, isOpen);
  let reached = from;
  for (let left = Math.abs(n); left > 0; left -= 1) reached = step(reached, n > 0 ? 1 : -1, isOpen);
  return reached;
}
