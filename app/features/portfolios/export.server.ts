import { stages } from '#app/features/cooperations/words.ts';
import { instruments } from '#app/features/projects/words.ts';
import { dayShort, monthText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { projectsToFollow } from './follow.queries.server.ts';
import { collectedByInstrument, expectedByMonth, followedLoans } from './followed.queries.server.ts';
import { byStage, byTerritory, soonestFirst, type Split } from './portfolio.queries.server.ts';

/** A table of a partner, as it stands at the end of a day. */
export type PartnerTable = (partnerId: string, today: Day) => Promise<TableFile>;

/** The loans of a portfolio. */
export const portfolioTable: PartnerTable = async (partnerId, today) =>
  tableOf(
    'portefeuille',
    [
      [t('Projet'), ({ title }) => title],
      [t('Coopération'), ({ cooperation }) => cooperation],
      [t('Territoire'), ({ territory }) => territory],
      [t('Département'), ({ department }) => department],
      [t('Stade'), ({ stage }) => stage && stages[stage]],
      [t('Prêté (€)'), ({ lent }) => lent],
      [t('Capital restant dû (€)'), ({ outstanding }) => outstanding],
      [t('Capital remboursé (€)'), ({ repaid }) => repaid],
      [t('En retard (€)'), ({ overdue }) => overdue],
      [t('Jours de retard'), ({ daysPastDue }) => daysPastDue],
      [t('Prochaine échéance'), ({ nextDue }) => nextDue && dayShort(nextDue)],
      [t('Montant (€)'), ({ nextAmount }) => nextAmount],
    ],
    await followedLoans(partnerId, today),
  );

function splitTable(name: string, head: string, splits: readonly Split[]): TableFile {
  return tableOf(
    name,
    [
      [head, ({ label }) => label],
      [t('Prêts'), ({ loans }) => loans],
      [t('Restant dû'), ({ outstanding }) => outstanding],
      [t('En retard'), ({ overdue }) => overdue],
      [t('Dont plus de 30 jours'), ({ late30 }) => late30],
      [t('Dont plus de 90 jours'), ({ late90 }) => late90],
    ],
    splits,
  );
}

export const territoriesTable: PartnerTable = async (partnerId, today) =>
  splitTable('par-territoire', t('Territoire'), byTerritory(await followedLoans(partnerId, today)));

export const stagesTable: PartnerTable = async (partnerId, today) =>
  splitTable('par-stade', t('Stade'), byStage(await followedLoans(partnerId, today)));

/** What the followed projects received, by instrument. */
export const collectedTable: PartnerTable = async (partnerId) =>
  tableOf(
    'par-instrument',
    [
      [t('Instrument'), ({ instrument }) => instruments[instrument].label],
      [t('Projets'), ({ projects }) => projects],
      [t('Engagements'), ({ people }) => people],
      [t('Reçu'), ({ amount }) => amount],
    ],
    await collectedByInstrument(partnerId),
  );

/** What is expected in each of the next twelve months. */
export const monthsTable: PartnerTable = async (partnerId, today) =>
  tableOf(
    'echeances-par-mois',
    [
      [t('Mois'), ({ month }) => monthText(month)],
      [t('Attendu'), ({ amount }) => amount],
    ],
    await expectedByMonth(partnerId, today),
  );

/** The next instalment of every loan that expects one, the first due first. */
export const comingTable: PartnerTable = async (partnerId, today) =>
  tableOf(
    'prochaines-echeances',
    [
      [t('Projet'), ({ title }) => title],
      [t('Coopération'), ({ cooperation }) => cooperation],
      [t('Échéance'), ({ nextDue }) => nextDue],
      [t('Montant'), ({ nextAmount }) => nextAmount],
    ],
    soonestFirst(await followedLoans(partnerId, today)),
  );

/** Every project that may be followed, those that are first. */
export const followedTable: PartnerTable = async (partnerId) =>
  tableOf(
    'projets-suivis',
    [
      [t('Projet'), ({ title }) => title],
      [t('Coopération'), ({ cooperation }) => cooperation],
      [t('Commune'), ({ place }) => place],
      [t('Suivi'), ({ followed }) => (followed ? t('Oui') : t('Non'))],
    ],
    (await projectsToFollow(partnerId, '', null)).projects,
  );
