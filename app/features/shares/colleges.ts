/** What is wrong with the weights of colleges; null when nothing is. */
type WrongWeights = 'too few' | 'not 100' | 'out of bounds' | null;

/**
 * The colleges of a SCIC: at least three, each between 10 % and 50 % of the votes, 100 % together (law of 10 September 1947, article 19 octies).
 * How much capital somebody brings is never a reason for a weight.
 */
export function wrongWeights(percents: readonly number[]): WrongWeights {
  if (percents.length < 3) return 'too few';
  if (percents.some((percent) => percent < 10 || percent > 50)) return 'out of bounds';
  return percents.reduce((all, one) => all + one, 0) === 100 ? null : 'not 100';
}
