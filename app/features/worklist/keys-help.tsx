import { Button } from '#app/components/button.tsx';
import { t } from '#app/i18n/t.ts';

/** The keys of the list. Hidden until the script of the page shows it (`live-keys.ts`): without it they do nothing, and Tab and Space do. */
export function KeysHelp() {
  const keys = [
    ['j', t('Dossier suivant')],
    ['k', t('Dossier précédent')],
    ['x', t('Cocher ou décocher')],
    [t('Entrée'), t('Ouvrir le dossier')],
    ['?', t('Montrer ou cacher ces touches')],
  ];
  return (
    <details hidden data-keys className="rounded-md border border-line bg-surface px-3">
      <summary className="min-h-11 py-2.5 font-semibold">
        {t('Au clavier : j, k, x, Entrée et « ? »')}
      </summary>
      <div className="grid gap-3 pt-1 pb-3">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {keys.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-edge bg-sunk px-2">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Button type="button" variant="secondary" size="small" hidden data-switch="off">
            {t('Ne plus utiliser ces touches')}
          </Button>
          <Button type="button" variant="secondary" size="small" hidden data-switch="on">
            {t('Utiliser ces touches')}
          </Button>
        </div>
      </div>
    </details>
  );
}
