import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pager } from '#app/components/pager.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { followedBy } from '#app/features/following/following.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Projets suivis – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.suivis');
  return followedBy(person.id, { page: pageOf(args.request), today: today() });
}

export default function Followed() {
  const { cards, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="suivis">
      <PageTitle
        title={t('Projets suivis')}
        intro={t('Leurs nouvelles vous arrivent par courriel. Pour arrêter, ouvrez la page du projet.')}
      />
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
            <ProjectCard key={card.slug} card={card} level={2} />
          ))}
        </CardGrid>
      )}
      <Pager page={page} pages={pages} to={(n) => `/mon-espace/suivis?page=${n}`} />
    </SpaceFrame>
  );
}
