import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';
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
        phone="rows"
        rows={campaigns.rows}
        foot={campaigns.foot}
        empty={t('Aucune collecte n’est encore close.')}
      />
      {campaigns.rows.length > 0 && (
        <TableFiles to="/statistiques/tableaux/collectes" name={t('Collectes closes par année')} />
      )}
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
        id="defauts"
        title={t('Taux de défaut')}
        intro={t(
          'Part des prêts en défaut (plus de {days} jours de retard) dans l’année, parmi ceux qui ne l’étaient pas au 1er janvier et avaient une échéance cette année-là. Le taux publié est la moyenne des années entières (règlement délégué (UE) 2022/2115). Il compte des prêts ; les PAR ci-dessus comptent des euros.',
          { days: loans.defaultDays },
        )}
      >
        {loans.defaultRate && (
          <p className="text-lg">
            {rich('Moyenne : {defaultRate}', {
              defaultRate: <strong className="figures">{loans.defaultRate}</strong>,
            })}
          </p>
        )}
        {loans.covered && (
          <p>
            {t('Du {from} au {to}.', { from: loans.covered.from, to: loans.covered.to })}{' '}
            {loans.covered.short &&
              t('La plateforme a moins de trois années entières : le taux porte sur toute sa vie.')}{' '}
            {loans.covered.empty > 0 &&
              plural(loans.covered.empty, {
                one: t('Une année n’avait aucun prêt à suivre : elle n’entre pas dans la moyenne.'),
                other: t(
                  '{empty} années n’avaient aucun prêt à suivre : elles n’entrent pas dans la moyenne.',
                  {
                    empty: loans.covered.empty,
                  },
                ),
              })}
          </p>
        )}
        <p>
          {t('Aujourd’hui en défaut : {loans} prêts, pour {amount} de capital restant dû.', {
            loans: loans.inDefault.loans,
            amount: loans.inDefault.amount,
          })}{' '}
          {t('Passés en perte depuis le début : {loans} prêts, pour {amount} qui n’ont pas été rendus.', {
            loans: loans.lost.loans,
            amount: loans.lost.amount,
          })}
        </p>
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
        {loans.yearly.length > 0 && (
          <TableFiles to="/statistiques/tableaux/defauts" name={t('Défauts par année')} />
        )}
        <Method days={loans.defaultDays} />
      </Section>
      <Section
        title={t('Ce que sont devenus les prêts de chaque année')}
        intro={t(
          'Les prêts sont rangés par année de versement. Un prêt qui a été en défaut une fois le reste ici, même s’il a été remboursé depuis.',
        )}
      >
        <DataTable
          caption={t('Prêts par année de versement')}
          hideCaption
          columns={[
            { key: 'year', label: t('Année') },
            { key: 'loans', label: t('Prêts'), numeric: true },
            { key: 'lent', label: t('Prêtés'), numeric: true },
            { key: 'repaid', label: t('Capital remboursé'), numeric: true },
            { key: 'defaults', label: t('Déjà en défaut'), numeric: true },
            { key: 'rate', label: t('Taux de défaut moyen'), numeric: true },
          ]}
          phone="rows"
          rows={loans.cohorts}
          empty={t('Aucun prêt n’a encore été versé.')}
        />
        {loans.cohorts.length > 0 && (
          <TableFiles to="/statistiques/tableaux/prets" name={t('Prêts par année de versement')} />
        )}
      </Section>
    </>
  );
}

/** The formula in words, for whoever wants to do it again. */
function Method({ days }: { days: number }) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{t('Comment ce taux est calculé')}</summary>
      <div className="prose">
        <ul>
          <li>{t('Chaque année entière est une fenêtre, du 1er janvier au 31 décembre.')}</li>
          <li>
            {t(
              'Le dénominateur compte les prêts qui existaient et n’étaient pas en défaut au début de la fenêtre, sauf ceux qui n’avaient rien à payer dans l’année.',
            )}
          </li>
          <li>
            {t(
              'Le numérateur compte, parmi eux, ceux dont le retard a dépassé {days} jours dans l’année. Un prêt compte une fois, quel que soit son montant.',
              { days },
            )}
          </li>
          <li>{t('Une pause permise par le contrat n’est pas un retard.')}</li>
          <li>
            {t(
              'La loi compte aussi les prêts dont le remboursement devient improbable (sauvegarde, redressement, liquidation). Nous ne les relevons pas encore : seuls les retards sont comptés ici.',
            )}
          </li>
          <li>{t('Le taux publié est la moyenne simple des taux annuels, pas le rapport des totaux.')}</li>
        </ul>
      </div>
    </details>
  );
}
