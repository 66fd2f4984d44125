import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { limits } from '#app/features/people/limits.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { env } from '#app/infra/env.server.ts';

export const meta: MetaFunction = () => [
  { title: t('Données ouvertes – Terreau') },
  {
    name: 'description',
    content: t('Les projets publiés et les chiffres de la plateforme, pour vos programmes.'),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/api._index');
  return { site: env().APP_URL, tries: limits.readApi.tries };
}

export default function OpenData() {
  const { site, tries } = useLoaderData<typeof loader>();
  const at = (path: string) => (
    <a className="link break-all" href={href(`${site}${path}`)}>
      {path}
    </a>
  );
  return (
    <Page width="text">
      <PageTitle
        title={t('Données ouvertes')}
        intro={t(
          'Ce que le site montre à tout le monde, lisible par un programme : les projets publiés et les chiffres de la plateforme. Rien sur les personnes, rien à écrire, aucune clé à demander.',
        )}
      />
      <Section title={t('Les adresses')}>
        <DataTable
          caption={t('Les adresses')}
          hideCaption
          phone="cards"
          columns={[
            { key: 'path', label: t('Adresse') },
            { key: 'what', label: t('Ce qu’elle donne') },
          ]}
          rows={[
            {
              id: 1,
              path: at('/api/v1/projects'),
              what: t('Les projets publiés, les derniers d’abord, avec leurs collectes'),
            },
            {
              id: 2,
              path: '/api/v1/projects/{slug}',
              what: t('Un projet, par le nom qu’il a dans son adresse'),
            },
            {
              id: 3,
              path: at('/api/v1/statistics'),
              what: t('Les chiffres de la plateforme, ceux de la page des statistiques'),
            },
            { id: 4, path: at('/api/v1/openapi.json'), what: t('La description de tout cela (OpenAPI 3.1)') },
          ]}
        />
      </Section>
      <Section title={t('Ce qu’il faut savoir')}>
        <ul className="grid list-disc gap-2 pl-5">
          <li>
            {t(
              'Les réponses sont en JSON. Un montant est un texte en euros, comme « 1234.50 » : jamais un nombre à virgule flottante.',
            )}
          </li>
          <li>
            {rich(
              'Une liste donne 20 projets, 100 au plus avec <c>limit</c>. Suivez <c>next</c> jusqu’à ce qu’il soit vide : rien n’est sauté ni donné deux fois.',
              {
                c: (text) => <code>{text}</code>,
              },
            )}
          </li>
          <li>
            {t(
              'Les réponses peuvent être gardées une minute. Au-delà de {tries} demandes par minute, la réponse est 429.',
              { tries },
            )}
          </li>
          <li>
            {t(
              'Un prêt ou des parts sont un risque de perte, en tout ou partie : dites-le où vous montrez une collecte.',
            )}
          </li>
        </ul>
      </Section>
    </Page>
  );
}
