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
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Remboursement anticipé du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.anticipe');
  const typed = new URL(args.request.url).searchParams;
  const wish = typed.has('on') ? parseWithZod(typed, { schema: EarlyWishSchema }) : null;
  const page = await earlyPage(loan.id, wish?.status === 'success' ? wish.value : null, today());
  const { preview, choices } = page;
  const wrong = preview?.refused ? { [preview.field ?? '']: [preview.refused] } : null;
  return {
    loanId: loan.id,
    ...page,
    values: { how: 'all', amount: '', on: choices.usual, ...Object.fromEntries(typed) } as Record<
      string,
      string
    >,
    wrong: wish && wish.status !== 'success' ? (wish.error ?? {}) : wrong,
  };
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
  const { loanId, title, version, refused, waiting, choices, values, wrong, preview } = page;
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
          <EarlyWishForm path={`${path}/anticipe`} choices={choices} values={values} wrong={wrong} />
          {preview?.plans && (
            <EarlyDecision preview={preview} values={values} version={version} result={result} />
          )}
        </>
      )}
    </ChangePage>
  );
}
