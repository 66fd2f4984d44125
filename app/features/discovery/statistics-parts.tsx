import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import type { statistics } from './statistics.queries.server.ts';

type Figures = Awaited<ReturnType<typeof statistics>>;

export function CampaignFigures({ campaigns }: { campaigns: Figures['campaigns'] }) {
  return (
    <Section
      title="Combien de collectes réussissent"
      intro="Une collecte réussit quand elle atteint son minimum à sa clôture. Celles qui sont en cours ne comptent pas encore."
    >
      <DataTable
        caption="Collectes closes par année"
        hideCaption
        columns={[
          { key: 'year', label: 'Année' },
          { key: 'closed', label: 'Closes', numeric: true },
          { key: 'succeeded', label: 'Réussies', numeric: true },
          { key: 'failed', label: 'Non abouties', numeric: true },
          { key: 'rate', label: 'Taux de réussite', numeric: true },
        ]}
        phone="scroll"
        rows={campaigns.rows}
        foot={campaigns.foot}
        empty="Aucune collecte n’est encore close."
      />
    </Section>
  );
}

export function LoanFigures({ loans }: { loans: Figures['loans'] }) {
  return (
    <>
      <Section
        title="Les prêts"
        intro="Un prêt est en retard dès qu’une échéance n’est pas entièrement payée après son jour, hors jours de fermeture des banques."
      >
        <Facts
          layout="tiles"
          facts={[
            { name: 'Prêtés', value: loans.lent, note: `${loans.count} prêts` },
            { name: 'Capital remboursé', value: loans.repaid },
            { name: 'Intérêts versés', value: loans.interest },
            { name: 'Capital restant dû', value: loans.outstanding },
            {
              name: 'Échéances en retard',
              value: loans.overdue,
              note: `Prêts en retard : ${loans.lateLoans}`,
            },
            {
              name: 'Encours en retard de plus de 30 jours (PAR 30)',
              value: loans.par30.rate,
              note: loans.par30.note,
            },
            {
              name: 'Encours en retard de plus de 90 jours (PAR 90)',
              value: loans.par90.rate,
              note: loans.par90.note,
            },
          ]}
        />
      </Section>
      <Section
        title="Taux de défaut"
        intro="Part des prêts en défaut (plus de 90 jours de retard) dans l’année, parmi ceux qui ne l’étaient pas au 1er janvier et avaient une échéance cette année-là. Le taux publié est la moyenne des années entières (règlement délégué (UE) 2022/2115). Il compte des prêts ; les PAR ci-dessus comptent des euros."
      >
        {loans.defaultRate && (
          <p className="text-lg">
            Moyenne : <strong className="figures">{loans.defaultRate}</strong>
          </p>
        )}
        <DataTable
          caption="Défauts par année"
          hideCaption
          columns={[
            { key: 'year', label: 'Année' },
            { key: 'loans', label: 'Prêts suivis', numeric: true },
            { key: 'defaults', label: 'En défaut', numeric: true },
            { key: 'rate', label: 'Taux', numeric: true },
          ]}
          phone="scroll"
          rows={loans.yearly}
          empty="Aucune année entière n’est encore écoulée : il n’y a pas de taux à publier."
        />
      </Section>
    </>
  );
}
