import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { LossSchema } from '#app/features/loans/loan.schema.ts';
import { RecoveryForm, WriteOffForm } from '#app/features/loans/loss-forms.tsx';
import { loanInTrouble } from '#app/features/loans/lost-loans.queries.server.ts';
import { recordRecovery } from '#app/features/loans/recovery.server.ts';
import { writeOffLoan } from '#app/features/loans/write-off.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Prêt « {title} » – Terreau', { title: data?.loan.project ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.prets.$loan');
  return { loan: (await loanInTrouble(uuidOr404(args.params['loan']), today())) ?? notFound() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.prets.$loan');
  const loanId = uuidOr404(args.params['loan']);
  const submission = parseWithZod(await readForm(args.request), { schema: LossSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    if (asked.intent === 'recovery') await recordRecovery({ ...asked, loanId, byId: person.id }, today());
    else await writeOffLoan({ ...asked, loanId, byId: person.id }, today());
    return seeOther(`/operateur/prets/${loanId}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function LoanInTrouble() {
  const { loan } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { lost, late, owed, isRepaid } = loan;
  return (
    <OperatorFrame
      current="prets"
      crumbs={[{ label: t('Prêts en difficulté'), to: '/operateur/prets' }]}
      title={t('Prêt : {title}', { title: loan.project })}
      intro={t('{borrower} : {principal} prêtés par {shares} parts.', {
        borrower: loan.borrower,
        principal: loan.principal,
        shares: loan.shares,
      })}
    >
      {lost && (
        <Notice tone="danger" title={t('Passé en perte le {on}', { on: lost.on })} still>
          {lost.why}
        </Notice>
      )}
      <Facts
        layout="tiles"
        facts={[
          { name: t('Dû aux prêteurs'), value: owed },
          ...(late ? [{ name: t('En retard depuis'), value: late }] : []),
          ...(lost
            ? [
                { name: t('Passé en perte'), value: lost.amount, note: lost.evidence },
                { name: t('Récupéré depuis'), value: lost.recovered },
              ]
            : []),
        ]}
      />
      {lost ? (
        <RecoveryForm transfers={loan.transfers} result={result} />
      ) : (
        !isRepaid && <WriteOffForm owed={owed} result={result} />
      )}
    </OperatorFrame>
  );
}
