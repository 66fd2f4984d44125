import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Poster } from '#app/features/discovery/poster.tsx';
import { projectPage } from '#app/features/discovery/project.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const handle = { script: 'share' };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Affiche : {title} – Terreau', { title: data?.page.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.affiche');
  const page = (await projectPage(args.params['slug'] ?? '', { today: today(), amount: null })) ?? notFound();
  const { slug, title, summary, cover, place, cooperation, campaigns } = page;
  return {
    page: {
      slug,
      title,
      summary,
      cover,
      place: place?.name ?? null,
      cooperation: cooperation.name,
      campaigns,
    },
    url: `${env().APP_URL}/projets/${slug}`,
  };
}

export default function ProjectPoster() {
  const { page, url } = useLoaderData<typeof loader>();
  return <Poster page={page} url={url} />;
}
