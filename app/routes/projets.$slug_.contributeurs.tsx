import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { everyContributor } from '#app/features/discovery/contributors.queries.server.ts';
import { ContributorList } from '#app/features/discovery/project-parts.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound, pageOf } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Ils et elles participent : {title} – Terreau', { title: data?.project.title ?? '' }) },
  // People agreed to be named to those who look at the project, not to whoever looks for them.
  { name: 'robots', content: 'noindex' },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.contributeurs');
  return (await everyContributor(args.params['slug'] ?? '', pageOf(args.request))) ?? notFound();
}

export default function Contributors() {
  const { project, named, unnamed, page, pages } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: `/projets/${project.slug}` }]}
        title={t('Ils et elles participent')}
        intro={t('Ne sont nommées que les personnes qui l’ont accepté, les dernières d’abord.')}
      />
      <ContributorList named={named} />
      {unnamed && <p>{t('Sans nom : {unnamed}.', { unnamed })}</p>}
      <Pager page={page} pages={pages} to={(n) => `/projets/${project.slug}/contributeurs?page=${n}`} />
    </Page>
  );
}
