import { addWorkingDays } from '#app/money/calendar.ts';
import { addMonths, daysBetween, type Day } from '#app/money/day.ts';

/** How long the platform has, as dated parameters: working days to acknowledge, months to answer. */
type ComplaintLaw = { acknowledgeDays: number; answerMonths: number };

/**
 * By which days a complaint received on a day is acknowledged and answered. The day it came is not counted; working days are those of
 * France (delegated regulation (EU) 2022/2117, article 1; the two months are those that we publish).
 */
export function complaintDeadlines(
  receivedOn: Day,
  law: ComplaintLaw,
): { acknowledgeBy: Day; answerBy: Day } {
  return {
    acknowledgeBy: addWorkingDays(receivedOn, law.acknowledgeDays),
    answerBy: addMonths(receivedOn, law.answerMonths),
  };
}

type Dated = {
  receivedOn: Day;
  acknowledgeBy: Day;
  answerBy: Day;
  acknowledgedOn: Day | null;
  answeredOn: Day | null;
};

type Standing = {
  state: 'to_acknowledge' | 'to_answer' | 'closed';
  /** Days since it came; for a closed one, the days it took. */
  age: number;
  /** Days by which the next deadline has passed; zero when it has not. */
  lateBy: number;
};

/** Where a complaint stands on a day. */
export function complaintStanding(of: Dated, today: Day): Standing {
  const late = (by: Day, on: Day) => Math.max(0, daysBetween(by, on));
  if (of.answeredOn) {
    const age = daysBetween(of.receivedOn, of.answeredOn);
    return { state: 'closed', age, lateBy: late(of.answerBy, of.answeredOn) };
  }
  const age = daysBetween(of.receivedOn, today);
  if (!of.acknowledgedOn) return { state: 'to_acknowledge', age, lateBy: late(of.acknowledgeBy, today) };
  return { state: 'to_answer', age, lateBy: late(of.answerBy, today) };
}
