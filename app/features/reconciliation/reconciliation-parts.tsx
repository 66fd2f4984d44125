import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import type { reconciliationPage } from './reconciliation.queries.server.ts';

type Page = Awaited<ReturnType<typeof reconciliationPage>>;

/** Stripe and our books, then the bank and our books: equal, or by how much not. */
export function SumsSideBySide({ page }: { page: Page }) {
  const { stripe, bank } = page;
  return (
    <>
      <Section title="Stripe">
        {stripe ? (
          <>
            <Facts
              layout="tiles"
              facts={[
                { name: 'Selon Stripe', value: stripe.said, note: `lu le ${stripe.readOn}` },
                { name: 'Selon nos comptes', value: stripe.books },
                { name: 'En route', value: stripe.underWay, note: 'compté par Stripe, pas encore par nous' },
                { name: 'Sans explication', value: stripe.unexplained ?? 'rien' },
              ]}
            />
            <Verdict difference={stripe.unexplained} agree="Stripe et nos comptes disent la même chose." />
          </>
        ) : (
          <p>Les mouvements de Stripe n’ont pas encore été lus : le travail de nuit le fera.</p>
        )}
      </Section>
      <Section title="Banque">
        {bank ? (
          <>
            <Facts
              layout="tiles"
              facts={[
                { name: 'Selon le relevé', value: bank.said, note: `le ${bank.on}` },
                { name: 'Selon nos comptes', value: bank.books, note: 'le même jour' },
              ]}
            />
            <Verdict difference={bank.difference} agree="La banque et nos comptes disent la même chose." />
          </>
        ) : (
          <p>
            Aucun relevé n’est importé :{' '}
            <a className="link" href="/operateur/banque/importer">
              importez-en un
            </a>
            .
          </p>
        )}
      </Section>
    </>
  );
}

function Verdict({ difference, agree }: { difference: string | null; agree: string }) {
  return difference ? (
    <Notice tone="warning" title={`Écart de ${difference}`} still>
      Les lignes ci-dessous disent d’où il vient.
    </Notice>
  ) : (
    <Notice tone="success" still>
      {agree}
    </Notice>
  );
}

/** What does not match, oldest first, with its age. */
export function Differences({ page }: { page: Page }) {
  return (
    <>
      <DataTable
        caption="Ce que Stripe et nos comptes ne disent pas pareil"
        columns={[
          { key: 'about', label: 'Chez Stripe' },
          { key: 'state', label: 'État' },
          { key: 'age', label: 'Depuis' },
          { key: 'theirs', label: 'Stripe', numeric: true },
          { key: 'ours', label: 'Comptes', numeric: true },
          { key: 'difference', label: 'Écart', numeric: true },
        ]}
        rows={page.gaps.map(({ kind, state, id, ...gap }) => ({
          ...gap,
          id,
          about: (
            <>
              {kind}
              <br />
              <span className="text-sm break-all text-ink-soft">{id}</span>
            </>
          ),
          state: (
            <Badge tone={state === 'gap' ? 'danger' : 'info'}>
              {state === 'gap' ? 'Inexpliqué' : 'En route'}
            </Badge>
          ),
        }))}
        empty="Chaque mouvement de Stripe a ses écritures, et chaque écriture son mouvement."
      />
      <DataTable
        caption="Versements et arrivées sans leur pendant"
        columns={[
          { key: 'about', label: 'Chez Stripe' },
          { key: 'where', label: 'Où' },
          { key: 'what', label: 'Ce qui manque' },
          { key: 'age', label: 'Depuis' },
          { key: 'amount', label: 'Montant', numeric: true },
        ]}
        rows={page.strange}
        empty="Ce qui est parti vers les coopérations et vers la banque y est arrivé."
      />
      <DataTable
        caption="Comptes lus chez Stripe"
        columns={[
          { key: 'name', label: 'Compte' },
          { key: 'sum', label: 'Somme de ses mouvements' },
          { key: 'readOn', label: 'Lu le' },
          { key: 'said', label: 'Solde', numeric: true },
        ]}
        rows={page.balances.map(({ difference, owes, said, ...one }) => ({
          ...one,
          said,
          sum: difference ? (
            <Badge tone="danger">{`Écart de ${difference}`}</Badge>
          ) : owes ? (
            <Badge tone="warning">En dessous de zéro</Badge>
          ) : (
            <Badge tone="success">Égale</Badge>
          ),
        }))}
        empty="Aucun compte n’a encore été lu."
      />
    </>
  );
}
