import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { AgendaNotice, AgendaTable } from '#app/features/loans/loan-agenda.tsx';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Prêt « {title} » – Terreau', { title: data?.agenda.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan');
  return { agenda: await loanAgenda(loan.id, today()) };
}

export default function Loan() {
  const { agenda } = useLoaderData<typeof loader>();
  const { terms, cooperation } = agenda;
  return (
    <Page>
      <PageTitle
        crumbs={[
          { label: t('Mes coopérations'), to: '/porteur' },
          { label: cooperation.name, to: `/porteur/${cooperation.slug}` },
          { label: agenda.title, to: `/porteur/projets/${agenda.projectId}` },
        ]}
        title={t('Prêt : {title}', { title: agenda.title })}
        intro={t(
          '{principal} à {rate}, en {instalments}, versés le {disbursedOn}. Tous les membres voient la même chose.',
          {
            principal: terms.principal,
            rate: terms.rate,
            instalments: terms.instalments,
            disbursedOn: terms.disbursedOn,
          },
        )}
      />
      <AgendaNotice agenda={agenda} />
      <Facts
        layout="tiles"
        facts={[
          { name: t('Capital restant dû'), value: agenda.outstanding },
          { name: t('Déjà payé'), value: agenda.paid, note: t('capital et intérêts') },
          { name: t('En retard'), value: agenda.late.amount },
          { name: t('Parts de prêteurs'), value: terms.shares },
        ]}
      />
      <Section
        title={t('Échéances')}
        intro={t(
          'Les prélèvements sont demandés à l’avance : un prélèvement met environ six jours ouvrés à être confirmé.',
        )}
      >
        <AgendaTable agenda={agenda} />
      </Section>
    </Page>
  );
}
