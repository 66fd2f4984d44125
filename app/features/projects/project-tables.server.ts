import { monthText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { money, subtract } from '#app/money/money.ts';
import { sumsOf } from './board-sums.server.ts';
import { releasesOf } from './permanent.queries.server.ts';
import { sourceWords } from './source-words.ts';
import { instruments } from './words.ts';

/** The sums of a project's campaigns, each with the name of its campaign. */
async function sumsByCampaign(projectId: string) {
  const [campaigns, sums] = await Promise.all([
    db().campaign.findMany({ where: { projectId }, select: { id: true, instrument: true } }),
    sumsOf(projectId, now()),
  ]);
  const names = new Map(campaigns.map(({ id, instrument }) => [id, instruments[instrument].campaign]));
  return { ...sums, nameOf: ({ campaign }: { campaign: string }) => names.get(campaign) ?? '' };
}

/** What was pledged each day, campaign by campaign. */
export async function daysTable(projectId: string): Promise<TableFile> {
  const { days, nameOf } = await sumsByCampaign(projectId);
  return tableOf(
    'engagements-par-jour',
    [
      [t('Collecte'), nameOf],
      [t('Jour'), ({ day }) => day],
      [t('Engagements'), ({ people }) => people],
      [t('Montant'), ({ amount }) => amount],
    ],
    days,
  );
}

/** By which way people came, campaign by campaign. */
export async function sourcesTable(projectId: string): Promise<TableFile> {
  const { sources, nameOf } = await sumsByCampaign(projectId);
  return tableOf(
    'chemins',
    [
      [t('Collecte'), nameOf],
      [t('Chemin'), ({ via }) => sourceWords(via)],
      [t('Engagements'), ({ people }) => people],
      [t('Montant'), ({ amount }) => amount],
    ],
    sources,
  );
}

/** What a permanent campaign has sent on, the newest month first. */
export async function releasesTable(projectId: string): Promise<TableFile> {
  return tableOf(
    'versements-mensuels',
    [
      [t('Mois'), ({ month }) => monthText(toDay(month))],
      [t('Versé le'), ({ releasedOn }) => toDay(releasedOn)],
      [t('Dons'), ({ amount }) => money(amount)],
      [t('Part de la plateforme'), ({ fee }) => money(fee)],
      [t('Versé'), ({ amount, fee }) => subtract(money(amount), money(fee))],
    ],
    await releasesOf({ projectId, instrument: 'gift' }),
  );
}
