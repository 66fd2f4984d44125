import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { Coming, LoanTable, Splits } from '#app/features/portfolios/portfolio-parts.tsx';
import { portfolio } from '#app/features/portfolios/portfolio.queries.server.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Portefeuille de ${data?.partner.name ?? ''} – Terreau` },
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
      Choisir les projets suivis
    </LinkButton>
  );
  return (
    <Page>
      <PageTitle
        title={`Portefeuille de ${partner.name}`}
        intro={`${portfolio.projects}, au ${portfolio.asOf}.`}
        action={
          !portfolio.isEmpty && (
            <ButtonRow>
              {follow}
              <LinkButton to={`/partenaire/export.csv${of}`} icon="download">
                Exporter (CSV)
              </LinkButton>
            </ButtonRow>
          )
        }
      />
      {portfolio.isEmpty ? (
        <EmptyState title="Aucun projet suivi" action={follow}>
          Choisissez les projets que vous accompagnez : leurs prêts, leurs échéances et leurs retards se
          lisent ici.
        </EmptyState>
      ) : (
        <>
          <Facts
            layout="tiles"
            facts={[
              { name: 'Prêtés par les citoyens', value: figures.lent, note: figures.loans },
              { name: 'Capital restant dû', value: figures.outstanding },
              { name: 'Capital remboursé', value: figures.repaid },
              { name: 'En retard', value: figures.overdue, note: figures.lateLoans },
            ]}
          />
          <Facts
            layout="tiles"
            facts={[
              { name: 'À risque à 30 jours (PAR 30)', value: figures.par30.rate, note: figures.par30.note },
              { name: 'À risque à 90 jours (PAR 90)', value: figures.par90.rate, note: figures.par90.note },
            ]}
          />
          <p className="max-w-[68ch] text-sm text-ink-soft">
            Portefeuille à risque : tout le capital restant dû des prêts dont une échéance est en retard de
            plus de 30 (ou 90) jours, rapporté à tout le capital restant dû. Un retard n’est pas une perte.
          </p>
          <LoanTable loans={portfolio.loans} />
          <Coming {...portfolio} />
          <Splits {...portfolio} />
        </>
      )}
    </Page>
  );
}
