import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pager } from '#app/components/pager.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { followedBy, projectToFollow } from '#app/features/following/following.queries.server.ts';
import { unfollowProject } from '#app/features/following/following.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { pageOf, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Projets suivis – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.suivis');
  const left = await projectToFollow(new URL(args.request.url).searchParams.get('quitte') ?? '', person.id);
  const followed = await followedBy(person.id, { page: pageOf(args.request), today: today() });
  return { ...followed, left: left && !left.follows ? left : null };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.suivis');
  const form = await readForm(args.request);
  const slug = String(form.get('slug'));
  await unfollowProject(person.id, slug);
  return seeOther(`/mon-espace/suivis?${new URLSearchParams({ quitte: slug }).toString()}`);
}

export default function Followed() {
  const { cards, total, page, pages, left } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="suivis">
      <PageTitle title={t('Projets suivis')} intro={t('Leurs nouvelles vous arrivent par courriel.')} />
      {left && (
        <Notice
          tone="success"
          title={t('Vous ne suivez plus « {title} »', { title: left.title })}
          action={
            left.status === 'published' && (
              <LinkButton to={`/projets/${left.slug}/suivre`} size="small">
                {t('Le suivre de nouveau')}
              </LinkButton>
            )
          }
        />
      )}
      {total === 0 ? (
        <EmptyState
          title={t('Vous ne suivez aucun projet')}
          action={
            <LinkButton to="/projets" icon="search">
              {t('Voir les projets')}
            </LinkButton>
          }
        >
          {t('Sur la page d’un projet, le bouton « Suivre ce projet » vous tient au courant de la suite.')}
        </EmptyState>
      ) : (
        <CardGrid>
          {cards.map((card) => (
            <div key={card.slug} className="grid content-start gap-2">
              <ProjectCard card={card} level={2} />
              <Form summary={false}>
                <input type="hidden" name="slug" value={card.slug} />
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('Ne plus suivre « {title} »', { title: card.title })}
                >
                  {t('Ne plus suivre')}
                </Button>
              </Form>
            </div>
          ))}
        </CardGrid>
      )}
      <Pager page={page} pages={pages} to={(n) => `/mon-espace/suivis?page=${n}`} />
    </SpaceFrame>
  );
}
