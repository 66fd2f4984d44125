import { Button } from '#app/components/button.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

/** Asks for a place and leads to the projects around it. */
export function NearSearch() {
  return (
    <form action={href('/projets')} className="flex max-w-xl flex-wrap items-end gap-3">
      <div className="grid grow gap-1.5">
        <label htmlFor="pres" className="font-semibold">
          {t('Votre commune ou votre code postal')}
        </label>
        <input id="pres" name="pres" className="control" autoComplete="postal-code" />
      </div>
      <Button icon="search">{t('Voir les projets proches')}</Button>
    </form>
  );
}
