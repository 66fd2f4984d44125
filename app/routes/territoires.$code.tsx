import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { addressOf } from '#app/features/discovery/list-filters.ts';
import { ProjectCard } from '#app/features/discovery/project-card.tsx';
import { departmentPage } from '#app/features/discovery/territories.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.name} (${data.code})` : 'Territoire introuvable'} – Terreau` },
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
        crumbs={[{ label: 'Territoires', to: '/territoires' }]}
        title={`${name} (${code})`}
        intro={
          <>
            Dans la région{' '}
            <a className="link" href={addressOf({ region: region.code })}>
              {region.name}
            </a>
            .
          </>
        }
      />
      {total === 0 ? (
        <EmptyState
          title={`Pas encore de projet dans ce département`}
          icon="map"
          action={<LinkButton to={addressOf({ region: region.code })}>Voir la région</LinkButton>}
        >
          Votre collectif en a un ? Présentez-le : une équipe le relit avec vous avant sa publication.
        </EmptyState>
      ) : (
        <>
          <Facts
            layout="tiles"
            facts={[
              { name: 'Projets', value: String(total) },
              { name: 'Coopérations', value: String(cooperations) },
              { name: 'Collecté', value: collected, note: `auprès de ${people}` },
            ]}
          />
          <Section title="Les projets">
            <CardGrid>
              {cards.map((card, index) => (
                <ProjectCard key={card.slug} card={card} eager={index < 3} />
              ))}
            </CardGrid>
          </Section>
          <Section title="Par commune">
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {communes.map((commune) => (
                <li key={commune.code}>
                  <a
                    className="link inline-flex min-h-8 items-center"
                    href={addressOf({ commune: commune.code })}
                  >
                    {commune.name} ({commune.projects})
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
