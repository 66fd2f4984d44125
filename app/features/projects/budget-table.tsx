import { DataTable } from '#app/components/data-table.tsx';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import type { TypedLine } from './budget-form.tsx';
import { resourceKinds, resourceStatuses, type ResourceKind, type ResourceStatus } from './words.ts';

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

/** A saved amount in the reader's language; what is no amount stays as it was typed. */
function amountOf({ amount = '' }: TypedLine): string {
  const read = parseAmount(amount);
  return read.ok ? euros(read.amount) : amount;
}

function natureOf({ kind, status }: TypedLine): string {
  if (!kind || !status) return '—';
  return `${resourceKinds[kind as ResourceKind]}, ${resourceStatuses[status as ResourceStatus].toLowerCase()}`;
}
