import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { statistics } from './statistics.queries.server.ts';

type Figures = Awaited<ReturnType<typeof statistics>>;

export function CampaignFigures({ campaigns }: { campaigns: Figures['campaigns'] }) {
  return (
    <Section
      title={t('Combien de collectes réussissent')}
      intro={t(
        'Une collecte réussit quand elle atteint son minimum à sa clôture. Celles qui sont en cours ne comptent pas encore.',
      )}
    >
      <DataTable
        caption={t('Collectes closes par année')}
        hideCaption
        columns={[
          { key: 'year', label: t('Année') },
          { key: 'closed', label: t('Closes'), numeric: true },
          { key: 'succeeded', label: t('Réussies'), numeric: true },
          { key: 'failed', label: t('Non abouties'), numeric: true },
          { key: 'rate', label: t('Taux de réussite'), numeric: true },
        ]}
        phone="scroll"
        rows={campaigns.rows}
        foot={campaigns.foot}
        empty={t('Aucune collecte n’est encore close.')}
      />
    </Section>
  );
}

export function LoanFigures({ loans }: { loans: Figures['loans'] }) {
  return (
    <>
      <Section
        title={t('Les prêts')}
        intro={t(
          'Un prêt est en retard dès qu’une échéance n’est pas entièrement payée après son jour, hors jours de fermeture des banques.',
        )}
      >
        <Facts
          layout="tiles"
          facts={[
            { name: t('Prêtés'), value: loans.lent, note: t('{count} prêts', { count: loans.count }) },
            { name: t('Capital remboursé'), value: loans.repaid },
            { name: t('Intérêts versés'), value: loans.interest },
            { name: t('Capital restant dû'), value: loans.outstanding },
            {
              name: t('Échéances en retard'),
              value: loans.overdue,
              note: t('Prêts en retard : {lateLoans}', { lateLoans: loans.lateLoans }),
            },
            {
              name: t('Encours en retard de plus de 30 jours (PAR 30)'),
              value: loans.par30.rate,
              note: loans.par30.note,
            },
            {
              name: t('Encours en retard de plus de 90 jours (PAR 90)'),
              value: loans.par90.rate,
              note: loans.par90.note,
            },
          ]}
        />
      </Section>
      <Section
        title={t('Taux de défaut')}
        intro={t(
          'Part des prêts en défaut (plus de 90 jours de retard) dans l’année, parmi ceux qui ne l’étaient pas au 1er janvier et avaient une échéance cette année-là. Le taux publié est la moyenne des années entières (règlement délégué (UE) 2022/2115). Il compte des prêts ; les PAR ci-dessus comptent des euros.',
        )}
      >
        {loans.defaultRate && (
          <p className="text-lg">
            {rich('Moyenne : {defaultRate}', {
              defaultRate: <strong className="figures">{loans.defaultRate}</strong>,
            })}
          </p>
        )}
        <DataTable
          caption={t('Défauts par année')}
          hideCaption
          columns={[
            { key: 'year', label: t('Année') },
            { key: 'loans', label: t('Prêts suivis'), numeric: true },
            { key: 'defaults', label: t('En défaut'), numeric: true },
            { key: 'rate', label: t('Taux'), numeric: true },
          ]}
          phone="scroll"
          rows={loans.yearly}
          empty={t('Aucune année entière n’est encore écoulée : il n’y a pas de taux à publier.')}
        />
      </Section>
    </>
  );
}
