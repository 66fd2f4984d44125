import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { projectReportPage } from '#app/features/reports/project-report-page.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { pageOf } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Rapports aux autorités – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.rapports');
  const { searchParams } = new URL(args.request.url);
  const year = yearAsked(searchParams, today());
  return projectReportPage({ year, all: searchParams.has('toutes'), page: pageOf(args.request) });
}

export default function Reports() {
  const { year, all, lei, due, whole, offers, page, pages } = useLoaderData<typeof loader>();
  const asked = `annee=${year}${all ? '&toutes' : ''}`;
  return (
    <OperatorFrame
      current="rapports"
      title={t('Rapports de {year}', { year: String(year) })}
      intro={t(
        'Ce que la plateforme doit dire chaque année de ses offres, tiré des mêmes lignes que le reste.',
      )}
      action={
        <LinkButton to={`/operateur/rapports?annee=${year - 1}`} variant="secondary">
          {t('Année précédente')}
        </LinkButton>
      }
    >
      <Section
        id="projets"
        title={t('Rapport annuel des projets')}
        intro={t(
          'Les offres de prêt ouvertes en {year} sous le règlement européen (UE) 2020/1503, article 16. À déposer auprès de l’AMF au plus tard le {due}. Confidentiel.',
          { year: String(year), due },
        )}
      >
        {!lei && (
          <Notice tone="warning" still title={t('Le LEI de la plateforme manque')}>
            {t('Il ouvre chaque ligne et chaque numéro d’offre : donnez PLATFORM_LEI à l’installation.')}
          </Notice>
        )}
        <DataTable
          caption={t('Offres à déclarer')}
          hideCaption
          columns={[
            { key: 'project', label: t('Projet') },
            { key: 'owner', label: t('Porteur') },
            { key: 'investors', label: t('Investisseurs') },
            { key: 'raised', label: t('Réuni'), numeric: true },
            { key: 'state', label: t('Ce qui manque') },
          ]}
          rows={offers.map(({ missing, ...offer }) => ({
            ...offer,
            state:
              missing.length === 0 ? (
                <Badge tone="success">{t('Rien|néant')}</Badge>
              ) : (
                <Missing sentences={missing} />
              ),
          }))}
          empty={t('Aucune offre de cette année-là n’entre dans ce rapport.')}
        />
        <Pager page={page} pages={pages} to={(number) => `?${asked}&page=${number}`} />
        <ButtonRow>
          <LinkButton
            to={`/operateur/rapports/projets.csv?${asked}`}
            variant={whole ? 'primary' : 'secondary'}
          >
            {whole ? t('Fichier à déposer (CSV)') : t('Fichier incomplet, pour relecture (CSV)')}
          </LinkButton>
          <LinkButton to={`/operateur/rapports?annee=${year}${all ? '' : '&toutes'}`} variant="secondary">
            {all
              ? t('Seulement les offres qui ont réuni quelque chose')
              : t('Avec les offres qui n’ont rien réuni')}
          </LinkButton>
        </ButtonRow>
        <p className="text-sm text-ink-soft">
          {t(
            'À confirmer avant le premier dépôt, avec l’annexe du règlement d’exécution (UE) 2022/2120 : l’ordre et le nom des champs 4 à 12, et si les offres sans investisseur y figurent. Le rendu anonyme est fait par l’autorité.',
          )}
        </p>
      </Section>
      <Section
        id="activite"
        title={t('Rapport d’activité')}
        intro={t(
          'Publié sur le site, tiré des mêmes lignes : projets reçus, retenus, financés, prêteurs, moyennes.',
        )}
      >
        <LinkButton to={`/statistiques/activite?annee=${year}`} variant="secondary">
          {t('Lire le rapport de {year}', { year: String(year) })}
        </LinkButton>
      </Section>
    </OperatorFrame>
  );
}

function Missing({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
