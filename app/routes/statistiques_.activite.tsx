import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { ActivityFigures } from '#app/features/reports/activity-parts.tsx';
import { activityReport } from '#app/features/reports/activity.queries.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Rapport d’activité {year} – Terreau', { year: String(data?.year ?? '') }) },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/statistiques_.activite');
  const year = yearAsked(new URL(args.request.url).searchParams, today());
  return activityReport(year, today());
}

export default function ActivityReport() {
  const { year, isOver, asOf, due, firstYear, lastYear, people, ...figures } = useLoaderData<typeof loader>();
  const at = (of: number) => `/statistiques/activite?annee=${of}`;
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: t('Statistiques'), to: '/statistiques' }]}
        title={t('Rapport d’activité {year}', { year: String(year) })}
        aside={
          <Badge tone={isOver ? 'success' : 'neutral'}>
            {isOver ? t('Année entière') : t('Provisoire, au {asOf}', { asOf })}
          </Badge>
        }
        intro={t(
          'Ce qu’un intermédiaire en financement participatif publie chaque année avant le 30 juin (Code monétaire et financier, article L548-6) : ici au plus tard le {due}, tiré des livres. Liste des rubriques à confirmer avec le texte en vigueur.',
          { due },
        )}
      />
      <Section id="gouvernance" title={t('Qui dirige')}>
        <Facts
          facts={[
            { name: t('Exploitant'), value: people.operator ?? t('À nommer'), note: people.status },
            { name: t('Équipe qui relit et décide'), value: String(people.team) },
            { name: t('Réclamations reçues dans l’année'), value: String(people.complaints) },
          ]}
        />
        <p>
          {rich(
            'Aucun virement ne part sur la décision d’une seule personne. Les noms des dirigeants se lisent aux <a>mentions légales</a>.',
            {
              a: (text) => (
                <a className="link" href={href('/mentions-legales')}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
      </Section>
      <ActivityFigures {...figures} />
      <ButtonRow>
        {year > firstYear && (
          <LinkButton to={at(year - 1)}>{t('Rapport de {year}', { year: String(year - 1) })}</LinkButton>
        )}
        {year < lastYear && (
          <LinkButton to={at(year + 1)}>{t('Rapport de {year}', { year: String(year + 1) })}</LinkButton>
        )}
      </ButtonRow>
    </Page>
  );
}
