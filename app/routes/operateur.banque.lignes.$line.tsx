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
import { settlementsFor } from '#app/features/bank/words.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Expliquer une ligne – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.banque.lignes.$line');
  return { line: (await unexplainedLine(uuidOr404(args.params['line']), today())) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.banque.lignes.$line');
  const lineId = uuidOr404(args.params['line']);
  const submission = parseWithZod(await readForm(args.request), { schema: SettlementSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { as, why, reference, about } = submission.value;
  try {
    await settleBankLine({
      lineId,
      as,
      why,
      reference: reference ?? null,
      about: about ?? null,
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
      crumbs={[{ label: t('Banque'), to: '/operateur/banque' }]}
      title={t('Expliquer une ligne')}
      intro={t(
        'Son montant attend en compte d’attente. Ne devinez pas : demandez à la banque, ou à qui a viré.',
      )}
    >
      <Facts
        facts={[
          { name: t('Montant'), value: line.amount, note: t('le {on}', { on: line.on }) },
          { name: t('De ou vers'), value: line.party },
          { name: t('Libellé'), value: line.words },
          { name: t('Référence de la banque'), value: line.reference },
          ...(line.endToEndId ? [{ name: t('Référence du virement'), value: line.endToEndId }] : []),
          ...(line.returnReason ? [{ name: t('Motif de retour'), value: line.returnReason }] : []),
        ]}
      />
      <Form
        result={result}
        values={{ reference: line.endToEndId ?? '' }}
        labels={{ as: t('Ce que c’était'), reference: t('Référence'), why: t('Ce que vous savez') }}
      >
        <SelectField
          name="as"
          label={t('Ce que c’était')}
          options={settlementsFor(line.isIn)}
          placeholder={t('Choisissez')}
          required
        />
        <TextField
          name="reference"
          label={t('Référence')}
          help={t(
            'Pour un virement revenu : la référence du virement. Pour une ligne compensée : la référence bancaire de l’autre ligne. Pour un engagement qui n’est pas dans la liste : sa référence, qui commence par RF.',
          )}
        />
        {line.about.length > 0 && (
          <SelectField
            name="about"
            label={
              line.isIn ? t('Quel engagement ou quelle dette elle paie') : t('À qui cet argent a été rendu')
            }
            help={
              line.isIn
                ? t(
                    'Les engagements dont le virement est attendu, les montants les plus proches d’abord, puis les dettes.',
                  )
                : t('Seulement ce qui va avec le montant de cette ligne.')
            }
            options={line.about}
            placeholder={t('Sans objet')}
          />
        )}
        <TextArea name="why" label={t('Ce que vous savez')} required help={t('Gardé avec la ligne.')} />
        <div>
          <Button>{t('Expliquer la ligne')}</Button>
        </div>
      </Form>
    </OperatorFrame>
  );
}
