import { euros } from '#app/money/format.ts';
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

export type BudgetSummary = {
  uses: Money;
  resources: Money;
  /** resources − uses: negative when something is missing. */
  gap: Money;
  balanced: boolean;
  /** French: what is missing, or that nothing is. */
  sentence: string;
};

/** Both sides of the plan and the gap between them, in euros and in words. */
export function budgetSummary(lines: readonly Pick<BudgetLine, 'side' | 'amount'>[]): BudgetSummary {
  const uses = totalOf(lines, 'use');
  const resources = totalOf(lines, 'resource');
  const gap = subtract(resources, uses);
  const balanced = isZero(gap) && isPositive(uses);
  return { uses, resources, gap, balanced, sentence: gapInWords(uses, resources) };
}

function totalOf(lines: readonly Pick<BudgetLine, 'side' | 'amount'>[], side: BudgetSide): Money {
  return sum(lines.filter((line) => line.side === side).map((line) => line.amount));
}

function gapInWords(uses: Money, resources: Money): string {
  if (isZero(uses) && isZero(resources)) return 'Le budget est vide : commencez par ce que vous allez payer.';
  if (isZero(uses)) return 'Aucune dépense n’est inscrite : dites à quoi serviront les ressources.';
  switch (compare(resources, uses)) {
    case 0:
      return `Le budget est équilibré à ${euros(uses)}.`;
    case -1:
      return `Il manque ${euros(subtract(uses, resources))} de ressources pour couvrir les dépenses.`;
    default:
      return `Les ressources dépassent les dépenses de ${euros(subtract(resources, uses))} : dites à quoi servira cette somme.`;
  }
}
