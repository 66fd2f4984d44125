import { addDays, type Day } from '#app/money/day.ts';

/** Charging takes some days after a campaign closes. */
const daysToRelease = 10;

/** The day from which dates of a loan not yet drawn are told, as an indication. */
export function indicativeStart(closesOn: Day): Day {
  return addDays(closesOn, daysToRelease);
}
