import { resourceKinds, resourceStatuses } from '#app/features/projects/words.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import type { TableCell, TableFile } from '#app/infra/http-table.server.ts';
import { usualProbability } from './plan.ts';
import { planOf } from './plan.queries.server.ts';

/** The plan as rows: the names of the columns, then a row for each use and each resource. */
async function planRows(projectId: string): Promise<TableCell[][]> {
  const { uses, resources } = await planOf(projectId);
  const head = [
    t('Côté'),
    t('Intitulé'),
    t('Année'),
    t('Nature'),
    t('Financeur'),
    t('Où elle en est'),
    t('Probabilité (%)'),
    t('Condition'),
    t('Montant (€)'),
    t('Probable (€)'),
    t('Reçu, selon les comptes (€)'),
    t('Demandé pour les dépenses (€)'),
  ];
  const year = (given: number | null) => (given === null ? '' : String(given));
  return [
    head,
    ...uses.map((use) => [
      t('Dépense'),
      use.label,
      year(use.year),
      '',
      '',
      '',
      '',
      '',
      use.amount,
      '',
      '',
      use.allocated,
    ]),
    ...resources.map((one) => [
      t('Ressource'),
      one.label,
      year(one.year),
      resourceKinds[one.kind],
      one.funder,
      resourceStatuses[one.status],
      String(one.probability ?? usualProbability[one.status]),
      one.condition,
      one.amount,
      one.expected,
      one.received ?? '',
      one.allocated,
    ]),
  ];
}

/** The plan as a file for spreadsheets. */
export async function planTable(projectId: string): Promise<TableFile> {
  return { name: frenchOnly('plan-de-financement'), rows: await planRows(projectId) };
}
