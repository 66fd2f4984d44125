import { barChart } from '#app/components/chart.server.ts';
import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { Decimal } from '#app/money/money.ts';
import { figureText, progressOf } from './progress.ts';
import { indicatorKinds } from './words.ts';

/** What a project changes: each indicator with its measures, the oldest first; figures as a chart and as rows. */
export async function impactOf(projectId: string) {
  const rows = await db().indicator.findMany({
    where: { projectId },
    orderBy: { position: 'asc' },
    include: { measures: { orderBy: { on: 'asc' } } },
  });
  const papers = await papersOf(
    'impact',
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, kind, label, unit, wanted, targetOn, measures, ...figures }) => {
    const said = (value: { toFixed(): string } | null) =>
      value === null
        ? ''
        : [figureText(new Decimal(value.toFixed()), currentLanguage()), unit].join(' ').trim();
    const { baseline, target } = figures;
    const last = measures.at(-1);
    const progress =
      baseline && target && last?.value
        ? progressOf(
            new Decimal(baseline.toFixed()),
            new Decimal(target.toFixed()),
            new Decimal(last.value.toFixed()),
          )
        : null;
    const points = [
      ...(baseline ? [{ name: t('Départ'), value: baseline }] : []),
      ...measures.flatMap(({ on, value }) => (value ? [{ name: dayText(toDay(on)), value }] : [])),
      ...(target ? [{ name: t('Objectif'), value: target }] : []),
    ];
    return {
      id,
      kind,
      kindLabel: indicatorKinds[kind],
      label,
      unit,
      wanted,
      baseline: said(baseline),
      target: said(target),
      targetOn: targetOn && dayText(toDay(targetOn)),
      progress,
      measures: measures.map(({ on, value, words, evidence }) => ({
        id: toDay(on),
        day: dayText(toDay(on)),
        value: said(value),
        words,
        evidence,
        papers: papers.filter((paper) => paper.subject === id && paper.measuredOn === toDay(on)),
      })),
      chart:
        kind === 'quantitative' && measures.length > 0
          ? barChart({
              categories: points.map(({ name }) => name),
              series: [
                {
                  name: label,
                  values: points.map(({ value }) => value.toFixed()),
                  // The unit stands in the table: on a phone there is no room for it beside the bars.
                  texts: points.map(({ value }) =>
                    figureText(new Decimal(value.toFixed()), currentLanguage()),
                  ),
                  color: 'leaf',
                },
              ],
              horizontal: true,
            })
          : null,
    };
  });
}

/** Every measure of every indicator of a project, the oldest first, as a file. */
export async function measuresTable(projectId: string): Promise<TableFile> {
  const figure = (value: { toFixed(): string } | null) => value && value.toFixed().replace('.', ',');
  const measures = await db().measure.findMany({
    where: { indicator: { projectId } },
    orderBy: [{ indicator: { position: 'asc' } }, { on: 'asc' }],
    include: { indicator: true },
  });
  return tableOf(
    'mesures',
    [
      [t('Indicateur'), ({ indicator }) => indicator.label],
      [t('Unité'), ({ indicator }) => indicator.unit],
      [t('Départ'), ({ indicator }) => figure(indicator.baseline)],
      [t('Objectif'), ({ indicator }) => figure(indicator.target)],
      [t('Jour'), ({ on }) => toDay(on)],
      [t('Mesuré'), ({ value }) => figure(value)],
      [t('Ce qu’il faut en savoir'), ({ words }) => words],
      [t('Ce qui le montre'), ({ evidence }) => evidence],
    ],
    measures,
  );
}
