import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { monthlyForm } from '#app/features/monthly-gifts/gift.queries.server.ts';
import { openMethodPage } from '#app/features/monthly-gifts/method.server.ts';
import { MonthlyForm } from '#app/features/monthly-gifts/monthly-form.tsx';
import { monthlyGiftSchema } from '#app/features/monthly-gifts/monthly-gift.schema.ts';
import { placeFromMonthlyForm } from '#app/features/monthly-gifts/place-from-form.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: seen }) => [
  {
    title: seen
      ? t('Donner chaque mois à « {title} » – Terreau', { title: seen.form.project.title })
      : 'Terreau',
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.donner-chaque-mois');
  const form = (await monthlyForm(args.params['slug'] ?? '', now())) ?? notFound();
  return {
    form,
    giftId: crypto.randomUUID(),
    via: new URL(args.request.url).searchParams.get('via') ?? '',
    person: person && { name: `${person.firstName} ${person.lastName}`, email: person.email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.donner-chaque-mois');
  const { campaignId } = (await monthlyForm(args.params['slug'] ?? '', now())) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: monthlyGiftSchema(!person) });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const typed = submission.value;
    const { clientAddress } = args.context;
    await placeFromMonthlyForm({ campaignId, person, typed, at: now(), clientAddress });
    return seeOther(await openMethodPage(typed.id));
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function GiveEachMonth() {
  const { form, giftId, via, person } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { project, closesOn, noticeDays } = form;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: project.path }]}
        title={t('Donner chaque mois à « {title} »', { title: project.title })}
        intro={
          closesOn
            ? t(
                'Porté par {cooperation}. Vous pouvez suspendre, changer ou arrêter ce don d’un clic, quand vous voulez. Il s’arrête de lui-même à la fin de la collecte, le {closesOn}.',
                { cooperation: project.cooperation, closesOn },
              )
            : t(
                'Porté par {cooperation}. La collecte n’a pas de date de fin. Vous pouvez suspendre, changer ou arrêter ce don d’un clic, quand vous voulez.',
                { cooperation: project.cooperation },
              )
        }
      />
      <MonthlyForm giftId={giftId} person={person} noticeDays={noticeDays} via={via} result={result} />
    </Page>
  );
}
