import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { loanHistory } from '#app/features/loans/history.queries.server.ts';
import { AgendaByYear, AgendaNotice, AgendaTable } from '#app/features/loans/loan-agenda.tsx';
import { LoanDone, doneNames } from '#app/features/loans/loan-done.tsx';
import { LoanHistory } from '#app/features/loans/loan-history.tsx';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { Proposals } from '#app/features/loans/proposal-parts.tsx';
import { proposalsOf } from '#app/features/loans/rescheduling.queries.server.ts';
import { RevenueNotice } from '#app/features/loans/revenue-notice.tsx';
import { revenueOnLoan } from '#app/features/loans/revenue.queries.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Prêt « {title} » – Terreau', { title: data?.agenda.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan } = await allow(args, 'routes/porteur.prets.$loan');
  const { searchParams } = new URL(args.request.url);
  const [agenda, changes, proposals, revenue] = await Promise.all([
    loanAgenda(loan.id, today()),
    loanHistory(loan.id),
    proposalsOf(loan.id),
    revenueOnLoan(loan.id, today()),
  ]);
  const done = doneNames.find((name) => searchParams.has(name)) ?? null;
  const isDeclared = searchParams.has('recettes');
  return { loanId: loan.id, agenda, changes, proposals, done, revenue, isDeclared };
}

export default function Loan() {
  const { loanId, agenda, changes, proposals, done, revenue, isDeclared } = useLoaderData<typeof loader>();
  const { terms, cooperation } = agenda;
  return (
    <Page>
      <PageTitle
        crumbs={[
          { label: t('Mes coopérations'), to: '/porteur' },
          { label: cooperation.name, lang: 'fr', to: `/porteur/${cooperation.slug}` },
          { label: agenda.title, lang: 'fr', to: `/porteur/projets/${agenda.projectId}` },
        ]}
        title={rich('Prêt : {title}', { title: <span lang="fr">{agenda.title}</span> })}
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
      <LoanDone done={done} />
      <RevenueNotice revenue={revenue} path={`/porteur/prets/${loanId}`} isDone={isDeclared} />
      <AgendaNotice agenda={agenda} loanId={loanId} />
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
        <AgendaByYear byYear={agenda.byYear} />
        <AgendaTable agenda={agenda} />
        <TableFiles to={`/porteur/prets/${loanId}/tableaux/echeancier`} name={t('Échéancier')} />
        <div>
          <LinkButton to={`/porteur/prets/${loanId}/echeances.ics`}>
            {t('Mettre les échéances dans mon agenda')}
          </LinkButton>
        </div>
      </Section>
      {!agenda.isRepaid && !agenda.lost && (
        <ButtonRow>
          {agenda.mayPause && (
            <LinkButton to={`/porteur/prets/${loanId}/pause`} variant="secondary">
              {t('Prendre une pause prévue au contrat')}
            </LinkButton>
          )}
          <LinkButton to={`/porteur/prets/${loanId}/anticipe`} variant="secondary">
            {agenda.isEarlyAnnounced ? t('Le remboursement anticipé annoncé') : t('Rembourser plus tôt')}
          </LinkButton>
          <LinkButton to={`/porteur/prets/${loanId}/reechelonnement`} variant="secondary">
            {t('Demander un autre échéancier')}
          </LinkButton>
        </ButtonRow>
      )}
      <Proposals proposals={proposals} />
      <LoanHistory changes={changes} />
    </Page>
  );
}
