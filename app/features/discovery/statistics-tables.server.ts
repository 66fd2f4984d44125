import { t } from '#app/i18n/t.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { ratesByGroup, yearlyDefaultRates } from '#app/lending/default-rate.ts';
import type { Day } from '#app/money/day.ts';
import { money, sum, type Decimal } from '#app/money/money.ts';
import {
  closedByYear,
  collectedByYear,
  everInDefault,
  everyLoan,
  repaidOf,
} from './statistics.queries.server.ts';

/** Percents as spreadsheets in France read them; nothing where there is no rate. */
const inPercent = (rate: Decimal | null) =>
  rate && rate.times(100).toDecimalPlaces(2).toFixed().replace('.', ',');

/** What was received and kept, by the year in which it came. */
export async function collectedTable(): Promise<TableFile> {
  return tableOf(
    'collecte-par-annee',
    [
      [t('Année'), ({ year }) => year],
      [t('Dons'), ({ gift }) => money(gift)],
      [t('Prêts'), ({ loan }) => money(loan)],
      [t('Parts'), ({ share }) => money(share)],
      [t('Total'), ({ gift, loan, share }) => sum([gift, loan, share].map(money))],
    ],
    await collectedByYear(),
  );
}

/** The campaigns that closed in each year. */
export async function campaignsTable(): Promise<TableFile> {
  return tableOf(
    'collectes-closes',
    [
      [t('Année'), ({ year }) => year],
      [t('Closes'), ({ closed }) => closed],
      [t('Réussies'), ({ succeeded }) => succeeded],
      [t('Non abouties'), ({ closed, succeeded }) => closed - succeeded],
    ],
    await closedByYear(),
  );
}

/** Each whole year's default rate, with its numerator and its denominator. */
export async function defaultsTable(today: Day): Promise<TableFile> {
  return tableOf(
    'defauts-par-annee',
    [
      [t('Année'), ({ from }) => from.slice(0, 4)],
      [t('Prêts suivis'), ({ loans }) => loans],
      [t('En défaut'), ({ defaults }) => defaults],
      [t('Taux (%)'), ({ rate }) => inPercent(rate)],
    ],
    yearlyDefaultRates(await everyLoan(today), today),
  );
}

/** What became of the loans of each year. */
export async function cohortsTable(today: Day): Promise<TableFile> {
  const loans = await everyLoan(today);
  const rows = ratesByGroup(loans, today).map(({ group, average }) => ({
    group,
    average,
    own: loans.filter(({ start }) => start.slice(0, 4) === group),
  }));
  return tableOf(
    'prets-par-annee',
    [
      [t('Année'), ({ group }) => group],
      [t('Prêts'), ({ own }) => own.length],
      [t('Prêtés'), ({ own }) => sum(own.map(({ principal }) => principal))],
      [t('Capital remboursé'), ({ own }) => sum(own.map(repaidOf))],
      [t('Déjà en défaut'), ({ own }) => own.filter((loan) => everInDefault(loan, today)).length],
      [t('Taux de défaut moyen (%)'), ({ average }) => inPercent(average)],
    ],
    rows,
  );
}
