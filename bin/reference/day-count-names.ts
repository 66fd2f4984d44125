import { type DayCount, dayCounts } from '#app/lending/day-count.ts';
import type { BrokenPeriod } from '#app/lending/terms.ts';
import { Unsupported } from './fields.ts';

/** Published names of conventions whose own name is another with us. A week that is a 52nd of a year is 7 days over 364. */
const otherNames: Record<string, DayCount> = {
  '30/360 (whole months)': '30/360',
  '1/12 per month': '30/360',
  '30/360 ISDA bond basis': '30/360 Bond Basis',
  '1/52 of a year per week': 'ACT/364',
};

/** The convention that a published text names, before the first comma. Throws Unsupported. */
export function dayCountNamed(text: string): DayCount {
  const name = text.split(',')[0]!.trim();
  const dayCount = otherNames[name] ?? dayCounts.find((own) => own === name);
  if (!dayCount) throw new Unsupported(`the day count ${name}`);
  return dayCount;
}

/** How the text after the comma counts a broken period: "prorated 17/31", "also for the first period", "14/360"; real days over 365 unless it says. */
export function brokenPeriodNamed(text: string): BrokenPeriod {
  const rest = text.split(',').slice(1).join(',');
  if (rest.includes('also for the first period')) return 'whole';
  if (rest.includes('prorated')) return 'prorated';
  return /\/ ?360/.test(rest) ? 'thirty' : 'actual';
}
