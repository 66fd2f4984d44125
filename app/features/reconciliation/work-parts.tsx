import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import type { workList } from './reconciliation.queries.server.ts';

type Work = Awaited<ReturnType<typeof workList>>;

/** Everything that waits for someone of the team, a table for each sort; sorts without anything are left out. */
export function WorkTables({ work }: { work: Work }) {
  const { refunds, topUps, reversals, people, accounts, batches } = work;
  return (
    <>
      {reversals.length > 0 && (
        <DataTable
          caption="Versements revenus des coopérations"
          columns={[
            { key: 'project', label: 'Projet' },
            { key: 'cooperation', label: 'Coopération' },
            { key: 'age', label: 'Depuis' },
            { key: 'amount', label: 'Montant', numeric: true },
            { key: 'act', label: 'Agir' },
          ]}
          rows={reversals.map((one) => ({
            ...one,
            act: (
              <Form className="grid">
                <input type="hidden" name="reversal" value={one.id} />
                <Button size="small">Renvoyer {one.amount}</Button>
              </Form>
            ),
          }))}
        />
      )}
      {refunds.length > 0 && (
        <DataTable
          caption="Remboursements que la banque a renvoyés : à rendre autrement"
          columns={[
            { key: 'who', label: 'À qui' },
            { key: 'email', label: 'Adresse' },
            { key: 'age', label: 'Depuis' },
            { key: 'amount', label: 'Montant', numeric: true },
          ]}
          rows={refunds}
        />
      )}
      {accounts.length > 0 && (
        <DataTable
          caption="Comptes de paiement des coopérations"
          columns={[
            { key: 'name', label: 'Coopération' },
            { key: 'state', label: 'Ce qu’il en est' },
          ]}
          rows={accounts}
        />
      )}
      {people.length > 0 && (
        <DataTable
          caption="IBAN que la banque a refusés : la personne doit en donner un autre"
          columns={[
            { key: 'who', label: 'Prêteur' },
            { key: 'why', label: 'Pourquoi' },
            { key: 'age', label: 'Depuis' },
          ]}
          rows={people}
        />
      )}
      {batches.length > 0 && (
        <DataTable
          caption="Lots dont l’argent n’arrive pas en banque"
          columns={[
            { key: 'name', label: 'Lot' },
            { key: 'failures', label: 'Chez Stripe' },
            { key: 'amount', label: 'Montant', numeric: true },
          ]}
          rows={batches.map(({ id, name, ...one }) => ({
            ...one,
            id,
            name: (
              <a className="link" href={`/operateur/virements/${id}`}>
                {name}
              </a>
            ),
          }))}
        />
      )}
      {topUps.length > 0 && (
        <DataTable
          caption="Apports à la réserve refusés"
          columns={[
            { key: 'on', label: 'Refusé le' },
            { key: 'why', label: 'Motif de Stripe' },
            { key: 'amount', label: 'Montant', numeric: true },
          ]}
          rows={topUps}
        />
      )}
    </>
  );
}
