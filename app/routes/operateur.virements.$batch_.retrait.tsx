import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { CheckboxField, TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { takeBatchStep } from '#app/features/payouts/batch-steps.server.ts';
import { BatchStepSchema } from '#app/features/payouts/payout.schema.ts';
import { batchPage } from '#app/features/payouts/payouts.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Retirer le lot {messageId} – Terreau', { messageId: data?.batch.messageId ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.virements.$batch_.retrait');
  const batch = (await batchPage(uuidOr404(args.params['batch']), person.id, 1, today())) ?? notFound();
  if (batch.state === 'withdrawn' || batch.state === 'executed') return notFound();
  return { batch };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.virements.$batch_.retrait');
  const batchId = uuidOr404(args.params['batch']);
  const submission = parseWithZod(await readForm(args.request), { schema: BatchStepSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await takeBatchStep({ ...submission.value, batchId, personId: person.id, today: today() });
    return seeOther(`/operateur/virements/${batchId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Withdrawal() {
  const { batch } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="virements"
      crumbs={[
        { label: t('Virements'), to: '/operateur/virements' },
        {
          label: t('Lot {messageId}', { messageId: batch.messageId }),
          to: `/operateur/virements/${batch.id}`,
        },
      ]}
      title={t('Retirer ce lot')}
      intro={t(
        'L’argent revient dans les porte-monnaie des prêteurs, et entrera dans le prochain lot. Ce qui est déjà arrivé en banque y reste pour lui.',
      )}
    >
      <Facts
        facts={[
          { name: t('Montant'), value: batch.total, note: batch.count },
          { name: t('État'), value: batch.now },
        ]}
      />
      <Form result={result} labels={{ why: t('Raison'), neverLeft: t('Confirmation') }}>
        <input type="hidden" name="intent" value="withdraw" />
        <TextArea name="why" label={t('Pourquoi')} required help={t('Gardé avec le lot.')} />
        {batch.files.length > 0 && (
          <CheckboxField
            name="neverLeft"
            label={t('Aucun fichier de ce lot n’a été déposé à la banque, ou elle l’a refusé en entier.')}
            help={t('S’il était exécuté après le retrait, chaque prêteur serait payé deux fois.')}
            required
          />
        )}
        <div>
          <Button variant="danger">{t('Retirer {total}', { total: batch.total })}</Button>
        </div>
      </Form>
    </OperatorFrame>
  );
}
