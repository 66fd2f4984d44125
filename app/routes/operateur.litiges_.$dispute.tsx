import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { writeOffDebt } from '#app/features/disputes/debt.server.ts';
import { AnswerForm, DebtForm } from '#app/features/disputes/dispute-forms.tsx';
import { disputePage, statusWords } from '#app/features/disputes/dispute-page.queries.server.ts';
import { DisputeStepSchema } from '#app/features/disputes/dispute.schema.ts';
import { answerBank } from '#app/features/disputes/evidence.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Litige de {who} – Terreau', { who: data?.dispute.firstName ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.litiges_.$dispute');
  const dispute = (await disputePage(args.params['dispute'] ?? '')) ?? notFound();
  return { dispute, status: statusWords(dispute.status) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.litiges_.$dispute');
  const disputeId = args.params['dispute'] ?? '';
  const submission = parseWithZod(await readForm(args.request), { schema: DisputeStepSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const by = { disputeId, personId: person.id, today: today() };
  try {
    const { intent, ...written } = submission.value;
    if (intent === 'write-off') await writeOffDebt({ ...by, why: (written as { why: string }).why });
    else await answerBank({ ...by, evidence: written as Parameters<typeof answerBank>[0]['evidence'] });
    return seeOther(`/operateur/litiges/${disputeId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Dispute() {
  const { dispute, status } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const resultOf = (intent: string) => (result?.initialValue?.['intent'] === intent ? result : null);
  const { writtenOff } = dispute;
  return (
    <OperatorFrame
      current="litiges"
      crumbs={[{ label: t('Litiges'), to: '/operateur/litiges' }]}
      title={t('{amount} contestés, « {project} »', { amount: dispute.amount, project: dispute.project })}
    >
      <Facts
        facts={[
          { name: t('Où il en est'), value: status },
          { name: t('Paiement'), value: dispute.pledge, note: dispute.firstName },
          { name: t('Pourquoi'), value: dispute.reason, note: t('ouvert le {on}', { on: dispute.opened }) },
          ...(dispute.respondBy ? [{ name: t('Répondre avant le'), value: dispute.respondBy }] : []),
          ...(dispute.owed ? [{ name: t('Encore dû'), value: dispute.owed }] : []),
          ...(writtenOff
            ? [
                {
                  name: t('Dette abandonnée'),
                  value: writtenOff.amount,
                  note: t('le {on} : {why}', { on: writtenOff.on, why: writtenOff.why }),
                },
              ]
            : []),
        ]}
      />
      <AnswerForm dispute={dispute} result={resultOf('answer')} />
      <DebtForm dispute={dispute} result={resultOf('write-off')} />
    </OperatorFrame>
  );
}
