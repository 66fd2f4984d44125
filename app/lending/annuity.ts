import type { RoundingMode } from '#app/money/money.ts';
import { type Ratio, roundQuotient } from '#app/money/ratio.ts';

/** Bits kept after the point while factors are multiplied: six hundred products blur the last eleven of them. */
const guard = 128n;
const one = 1n << guard;
/** An annuity is known to twenty decimals of a cent before it is rounded, so that half a cent is still seen as a half. */
const fine = 10n ** 20n;

/**
 * The level payment, in cents, that repays `owed` cents over these period rates: A = P × Π(1+r) / f, with f = 1 for the first period, then
 * f × (1+r) + 1, which is P / Σ Π 1/(1+r). Rounded to a multiple of `step` cents.
 */
export function levelPayment(
  owed: bigint,
  rates: readonly Ratio[],
  rounding: RoundingMode,
  step: bigint,
): bigint {
  let product = one;
  let sum = 0n;
  let last: Ratio | undefined;
  let factor = one;
  for (const rate of rates) {
    if (rate.over !== last?.over || rate.under !== last.under)
      factor = one + (rate.over << guard) / rate.under;
    last = rate;
    sum = ((sum * factor) >> guard) + one;
    product = (product * factor) >> guard;
  }
  const exact = roundQuotient(owed * product * fine, sum, 'half_up');
  return roundQuotient(exact, fine * step, rounding) * step;
}

/** The equal part, in cents, of `owed` cents over `count` rows: a multiple of `step` cents. */
export function equalPart(owed: bigint, count: number, rounding: RoundingMode, step: bigint): bigint {
  return roundQuotient(owed, BigInt(count) * step, rounding) * step;
}
