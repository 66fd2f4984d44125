import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { floatPage } from '#app/features/payouts/float.queries.server.ts';
import { TopUpSchema } from '#app/features/payouts/float.schema.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction = () => [{ title: 'Réserve – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.reserve');
  return floatPage();
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.reserve');
  const submission = parseWithZod(await args.request.formData(), { schema: TopUpSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await topUpFloat({ ...submission.value, askedById: person.id, today: today() });
    return seeOther('/operateur/reserve');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Float() {
  const { nextId, left, put, earned, paid, stripe, topUps } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="reserve"
      title="Réserve"
      intro="L’argent de la plateforme dans son compte Stripe. Il paie les frais de Stripe avant que des frais de collecte n’arrivent : l’argent des citoyens ne les paie jamais."
    >
      <Facts
        layout="tiles"
        facts={[
          { name: 'Il reste', value: left, note: 'apports et frais gardés, moins les frais de Stripe' },
          {
            name: 'Disponible chez Stripe',
            value: stripe?.available ?? '–',
            note: stripe ? 'argent des clients compris' : 'Stripe ne répond pas',
          },
          { name: 'En chemin vers Stripe', value: stripe?.pending ?? '–' },
        ]}
      />
      <Facts
        facts={[
          { name: 'Apports de la plateforme', value: put },
          { name: 'Gardé sur les collectes', value: earned },
          { name: 'Frais payés à Stripe', value: paid },
        ]}
      />
      <Section title="Alimenter la réserve">
        <Form result={result}>
          <input type="hidden" name="id" value={nextId} />
          <AmountField
            name="amount"
            label="Montant"
            required
            help="Prélevé sur le compte bancaire de la plateforme ; arrive le lendemain ouvré."
          />
          <div>
            <Button>Alimenter</Button>
          </div>
        </Form>
      </Section>
      <DataTable
        caption="Apports demandés"
        columns={[
          { key: 'askedOn', label: 'Demandé le' },
          { key: 'amount', label: 'Montant', numeric: true },
          { key: 'state', label: 'État' },
        ]}
        rows={topUps.map(({ receivedOn, ...topUp }) => ({
          ...topUp,
          state: receivedOn ? (
            <Badge tone="success">{`Arrivé le ${receivedOn}`}</Badge>
          ) : (
            <Badge tone="warning">En chemin</Badge>
          ),
        }))}
        empty="Aucun apport pour le moment."
      />
    </OperatorFrame>
  );
}
