import { NearSearch } from '#app/features/discovery/near-search.tsx';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { FranceMap } from '#app/features/discovery/france-map.tsx';
import { departmentsAndProjects } from '#app/features/discovery/territories.queries.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

export const meta: MetaFunction = () => [
  { title: t('Territoires – Terreau') },
  {
    name: 'description',
    content: t('Les projets de coopérations territoriales par département, sur une carte et en tableau.'),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/territoires._index');
  return { departments: await departmentsAndProjects() };
}

export default function Territories() {
  const { departments } = useLoaderData<typeof loader>();
  const active = departments.filter(({ projects }) => projects > 0);
  const others = departments
    .filter(({ projects }) => projects === 0)
    .sort((a, b) => a.code.localeCompare(b.code));
  return (
    <Page>
      <PageTitle
        title={t('Territoires')}
        intro={t('Où les projets poussent. Choisissez un département sur la carte ou dans le tableau.')}
      />
      <NearSearch />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 lg:grid-cols-2">
        <FranceMap departments={departments} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <DataTable
            caption={t('Départements qui ont des projets')}
            phone="rows"
            columns={[
              { key: 'name', label: t('Département') },
              { key: 'region', label: t('Région') },
              { key: 'collected', label: t('Collecté'), numeric: true },
              { key: 'projects', label: t('Projets'), numeric: true },
            ]}
            rows={active.map(({ code, name, region, projects, collected }) => ({
              id: code,
              name: (
                <a href={href(`/territoires/${code}`)} className="link">
                  <PlaceName>{`${code} ${name}`}</PlaceName>
                </a>
              ),
              region,
              collected,
              projects: count(projects, t('projet'), t('projets')),
            }))}
            empty={t('Aucun projet n’est encore publié.')}
          />
          {active.length > 0 && <TableFiles to="/statistiques/tableaux/departements" />}
          <Section title={t('Les autres départements')}>
            <ul className="columns-2 gap-6 text-sm sm:columns-3">
              {others.map(({ code, name }) => (
                <li key={code} className="break-inside-avoid">
                  <a
                    href={href(`/territoires/${code}`)}
                    className="inline-block py-1 pl-8 -indent-8 no-underline hover:underline"
                  >
                    <span className="figures text-ink-soft">{code}</span>{' '}
                    <PlaceName longest={14}>{name}</PlaceName>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}
