import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { ChangePage } from '#app/features/loans/change-page.tsx';
import { ProposalSchema, WishSchema } from '#app/features/loans/loan.schema.ts';
import { SendToVote, WishForm } from '#app/features/loans/rescheduling-forms.tsx';
import { reschedulingPage } from '#app/features/loans/rescheduling.queries.server.ts';
import { proposeRescheduling } from '#app/features/loans/rescheduling.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Nouvel échéancier du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.reechelonnement');
  const typed = new URL(args.request.url).searchParams;
  const wish = typed.has('count') ? parseWithZod(typed, { schema: WishSchema }) : null;
  const wished = wish?.status === 'success' ? wish.value : null;
  const page = await reschedulingPage(loan.id, wished, today());
  const { preview } = page;
  const wrong = preview?.refused ? { [preview.field ?? '']: [preview.refused] } : null;
  return {
    loanId: loan.id,
    ...page,
    values: { ...page.usual, ...Object.fromEntries(typed) },
    wrong: wish && wish.status !== 'success' ? (wish.error ?? {}) : wrong,
  };
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
  const { loanId, title, version, refused, vote, values, wrong, preview } = useLoaderData<typeof loader>();
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
          <WishForm path={`${path}/reechelonnement`} values={values} wrong={wrong} />
          {preview?.plans && (
            <SendToVote plans={preview.plans} values={values} version={version} result={result} />
          )}
        </>
      )}
    </ChangePage>
  );
}
