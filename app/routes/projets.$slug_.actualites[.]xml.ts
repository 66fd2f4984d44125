import type { LoaderFunctionArgs } from '@remix-run/node';
import { newsFeed } from '#app/features/discovery/news-feed.ts';
import { projectPage } from '#app/features/discovery/project.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { currentLanguage } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { notFound } from '#app/infra/http.server.ts';

/** The news of a project for feed readers. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets.$slug_.actualites[.]xml');
  const found =
    (await projectPage(args.params['slug'] ?? '', { today: today(), amount: null })) ?? notFound();
  const { slug, title, summary, news } = found;
  const page = env().APP_URL + href(`/projets/${slug}`);
  const feed = newsFeed({
    title,
    summary,
    news,
    page,
    self: `${page}/actualites.xml`,
    language: currentLanguage(),
  });
  return new Response(feed, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}
