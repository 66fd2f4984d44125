import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

/**
 * The whole of a table as a file, whatever its page shows; `to` is the address of a route that answers with `tableReply`. `name` tells several
 * tables of one page apart. One quiet line: a page of five tables is not a page of ten buttons.
 */
export function TableFiles({ to, name }: { to: string; name?: string }) {
  const file = (address: string) => (word: ReactNode) => (
    <a
      href={href(address)}
      className="link inline-flex min-h-11 min-w-11 items-center justify-center gap-1 px-1"
    >
      <span className="sr-only">{name ?? t('Tout le tableau')}</span> {word}
    </a>
  );
  return (
    <p className="no-print flex flex-wrap items-center gap-x-1 text-sm">
      {rich('{name} : <excel>Excel</excel> · <csv>CSV</csv>', {
        name: name ?? t('Fichier'),
        excel: file(`${to}${to.includes('?') ? '&' : '?'}format=xlsx`),
        csv: file(to),
      })}
    </p>
  );
}
