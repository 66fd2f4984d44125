import { DataTable } from '#app/components/data-table.tsx';
import { t } from '#app/i18n/t.ts';
import { amountOf, natureOf, type TypedLine } from './typed-lines.ts';

/** The plan to read, when it can no longer be changed. */
export function BudgetTable({ lines }: { lines: readonly TypedLine[] }) {
  return (
    <DataTable
      caption={t('Lignes du budget')}
      hideCaption
      columns={[
        { key: 'label', label: t('Intitulé') },
        { key: 'side', label: t('Côté') },
        { key: 'nature', label: t('Nature') },
        { key: 'year', label: t('Année') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={lines.map((line, index) => ({
        id: index,
        label: line.label,
        side: line.side === 'use' ? t('Dépense') : t('Ressource'),
        nature: natureOf(line),
        year: line.year || '—',
        amount: amountOf(line),
      }))}
    />
  );
}
