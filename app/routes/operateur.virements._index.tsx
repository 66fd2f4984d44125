import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import { Pager } from '#app/components/pager.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { payoutsPage } from '#app/features/payouts/payouts.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { seeOther } from '#app/infra/http.server.ts';
import { count } from '#app/money/format.ts';

export const meta: MetaFunction = () => [{ title: 'Virements – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.virements._index');
  const asked = Number(new URL(args.request.url).searchParams.get('page'));
  const page = Math.min(10_000, Math.max(1, Math.trunc(asked) || 1));
  return { ...(await payoutsPage(today(), page)), page };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/operateur.virements._index');
  const batch = await proposePayoutBatch(today());
  return seeOther(batch ? `/operateur/virements/${batch.id}` : '/operateur/virements');
}

export default function Payouts() {
  const { batches, ready, wallets, page, pages } = useLoaderData<typeof loader>();
  return (
    <OperatorFrame
      current="virements"
      title="Virements aux prêteurs"
      intro="Un lot est préparé chaque matin d’un jour ouvré. Deux personnes l’approuvent, Stripe amène l’argent en banque, la banque exécute le fichier."
    >
      <Card title="Portefeuilles" tone="sunk">
        <p>
          Nous devons <strong className="figures">{wallets.total}</strong> à {wallets.people}
          {wallets.without > 0 && `, dont ${count(wallets.without, 'n’a', 'n’ont')} pas encore donné d’IBAN`}
          {wallets.refused > 0 &&
            ` ; la banque a refusé le compte de ${count(wallets.refused, 'personne', 'personnes')}`}
          .
        </p>
        {ready.count > 0 ? (
          <Form>
            <p>
              <strong className="figures">{ready.total}</strong> peuvent partir dès maintenant, à{' '}
              {count(ready.count, 'prêteur', 'prêteurs')}.
            </p>
            <div>
              <Button>Préparer un lot</Button>
            </div>
          </Form>
        ) : (
          <p>Rien n’atteint encore le seuil de virement.</p>
        )}
      </Card>
      <DataTable
        caption="Lots"
        columns={[
          { key: 'messageId', label: 'Lot' },
          { key: 'createdOn', label: 'Préparé le' },
          { key: 'count', label: 'Virements' },
          { key: 'total', label: 'Montant', numeric: true },
          { key: 'step', label: 'État' },
        ]}
        rows={batches.map(({ id, messageId, step, ...batch }) => ({
          ...batch,
          id,
          messageId: (
            <a className="link" href={`/operateur/virements/${id}`}>
              {messageId}
            </a>
          ),
          step: <Badge tone={step === 'Exécuté' ? 'success' : 'warning'}>{step}</Badge>,
        }))}
        empty="Aucun lot pour le moment."
      />
      <Pager page={page} pages={pages} to={(number) => `/operateur/virements?page=${number}`} />
    </OperatorFrame>
  );
}
