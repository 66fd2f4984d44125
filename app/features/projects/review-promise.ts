import { addWorkingDays, isWorkingDay } from '#app/money/calendar.ts';
import { addDays, type Day } from '#app/money/day.ts';

/** Who spoke last about a file, of its members and of the team. */
export type Speaker = 'team' | 'members';

type File = {
  status: 'draft' | 'submitted' | 'changes_requested' | 'published' | 'withdrawn';
  dueOn: Day | null;
  /** Who wrote last, when the last thing that happened to the file is a letter. */
  lastWord: Speaker | null;
};

/**
 * Where a file stands on a day: who is to answer next, and by how many working days the team is late (the promised day itself is not late).
 * A letter is answered by the other side; else the team answers what was handed in, and the members what is asked of them.
 */
export function reviewStanding({ status, dueOn, lastWord }: File, today: Day) {
  const byStatus: Record<File['status'], Speaker | null> = {
    draft: 'members',
    submitted: 'team',
    changes_requested: 'members',
    published: null,
    withdrawn: null,
  };
  const asked = lastWord === 'team' ? 'members' : lastWord === 'members' ? 'team' : null;
  const over = status === 'withdrawn';
  // What was handed in waits for the team, whatever is written beside it.
  const next = over ? null : status === 'submitted' ? 'team' : (asked ?? byStatus[status]);
  return { next, lateBy: status === 'submitted' && dueOn ? workingDaysBetween(dueOn, today) : 0 };
}

/** The day promised for an answer: so many working days after that of the submission, which is not counted. */
export function promisedOn(submittedOn: Day, workingDays: number): Day {
  return addWorkingDays(submittedOn, workingDays);
}

/** Working days after `from`, up to and with `to`; none when `to` is not after it. */
function workingDaysBetween(from: Day, to: Day): number {
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days += 1;
  return days;
}
