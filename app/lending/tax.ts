import { type Decimal, type Money, round, subtract, zero } from '#app/money/money.ts';
import { InvalidValue, checkedAmount, checkedFraction } from './refused.ts';
import { split } from './split.ts';

/** What decides the tax on a lender's interest. `waiver`: exempted this year from the advance of income tax (sworn statement). */
export type TaxedLender = { kind: 'natural_person' | 'legal_person'; waiver: boolean; resident: boolean };

/** Fractions of the gross interest that apply on the day of payment. */
export type WithholdingRates = { incomeTax: Decimal; socialLevies: Decimal };

type Withholding = { incomeTax: Money; socialLevies: Money; net: Money };

/**
 * What is withheld at source from interest paid to a lender, in euros. Each levy is rounded half up, per lender and per payment,
 * on the gross interest. A waiver spares the income tax, never the social levies; legal persons and lenders taxed in another
 * country are not withheld from. Throws InvalidValue on negative interest and on rates that are no fractions.
 */
export function withholding(interest: Money, lender: TaxedLender, rates: WithholdingRates): Withholding {
  checkedAmount('interest', interest);
  checkedFraction('incomeTax', rates.incomeTax);
  checkedFraction('socialLevies', rates.socialLevies);
  if (lender.kind === 'legal_person' || !lender.resident)
    return { incomeTax: zero, socialLevies: zero, net: interest };
  const incomeTax = lender.waiver ? zero : round(interest.times(rates.incomeTax), 'half_up');
  const socialLevies = round(interest.times(rates.socialLevies), 'half_up');
  return { incomeTax, socialLevies, net: subtract(subtract(interest, incomeTax), socialLevies) };
}

/**
 * Shows what social levies are made of (CSG, CRDS, solidarity levy): the parts sum to what was withheld, which parts rounded
 * one by one would not (0.32 for 0.31 on 1.67 € of interest). Throws InvalidValue on a rate that is no fraction of at most six decimals.
 */
export function socialLevyParts(
  socialLevies: Money,
  parts: readonly { key: string; rate: Decimal }[],
): Map<string, Money> {
  const millionths = parts.map(({ key, rate }) => {
    if (checkedFraction(key, rate).decimalPlaces() > 6)
      throw new InvalidValue(key, rate, 'a levy has six decimals at most');
    return { key, weight: BigInt(rate.times(1_000_000).toFixed(0)) };
  });
  return split(socialLevies, millionths);
}
