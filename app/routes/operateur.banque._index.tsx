import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { bankPage } from '#app/features/bank/bank.queries.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { count } from '#app/money/format.ts';

export const meta = () => [{ title: 'Banque – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque._index');
  return bankPage(today());
}

export default function Bank() {
  const { books, last, suspense, waiting, statements } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="banque"
      title="Compte bancaire"
      intro="Les relevés de la banque disent quels virements sont partis, lesquels sont revenus, et ce qui est arrivé de Stripe."
      action={<LinkButton to="/operateur/banque/importer">Importer un relevé</LinkButton>}
    >
      <Facts
        layout="tiles"
        facts={[
          { name: 'Selon nos comptes', value: books },
          {
            name: 'Selon le dernier relevé',
            value: last?.closing ?? '—',
            note: last ? `le ${last.on}` : 'aucun relevé importé',
          },
          { name: 'Inexpliqué', value: suspense ?? 'rien', note: 'solde du compte d’attente' },
        ]}
      />
      <DataTable
        caption="Lignes inexpliquées"
        columns={[
          { key: 'on', label: 'Date' },
          { key: 'party', label: 'De ou vers' },
          { key: 'words', label: 'Libellé' },
          { key: 'age', label: 'Depuis' },
          { key: 'amount', label: 'Montant', numeric: true },
        ]}
        rows={waiting.map(({ id, on, party, words, age, amount }) => ({
          id,
          on,
          party,
          words: (
            <a className="link" href={`/operateur/banque/lignes/${id}`}>
              {words}
            </a>
          ),
          age: count(age, 'jour', 'jours'),
          amount,
        }))}
        empty="Toutes les lignes de la banque sont expliquées."
      />
      <DataTable
        caption="Fichiers importés"
        columns={[
          { key: 'reference', label: 'Référence' },
          { key: 'kind', label: 'Fichier' },
          { key: 'period', label: 'Arrêté' },
          { key: 'lines', label: 'Contenu' },
          { key: 'importedOn', label: 'Importé le' },
          { key: 'closing', label: 'Solde', numeric: true },
        ]}
        rows={statements.map(({ id, reference, ...one }) => ({
          ...one,
          id,
          reference: (
            <a className="link" href={`/operateur/banque/releves/${id}`}>
              {reference}
            </a>
          ),
        }))}
        empty="Aucun relevé importé pour le moment."
      />
    </OperatorFrame>
  );
}
