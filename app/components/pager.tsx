import { t } from '#app/i18n/t.ts';
import { LinkButton } from './button.tsx';

/** Previous and next page of a list. `to(page)` makes the address. Nothing when there is one page. */
export function Pager({
  page,
  pages,
  to,
  label = t('Pages'),
}: {
  page: number;
  pages: number;
  to: (page: number) => string;
  label?: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? (
        <LinkButton to={to(page - 1)} size="small" icon="arrow-left" rel="prev">
          {t('Précédent')}
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="figures text-sm text-ink-soft">{t('Page {page} sur {pages}', { page, pages })}</p>
      {page < pages ? (
        <LinkButton to={to(page + 1)} size="small" icon="arrow-right" rel="next">
          {t('Suivant')}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
