import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { loanHistory } from '#app/features/loans/history.queries.server.ts';
import { AgendaNotice, AgendaTable } from '#app/features/loans/loan-agenda.tsx';
import { LoanHistory } from '#app/features/loans/loan-history.tsx';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Prêt « {title} » – Terreau', { title: data?.agenda.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan');
  const pauseTaken = new URL(args.request.url).searchParams.has('pause');
  const [agenda, changes] = await Promise.all([loanAgenda(loan.id, today()), loanHistory(loan.id)]);
  return { loanId: loan.id, agenda, changes, pauseTaken };
}

export default function Loan() {
  const { loanId, agenda, changes, pauseTaken } = useLoaderData<typeof loader>();
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
      {pauseTaken && (
        <Notice tone="success" title={t('La pause est prise')}>
          {t('Vos prêteurs en sont prévenus par courriel ; le nouvel échéancier est ci-dessous.')}
        </Notice>
      )}
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
      {agenda.mayPause && (
        <div>
          <LinkButton to={`/porteur/prets/${loanId}/pause`} variant="secondary">
            {t('Prendre une pause prévue au contrat')}
          </LinkButton>
        </div>
      )}
      <LoanHistory changes={changes} />
    </Page>
  );
}
