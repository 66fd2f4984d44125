import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

/** Where we are. The present page is the h1 below and is not repeated here. `lang`: the language of a name that people wrote. */
export type Crumb = { label: string; to: string; lang?: 'fr' };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('Fil d’Ariane')} className="text-sm">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 text-ink-soft">
        {crumbs.map(({ label, to, lang }, index) => (
          <li key={to} className="flex gap-2">
            <a href={href(to)} lang={lang} className="underline hover:text-ink">
              {label}
            </a>
            {index < crumbs.length - 1 && <span aria-hidden="true">/</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
