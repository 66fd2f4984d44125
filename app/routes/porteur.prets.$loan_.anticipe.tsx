import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { ChangePage } from '#app/features/loans/change-page.tsx';
import { EarlyDecision, EarlyWaiting, EarlyWishForm } from '#app/features/loans/early-forms.tsx';
import { earlyPage } from '#app/features/loans/early.queries.server.ts';
import { askEarly } from '#app/features/loans/early.server.ts';
import { giveUpEarly } from '#app/features/loans/early-withdrawal.server.ts';
import { EarlySchema, EarlyWishSchema } from '#app/features/loans/loan.schema.ts';
import { wishedChange } from '#app/features/loans/wished-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Remboursement anticipé du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.anticipe');
  const page = await wishedChange(
    args.request,
    { schema: EarlyWishSchema, asks: 'on' },
    (wish) => earlyPage(loan.id, wish, today()),
    ({ choices }) => ({ how: 'all', amount: '', on: choices.usual }),
  );
  return { loanId: loan.id, ...page };
}

export async function action(args: ActionFunctionArgs) {
  const { loan, person, cooperation } = await allow(args, 'routes/porteur.prets.$loan_.anticipe');
  const submission = parseWithZod(await readForm(args.request), { schema: EarlySchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { loanId: loan.id, cooperationId: cooperation.id, byId: person.id };
    const asked = submission.value;
    if (asked.intent === 'ask') await askEarly({ ...by, ...asked }, today());
    else await giveUpEarly({ ...by, ...asked }, today());
    return seeOther(`/porteur/prets/${loan.id}?${asked.intent === 'ask' ? 'anticipe' : 'retire'}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Early() {
  const page = useLoaderData<typeof loader>();
  const { loanId, title, refused, waiting, choices, preview } = page;
  const result = useActionData<typeof action>();
  const path = `/porteur/prets/${loanId}`;
  return (
    <ChangePage
      loan={{ title, path }}
      title={t('Rembourser plus tôt')}
      intro={t('Un droit de votre contrat : en tout ou en partie, sans indemnité.')}
    >
      {refused ? (
        <>
          <Notice tone="warning" title={refused} still />
          {waiting && <EarlyWaiting waiting={waiting} result={result} />}
        </>
      ) : (
        <>
          <EarlyWishForm path={`${path}/anticipe`} choices={choices} wished={page} />
          {preview?.plans && <EarlyDecision preview={preview} looked={page} result={result} />}
        </>
      )}
    </ChangePage>
  );
}
