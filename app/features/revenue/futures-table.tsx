import { DataTable } from '#app/components/data-table.tsx';
import { mayBeSaid, t } from '#app/i18n/t.ts';
import type { RevenueFuture } from './futures.ts';

/** Hands the phrases of the table to a page whose browser draws it anew. */
export function futuresMayBeSaid(): void {
  mayBeSaid([
    'Selon les recettes',
    'Si les recettes sont…',
    'Échéance',
    'Combien',
    'Dernière',
    'Montant de la dernière',
    'Intérêts',
    'Total',
    'Très basses : le plancher à chaque fois',
    'Comme attendu : {revenue} à chaque fois',
    'Hautes : le plafond à chaque fois',
    'échéance',
    'échéances',
  ]);
}

/** The three futures of a loan linked to revenue, side by side. */
export function RevenueFuturesTable({ futures }: { futures: readonly RevenueFuture[] }) {
  return (
    <DataTable
      caption={t('Selon les recettes')}
      columns={[
        { key: 'name', label: t('Si les recettes sont…') },
        { key: 'usual', label: t('Échéance'), numeric: true },
        { key: 'instalments', label: t('Combien') },
        { key: 'lastDue', label: t('Dernière') },
        { key: 'last', label: t('Montant de la dernière'), numeric: true },
        { key: 'interest', label: t('Intérêts'), numeric: true },
        { key: 'total', label: t('Total'), numeric: true },
      ]}
      rows={futures}
    />
  );
}
