import { addDays, addMonths, day, type Day, monthOf, yearOf } from '#app/money/day.ts';

/** Figures that an authority publishes anew for each period: without the one of its day, what needs it stops. */
export const seriesNames = [
  'usury_up_to_2_years',
  'usury_fixed_2_to_10_years',
  'usury_fixed_10_to_20_years',
  'usury_fixed_20_years_or_more',
  'tmo',
] as const;
export type SeriesName = (typeof seriesNames)[number];

export type Period = { from: Day; to: Day };

/** Months in a period, and how the periods that somebody may need are told from a day. */
const rhythms: Record<SeriesName, { months: 3 | 6; needed: (today: Day) => Period[] }> = {
  usury_up_to_2_years: { months: 3, needed: lastQuarters },
  usury_fixed_2_to_10_years: { months: 3, needed: lastQuarters },
  usury_fixed_10_to_20_years: { months: 3, needed: lastQuarters },
  usury_fixed_20_years_or_more: { months: 3, needed: lastQuarters },
  tmo: { months: 6, needed: endedHalfYears },
};

/** The period of so many months that holds a day, the first beginning in January. */
function periodOf(on: Day, months: 3 | 6): Period {
  const first = Math.floor((monthOf(on) - 1) / months) * months + 1;
  const from = day(`${yearOf(on)}-${String(first).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** This quarter, by whose ceilings a loan agreed today is judged, and the three before. */
function lastQuarters(today: Day): Period[] {
  return [0, 3, 6, 9].map((ago) => periodOf(addMonths(periodOf(today, 3).from, -ago), 3));
}

/** The half-years that are over, of the three calendar years before this one and of this one: what two yearly meetings need. */
function endedHalfYears(today: Day): Period[] {
  const since = yearOf(today) - 3;
  return [since, since + 1, since + 2, since + 3]
    .flatMap((year) => [`${year}-01-01`, `${year}-07-01`])
    .map((from) => periodOf(day(from), 6))
    .filter(({ to }) => to < today)
    .reverse();
}

/** The periods of a series that somebody may need on a day, the latest first, and whether a row gives the value of each. */
export function periodsNeeded<Row extends { validFrom: Day; validTo: Day | null }>(
  name: SeriesName,
  rows: readonly Row[],
  today: Day,
): (Period & { row: Row | null })[] {
  return rhythms[name]
    .needed(today)
    .map((period) => ({ ...period, row: rows.find((row) => covers(row, period)) ?? null }));
}

/** Is this the first day of a period of the series? */
export function periodFrom(name: SeriesName, from: Day): Period | null {
  const period = periodOf(from, rhythms[name].months);
  return period.from === from ? period : null;
}

function covers(
  { validFrom, validTo }: { validFrom: Day; validTo: Day | null },
  { from, to }: Period,
): boolean {
  return validFrom <= from && (validTo === null || validTo >= to);
}
