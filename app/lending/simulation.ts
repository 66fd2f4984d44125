import { Decimal, type Money, isNegative, max, money, round, subtract, add, zero } from '#app/money/money.ts';

// Runs in the browser, so that what a person earns and owns never reaches us: only the result does, if they send it.

/** Everything in euros and at least zero: income of a year after tax, what could be sold within 30 days, what a year already costs. */
export type LossSimulation = { netAnnualIncome: Money; liquidAssets: Money; annualCommitments: Money };

export type LossCapacity = {
  /** income + liquid assets − commitments; may be negative */
  netWorth: Money;
  /** What the person could bear to lose: a tenth of the net worth, at least zero. */
  capacity: Money;
  /** Above this amount in one offer, a warning and an explicit consent: 5 % of the net worth, at least 1,000 €. */
  threshold: Money;
};

const leastThreshold = money('1000');
const tenth = new Decimal('0.1');

/** Ability to bear loss, regulation (EU) 2020/1503, article 21(5), and delegated regulation 2022/2114. */
export function lossSimulation(answers: LossSimulation): LossCapacity {
  for (const [name, amount] of Object.entries(answers)) {
    if (isNegative(amount)) throw new RangeError(`${name} must not be negative`);
  }
  const { netAnnualIncome, liquidAssets, annualCommitments } = answers;
  const netWorth = subtract(add(netAnnualIncome, liquidAssets), annualCommitments);
  const capacity = isNegative(netWorth) ? zero : round(netWorth.times(tenth));
  return { netWorth, capacity, threshold: thresholdFor(capacity) };
}

/**
 * The threshold, from the result alone, which is all we store: half of it, at least 1,000 € (also when no result was sent).
 * A half cent goes down, which warns sooner.
 */
export function thresholdFor(capacity: Money | null): Money {
  if (capacity === null) return leastThreshold;
  return max(leastThreshold, money(capacity.dividedBy(2).toDecimalPlaces(2, Decimal.ROUND_DOWN)));
}
