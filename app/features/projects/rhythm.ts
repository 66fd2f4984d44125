import { addDays, daysBetween, type Day } from '#app/money/day.ts';
import { add, round, zero, type Money } from '#app/money/money.ts';

type DayOfPledges = { day: Day; people: number; amount: Money };

export type Step = {
  from: Day;
  to: Day;
  people: number;
  amount: Money;
  /** What came up to its end. */
  total: Money;
  /** What should have come by then to reach the goal on the last day, were each day the same. */
  needed: Money | null;
};

const mostSteps = 31;

/**
 * The life of a campaign by equal steps up to today: days, else weeks, else four weeks, so that at most 31 or so are shown. `openedOn` null:
 * it begins with its first pledge, and nothing says what is needed; nor where it has no end.
 */
export function rhythmOf(
  days: readonly DayOfPledges[],
  campaign: { openedOn: Day | null; closesOn: Day | null; today: Day; goal: Money },
): Step[] {
  const { openedOn, closesOn, goal } = campaign;
  const first = [...(openedOn ? [openedOn] : []), ...days.map(({ day }) => day)].sort()[0];
  if (!first) return [];
  const latest =
    days
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? first;
  const today = closesOn && closesOn < campaign.today ? closesOn : campaign.today;
  const until = today > latest ? today : latest;
  const span = daysBetween(first, until) + 1;
  const size = [1, 7].find((step) => span <= step * mostSteps) ?? 28;
  const whole = openedOn && closesOn ? daysBetween(openedOn, closesOn) + 1 : null;
  const steps: Step[] = [];
  let total = zero;
  for (let from = first; from <= until; from = addDays(from, size)) {
    const last = addDays(from, size - 1);
    const to = last < until ? last : until;
    const own = days.filter(({ day }) => day >= from && day <= to);
    const amount = own.reduce((sum, one) => add(sum, one.amount), zero);
    const people = own.reduce((sum, one) => sum + one.people, 0);
    total = add(total, amount);
    const passed = openedOn && whole ? Math.min(whole, daysBetween(openedOn, to) + 1) : null;
    const needed = passed === null ? null : round(goal.times(Math.max(0, passed)).dividedBy(whole!));
    steps.push({ from, to, people, amount, total, needed });
  }
  return steps;
}
