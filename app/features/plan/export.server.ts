import writeExcelFile from 'write-excel-file/node';
import { resourceKinds, resourceStatuses } from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import { spreadsheet } from '#app/money/csv.ts';
import { decimalText, type Money } from '#app/money/money.ts';
import { usualProbability } from './plan.ts';
import { planOf } from './plan.queries.server.ts';

type Cell = string | Money;

/** The plan as rows: the names of the columns, then a row for each use and each resource. */
async function planRows(projectId: string): Promise<Cell[][]> {
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

/** The plan for spreadsheets in France: semicolons, decimal commas, the mark that says UTF-8; nothing in it runs as a formula. */
export async function planCsv(projectId: string): Promise<string> {
  const rows = await planRows(projectId);
  return spreadsheet(
    rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : decimalText(cell).replace('.', ','))),
    ),
  );
}

/** The same plan as an Excel file: amounts are numbers there, texts are texts and never formulas. */
export async function planXlsx(projectId: string): Promise<Buffer> {
  const rows = await planRows(projectId);
  const sheet = rows.map((row, index) =>
    row.map((cell) =>
      typeof cell === 'string'
        ? { value: cell, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) }
        : // A spreadsheet keeps binary numbers: this is where an amount leaves our exact ones.
          { value: Number(decimalText(cell)), type: Number, format: '#,##0.00' },
    ),
  );
  return writeExcelFile(sheet, { sheet: t('Plan'), stickyRowsCount: 1 }).toBuffer();
}
