import { DataTable } from '#app/components/data-table.tsx';
import { FirstRows } from '#app/components/first-rows.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { plural, t } from '#app/i18n/t.ts';
import { LineState } from './line-state.tsx';
import type { repaymentsOfShare } from './repayments.queries.server.ts';

const older = (n: number) =>
  plural(n, {
    one: t('Un remboursement plus ancien'),
    other: t('{n} remboursements plus anciens', { n }),
  });

const later = (n: number) =>
  plural(n, {
    one: t('Encore une échéance'),
    other: t('Les {n} échéances suivantes', { n }),
  });

/** What one loan has brought its lender, newest first, and what it still has to. */
export function ShareRepayments({
  outstanding,
  isLost,
  followsRevenue,
  received,
  coming,
}: Awaited<ReturnType<typeof repaymentsOfShare>>) {
  return (
    <>
      <Section id="recu" title={t('Reçu')} intro={t('Capital restant dû : {outstanding}.', { outstanding })}>
        <FirstRows rows={received.toReversed()} others={older}>
          {(some, caption) => (
            <DataTable
              caption={caption ?? t('Remboursements reçus')}
              hideCaption
              phone="rows"
              columns={[
                { key: 'on', label: t('Date') },
                { key: 'principal', label: t('Capital'), numeric: true },
                { key: 'interest', label: t('Intérêts'), numeric: true },
                { key: 'withheld', label: t('Prélevé'), numeric: true },
                { key: 'net', label: t('Net reçu'), numeric: true },
              ]}
              rows={some}
              empty={t('Rien encore : la première échéance n’est pas passée.')}
            />
          )}
        </FirstRows>
        {received.length > 0 && (
          <TableFiles to="/mon-espace/tableaux/porte-monnaie" name={t('Mes mouvements')} />
        )}
      </Section>
      <Section
        id="a-venir"
        title={t('À venir')}
        intro={
          followsRevenue
            ? t(
                'Avant prélèvements. Ce prêt suit des recettes : une échéance qui n’est pas annoncée est montrée au plancher, et la dernière avec tout ce qui resterait. De bonnes recettes les avancent, de faibles recettes non.',
              )
            : t('Avant prélèvements, au centime près.')
        }
      >
        <FirstRows rows={coming} others={later}>
          {(some, caption) => (
            <DataTable
              caption={caption ?? t('Échéances à venir')}
              hideCaption
              phone="rows"
              columns={[
                { key: 'due', label: t('Échéance') },
                { key: 'principal', label: t('Capital'), numeric: true },
                { key: 'interest', label: t('Intérêts'), numeric: true },
                { key: 'total', label: t('Total'), numeric: true },
                { key: 'state', label: t('État') },
              ]}
              rows={some.map((line) => ({
                ...line,
                state: <LineState state={line.state} />,
              }))}
              empty={isLost ? t('Rien de plus n’est attendu.') : t('Tout est remboursé.')}
            />
          )}
        </FirstRows>
        {coming.length > 0 && (
          <TableFiles to="/mon-espace/tableaux/echeances" name={t('Toutes mes échéances')} />
        )}
      </Section>
    </>
  );
}
