import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';

/**
 * The h1 of a page, with what leads to it and what can be done from it.
 *   <PageTitle crumbs={[{ label: 'Projets', to: '/projets' }]} title="La Ferme des Possibles" intro="…" aside={<Badge …/>} action={<LinkButton …/>} />
 */
export function PageTitle({
  title,
  intro,
  crumbs,
  aside,
  action,
}: {
  title: ReactNode;
  intro?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Beside the title, small: a badge, a state. */
  aside?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid gap-3">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid gap-2">
          {aside && <div className="flex flex-wrap gap-2">{aside}</div>}
          <h1 className="text-3xl">{title}</h1>
        </div>
        {action && <div className="flex w-full flex-wrap items-center gap-3 sm:w-auto">{action}</div>}
      </div>
      {intro && <div className="max-w-[68ch] text-lg text-ink-soft">{intro}</div>}
    </div>
  );
}
