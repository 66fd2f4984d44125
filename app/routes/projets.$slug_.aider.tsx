import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { offerSchema } from '#app/features/contributions/contribution.schema.ts';
import { projectToHelp } from '#app/features/contributions/contributions.queries.server.ts';
import { offerFromForm } from '#app/features/contributions/contributions.server.ts';
import { OfferForm } from '#app/features/contributions/offer-form.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? t('Aider « {title} » – Terreau', { title: data.project.title }) : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.aider');
  const project = (await projectToHelp(args.params['slug'] ?? '')) ?? notFound();
  return {
    project,
    offerId: crypto.randomUUID(),
    sent: new URL(args.request.url).searchParams.has('envoyee'),
    person: person && { name: `${person.firstName} ${person.lastName}`, email: person.email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.aider');
  const project = (await projectToHelp(args.params['slug'] ?? '')) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: offerSchema(!person) });
  if (submission.status !== 'success') return invalidReply(submission);
  const { share: _, ...offer } = submission.value;
  try {
    await offerFromForm({ ...offer, projectId: project.id, at: now() }, person, args.context.clientAddress);
    return seeOther(`/projets/${project.slug}/aider?envoyee`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Helping() {
  const { project, sent, ...form } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const path = `/projets/${project.slug}`;
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: path }]}
        title={t('Aider autrement « {title} »', { title: project.title })}
        intro={t(
          'Du temps, un savoir-faire, un lieu ou des choses : {cooperation} vous répondra par e-mail.',
          {
            cooperation: project.cooperation.name,
          },
        )}
      />
      {sent && !result ? (
        <Notice
          tone="success"
          title={t('Votre proposition est partie')}
          action={<LinkButton to={path}>{t('Revenir au projet')}</LinkButton>}
        >
          {t('Les membres de {cooperation} viennent de la recevoir.', {
            cooperation: project.cooperation.name,
          })}
        </Notice>
      ) : (
        <OfferForm {...form} cooperation={project.cooperation.name} result={result} />
      )}
    </Page>
  );
}
