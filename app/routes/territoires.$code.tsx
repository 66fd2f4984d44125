import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { addressOf } from '#app/features/discovery/list-filters.ts';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { departmentPage } from '#app/features/discovery/territories.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.name} (${data.code})` : t('Territoire introuvable')} – Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/territoires.$code');
  return (await departmentPage((args.params['code'] ?? '').toUpperCase(), today())) ?? notFound();
}

export default function Territory() {
  const { code, name, region, collected, people, cooperations, total, communes, cards } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: t('Territoires'), to: '/territoires' }]}
        title={<PlaceName longest={16}>{`${name} (${code})`}</PlaceName>}
        intro={
          <>
            {rich('Dans la région {name}.', {
              name: (
                <a className="link" href={href(addressOf({ region: region.code }))}>
                  {region.name}
                </a>
              ),
            })}
          </>
        }
      />
      {total === 0 ? (
        <EmptyState
          title={t('Pas encore de projet dans ce département')}
          icon="map"
          action={<LinkButton to={addressOf({ region: region.code })}>{t('Voir la région')}</LinkButton>}
        >
          {t('Votre collectif en a un ? Présentez-le : une équipe le relit avec vous avant sa publication.')}
        </EmptyState>
      ) : (
        <>
          <Facts
            layout="tiles"
            facts={[
              { name: t('Projets'), value: String(total) },
              { name: t('Coopérations'), value: String(cooperations) },
              { name: t('Collecté'), value: collected, note: t('auprès de {people}', { people }) },
            ]}
          />
          <Section title={t('Les projets')}>
            <CardGrid>
              {cards.map((card, index) => (
                <ProjectCard key={card.slug} card={card} eager={index < 3} />
              ))}
            </CardGrid>
          </Section>
          <Section title={t('Par commune')}>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {communes.map((commune) => (
                <li key={commune.code}>
                  <a
                    className="link inline-flex min-h-8 items-center"
                    href={href(addressOf({ commune: commune.code }))}
                  >
                    <span>
                      <PlaceName>{`${commune.name} (${commune.projects})`}</PlaceName>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}
