import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { findProjects } from '#app/features/discovery/list.queries.server.ts';
import { addressOf, readFilters } from '#app/features/discovery/list-filters.ts';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { ProjectFilters } from '#app/features/discovery/project-filters.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { territoriesToChoose, territoryName } from '#app/features/territories/territories.queries.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { count } from '#app/i18n/format.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.place ? t('Projets : {place}', { place: data.place }) : t('Projets')} – Terreau` },
  {
    name: 'description',
    content: t(
      'Les projets de coopérations territoriales à financer : dons, prêts citoyens, parts sociales.',
    ),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/projets._index');
  const filters = readFilters(new URL(args.request.url).searchParams);
  const [list, territories, place] = await Promise.all([
    findProjects(filters, today()),
    territoriesToChoose(),
    territoryName(filters),
  ]);
  return { filters, list, territories, place };
}

export default function Projects() {
  const { filters, list, territories, place } = useLoaderData<typeof loader>();
  const near = list.near && 'label' in list.near ? list.near.label : null;
  return (
    <Page>
      <PageTitle
        title={place ? t('Projets : {place}', { place }) : t('Projets')}
        intro={t('Tous restent visibles, y compris ceux dont la collecte est close ou n’a pas abouti.')}
      />
      <ProjectFilters filters={filters} territories={territories} near={near} />
      {list.near && 'sentence' in list.near && (
        <Notice tone="warning" still title={list.near.sentence}>
          {list.near.choices.length > 0 && (
            <ul>
              {list.near.choices.map(({ code, value, label, department }) => (
                <li key={code}>
                  <a href={href(addressOf({ ...filters, near: value, page: 1 }))}>
                    {label}, {department}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <p role="status" className="font-semibold">
        {count(list.total, t('projet'), t('projets'))}
        {near && t(', du plus proche de {near} au plus lointain de la région', { near })}
      </p>
      {list.cards.length > 0 ? (
        <CardGrid>
          {list.cards.map((card, index) => (
            <ProjectCard key={card.slug} card={card} level={2} eager={index < 3} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState
          title={t('Aucun projet ne correspond à ces filtres')}
          icon="search"
          action={<LinkButton to="/projets">{t('Voir tous les projets')}</LinkButton>}
        >
          {t('Essayez avec moins de mots, ou une région plutôt qu’une commune.')}
        </EmptyState>
      )}
      <Pager page={list.page} pages={list.pages} to={(page) => addressOf({ ...filters, page })} />
    </Page>
  );
}
