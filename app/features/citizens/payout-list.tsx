import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { t } from '#app/i18n/t.ts';
import type { payoutsOf } from './wallet.queries.server.ts';

/** What has left for the person's account, newest first. */
export function PayoutList({ payouts }: { payouts: Awaited<ReturnType<typeof payoutsOf>> }) {
  if (payouts.length === 0) return null;
  return (
    <Section id="virements" title={t('Virements reçus')}>
      <DataTable
        caption={t('Virements vers votre compte')}
        hideCaption
        phone="rows"
        columns={[
          { key: 'on', label: t('Date') },
          { key: 'account', label: t('Compte') },
          { key: 'reference', label: t('Référence') },
          { key: 'amount', label: t('Montant'), numeric: true },
          { key: 'state', label: t('État') },
        ]}
        rows={payouts.map((payout) => ({
          ...payout,
          state: <Badge tone={payout.state.tone}>{payout.state.label}</Badge>,
        }))}
      />
      <TableFiles to="/mon-espace/tableaux/porte-monnaie" name={t('Mes mouvements')} />
    </Section>
  );
}
