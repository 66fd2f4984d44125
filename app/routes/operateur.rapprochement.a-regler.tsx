import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Notice } from '#app/components/notice.tsx';
import { sendTransferAgain } from '#app/features/cooperations/transfer-reversal.server.ts';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { workList } from '#app/features/reconciliation/reconciliation.queries.server.ts';
import { SendAgainSchema } from '#app/features/reconciliation/work.schema.ts';
import { WorkTables } from '#app/features/reconciliation/work-parts.tsx';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';
import { count } from '#app/money/format.ts';

export const meta = () => [{ title: 'À régler – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapprochement.a-regler');
  return { work: await workList(today()) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.rapprochement.a-regler');
  const submission = parseWithZod(await readForm(args.request), { schema: SendAgainSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await sendTransferAgain({
      reversalId: submission.value.reversal,
      personId: person.id,
      today: today(),
    });
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
      crumbs={[{ label: 'Rapprochement', to: '/operateur/rapprochement' }]}
      title="À régler"
      intro="Ce qui a échoué et que rien ne redemande tout seul."
    >
      <ErrorSummary errors={result?.error} />
      {nothing && (
        <Notice tone="success" still>
          Rien n’attend personne.
        </Notice>
      )}
      {work.lines > 0 && (
        <p>
          <a className="link" href="/operateur/banque">
            {count(work.lines, 'ligne de la banque', 'lignes de la banque')} à expliquer
          </a>
        </p>
      )}
      {work.events > 0 && (
        <p>
          <a className="link" href="/operateur/travaux">
            {count(work.events, 'message de Stripe', 'messages de Stripe')} en échec
          </a>
        </p>
      )}
      <WorkTables work={work} />
    </OperatorFrame>
  );
}
