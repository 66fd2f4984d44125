import { refuseIfChanged } from '#app/features/people/drafts.server.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { decimalText, isPositive, money } from '#app/money/money.ts';
import { writeLines } from './budget-lines.server.ts';
import type { BudgetLine } from './budget.ts';
import { editableProject } from './project.server.ts';
import { resourceKindNames, resourceStatusNames } from './words.ts';

type NewBudgetLine = Pick<BudgetLine, 'side' | 'label' | 'amount'> &
  Partial<Pick<BudgetLine, 'kind' | 'status' | 'year'>>;

const mostLines = 100;

/**
 * Replaces the whole plan by these lines, in their order. `seen` names the plan that the member had before their eyes; when it
 * is no longer the saved one, nothing is replaced.
 */
export async function saveBudget(
  projectId: string,
  lines: readonly NewBudgetLine[],
  seen?: string,
): Promise<void> {
  if (lines.length > mostLines) {
    throw new Refusal(
      'too_many_lines',
      t('Un budget compte {mostLines} lignes au plus : regroupez-en.', { mostLines }),
    );
  }
  const rows = lines.map(checkedLine);
  await inTransaction(async (tx) => {
    await editableProject(tx, projectId);
    refuseIfChanged(seen, comparable(await budgetOf(tx, projectId)));
    await writeLines(tx, projectId, rows);
  });
}

function checkedLine(line: NewBudgetLine, index: number) {
  const label = line.label.trim();
  const field = (name: string) => `lines[${index}].${name}`;
  if (!label) throw new Refusal('no_label', t('Nommez cette ligne.'), field('label'));
  if (!isPositive(line.amount)) {
    throw new Refusal('no_amount', t('Le montant doit être plus grand que zéro.'), field('amount'));
  }
  const year = line.year ?? null;
  if (year !== null && (!Number.isInteger(year) || year < 2000 || year > 2100)) {
    throw new Refusal(
      'no_such_year',
      t('Écrivez l’année en quatre chiffres, par exemple 2027.'),
      field('year'),
    );
  }
  const common = { label, amount: decimalText(line.amount), year, side: line.side };
  if (line.side === 'use') return { ...common, kind: null, status: null };
  const kind = line.kind ?? 'own_revenue';
  const status = line.status ?? 'imagined';
  if (!resourceKindNames.includes(kind) || !resourceStatusNames.includes(status)) {
    throw new Refusal('unknown_kind', t('Choisissez une valeur de la liste.'), field('kind'));
  }
  return { ...common, kind, status };
}

/** The plan in its order. */
export async function budgetOf(tx: Tx, projectId: string): Promise<BudgetLine[]> {
  const rows = await tx.budgetLine.findMany({ where: { projectId }, orderBy: { position: 'asc' } });
  return rows.map(({ side, label, amount, kind, status, year }) => ({
    side,
    label,
    amount: money(amount),
    kind,
    status,
    year,
  }));
}

/** The plan as text, for its fingerprint. */
export function comparable(lines: readonly BudgetLine[]) {
  return lines.map(({ side, label, amount, kind, status, year }) => [
    side,
    label,
    decimalText(amount),
    kind,
    status,
    year,
  ]);
}
