import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { ChangePage } from '#app/features/loans/change-page.tsx';
import { RevenueSchema, RevenueWishSchema } from '#app/features/loans/loan.schema.ts';
import { RevenueDecision, RevenueSaid, RevenueWishForm } from '#app/features/loans/revenue-forms.tsx';
import { revenuePage } from '#app/features/loans/revenue.queries.server.ts';
import { declareRevenue } from '#app/features/loans/revenue.server.ts';
import { wishedChange } from '#app/features/loans/wished-change.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Recettes du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan_.recettes');
  const page = await wishedChange(
    args.request,
    { schema: RevenueWishSchema, asks: 'amount' },
    (wish) => revenuePage(loan.id, wish, today()),
    ({ choices }) => ({ due: choices[0]?.value ?? '', amount: '' }),
  );
  return { loanId: loan.id, ...page };
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
  const page = useLoaderData<typeof loader>();
  const { loanId, title, refused, rule, choices, said, preview } = page;
  const result = useActionData<typeof action>();
  const path = `/porteur/prets/${loanId}`;
  return (
    <ChangePage
      loan={{ title, path }}
      title={t('Déclarer les recettes')}
      intro={t('Chaque échéance suit vos recettes : déclarez-les avant qu’elle soit annoncée.')}
    >
      {rule && <Facts layout="tiles" facts={rule} />}
      {refused && <Notice tone="warning" title={refused} still />}
      {choices.map(({ value, label, until, already }) => (
        <p key={value}>
          {label}
          {until && ` ${t('Jusqu’au {until}.', { until })}`}
          {already && ` ${t('Déclaré jusqu’ici : {already}.', { already })}`}
        </p>
      ))}
      {choices.length > 0 && <RevenueWishForm path={`${path}/recettes`} choices={choices} wished={page} />}
      {preview?.plans && <RevenueDecision preview={preview} looked={page} result={result} />}
      <RevenueSaid said={said} />
      {said.length > 0 && <TableFiles to={`${path}/tableaux/recettes`} />}
    </ChangePage>
  );
}
