import { type DatedRate, rateInForce } from '#app/money/dated-rate.ts';
import { type Day, day } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { InvalidValue, checkedDay, checkedFraction, checkedNumber, checkedWhole } from './refused.ts';

/** What decides whether usury law looks at a loan. `hasEconomicActivity`: industrial, commercial, craft, agricultural, or a profession. */
type UsuryBorrower = { kind: 'natural_person' | 'legal_person'; hasEconomicActivity: boolean };

/** The loan as usury law sees it: its first duration in months, and whether its rate may change. */
export type UsuryLoan = { months: number; variableRate: boolean; overdraft?: boolean };

/** The categories of loans to legal persons without economic activity (Banque de France, quarterly notice). */
export type UsuryCategory =
  | 'usury_up_to_2_years'
  | 'usury_variable_over_2_years'
  | 'usury_fixed_2_to_10_years'
  | 'usury_fixed_10_to_20_years'
  | 'usury_fixed_20_years_or_more'
  | 'usury_overdraft';

const notice = 'Avis de la Banque de France sur l’usure (personnes morales sans activité économique)';
const quarters = [
  { from: day('2025-01-01'), to: day('2025-03-31'), fixed10: '0.0612', fixed20: '0.062', variable: '0.0716' },
  {
    from: day('2025-04-01'),
    to: day('2025-06-30'),
    fixed10: '0.0581',
    fixed20: '0.0588',
    variable: '0.0656',
  },
];

/**
 * Usury ceilings by category, as fractions: data, a row for each quarter. Those that we could read are here; the notice of the Journal
 * officiel gives the others, which the operator adds each quarter as dated parameters of the same names.
 */
export const usuryRates: readonly DatedRate<UsuryCategory>[] = quarters.flatMap(
  ({ from, to, fixed10, fixed20, variable }) =>
    (
      [
        ['usury_fixed_2_to_10_years', fixed10],
        ['usury_fixed_10_to_20_years', fixed20],
        ['usury_variable_over_2_years', variable],
      ] as const
    ).map(([name, rate]) => ({ name, rate, validFrom: from, validTo: to, source: notice })),
);

/** The ceiling of a category: the average rate of the quarter before and a third more, rounded to the hundredth of a point (L314-6). */
export function usuryCeiling(averageRate: Decimal): Decimal {
  return checkedFraction('averageRate', averageRate)
    .times(4)
    .dividedBy(3)
    .toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
}

/**
 * The category of a loan, or null where usury law does not apply: a loan to a legal person that has an economic activity, save its
 * overdrafts (Code de la consommation, L314-9). Throws InvalidValue for a natural person, whose categories are others.
 */
export function usuryCategory(borrower: UsuryBorrower, loan: UsuryLoan): UsuryCategory | null {
  if (borrower.kind !== 'legal_person')
    throw new InvalidValue('borrower', borrower.kind, 'these categories are those of legal persons');
  const months = checkedWhole('months', loan.months, 1, 1200);
  if (loan.overdraft) return 'usury_overdraft';
  if (borrower.hasEconomicActivity) return null;
  if (months <= 24) return 'usury_up_to_2_years';
  if (loan.variableRate) return 'usury_variable_over_2_years';
  if (months < 120) return 'usury_fixed_2_to_10_years';
  return months < 240 ? 'usury_fixed_10_to_20_years' : 'usury_fixed_20_years_or_more';
}

type UsuryVerdict =
  { applies: false } | { applies: true; category: UsuryCategory; ceiling: Decimal; isUsurious: boolean };

/**
 * Is a loan agreed on a day usurious? Its TEG, a fraction, is held against the ceiling of its category in force that day; exactly at the
 * ceiling it is not. Throws a RangeError when the table has no ceiling for that day: a loan is never let through for want of one.
 */
export function usuryTest(
  loan: UsuryLoan & { teg: Decimal; agreedOn: Day },
  borrower: UsuryBorrower,
): UsuryVerdict {
  const teg = checkedNumber('teg', loan.teg);
  const agreedOn = checkedDay('agreedOn', loan.agreedOn);
  const category = usuryCategory(borrower, loan);
  if (category === null) return { applies: false };
  const ceiling = rateInForce(category, agreedOn, usuryRates);
  return { applies: true, category, ceiling, isUsurious: teg.greaterThan(ceiling) };
}
