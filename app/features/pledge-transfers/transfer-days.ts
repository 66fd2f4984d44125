import { addTargetDays } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';

/** In banking days: how long a place is kept for a transfer, and how much longer until the bank has told of it. */
export type TransferTerms = { days: number; grace: number };

/** Until when the money may come, as the person is told, and until when the place is kept all the same. */
export type TransferDays = { expectedBy: Day; keptUntil: Day };

/** Banking days that anybody needs to make a transfer and a bank to carry it. */
const fewest = 3;

/** How many banking days before the last one a second reminder is written. */
const lastCallBefore = 2;

/**
 * The days of a transfer that is announced on a day: so many banking days, or fewer where the campaign ends before, since what is told after its
 * end could no longer count. Null when that leaves too few. A campaign without an end sets no limit.
 */
export function transferDays(
  from: Day,
  closesOn: Day | null,
  { days, grace }: TransferTerms,
): TransferDays | null {
  const whole = addTargetDays(from, days);
  const beforeEnd = closesOn && addTargetDays(closesOn, -grace);
  const expectedBy = beforeEnd && beforeEnd < whole ? beforeEnd : whole;
  if (expectedBy < addTargetDays(from, fewest)) return null;
  const told = addTargetDays(expectedBy, grace);
  return { expectedBy, keptUntil: closesOn && closesOn < told ? closesOn : told };
}

/** Half-way, a first reminder; shortly before the end, a last one. Both are banking days. */
export function reminderDays({ askedOn, expectedBy }: { askedOn: Day; expectedBy: Day }): {
  first: Day;
  last: Day;
} {
  const last = addTargetDays(expectedBy, -lastCallBefore);
  let days = 0;
  for (let on = askedOn; on < last; on = addTargetDays(on, 1)) days += 1;
  return { first: addTargetDays(askedOn, Math.ceil(days / 2)), last };
}
