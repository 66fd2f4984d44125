import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { projectPage } from '#app/features/discovery/project.queries.server.ts';
import { ProjectSheet } from '#app/features/discovery/project-sheet.tsx';
import { FollowForm } from '#app/features/following/follow-form.tsx';
import { followingOf } from '#app/features/following/following.queries.server.ts';
import { ImpactSection } from '#app/features/impact/impact-parts.tsx';
import { impactOf } from '#app/features/impact/impact.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { publicPlan } from '#app/features/plan/plan-page.server.ts';
import { PlanByYear } from '#app/features/plan/plan-tables.tsx';
import { QuestionsSection } from '#app/features/questions/question-parts.tsx';
import { lastAnswers } from '#app/features/questions/questions.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: t('Projet introuvable – Terreau') }];
  const { page, url, image } = data;
  return [
    { title: `${page.title} – Terreau` },
    { name: 'description', content: page.summary },
    { tagName: 'link', rel: 'canonical', href: url },
    { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', href: `${url}/actualites.xml` },
    { property: 'og:image', content: image },
    { property: 'og:image:alt', content: t('{title} : où en est la collecte', { title: page.title }) },
  ];
};

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug');
  const { searchParams } = new URL(args.request.url);
  const asking = { today: today(), amount: searchParams.get('montant'), via: searchParams.get('via') };
  const page = (await projectPage(args.params['slug'] ?? '', asking)) ?? notFound();
  const { APP_URL } = env();
  const path = `/projets/${page.slug}`;
  const [years, indicators, following, asked] = await Promise.all([
    publicPlan(page.id),
    impactOf(page.id),
    followingOf(page.id, person?.id ?? null),
    lastAnswers(page.id),
  ]);
  return {
    page,
    years,
    indicators,
    following,
    asked,
    path,
    url: `${APP_URL}${path}`,
    image: APP_URL + page.shareImage,
  };
}

export default function Project() {
  const { page, years, indicators, following, asked, path, url } = useLoaderData<typeof loader>();
  return (
    <ProjectSheet
      page={page}
      path={path}
      url={url}
      aside={page.state.name !== 'retire' && <FollowForm slug={page.slug} {...following} />}
      afterNews={<QuestionsSection slug={page.slug} {...asked} />}
      afterBudget={
        <>
          {years && <PlanByYear {...years} />}
          <ImpactSection indicators={indicators} />
        </>
      }
    />
  );
}
