import type { ReactNode } from 'react';
import { t } from '#app/i18n/t.ts';
import { Fold } from './fold.tsx';

/**
 * A chart drawn on the server, and the same figures as a table under it.
 *   <FigureWithTable title="Collecte par année" svg={svg} description="De 2024 à 2026, …"><DataTable …/></FigureWithTable>
 * `svg` is what chart.server.ts drew: our own markup (echarts on the server), never what a person typed.
 */
export function FigureWithTable({
  title,
  svg,
  description,
  note,
  open = false,
  children,
}: {
  title: string;
  svg: string | { wide: string; narrow: string };
  /** What the chart shows, in a sentence. */
  description: string;
  note?: ReactNode;
  /** Shows the table from the start. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <figure className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <figcaption className="font-semibold">{title}</figcaption>
      {typeof svg === 'string' ? (
        <Drawing label={`${title}. ${description}`} svg={svg} />
      ) : (
        <>
          <Drawing label={`${title}. ${description}`} svg={svg.narrow} when="sm:hidden print:hidden" />
          <Drawing label={`${title}. ${description}`} svg={svg.wide} when="hidden sm:block print:block" />
        </>
      )}
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      <Fold title={t('Les mêmes chiffres en tableau')} open={open}>
        {children}
      </Fold>
    </figure>
  );
}

function Drawing({ label, svg, when = '' }: { label: string; svg: string; when?: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className={`overflow-x-auto [&_svg]:h-auto [&_svg]:max-w-full ${when}`}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
