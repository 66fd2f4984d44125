import { addMonths, compareDays, type Day } from '#app/money/day.ts';
import { isPositive, max, round, subtract, zero, type Money } from '#app/money/money.ts';

/** What a permanent campaign has received, what a month of animation costs, and what comes every month. */
type AnimationFacts = {
  received: Money;
  monthlyCost: Money;
  /** The sum of the monthly gifts under way; nobody has to go on with one. */
  monthly: Money;
  openedOn: Day;
  today: Day;
};

/** Beyond ten years nothing is said of months to come. */
const furthest = 120;

/**
 * How many months of animation are secured. Months that have gone by since the opening count as paid for at what a month costs, whatever was really
 * spent; what remains of the money received is in hand, and pays whole months. Monthly gifts count for nothing here until they are received.
 * `ifTheyGoOn`: how many months the same money lasts if the monthly gifts go on, null when they cover a month by themselves.
 */
export function monthsOfAnimation({ received, monthlyCost, monthly, openedOn, today }: AnimationFacts) {
  if (!isPositive(monthlyCost)) throw new RangeError('A month of animation costs more than nothing');
  let gone = 0;
  while (compareDays(addMonths(openedOn, gone + 1), today) <= 0) gone += 1;
  const inHand = max(zero, subtract(received, round(monthlyCost.times(gone))));
  const wanting = subtract(monthlyCost, monthly);
  return {
    gone,
    inHand,
    secured: wholeMonths(inHand, monthlyCost),
    ifTheyGoOn: isPositive(wanting) ? Math.min(furthest, wholeMonths(inHand, wanting)) : null,
  };
}

function wholeMonths(amount: Money, each: Money): number {
  return amount.dividedToIntegerBy(each).toNumber();
}
