import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * The body of a page, inside root's <main>. `width`: `text` for forms and reading (46rem), `wide` (default, 76rem) for lists and boards.
 *   <Page width="text"><PageTitle …/>…</Page>
 * `Columns` puts a side list (SectionNav, summary) beside the content, above it on phones.
 */
export function Page({ width = 'wide', children }: { width?: 'text' | 'wide'; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'mx-auto grid gap-8 px-4 pt-6 pb-16 sm:px-6 sm:pt-9',
        width === 'text' ? 'max-w-[46rem]' : 'max-w-[76rem]',
        'grid-cols-[minmax(0,1fr)]',
      )}
    >
      {children}
    </div>
  );
}

export function Columns({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-12">
      <div className="lg:sticky lg:top-6">{side}</div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">{children}</div>
    </div>
  );
}

/** A titled part of a page, with an anchor. `level` 3 inside another section. */
export function Section({
  id,
  title,
  intro,
  action,
  level = 2,
  children,
}: {
  id?: string;
  title: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <Heading className={level === 2 ? 'text-2xl' : 'text-lg'}>{title}</Heading>
        {action}
      </div>
      {intro && <div className="max-w-[68ch] text-ink-soft">{intro}</div>}
      {children}
    </section>
  );
}
