import type { Decimal } from '#app/money/money.ts';

/** What the law says of bonds and securities of associations (Code monétaire et financier, L213-8 to L213-14): points of rate as fractions, whole years. */
type AssociativeLaw = {
  bondMargin: Decimal;
  securityMargin: Decimal;
  activityYears: number;
  securityYears: number;
};

type AssociativeKind = 'bond' | 'security';

type AssociativeTerms = {
  kind: AssociativeKind;
  /** What the holder is paid a year, as a fraction. */
  rate: Decimal;
  /** Average yield of bonds over the quarter before the issue, as a fraction. */
  average: Decimal;
  /** Years for which the association has had an economic activity, and after which the security is repaid. */
  activityYears: number;
  years: number;
};

/** The highest rate that may be paid: the average of the quarter before and some points; more for a security, repaid only from surpluses. */
export function highestRate(
  { kind, average }: Pick<AssociativeTerms, 'kind' | 'average'>,
  { bondMargin, securityMargin }: AssociativeLaw,
): Decimal {
  const bond = average.plus(bondMargin);
  return kind === 'security' ? bond.plus(securityMargin) : bond;
}

/** What the law refuses in an issue; none when it may be made. */
export function associativeFaults(
  terms: AssociativeTerms,
  law: AssociativeLaw,
): ('rate' | 'activityYears' | 'years')[] {
  return [
    ...(terms.rate.greaterThan(highestRate(terms, law)) ? (['rate'] as const) : []),
    ...(terms.activityYears < law.activityYears ? (['activityYears'] as const) : []),
    ...(terms.kind === 'security' && terms.years < law.securityYears ? (['years'] as const) : []),
  ];
}
