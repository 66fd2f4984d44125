import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { classNames } from './class-names.ts';

/**
 * A sheet of paper on the table. `tone` tints it (`sunk` quiet, `leaf` for the main thing of the page).
 *   <Card title="Prochaine échéance" action={<LinkButton size="small" …/>}>…</Card>
 * `to` makes the whole card one link, on its title.
 */
export function Card({
  title,
  children,
  action,
  to,
  tone = 'surface',
  level = 2,
}: {
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  to?: string;
  tone?: 'surface' | 'sunk' | 'leaf';
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div
      className={classNames(
        'relative grid grid-cols-[minmax(0,1fr)] content-start gap-3 rounded-lg border p-5',
        tone === 'surface' && 'border-line bg-surface',
        tone === 'sunk' && 'border-line bg-sunk',
        tone === 'leaf' && 'border-leaf bg-leaf-soft',
        to && 'hover:border-edge hover:shadow-lift',
      )}
    >
      {(title || action) && (
        <div className="flex flex-wrap items-start justify-between gap-3">
          {title && (
            <Heading className="text-lg">
              {to ? (
                <a
                  href={href(to)}
                  className="no-underline after:absolute after:inset-0 after:rounded-lg hover:underline"
                >
                  {title}
                </a>
              ) : (
                title
              )}
            </Heading>
          )}
          {action}
        </div>
      )}
      {children}
    </div>
  );
}

/** Cards side by side as many as fit, never narrower than `min`. */
export function CardGrid({ children, min = '18rem' }: { children: ReactNode; min?: string }) {
  return (
    <div
      className="grid gap-5"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}
