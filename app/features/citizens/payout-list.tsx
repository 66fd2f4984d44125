import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FirstRows } from '#app/components/first-rows.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { plural, t } from '#app/i18n/t.ts';
import type { payoutsOf } from './wallet.queries.server.ts';

type Payouts = readonly Awaited<ReturnType<typeof payoutsOf>>[number][];

/** What has left for the person's account, newest first. */
export function PayoutList({ payouts }: { payouts: Payouts }) {
  if (payouts.length === 0) return null;
  const older = (n: number) =>
    plural(n, {
      one: t('Un virement plus ancien'),
      other: t('{n} virements plus anciens', { n }),
    });
  return (
    <Section id="virements" title={t('Virements reçus')}>
      <FirstRows rows={payouts} others={older}>
        {(some, caption) => (
          <PayoutTable caption={caption ?? t('Virements vers votre compte')} payouts={some} />
        )}
      </FirstRows>
      <TableFiles to="/mon-espace/tableaux/porte-monnaie" name={t('Mes mouvements')} />
    </Section>
  );
}

function PayoutTable({ caption, payouts }: { caption: string; payouts: Payouts }) {
  return (
    <DataTable
      caption={caption}
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
  );
}
