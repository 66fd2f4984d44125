import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { RevenueSchema, RevenueWishSchema } from '#app/features/loans/loan.schema.ts';
import { RevenueDecision, RevenueSaid, RevenueWishForm } from '#app/features/loans/revenue-forms.tsx';
import { revenuePage } from '#app/features/loans/revenue.queries.server.ts';
import { declareRevenue } from '#app/features/loans/revenue.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Recettes du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.recettes');
  const typed = new URL(args.request.url).searchParams;
  const wish = typed.has('amount') ? parseWithZod(typed, { schema: RevenueWishSchema }) : null;
  const page = await revenuePage(loan.id, wish?.status === 'success' ? wish.value : null, today());
  const { preview, choices } = page;
  const wrong = preview?.refused ? { [preview.field ?? '']: [preview.refused] } : null;
  return {
    loanId: loan.id,
    ...page,
    values: { due: choices[0]?.value ?? '', amount: '', ...Object.fromEntries(typed) } as Record<
      string,
      string
    >,
    wrong: wish && wish.status !== 'success' ? (wish.error ?? {}) : wrong,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { loan, person, cooperation } = await allow(args, 'routes/porteur.prets.$loan_.recettes');
  const submission = parseWithZod(await readForm(args.request), { schema: RevenueSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { loanId: loan.id, cooperationId: cooperation.id, byId: person.id };
    await declareRevenue({ ...by, ...submission.value }, today());
    return seeOther(`/porteur/prets/${loan.id}?recettes`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Revenue() {
  const { loanId, title, version, refused, rule, choices, said, values, wrong, preview } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const path = `/porteur/prets/${loanId}`;
  return (
    <Page>
      <PageTitle
        crumbs={[
          { label: t('Mes coopérations'), to: '/porteur' },
          { label: t('Prêt : {title}', { title }), to: path },
        ]}
        title={t('Déclarer les recettes')}
        intro={t('Chaque échéance suit vos recettes : déclarez-les avant qu’elle soit annoncée.')}
      />
      {rule && <Facts layout="tiles" facts={rule} />}
      {refused && <Notice tone="warning" title={refused} still />}
      {choices.map(({ value, label, until, already }) => (
        <p key={value}>
          {label}
          {until && ` ${t('Jusqu’au {until}.', { until })}`}
          {already && ` ${t('Déclaré jusqu’ici : {already}.', { already })}`}
        </p>
      ))}
      {choices.length > 0 && (
        <RevenueWishForm path={`${path}/recettes`} choices={choices} values={values} wrong={wrong} />
      )}
      {preview?.plans && (
        <RevenueDecision preview={preview} values={values} version={version} result={result} />
      )}
      <RevenueSaid said={said} />
    </Page>
  );
}
