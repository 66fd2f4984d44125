import {
  figureNames,
  ratiosOf,
  type FigureName,
  type RatioName,
  type SheetAnswers,
} from '#app/features/protection/sheet-fields.ts';
import { figureLabels } from '#app/features/protection/sheet-words.ts';
import { frenchOnly, spokenIn } from '#app/i18n/t.ts';
import { euros, percent } from '#app/money/format.ts';
import type { Decimal } from '#app/money/money.ts';
import { type Block, facts } from './paper.ts';

const ratios: Record<RatioName, string> = frenchOnly({
  margin: 'Marge nette',
  returnOnEquity: 'Rendement des fonds propres',
  netDebt: 'Dette nette sur fonds propres',
  debtCover: 'Couverture de l’annuité',
  intangibleShare: 'Part des incorporels dans le bilan',
});

/** Field A e): the key figures of the last years and their ratios, or why there are none. */
export function figuresTable({ years, texts }: SheetAnswers): Block[] {
  const why = texts.noFigures?.trim();
  const missing = facts(frenchOnly('Chiffres clés'), [
    frenchOnly('e) Chiffres et ratios clés'),
    why ?? frenchOnly('Les trois dernières années figurent ci-dessous.'),
  ]);
  if (years.length === 0) return [missing];
  const known = (name: FigureName) => years.some((year) => year[name] !== undefined);
  const each = years.map(ratiosOf);
  const columns = [
    { label: frenchOnly('En euros'), width: 2 },
    ...years.map(({ year }) => ({ label: String(year), width: 1, numeric: true })),
  ];
  const rows = [
    ...figureNames
      .filter(known)
      .map((name) => [
        nameOf(name),
        ...years.map((year) => (year[name] === undefined ? '—' : euros(year[name]))),
      ]),
    ...(Object.keys(ratios) as RatioName[])
      .filter((name) => each.some((of) => of[name] !== null))
      .map((name) => [ratios[name], ...each.map((of) => ratioText(name, of[name]))]),
  ];
  const table: Block = { kind: 'table', caption: frenchOnly('e) Chiffres et ratios clés'), columns, rows };
  return why ? [table, missing] : [table];
}

/** As it is asked for, in the language of the sheet. */
function nameOf(figure: FigureName): string {
  return spokenIn('fr', () => figureLabels[figure]);
}

/** How many times, for what divides by a yearly charge; else per cent. */
function ratioText(name: RatioName, ratio: Decimal | null): string {
  if (ratio === null) return '—';
  return name === 'debtCover' ? frenchOnly(`${ratio.toFixed(2).replace('.', ',')} fois`) : percent(ratio);
}
