import { noticeDay } from '#app/features/loans/debit-policy.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { loanRates } from '#app/lending/loan-rates.ts';
import { revenuePeriod } from '#app/lending/revenue-periods.ts';
import { revenueScenarios } from '#app/lending/revenue.ts';
import type { Frequency, LoanTerms } from '#app/lending/terms.ts';
import { count, dayText, euros, percent } from '#app/money/format.ts';
import type { Money } from '#app/money/money.ts';
import type { Block } from './paper.ts';

// What papers say of a loan whose instalments follow revenue: the same rule in the key information sheet and in the contract.

/** Which revenue, in the words of the borrower, and how much it expects for each instalment. */
export type RevenueFacts = { of: string; expected: Money };

/** How an instalment is known, in a sentence. */
export function revenueRule({ revenue }: LoanTerms, { of }: RevenueFacts): string {
  const { share, floor, cap } = revenue!;
  return frenchOnly(
    `Chaque échéance est de ${percent(share)} des recettes déclarées (${of}), au moins ${euros(floor)} et les intérêts courus, au plus ${euros(cap)}, intérêts compris ; la dernière demande tout ce qui reste dû.`,
  );
}

/** What the parties agree on beside it: when revenue is declared, what is due without, what a correction changes, what happens at the end. */
export function revenueClauses(terms: LoanTerms, facts: RevenueFacts): string[] {
  const { revenue, firstDue, frequency } = terms;
  const { from, to } = revenuePeriod(firstDue, frequency as Frequency);
  return frenchOnly([
    `${revenueRule(terms, facts)} L’intérêt court sur le capital restant dû : de bonnes recettes remboursent plus tôt et coûtent moins d’intérêts, de faibles recettes remboursent plus tard et en coûtent plus.`,
    `L’échéance du ${dayText(firstDue)} porte sur les recettes du ${dayText(from)} au ${dayText(to)}, les suivantes sur les mois qui suivent. L’emprunteur les déclare, avec ce qui les établit, avant le jour où le prélèvement est annoncé, ${dayText(noticeDay(firstDue))} pour la première. Sans déclaration, ${revenue!.undeclared === 'cap' ? 'le plafond' : 'le plancher'} est dû, et les prêteurs en sont informés.`,
    'Une déclaration tardive, ou corrigée après cette annonce, compte dans l’échéance suivante : la différence s’y ajoute ou s’en retranche, entre le plancher et le plafond.',
    `Le prêt finit au plus tard le ${dayText(revenue!.latestEnd)}. Ce qui reste dû à cette date est dû en une fois. Il ne donne pas droit à une pause, et se rembourse par anticipation en entier.`,
  ]);
}

/** The three futures, as a table: what the loan becomes if revenue is very low, as expected, or high. */
export function revenueTable(terms: LoanTerms, { expected }: RevenueFacts): Block {
  const futures = revenueScenarios(terms, expected);
  const names = frenchOnly({
    low: 'Très basses : le plancher',
    expected: `Attendues : ${euros(expected)}`,
    high: 'Hautes : le plafond',
  });
  return frenchOnly({
    kind: 'table' as const,
    caption: 'Selon les recettes, à titre indicatif',
    columns: [
      { label: 'Recettes', width: 2 },
      { label: 'Échéances', width: 1 },
      { label: 'Dernière', width: 1.4 },
      { label: 'Son montant', width: 1.3, numeric: true },
      { label: 'Intérêts', width: 1.2, numeric: true },
      { label: 'TAEG', width: 0.8, numeric: true },
    ],
    rows: (['low', 'expected', 'high'] as const).map((name) => {
      const { rows, last, interest } = futures[name];
      return [
        names[name],
        frenchOnly(count(rows.length, 'échéance', 'échéances')),
        dayText(rows.at(-1)!.due),
        euros(last),
        euros(interest),
        percent(loanRates(terms, rows).taeg),
      ];
    }),
  });
}
