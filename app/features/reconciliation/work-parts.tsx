import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { workList } from './reconciliation.queries.server.ts';

type Work = Awaited<ReturnType<typeof workList>>;

/** Everything that waits for someone of the team, a table for each sort; sorts without anything are left out. */
export function WorkTables({ work }: { work: Work }) {
  const { refunds, topUps, reversals, people, accounts, batches, debits } = work;
  return (
    <>
      {reversals.length > 0 && (
        <DataTable
          caption={t('Versements revenus des coopérations')}
          columns={[
            { key: 'project', label: t('Projet') },
            { key: 'cooperation', label: t('Coopération') },
            { key: 'age', label: t('Depuis') },
            { key: 'amount', label: t('Montant'), numeric: true },
            { key: 'act', label: t('Agir') },
          ]}
          rows={reversals.map((one) => ({
            ...one,
            act: (
              <Form className="grid">
                <input type="hidden" name="reversal" value={one.id} />
                <Button size="small">{t('Renvoyer {amount}', { amount: one.amount })}</Button>
              </Form>
            ),
          }))}
        />
      )}
      {refunds.length > 0 && (
        <DataTable
          caption={t('Remboursements que la banque a renvoyés : à rendre autrement')}
          columns={[
            { key: 'who', label: t('À qui') },
            { key: 'email', label: t('Adresse') },
            { key: 'age', label: t('Depuis') },
            { key: 'amount', label: t('Montant'), numeric: true },
            { key: 'act', label: t('Agir') },
          ]}
          rows={refunds.map((one) => ({
            ...one,
            act: one.hasWallet ? (
              <Form className="grid">
                <input type="hidden" name="wallet" value={one.id} />
                <Button size="small">
                  {t('Mettre {amount} dans son portefeuille', { amount: one.amount })}
                </Button>
              </Form>
            ) : (
              t('Faites un virement, puis expliquez sa ligne de banque')
            ),
          }))}
        />
      )}
      {debits.length > 0 && (
        <DataTable
          caption={t('Prélèvements de coopérations : à décider')}
          columns={[
            { key: 'name', label: t('Coopération') },
            { key: 'what', label: t('Ce qu’il en est') },
            { key: 'age', label: t('Depuis') },
            { key: 'amount', label: t('Montant'), numeric: true },
          ]}
          rows={debits.map(({ what, ...one }) => ({
            ...one,
            what: (
              <a className="link" href={href(`/operateur/rapprochement/prelevements/${one.id}`)}>
                {what}
              </a>
            ),
          }))}
        />
      )}
      {accounts.length > 0 && (
        <DataTable
          caption={t('Comptes de paiement des coopérations')}
          columns={[
            { key: 'name', label: t('Coopération') },
            { key: 'state', label: t('Ce qu’il en est') },
          ]}
          rows={accounts}
        />
      )}
      {people.length > 0 && (
        <DataTable
          caption={t('IBAN que la banque a refusés : la personne doit en donner un autre')}
          columns={[
            { key: 'who', label: t('Prêteur') },
            { key: 'why', label: t('Pourquoi') },
            { key: 'age', label: t('Depuis') },
          ]}
          rows={people}
        />
      )}
      {batches.length > 0 && (
        <DataTable
          caption={t('Lots dont l’argent n’arrive pas en banque')}
          columns={[
            { key: 'name', label: t('Lot') },
            { key: 'state', label: t('Où il en est') },
            { key: 'failures', label: t('Chez Stripe') },
            { key: 'amount', label: t('Montant'), numeric: true },
          ]}
          rows={batches.map(({ id, name, ...one }) => ({
            ...one,
            id,
            name: (
              <a className="link" href={href(`/operateur/virements/${id}`)}>
                {name}
              </a>
            ),
          }))}
        />
      )}
      {topUps.length > 0 && (
        <DataTable
          caption={t('Apports chez Stripe refusés')}
          columns={[
            { key: 'on', label: t('Refusé le') },
            { key: 'why', label: t('Motif de Stripe') },
            { key: 'amount', label: t('Montant'), numeric: true },
          ]}
          rows={topUps}
        />
      )}
    </>
  );
}
