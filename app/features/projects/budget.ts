import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { compare, isPositive, isZero, type Money, subtract, sum } from '#app/money/money.ts';
import type { ResourceKind, ResourceStatus } from './words.ts';

export type BudgetSide = 'use' | 'resource';

export type BudgetLine = {
  side: BudgetSide;
  label: string;
  amount: Money;
  /** For resources only. */
  kind: ResourceKind | null;
  status: ResourceStatus | null;
  year: number | null;
};

/** A guarantee stands behind a loan: it pays for nothing, and counts for nothing. */
type Counted = Pick<BudgetLine, 'side' | 'amount'> & Partial<Pick<BudgetLine, 'kind'>>;

type BudgetSummary = {
  uses: Money;
  resources: Money;
  /** resources − uses: negative when something is missing. */
  gap: Money;
  balanced: boolean;
  /** French: what is missing, or that nothing is. */
  sentence: string;
};

/** Both sides of the plan and the gap between them, in euros and in words. */
export function budgetSummary(lines: readonly Counted[]): BudgetSummary {
  const uses = totalOf(lines, 'use');
  const resources = totalOf(lines, 'resource');
  const gap = subtract(resources, uses);
  const balanced = isZero(gap) && isPositive(uses);
  return { uses, resources, gap, balanced, sentence: gapInWords(uses, resources) };
}

function totalOf(lines: readonly Counted[], side: BudgetSide): Money {
  const counted = lines.filter((line) => line.side === side && line.kind !== 'guarantee');
  return sum(counted.map((line) => line.amount));
}

function gapInWords(uses: Money, resources: Money): string {
  if (isZero(uses) && isZero(resources))
    return t('Le budget est vide : commencez par ce que vous allez payer.');
  if (isZero(uses)) return t('Aucune dépense n’est inscrite : dites à quoi serviront les ressources.');
  switch (compare(resources, uses)) {
    case 0:
      return t('Le budget est équilibré à {uses}.', { uses: euros(uses) });
    case -1:
      return t('Il manque {uses} de ressources pour couvrir les dépenses.', {
        uses: euros(subtract(uses, resources)),
      });
    default:
      return t('Les ressources dépassent les dépenses de {resources} : dites à quoi servira cette somme.', {
        resources: euros(subtract(resources, uses)),
      });
  }
}
