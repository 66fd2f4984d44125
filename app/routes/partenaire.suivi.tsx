import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pager } from '#app/components/pager.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { PartnerFiles } from '#app/features/portfolios/portfolio-parts.tsx';
import { projectsToFollow } from '#app/features/portfolios/follow.queries.server.ts';
import { FollowSchema } from '#app/features/portfolios/follow.schema.ts';
import { followProject, unfollowProject } from '#app/features/portfolios/follow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction = () => [{ title: t('Projets suivis – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire.suivi');
  const search = new URL(args.request.url).searchParams;
  const words = search.get('q')?.slice(0, 100) ?? '';
  const page = pageOf(args.request);
  return { partner, words, page, ...(await projectsToFollow(partner.id, words, page)) };
}

export async function action(args: ActionFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire.suivi');
  const submission = parseWithZod(await readForm(args.request), { schema: FollowSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { projectId, intent } = submission.value;
  try {
    await (intent === 'follow' ? followProject : unfollowProject)(partner.id, projectId);
    const { pathname, search } = new URL(args.request.url);
    return seeOther(pathname + search);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Followed() {
  const { partner, words, page, pages, projects } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const to = (number: number) =>
    `/partenaire/suivi?${new URLSearchParams({ partenaire: partner.slug, q: words, page: String(number) }).toString()}`;
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: t('Portefeuille'), to: `/partenaire?partenaire=${partner.slug}` }]}
        title={t('Projets suivis')}
        intro={t(
          'Suivre un projet le fait entrer dans votre portefeuille. La coopération n’a rien à faire, et rien ne change pour elle.',
        )}
      />
      <ErrorSummary errors={result?.error} />
      <Form method="get" className="flex flex-wrap items-end gap-4" values={{ q: words }}>
        <input type="hidden" name="partenaire" value={partner.slug} />
        <TextField name="q" label={t('Chercher un projet, une coopération, une commune')} type="search" />
        <Button variant="secondary" icon="search">
          {t('Chercher')}
        </Button>
      </Form>
      <DataTable
        caption={t('Projets')}
        hideCaption
        columns={[
          { key: 'title', label: t('Projet') },
          { key: 'cooperation', label: t('Coopération') },
          { key: 'place', label: t('Commune') },
          { key: 'follow', label: t('Suivi') },
        ]}
        rows={projects.map(({ id, title, slug, followed, ...project }) => ({
          ...project,
          id,
          title: (
            <a lang="fr" className="link" href={href(`/projets/${slug}`)}>
              {title}
            </a>
          ),
          follow: (
            <form method="post" action={href(to(page))}>
              <input type="hidden" name="projectId" value={id} />
              <Button
                size="small"
                variant={followed ? 'quiet' : 'secondary'}
                name="intent"
                value={followed ? 'unfollow' : 'follow'}
                aria-label={`${followed ? t('Ne plus suivre') : t('Suivre')} ${title}`}
              >
                {followed ? t('Ne plus suivre') : t('Suivre')}
              </Button>
            </form>
          ),
        }))}
        empty={t('Aucun projet publié ne répond à cette recherche.')}
      />
      <Pager page={page} pages={pages} to={to} />
      <PartnerFiles table="projets" partner={partner.slug} />
    </Page>
  );
}
