import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import type { reservePage } from './reserve.queries.server.ts';

type Page = Awaited<ReturnType<typeof reservePage>>;

/** What is held, what of it is owed, and what is left of it to the platform. */
export function ReserveFigures({ page }: { page: Page }) {
  const { stripe } = page;
  return (
    <>
      <Facts
        layout="tiles"
        facts={[
          { name: 'Il reste à la plateforme', value: page.own, note: 'apports et recettes, moins les frais' },
          {
            name: 'Chez Stripe, selon Stripe',
            value: stripe?.total ?? '—',
            note: stripe
              ? `dont ${stripe.available} disponibles et ${stripe.pending} en chemin`
              : 'Stripe ne répond pas',
          },
          {
            name: 'Chez Stripe, selon nos comptes',
            value: page.stripeBooks,
            note: 'argent des clients compris',
          },
        ]}
      />
      {!stripe && (
        <Notice tone="warning" title="Stripe ne répond pas" still>
          Ce que disent nos comptes reste vrai. Rouvrez cette page dans quelques minutes.
        </Notice>
      )}
      <p className="max-w-[68ch] text-sm text-ink-soft">
        Stripe compte un prélèvement dès qu’il est demandé et un virement dès qu’il part ; nos comptes
        attendent qu’ils soient arrivés. La page{' '}
        <a className="link" href="/operateur/controles">
          Contrôles
        </a>{' '}
        les compare en tenant compte de ce qui est en route.
      </p>
      <Section title="D’où vient ce qui reste">
        <Facts
          facts={[
            { name: 'Apports de la plateforme', value: page.float },
            { name: 'Recettes : frais gardés et contributions', value: page.income },
            { name: 'Frais payés à Stripe', value: `− ${page.expenses}` },
            { name: 'Il reste à la plateforme', value: page.own },
          ]}
        />
      </Section>
      <Section title="À qui est ce que nous détenons">
        <Facts
          facts={[
            {
              name: 'Détenu, selon nos comptes',
              value: page.held,
              note: `dont ${page.stripeBooks} chez Stripe et ${page.bankBooks} en banque`,
            },
            {
              name: 'Dû à des clients',
              value: page.clients,
              note: 'collectes en cours, remboursements à partager, portefeuilles, virements en préparation',
            },
            { name: 'Dû à l’État', value: page.state, note: 'prélevé sur les intérêts des prêteurs' },
            { name: 'À la plateforme', value: page.own },
          ]}
        />
      </Section>
    </>
  );
}

/** `id` comes with the page, so that the form sent twice is one top-up; after a refusal it is still the same form. */
export function TopUpForm({ id, result }: { id: string; result: FormResult }) {
  const sent = result?.initialValue?.['id'];
  return (
    <Section title="Alimenter la réserve">
      <Form result={result} labels={{ amount: 'Montant' }}>
        <input type="hidden" name="id" value={typeof sent === 'string' ? sent : id} />
        <AmountField
          name="amount"
          label="Montant"
          required
          help="Prélevé sur le compte bancaire de la plateforme. Il compte quand Stripe dit qu’il est arrivé."
        />
        <div>
          <Button>Alimenter la réserve</Button>
        </div>
      </Form>
    </Section>
  );
}

export function TopUpList({ topUps }: { topUps: Page['topUps'] }) {
  return (
    <DataTable
      caption="Apports demandés"
      columns={[
        { key: 'askedOn', label: 'Demandé le' },
        { key: 'askedBy', label: 'Par' },
        { key: 'state', label: 'État' },
        { key: 'amount', label: 'Montant', numeric: true },
      ]}
      rows={topUps.map(({ id, askedOn, askedBy, amount, receivedOn, known, failed }) => ({
        id,
        askedOn,
        askedBy,
        amount,
        state: failed ? (
          <Badge tone="danger">{`Refusé le ${failed.on} (${failed.why})`}</Badge>
        ) : receivedOn ? (
          <Badge tone="success">{`Arrivé le ${receivedOn}`}</Badge>
        ) : known ? (
          <Badge tone="info">En chemin</Badge>
        ) : (
          <Badge tone="warning">Sans réponse de Stripe</Badge>
        ),
      }))}
      empty="Aucun apport pour le moment."
    />
  );
}
