import { type Day, day } from './day.ts';
import { Decimal } from './money.ts';

/** A rate of law or of policy: a fraction, the first and last day on which it applies (null: until further notice), its source. */
export type DatedRate<Name extends string = string> = {
  name: Name;
  rate: string;
  validFrom: Day;
  validTo: Day | null;
  source: string;
};

/**
 * The rate of a name on a day, as a fraction (0.128). Throws a RangeError when no row covers it, or several: a missing rate must stop what
 * needs it, never be guessed.
 */
export function rateInForce<Name extends string>(
  name: Name,
  on: Day,
  rates: readonly DatedRate<Name>[],
): Decimal {
  day(on);
  const found = rates.filter(
    (row) => row.name === name && row.validFrom <= on && (row.validTo === null || on <= row.validTo),
  );
  if (found.length !== 1)
    throw new RangeError(`${found.length} rows give the rate of ${name} on ${on}: there must be one`);
  return new Decimal(found[0]!.rate);
}
