import { count, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { loanRates } from '#app/lending/loan-rates.ts';
import { revenueScenarios } from '#app/lending/revenue.ts';
import { loanTerms, type LoanTerms } from '#app/lending/terms.ts';
import { type Decimal, round, type Money } from '#app/money/money.ts';
import type { Problem } from './campaign-terms.ts';

/** What links the instalments of an offer to revenue. */
export type RevenueOffer = {
  /** A fraction: 0.04 for 4 %. */
  share: Decimal;
  floor: Money;
  cap: Money;
  /** What is expected for each instalment. */
  expected: Money;
  /** Which revenue, in the words of the cooperation. */
  of: string;
};

/** What is wrong with the terms of a loan linked to revenue, beyond what no schedule can be drawn from. */
export function revenueProblems(terms: LoanTerms, expected: Money): Problem[] {
  const { principalGrace, pauses, annualRate } = terms;
  const { cap } = terms.revenue!;
  const problems: Problem[] = [];
  if (principalGrace > 0) {
    const sentence = t('Mettez 0 : l’échéance est déjà basse quand les recettes le sont.');
    problems.push({ field: 'principalGrace', sentence });
  }
  if (pauses) {
    const sentence = t(
      'Pas de pause ici : l’échéance baisse déjà avec les recettes, et la dernière date est promise.',
    );
    problems.push({ field: 'pauseCount', sentence });
  }
  if (problems.length > 0) return problems;
  const { low, expected: usual } = revenueScenarios(terms, expected);
  const { interest } = low.rows[0]!;
  if (!annualRate.isZero() && !cap.greaterThan(interest)) {
    const sentence = t(
      'Le plafond doit dépasser les intérêts d’une échéance, {interest} au début : sinon rien n’est rendu du capital.',
      { interest: euros(interest) },
    );
    return [{ field: 'revenueCap', sentence }];
  }
  if (usual.last.greaterThan(cap)) {
    const sentence = t(
      'Avec ces recettes, il resterait {last} à payer en une fois, à la dernière échéance : demandez une part plus grande, ou plus d’échéances que {count}.',
      { last: euros(usual.last), count: count(terms.count, t('échéance'), t('échéances')) },
    );
    return [{ field: 'revenueExpected', sentence }];
  }
  return [];
}

/** What the loan costs in each of its futures, our commission included: how long it lasts, in instalments, and its effective rate. */
export function revenueCosts(
  terms: LoanTerms,
  expected: Money,
  feeRate: Decimal,
): { instalments: number; taeg: Decimal }[] {
  const priced = loanTerms({ ...terms, fees: { atStart: round(terms.principal.times(feeRate)) } });
  return Object.values(revenueScenarios(terms, expected)).map(({ rows }) => ({
    instalments: rows.length,
    taeg: loanRates(priced, rows).taeg,
  }));
}
