import { Decimal, type Money, max, min, round, subtract, zero } from '#app/money/money.ts';

/** What the law keeps of a cooperative's result: fractions. */
type ReserveLaw = { legal: Decimal; statutory: Decimal };

type Sharing = { legal: Money; statutory: Money; mostInterest: Money };

/**
 * What a SCIC keeps of a year's result, in euros, and what is left at most to pay interest on its shares: the legal reserve, then half of the
 * rest to the reserve that is never shared; public aid pays no interest (law of 10 September 1947, articles 16 and 19 nonies).
 */
export function shareResult(result: Money, publicAid: Money, law: ReserveLaw): Sharing {
  const legal = round(result.times(law.legal), 'half_up');
  const rest = subtract(result, legal);
  const statutory = round(rest.times(law.statutory), 'half_up');
  const left = subtract(rest, statutory);
  return { legal, statutory, mostInterest: max(zero, min(left, subtract(left, publicAid))) };
}

/** The highest rate of interest, as a fraction: the mean of the half-yearly rates of three calendar years, and a margin. */
export function highestInterest(halfYears: readonly Decimal[], margin: Decimal): Decimal {
  if (halfYears.length !== 6) throw new RangeError(`Three years have six rates, not ${halfYears.length}`);
  return Decimal.sum(...halfYears)
    .dividedBy(6)
    .plus(margin);
}

/**
 * The interest of one member for a year, in euros, rounded half up: `capitalDays` adds up, for each euro of nominal value, the days of the year
 * on which it was there.
 */
export function interestOn(capitalDays: Decimal, rate: Decimal, daysOfYear: number): Money {
  return round(capitalDays.times(rate).dividedBy(daysOfYear), 'half_up');
}
