import { type Decimal, type Money, add, round } from '#app/money/money.ts';

/** What the law says of participating securities (Code de commerce, L228-36): a fraction, and whole years. */
type ParticipatingLaw = { mostVariable: Decimal; leastYears: number };

/** A security as its contract describes it. Rates and shares are fractions; `variableShare` of the nominal bears the variable part. */
export type ParticipatingTerms = {
  nominal: Money;
  fixedRate: Decimal;
  variableRate: Decimal;
  variableShare: Decimal;
  years: number;
};

/** What the law refuses in a contract; none when it may be issued. */
export function participatingFaults(
  { variableShare, years }: ParticipatingTerms,
  law: ParticipatingLaw,
): ('variableShare' | 'years')[] {
  return [
    ...(variableShare.greaterThan(law.mostVariable) ? (['variableShare'] as const) : []),
    ...(years < law.leastYears ? (['years'] as const) : []),
  ];
}

/**
 * What one security pays for a year, in euros: a fixed part, and a part that follows the activity, whose index is 1 when it was as
 * in the year of reference. Each is rounded half up.
 */
export function participatingPay(
  { nominal, fixedRate, variableRate, variableShare }: ParticipatingTerms,
  index: Decimal,
): { fixed: Money; variable: Money; total: Money } {
  const variableBase = nominal.times(variableShare);
  const fixed = round(nominal.minus(variableBase).times(fixedRate), 'half_up');
  const variable = round(variableBase.times(variableRate).times(index), 'half_up');
  return { fixed, variable, total: add(fixed, variable) };
}
