import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { type RevenueOutcome, revenueScenarios } from '#app/lending/revenue.ts';
import type { LoanTerms } from '#app/lending/terms.ts';
import { type Money, add } from '#app/money/money.ts';

/** A loan linked to revenue if revenue is very low, as expected, or high: in words, for a page. Pure: the browser draws it too. */
export function revenueFutures(terms: LoanTerms, expected: Money) {
  const { low, expected: usual, high } = revenueScenarios(terms, expected);
  const revenue = euros(expected);
  return [
    future('low', t('Très basses : le plancher à chaque fois'), low, terms.principal),
    future('expected', t('Comme attendu : {revenue} à chaque fois', { revenue }), usual, terms.principal),
    future('high', t('Hautes : le plafond à chaque fois'), high, terms.principal),
  ];
}

export type RevenueFuture = ReturnType<typeof revenueFutures>[number];

function future(id: string, name: string, { rows, interest, last }: RevenueOutcome, principal: Money) {
  return {
    id,
    name,
    instalments: count(rows.length, t('échéance'), t('échéances')),
    usual: euros(rows[0]!.payment),
    last: euros(last),
    lastDue: dayText(rows.at(-1)!.due),
    interest: euros(interest),
    total: euros(add(principal, interest)),
  };
}
