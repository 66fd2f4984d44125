import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { ChangePage } from '#app/features/loans/change-page.tsx';
import { ProposalSchema, WishSchema } from '#app/features/loans/loan.schema.ts';
import { ReschedulingWish, SendToVote, UnlinkedNotice } from '#app/features/loans/rescheduling-forms.tsx';
import { reschedulingPage } from '#app/features/loans/rescheduling.queries.server.ts';
import { proposeRescheduling } from '#app/features/loans/rescheduling.server.ts';
import { wishedChange } from '#app/features/loans/wished-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Nouvel échéancier du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.reechelonnement');
  const page = await wishedChange(
    args.request,
    { schema: WishSchema, asks: 'count' },
    (wish) => reschedulingPage(loan.id, wish, today()),
    ({ usual }) => usual,
  );
  return { loanId: loan.id, ...page };
}

export async function action(args: ActionFunctionArgs) {
  const { loan, person, cooperation } = await allow(args, 'routes/porteur.prets.$loan_.reechelonnement');
  const submission = parseWithZod(await readForm(args.request), { schema: ProposalSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { loanId: loan.id, cooperationId: cooperation.id, byId: person.id };
    await proposeRescheduling({ ...by, ...submission.value }, today());
    return seeOther(`/porteur/prets/${loan.id}?propose`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Rescheduling() {
  const page = useLoaderData<typeof loader>();
  const { loanId, title, refused, vote, preview, latestEnd } = page;
  const result = useActionData<typeof action>();
  const path = `/porteur/prets/${loanId}`;
  return (
    <ChangePage
      loan={{ title, path }}
      title={t('Demander un autre échéancier')}
      intro={t(
        'Vos prêteurs décident : une personne, une voix. Il faut que {quorum} d’entre eux répondent, et que le oui dépasse {majority} des voix exprimées.',
        { quorum: vote.quorum, majority: vote.majority },
      )}
    >
      {refused ? (
        <Notice tone="warning" title={refused} still />
      ) : (
        <>
          {latestEnd && <UnlinkedNotice latestEnd={latestEnd} />}
          <ReschedulingWish path={`${path}/reechelonnement`} wished={page} />
          {preview?.plans && <SendToVote plans={preview.plans} looked={page} result={result} />}
        </>
      )}
    </ChangePage>
  );
}
