import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { projectPage } from '#app/features/discovery/project.queries.server.ts';
import { captionsOf } from '#app/features/discovery/video-parts.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { framesHeader, notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: t('Vidéo : {title} – Terreau', { title: found?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.video');
  const page = (await projectPage(args.params['slug'] ?? '', { today: today(), amount: null })) ?? notFound();
  const video = page.video ?? notFound();
  const headers = { [framesHeader]: video.origin };
  return data({ video, title: page.title, slug: page.slug }, { headers });
}

/** The policy of this page alone lets the host of this video be shown in a frame. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function ProjectVideo() {
  const { video, title, slug } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: title, lang: 'fr', to: `/projets/${slug}` }]}
        title={video.title}
        intro={t(
          'Cette page charge le lecteur de {host} : ses règles s’appliquent ici, et ici seulement. {captions}',
          {
            host: video.host,
            captions: captionsOf(video),
          },
        )}
      />
      <iframe
        src={video.frame}
        title={t('Vidéo : {title}', { title: video.title })}
        allow="fullscreen; picture-in-picture"
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        referrerPolicy="strict-origin-when-cross-origin"
        className="aspect-video w-full max-w-4xl rounded-lg border border-line bg-sunk"
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton to={video.address} icon="external" rel="noopener noreferrer">
          {t('L’ouvrir chez {host}', { host: video.host })}
        </LinkButton>
        <LinkButton to={`/projets/${slug}`} icon="arrow-left">
          {t('Revenir au projet')}
        </LinkButton>
      </div>
    </Page>
  );
}
