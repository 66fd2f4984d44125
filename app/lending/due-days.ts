import { followingTargetDay, modifiedFollowingTargetDay } from '#app/money/calendar.ts';
import { type Day, addDays, addMonths, dayOfMonth } from '#app/money/day.ts';
import { InvalidTerms, existingDay, oneOf, wholeNumber } from './invalid-terms.ts';

const timeUnits = ['day', 'week', 'month', 'quarter', 'half_year', 'year'] as const;
const monthEnds = ['last_day', 'first_of_next'] as const;
const dueDayRules = ['calendar', 'following_target', 'modified_following_target'] as const;

/** A unit of time; a period is `every` of them. */
export type TimeUnit = (typeof timeUnits)[number];

/** In a month too short for the due day: its last day, or the first of the next. */
export type MonthEnd = (typeof monthEnds)[number];

/** When a due day is one on which TARGET is closed: asked all the same, or moved. Interest never moves with it. */
export type DueDayRule = (typeof dueDayRules)[number];

/** The days of a loan: the part of its terms that says when. */
export type Calendar = {
  /** How many instalments, those of the grace included. */
  count: number;
  frequency: TimeUnit;
  /** How many units lie between two instalments: 2 with `month` is every two months. */
  every: number;
  /** The day the money leaves and interest begins. */
  start: Day;
  firstDue: Day;
  monthEnd: MonthEnd;
  dueDayRule: DueDayRule;
};

/** The most instalments a loan may have: fifty years of months. */
export const mostInstalments = 600;

/** What lies between two instalments: days (of weeks, too), or months. */
type PeriodLength = { days: number } | { months: number };

/** The units of time that are whole months. */
export const monthsIn = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The length of a whole period. */
export function periodLength({ frequency, every }: Pick<Calendar, 'frequency' | 'every'>): PeriodLength {
  if (frequency === 'day') return { days: every };
  if (frequency === 'week') return { days: 7 * every };
  return { months: monthsIn[frequency] * every };
}

/** Does the first instalment fall exactly one period after the money leaves? If not, the first period is a broken one. */
export function startsWithWholePeriod(
  terms: Pick<Calendar, 'start' | 'firstDue' | 'frequency' | 'every' | 'monthEnd'>,
): boolean {
  return terms.firstDue === stepped(terms.start, 1, terms);
}

/**
 * The contractual due days. They are counted from one fixed day and never from the one before: from the start when the first period
 * is a whole one (31 January gives 28 February, then 31 March), else from the first due day.
 */
export function dueDays(terms: Omit<Calendar, 'dueDayRule'>): Day[] {
  const isWhole = startsWithWholePeriod(terms);
  return Array.from({ length: terms.count }, (_, index) =>
    isWhole ? stepped(terms.start, index + 1, terms) : stepped(terms.firstDue, index, terms),
  );
}

/** The day on which an instalment is asked: its due day, moved when the rule says so to a day on which TARGET is open. */
export function payableDay(due: Day, rule: DueDayRule): Day {
  if (rule === 'following_target') return followingTargetDay(due);
  return rule === 'modified_following_target' ? modifiedFollowingTargetDay(due) : due;
}

function stepped(from: Day, periods: number, terms: Pick<Calendar, 'frequency' | 'every' | 'monthEnd'>): Day {
  const length = periodLength(terms);
  if ('days' in length) return addDays(from, periods * length.days);
  const reached = addMonths(from, periods * length.months);
  const isShort = dayOfMonth(reached) < dayOfMonth(from);
  return isShort && terms.monthEnd === 'first_of_next' ? addDays(reached, 1) : reached;
}

/** Checks and completes the days of a loan. The first due day defaults to one period after the start. Throws InvalidTerms. */
export function checkedCalendar(
  input: { count: number; start: string; firstDue?: string | undefined } & Partial<
    Pick<Calendar, 'frequency' | 'every' | 'monthEnd' | 'dueDayRule'>
  >,
): Calendar {
  const rhythm = {
    frequency: oneOf('frequency', input.frequency ?? 'month', timeUnits),
    every: wholeNumber('every', input.every ?? 1, 1, 366),
    monthEnd: oneOf('monthEnd', input.monthEnd ?? 'last_day', monthEnds),
    dueDayRule: oneOf('dueDayRule', input.dueDayRule ?? 'calendar', dueDayRules),
  };
  const start = existingDay('start', input.start);
  const count = wholeNumber('count', input.count, 1, mostInstalments);
  const firstDue = withinCalendar(count, () => firstDueDay(input.firstDue, start, rhythm));
  const calendar = { ...rhythm, start, firstDue, count };
  withinCalendar(count, () => stepped(firstDue, count, calendar));
  return calendar;
}

function firstDueDay(
  text: string | undefined,
  start: Day,
  rhythm: Pick<Calendar, 'frequency' | 'every' | 'monthEnd'>,
): Day {
  if (text === undefined) return stepped(start, 1, rhythm);
  const firstDue = existingDay('firstDue', text);
  if (firstDue > start) return firstDue;
  throw new InvalidTerms(
    'firstDue',
    text,
    'it must come after the start',
    'La première échéance doit venir après le versement du prêt.',
  );
}

/** The calendar ends with the year 9999: instalments beyond it are refused, not computed. */
function withinCalendar(count: number, draw: () => Day): Day {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidTerms(
      'count',
      count,
      'its instalments must fall before the year 10000',
      'Les échéances vont au-delà du calendrier : vérifiez les dates et le nombre d’échéances.',
    );
  }
}
