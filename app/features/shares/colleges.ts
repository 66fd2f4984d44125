import type { Decimal } from '#app/money/money.ts';

/** What is wrong with the weights of colleges; null when nothing is. */
type WrongWeights = 'too few' | 'not 100' | 'out of bounds' | null;

/** How many colleges a SCIC has at least, and between which parts of the votes each of them is: fractions. */
export type CollegeLaw = { colleges: number; least: Decimal; most: Decimal };

/**
 * The colleges of a SCIC, in whole percents: enough of them, each within its bounds, 100 % together (law of 10 September 1947, article 19 octies).
 * How much capital somebody brings is never a reason for a weight.
 */
export function wrongWeights(
  percents: readonly number[],
  { colleges, least, most }: CollegeLaw,
): WrongWeights {
  if (percents.length < colleges) return 'too few';
  if (percents.some((percent) => least.times(100).greaterThan(percent) || most.times(100).lessThan(percent)))
    return 'out of bounds';
  return percents.reduce((all, one) => all + one, 0) === 100 ? null : 'not 100';
}
