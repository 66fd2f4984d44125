import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { CampaignFigures, LoanFigures } from '#app/features/discovery/statistics-parts.tsx';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction = () => [
  { title: t('Statistiques – Terreau') },
  {
    name: 'description',
    content: t(
      'Collectes réussies ou non, prêts remboursés ou en retard : les chiffres de la plateforme, avec leur méthode.',
    ),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/statistiques');
  return statistics(today());
}

export default function Statistics() {
  const { asOf, collected, campaigns, loans } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle
        title={t('Statistiques')}
        intro={t(
          'Au {asOf}. Les mauvais chiffres sont publiés comme les bons, chacun avec son numérateur et son dénominateur.',
          { asOf },
        )}
      />
      <Section
        title={t('Ce qui a été collecté')}
        intro={t('Argent reçu et non rendu, par année d’encaissement. Les promesses n’y sont pas.')}
      >
        {collected.chart ? (
          <FigureWithTable
            title={t('{total} collectés', { total: collected.total })}
            svg={collected.chart}
            description={t('Une colonne par année, partagée entre dons, prêts et parts.')}
            open
          >
            <DataTable
              caption={t('Collecte par année')}
              hideCaption
              columns={[
                { key: 'year', label: t('Année') },
                { key: 'gift', label: t('Dons'), numeric: true },
                { key: 'loan', label: t('Prêts'), numeric: true },
                { key: 'share', label: t('Parts'), numeric: true },
                { key: 'total', label: t('Total'), numeric: true },
              ]}
              rows={collected.rows}
              foot={collected.foot}
              phone="rows"
            />
          </FigureWithTable>
        ) : (
          <EmptyState title={t('Rien n’a encore été collecté')} icon="chart">
            {t('Les chiffres paraîtront ici dès la première collecte.')}
          </EmptyState>
        )}
        {collected.rows.length > 0 && (
          <TableFiles to="/statistiques/tableaux/collecte" name={t('Collecte par année')} />
        )}
      </Section>
      <p>
        <a className="link" href={href('/statistiques/activite')}>
          {t('Le rapport d’activité, année par année')}
        </a>
        {' · '}
        <a className="link" href={href('/api')}>
          {t('Les mêmes chiffres pour un programme')}
        </a>
      </p>
      <CampaignFigures campaigns={campaigns} />
      <LoanFigures loans={loans} />
    </Page>
  );
}
