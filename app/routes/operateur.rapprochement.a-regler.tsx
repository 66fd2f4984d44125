import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { sendTransferAgain } from '#app/features/cooperations/transfer-reversal.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { WorkSchema } from '#app/features/reconciliation/work.schema.ts';
import { putInWallet } from '#app/features/pledges/give-back.server.ts';
import { WorkTables } from '#app/features/reconciliation/work-parts.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';
import { count } from '#app/i18n/format.ts';

export const meta = () => [{ title: t('À régler – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapprochement.a-regler');
  return { work: await workList(today()) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.rapprochement.a-regler');
  const submission = parseWithZod(await readForm(args.request), { schema: WorkSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const { value } = submission;
    const by = { personId: person.id, today: today() };
    if ('wallet' in value) await putInWallet({ ...by, pledgeId: value.wallet });
    else await sendTransferAgain({ ...by, reversalId: value.reversal });
    return seeOther('/operateur/rapprochement/a-regler');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function WaitingForSomeone() {
  const { work } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const nothing = Object.values(work).every((part) =>
    typeof part === 'number' ? part === 0 : part.length === 0,
  );
  return (
    <OperatorFrame
      current="rapprochement"
      crumbs={[{ label: t('Rapprochement'), to: '/operateur/rapprochement' }]}
      title={t('À régler')}
      intro={t('Ce qui a échoué et que rien ne redemande tout seul.')}
    >
      <ErrorSummary errors={result?.error} />
      {nothing && (
        <Notice tone="success" still>
          {t('Rien n’attend personne.')}
        </Notice>
      )}
      {work.lines > 0 && (
        <p>
          <a className="link" href={href('/operateur/banque')}>
            {t('{lines} à expliquer', {
              lines: count(work.lines, t('ligne de la banque'), t('lignes de la banque')),
            })}
          </a>
        </p>
      )}
      {work.events > 0 && (
        <p>
          <a className="link" href={href('/operateur/travaux')}>
            {t('{events} en échec', {
              events: count(work.events, t('message de Stripe'), t('messages de Stripe')),
            })}
          </a>
        </p>
      )}
      <WorkTables work={work} />
    </OperatorFrame>
  );
}
