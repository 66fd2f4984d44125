import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { SelectField, TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { decideDebitCase } from '#app/features/loans/decide-debit.server.ts';
import { debitCase } from '#app/features/loans/debit-case.queries.server.ts';
import { DebitCaseSchema } from '#app/features/loans/debit-case.schema.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Décider d’un prélèvement – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapprochement.prelevements.$case');
  return { found: (await debitCase(uuidOr404(args.params['case']))) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.rapprochement.prelevements.$case');
  const caseId = uuidOr404(args.params['case']);
  const submission = parseWithZod(await readForm(args.request), { schema: DebitCaseSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await decideDebitCase({ ...submission.value, caseId, personId: person.id, today: today() });
    return seeOther('/operateur/rapprochement/a-regler');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

const options = () => ({
  overpaid: [
    { value: 'applied', label: t('Le compter pour ce que ce prêt doit encore') },
    { value: 'given_back', label: t('Le rendre au compte prélevé (remboursement par Stripe)') },
  ],
  taken_back_in_part: [
    { value: 'reopened', label: t('Rouvrir l’échéance, et compter de nouveau ce qui reste du prélèvement') },
    { value: 'borne', label: t('La plateforme porte ce montant : l’échéance reste payée') },
  ],
});

export default function DecideDebit() {
  const { found } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="rapprochement"
      crumbs={[
        { label: t('Rapprochement'), to: '/operateur/rapprochement' },
        { label: t('À régler'), to: '/operateur/rapprochement/a-regler' },
      ]}
      title={t('{what} : {amount}', { what: found.what, amount: found.amount })}
      intro={t('Ce montant attend à part, dans un compte à lui, jusqu’à votre décision.')}
    >
      <Facts
        facts={[
          { name: t('Coopération'), value: found.cooperation },
          {
            name: t('Prélèvement'),
            value: found.debited,
            note: t('échéance n° {number}, {on}', { number: found.number, on: found.debitedOn }),
          },
          { name: found.what, value: found.amount, note: t('le {on}', { on: found.on }) },
          ...(found.owed ? [{ name: t('Ce que le prêt doit encore'), value: found.owed }] : []),
          ...(found.disputeId ? [{ name: t('Litige chez Stripe'), value: found.disputeId }] : []),
        ]}
      />
      {found.decided ? (
        <Notice still title={t('Quelqu’un de l’équipe a déjà décidé.')} />
      ) : (
        <Form result={result} labels={{ decision: t('Ce qu’il devient'), why: t('Pourquoi') }}>
          <SelectField
            name="decision"
            label={t('Ce qu’il devient')}
            options={options()[found.kind]}
            placeholder={t('Choisissez')}
            required
          />
          <TextArea name="why" label={t('Pourquoi')} required help={t('Gardé avec la décision.')} />
          <div>
            <Button>{t('Décider')}</Button>
          </div>
        </Form>
      )}
    </OperatorFrame>
  );
}
