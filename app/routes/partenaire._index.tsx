import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { Coming, LoanTable, Splits } from '#app/features/portfolios/portfolio-parts.tsx';
import { portfolio } from '#app/features/portfolios/portfolio.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Portefeuille de {name} – Terreau', { name: data?.partner.name ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { partner } = await allow(args, 'routes/partenaire._index');
  return { partner, portfolio: await portfolio(partner.id, today()) };
}

export default function Portfolio() {
  const { partner, portfolio } = useLoaderData<typeof loader>();
  const { figures } = portfolio;
  const of = `?partenaire=${partner.slug}`;
  const follow = (
    <LinkButton to={`/partenaire/suivi${of}`} variant="primary" icon="eye">
      {t('Choisir les projets suivis')}
    </LinkButton>
  );
  return (
    <Page>
      <PageTitle
        title={t('Portefeuille de {name}', { name: partner.name })}
        intro={t('{projects}, au {asOf}.', { projects: portfolio.projects, asOf: portfolio.asOf })}
        action={!portfolio.isEmpty && follow}
      />
      {portfolio.isEmpty ? (
        <EmptyState title={t('Aucun projet suivi')} action={follow}>
          {t(
            'Choisissez les projets que vous accompagnez : leurs prêts, leurs échéances et leurs retards se lisent ici.',
          )}
        </EmptyState>
      ) : (
        <>
          <Facts
            layout="tiles"
            facts={[
              { name: t('Prêtés par les citoyens'), value: figures.lent, note: figures.loans },
              { name: t('Capital restant dû'), value: figures.outstanding },
              { name: t('Capital remboursé'), value: figures.repaid },
              { name: t('En retard'), value: figures.overdue, note: figures.lateLoans },
            ]}
          />
          <Facts
            layout="tiles"
            facts={[
              {
                name: t('À risque à 30 jours (PAR 30)'),
                value: figures.par30.rate,
                note: figures.par30.note,
              },
              {
                name: t('À risque à 90 jours (PAR 90)'),
                value: figures.par90.rate,
                note: figures.par90.note,
              },
            ]}
          />
          <p className="max-w-[68ch] text-sm text-ink-soft">
            {t(
              'Portefeuille à risque : tout le capital restant dû des prêts dont une échéance est en retard de plus de 30 (ou 90) jours, rapporté à tout le capital restant dû. Un retard n’est pas une perte.',
            )}
          </p>
          <LoanTable loans={portfolio.loans} partner={partner.slug} />
          <Coming {...portfolio} partner={partner.slug} />
          <Splits {...portfolio} partner={partner.slug} />
        </>
      )}
    </Page>
  );
}
