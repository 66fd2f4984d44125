import { DataTable } from '#app/components/data-table.tsx';
import { t } from '#app/i18n/t.ts';
import type { batchPage } from './payouts.queries.server.ts';

/** What Stripe could not bring to our bank for a batch, and when; nothing when all went well. */
export function FundingFailures({
  failures,
}: Pick<NonNullable<Awaited<ReturnType<typeof batchPage>>>, 'failures'>) {
  if (failures.length === 0) return null;
  return (
    <DataTable
      caption={t('Argent que Stripe n’a pas pu amener en banque')}
      columns={[
        { key: 'on', label: t('Date') },
        { key: 'what', label: t('Ce qu’il en est') },
        { key: 'why', label: t('Pourquoi') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={failures}
    />
  );
}
