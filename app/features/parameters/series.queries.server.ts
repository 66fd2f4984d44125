import { dayText, percent } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { type Day, daysBetween, monthOf, yearOf } from '#app/money/day.ts';
import { Decimal } from '#app/money/money.ts';
import { comingDuties, type DutyName } from './due-dates.ts';
import { type Period, periodsNeeded, seriesNames, type SeriesName } from './series.ts';

const labels: Record<SeriesName, string> = phrases({
  usury_up_to_2_years: 'Taux de l’usure, jusqu’à deux ans',
  usury_fixed_2_to_10_years: 'Taux de l’usure, plus de deux ans et moins de dix',
  usury_fixed_10_to_20_years: 'Taux de l’usure, de dix à moins de vingt ans',
  usury_fixed_20_years_or_more: 'Taux de l’usure, vingt ans et plus',
  tmo: 'Taux moyen de rendement des obligations (TMO)',
});

const uses: Record<'usury' | 'tmo', string> = phrases({
  usury:
    'Personnes morales sans activité économique, taux fixe. Sans le plafond du trimestre, aucun prêt avec intérêts n’ouvre hors d’une démonstration.',
  tmo: 'Six semestres donnent le plafond de l’intérêt aux parts. Sans eux, la coopérative écrit elle-même leur moyenne.',
});

const duties: Record<DutyName, string> = phrases({
  tax_return: 'Déclarer et payer l’impôt retenu le mois d’avant (2777)',
  tax_file: 'Remettre le fichier des revenus de l’année d’avant (2561)',
  project_report: 'Rendre compte des projets de l’année à l’Autorité des marchés financiers (PSFP)',
  outcome_statement: 'Publier l’état des résultats de l’exercice (PSFP)',
  activity_report: 'Publier le rapport d’activité de l’année (IFP)',
  usury_rates: 'Entrer les taux de l’usure du trimestre',
  half_yearly_rates: 'Entrer le TMO du semestre écoulé',
  waivers: 'Dernier jour des demandes de dispense pour l’an prochain',
});

/** Every figure that comes back by periods: what is known, with its source, and what is missing; and what is due at a date. */
export async function ratesShown(today: Day) {
  const found = await db().parameter.findMany({
    where: { name: { in: [...seriesNames] } },
    orderBy: { validFrom: 'desc' },
    take: 500,
  });
  const rows = found.map(({ name, validFrom, validTo, value, source }) => ({
    name,
    source,
    value: new Decimal(value.toFixed()),
    validFrom: toDay(validFrom),
    validTo: validTo && toDay(validTo),
  }));
  const series = seriesNames.map((name) => {
    const own = rows.filter((row) => row.name === name);
    const periods = periodsNeeded(name, own, today).map(({ row, ...period }) => ({
      from: period.from,
      label: periodText(period),
      value: row && percent(row.value, 4),
      source: row?.source ?? null,
    }));
    return {
      name,
      label: labels[name],
      use: uses[name === 'tmo' ? 'tmo' : 'usury'],
      periods,
      missing: periods.filter(({ value }) => value === null).length,
      newest: own[0] ? periodText({ from: own[0].validFrom, to: own[0].validTo ?? own[0].validFrom }) : null,
    };
  });
  return {
    series,
    duties: comingDuties(today).map(({ name, dueOn }) => ({
      name,
      label: duties[name],
      on: dayText(dueOn),
      soon: daysBetween(today, dueOn) <= 15,
    })),
  };
}

/** Every dated figure of law, tax or our own rules, with its source: those of the series and all the others. */
export async function parametersTable(): Promise<TableFile> {
  return tableOf(
    'baremes',
    [
      [t('Code'), ({ name }) => name],
      [t('Barème'), ({ name }) => (Object.hasOwn(labels, name) ? labels[name as SeriesName] : '')],
      [t('Depuis le'), ({ validFrom }) => toDay(validFrom)],
      [t('Jusqu’au'), ({ validTo }) => toDay(validTo)],
      // As it was published: a rate has more decimals than an amount.
      [t('Valeur'), ({ value }) => value.toFixed().replace('.', ',')],
      [t('Source'), ({ source }) => source],
    ],
    await db().parameter.findMany({ orderBy: [{ name: 'asc' }, { validFrom: 'desc' }] }),
  );
}

/** "4e trimestre 2026", "1er semestre 2023" */
function periodText({ from, to }: Period): string {
  const year = yearOf(from);
  if (monthOf(to) - monthOf(from) === 2) {
    const quarters = [
      t('1er trimestre {year}', { year }),
      t('2e trimestre {year}', { year }),
      t('3e trimestre {year}', { year }),
      t('4e trimestre {year}', { year }),
    ];
    return quarters[(monthOf(from) - 1) / 3]!;
  }
  return monthOf(from) === 1 ? t('1er semestre {year}', { year }) : t('2e semestre {year}', { year });
}
