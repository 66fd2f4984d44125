import { addDays, addMonths, day, type Day, lastOfMonth, yearOf } from '#app/money/day.ts';

/** What an operator owes an authority, lenders or itself, at a date that comes back. */
export type DutyName =
  | 'tax_return'
  | 'tax_file'
  | 'project_report'
  | 'outcome_statement'
  | 'activity_report'
  | 'usury_rates'
  | 'half_yearly_rates'
  | 'waivers';

/** Form 2777 is filed and paid by the 15th of the month that follows the payment. `month`: its first day. */
export function taxDeadline(month: Day): Day {
  return addDays(addMonths(month, 1), 14);
}

/** The statement of outcomes is published within four months of the end of a financial year (regulation (EU) 2020/1503, article 20). */
function outcomeStatementDue(closing: Day): Day {
  return lastOfMonth(addMonths(closing, 4));
}

/** The projects of a calendar year are reported by the end of February of the next (article 16). */
export function projectReportDue(year: number): Day {
  return lastOfMonth(day(`${year + 1}-02-01`));
}

/** What was paid to each person and the contracts of a year are declared by 15 February of the next (form 2561; form 2062). */
export function taxFileDue(year: number): Day {
  return day(`${year + 1}-02-15`);
}

/** The activity of a year is published before 30 June of the next (Code monétaire et financier, L548-6). */
export function activityReportDue(year: number): Day {
  return day(`${year + 1}-06-29`);
}

/** The next date of every duty from a day on, that day included; the soonest first. The financial year is the calendar year. */
export function comingDuties(today: Day): { name: DutyName; dueOn: Day }[] {
  const year = yearOf(today);
  const years = [year - 1, year, year + 1];
  const months = (numbers: readonly number[]) =>
    years.flatMap((of) => numbers.map((month) => day(`${of}-${String(month).padStart(2, '0')}-01`)));
  const dates: Record<DutyName, Day[]> = {
    tax_return: months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).map(taxDeadline),
    tax_file: years.map(taxFileDue),
    project_report: years.map(projectReportDue),
    outcome_statement: years.map((of) => outcomeStatementDue(day(`${of}-12-31`))),
    activity_report: years.map(activityReportDue),
    usury_rates: months([1, 4, 7, 10]),
    half_yearly_rates: months([1, 7]),
    waivers: years.map((of) => day(`${of}-11-30`)),
  };
  return (Object.keys(dates) as DutyName[])
    .map((name) => ({ name, dueOn: dates[name].filter((on) => on >= today).sort()[0]! }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
