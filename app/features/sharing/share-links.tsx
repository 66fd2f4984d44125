import { CopyButton } from '#app/components/copy-button.tsx';
import { Icon, type IconName } from '#app/components/icon.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';

const look = 'link inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-left';

/**
 * Ways to pass a page on that need no script and ask no third party anything before they are pressed. Each address says by which way its reader
 * comes. `more`: the page that has the others (ShareTools).
 */
export function ShareLinks({ title, url, more }: { title: string; url: string; more?: string }) {
  const message = encodeURIComponent(`${title} ${withVia(url, 'whatsapp')}`);
  const letter = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(withVia(url, 'courriel'))}`;
  return (
    <ul className="no-print flex flex-wrap gap-x-5 text-sm">
      <Way icon="mail" to={letter} label={t('Envoyer par e-mail')} />
      <Way icon="external" to={`https://wa.me/?text=${message}`} label={t('Partager sur WhatsApp')} />
      {more && <Way icon="print" to={more} label={t('Copier l’adresse, imprimer une affiche')} />}
    </ul>
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

/** The address to copy, and the device's own sheet for passing it on where it has one. The page names `handle = { script: 'share' }` (live-share.ts). */
export function ShareTools({ title, url }: { title: string; url: string }) {
  return (
    <div className="no-print grid gap-1.5">
      <label htmlFor="adresse-de-la-page" className="font-semibold">
        {t('Adresse de la page')}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id="adresse-de-la-page"
          readOnly
          value={url}
          className="control min-w-0 grow basis-56 sm:max-w-md"
        />
        <CopyButton text={withVia(url, 'lien')} label={t('Copier l’adresse')} />
        <button type="button" hidden className={look} data-share={withVia(url, 'partage')} data-title={title}>
          <Icon name="external" size={18} />
          {t('Partager avec mon appareil')}
        </button>
      </div>
      <ShareLinks title={title} url={url} />
    </div>
  );
}
