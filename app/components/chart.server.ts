import { currentLanguage } from '#app/i18n/t.ts';
import { init, type EChartsOption } from 'echarts/dist/echarts.esm.min.mjs';

/** The same chart for wide and for narrow screens, as SVG text: letters keep their size on phones. */
export type Chart = { wide: string; narrow: string };

export type ChartColor =
  'leaf' | 'ochre' | 'brick' | 'sky' | 'plum' | 'strata-1' | 'strata-2' | 'strata-3' | 'strata-4';

type Bars = {
  categories: readonly string[];
  series: ReadonlyArray<{
    name: string;
    /** Decimal text; numbers exist only for drawing. */
    values: readonly string[];
    /** What stands beside each bar, already in French. */
    texts?: readonly string[];
    color: ChartColor;
  }>;
  horizontal?: boolean;
  stacked?: boolean;
  /** Written after the figures of the axis: « k€ », « % ». */
  unit?: string;
};

/**
 * Draws bars on the server. Colours are those of the page's theme, so the chart follows it to dark and to paper. It must stand with
 * the same figures as a table: see FigureWithTable.
 */
export function barChart(bars: Bars): Chart {
  return { wide: draw(bars, 760), narrow: draw(bars, 330) };
}

function draw(bars: Bars, width: number): string {
  const rows = bars.categories.length * (bars.stacked ? 1 : bars.series.length);
  const height = bars.horizontal
    ? rows * (width < 500 ? 54 : 38) + 20 + (bars.series.length > 1 ? 40 : 0)
    : width < 500
      ? 280
      : 320;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(optionsOf(bars, width));
  const svg = chart.renderToSVGString();
  chart.dispose();
  // No style sheet inside (the policy of our pages allows none, and nothing here moves); what it says is in the table beside it.
  return svg
    .replace(/<style[^]*?<\/style>/g, '')
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

function optionsOf(
  { categories, series, horizontal = false, stacked = false, unit = '' }: Bars,
  width: number,
): EChartsOption {
  const narrow = width < 500;
  const text = { color: 'var(--color-ink)', fontFamily: 'inherit', fontSize: narrow ? 12 : 14 };
  const line = { lineStyle: { color: 'var(--color-line)' } };
  const names = {
    type: 'category' as const,
    data: [...categories],
    axisLine: line,
    axisTick: { show: false },
  };
  const figures = {
    type: 'value' as const,
    splitLine: line,
    axisLabel: { ...text, formatter: (value: number) => onAxis(value, unit) },
  };
  const hidden = { ...figures, axisLabel: { show: false }, splitLine: { show: false } };
  const labels = { ...text, width: narrow ? 300 : 250, overflow: 'truncate' as const };
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: {
      left: 4,
      right: horizontal ? (narrow ? 84 : 100) : 8,
      // What stands above the highest bar needs room of its own.
      top: (series.length > 1 ? 44 : 8) + (!horizontal && series.some(({ texts }) => texts) ? 18 : 0),
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(series.length > 1 && {
      legend: { top: 0, left: 0, textStyle: text, itemGap: narrow ? 10 : 18, icon: 'roundRect' },
    }),
    xAxis: horizontal ? hidden : { ...names, axisLabel: text },
    yAxis: horizontal
      ? {
          ...names,
          inverse: true,
          axisLine: { show: false },
          axisLabel: narrow
            ? { ...labels, inside: true, verticalAlign: 'bottom', margin: 0, padding: [0, 0, 13, 0] }
            : labels,
        }
      : figures,
    series: series.map(({ name, values, texts, color }, index) => ({
      name,
      type: 'bar' as const,
      stack: stacked ? 'all' : undefined,
      data: values.map(Number),
      barWidth: horizontal ? 16 : undefined,
      barMaxWidth: 56,
      itemStyle: {
        color: `var(--color-${color})`,
        borderRadius: horizontal ? [0, 4, 4, 0] : !stacked || index === series.length - 1 ? [4, 4, 0, 0] : 0,
      },
      ...(texts && {
        label: {
          show: true,
          position: horizontal ? ('right' as const) : ('top' as const),
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) => texts[dataIndex] ?? '',
        },
      }),
    })),
  };
}

/** “100 €” and “€100”, as the rest of the page. */
function onAxis(value: number, unit: string): string {
  if (unit === '') return inWords(value);
  return currentLanguage() === 'en' ? `${unit}${inWords(value)}` : `${inWords(value)}\u00a0${unit}`;
}

/** As the reader of this page writes it. */
function inWords(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'en' ? 'en-GB' : 'fr-FR', {
    maximumFractionDigits: 1,
  }).format(value);
}
