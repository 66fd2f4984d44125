import { CopyButton } from '#app/components/copy-button.tsx';
import { Icon, type IconName } from '#app/components/icon.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';

const look = 'link inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-left';

/**
 * Ways to pass a page on: none asks a third party anything before it is pressed, and all but two need no script. Each address says by which way its
 * reader comes. The page names `handle = { script: 'share' }` (live-share.ts). `poster`: the page to print.
 */
export function ShareLinks({ title, url, poster }: { title: string; url: string; poster?: string }) {
  const message = encodeURIComponent(`${title} ${withVia(url, 'whatsapp')}`);
  const letter = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(withVia(url, 'courriel'))}`;
  return (
    <section aria-labelledby="partager" className="no-print grid gap-2">
      <h2 id="partager" className="text-lg">
        {t('Partager')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 text-sm">
        <li className="contents">
          <button
            type="button"
            hidden
            className={look}
            data-share={withVia(url, 'partage')}
            data-title={title}
          >
            <Icon name="external" size={18} />
            {t('Partager avec mon appareil')}
          </button>
        </li>
        <Way icon="external" to={`https://wa.me/?text=${message}`} label={t('Partager sur WhatsApp')} />
        <Way icon="mail" to={letter} label={t('Envoyer par e-mail')} />
        {poster && <Way icon="print" to={poster} label={t('Imprimer l’affiche')} />}
      </ul>
      <div className="grid gap-1 text-sm">
        <label htmlFor="adresse-de-la-page" className="text-ink-soft">
          {t('Adresse de la page')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="adresse-de-la-page"
            readOnly
            value={url}
            className="control min-w-0 grow basis-40 text-sm"
          />
          <CopyButton text={withVia(url, 'lien')} label={t('Copier l’adresse')} />
        </div>
      </div>
    </section>
  );
}

function Way({ icon, to, label }: { icon: IconName; to: string; label: string }) {
  return (
    <li>
      <a className={look} href={href(to)} rel="noopener noreferrer">
        <Icon name={icon} size={18} />
        {label}
      </a>
    </li>
  );
}
