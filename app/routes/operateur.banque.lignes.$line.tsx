import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { unexplainedLine } from '#app/features/bank/bank.queries.server.ts';
import { SettlementSchema } from '#app/features/bank/bank.schema.ts';
import { settleBankLine } from '#app/features/bank/settle.server.ts';
import { settlementWords } from '#app/features/bank/words.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: 'Expliquer une ligne – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.lignes.$line');
  return { line: (await unexplainedLine(uuidOr404(args.params['line']), today())) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.lignes.$line');
  const lineId = uuidOr404(args.params['line']);
  const submission = parseWithZod(await readForm(args.request), { schema: SettlementSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { as, why, reference } = submission.value;
  try {
    await settleBankLine({
      lineId,
      as,
      why,
      reference: reference ?? null,
      personId: person.id,
      today: today(),
    });
    return seeOther('/operateur/banque');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Line() {
  const { line } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="banque"
      crumbs={[{ label: 'Banque', to: '/operateur/banque' }]}
      title="Expliquer une ligne"
      intro="Son montant attend en compte d’attente. Ne devinez pas : demandez à la banque, ou à qui a viré."
    >
      <Facts
        facts={[
          { name: 'Montant', value: line.amount, note: `le ${line.on}` },
          { name: 'De ou vers', value: line.party },
          { name: 'Libellé', value: line.words },
          { name: 'Référence de la banque', value: line.reference },
          ...(line.endToEndId ? [{ name: 'Référence du virement', value: line.endToEndId }] : []),
          ...(line.returnReason ? [{ name: 'Motif de retour', value: line.returnReason }] : []),
        ]}
      />
      <Form
        result={result}
        values={{ reference: line.endToEndId ?? '' }}
        labels={{ as: 'Ce que c’était', reference: 'Référence', why: 'Ce que vous savez' }}
      >
        <SelectField
          name="as"
          label="Ce que c’était"
          options={Object.entries(settlementWords).map(([value, label]) => ({ value, label }))}
          placeholder="Choisissez"
          required
        />
        <TextField
          name="reference"
          label="Référence"
          help="Pour un virement revenu : la référence du virement. Pour une ligne compensée : la référence bancaire de l’autre ligne."
        />
        <TextArea name="why" label="Ce que vous savez" required help="Gardé avec la ligne." />
        <div>
          <Button>Expliquer la ligne</Button>
        </div>
      </Form>
    </OperatorFrame>
  );
}
