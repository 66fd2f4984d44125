import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { HelpLines } from './help-lines.tsx';
import { Icon } from './icon.tsx';
import type { NavLink } from './site-header.tsx';
import { Logo } from './logo.tsx';

/** The foot of each page. Help stands first and always at the same place. */
export function SiteFooter({
  links,
  help,
  operator,
}: {
  links: readonly NavLink[];
  /** Nothing when the page could not even ask for it. */
  help: Parameters<typeof HelpLines>[0] | undefined;
  /** Who answers for the offers, with the numbers by which a register knows them. */
  operator: string | undefined;
}) {
  return (
    <footer className="mt-auto bg-soil text-on-soil print:bg-transparent print:text-ink">
      <Ridge />
      <div className="mx-auto grid max-w-[76rem] gap-x-12 gap-y-8 px-4 pt-6 pb-10 sm:px-6 md:grid-cols-[1.2fr_1fr_1fr]">
        <section aria-labelledby="aide" className="grid content-start gap-2">
          <h2 id="aide" className="text-lg">
            {t('Besoin d’aide ? Une personne vous répond')}
          </h2>
          {help && <HelpLines {...help} />}
          <p>
            <a href={href('/aide')} className="inline-flex min-h-8 items-center gap-2 underline">
              <Icon name="info" />
              {t('Aide et questions fréquentes')}
            </a>
          </p>
        </section>
        <nav aria-label={t('Informations')} className="no-print">
          <ul className="grid gap-1">
            {links.map(({ label, to }) => (
              <li key={to}>
                <a href={href(to)} className="inline-flex min-h-8 items-center underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid content-start gap-2 text-sm opacity-90">
          <Logo />
          <p>{t('Le financement citoyen des coopérations territoriales. Logiciel libre (AGPL-3.0).')}</p>
          {operator && <p>{operator}</p>}
          <p>
            {t(
              'Aucun cookie de suivi : un seul cookie, celui de votre connexion. C’est pourquoi il n’y a pas de bandeau.',
            )}
          </p>
        </div>
      </div>
    </footer>
  );
}

/** The ground line on which the footer lies. */
function Ridge() {
  return (
    <svg
      viewBox="0 0 1200 44"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-7 w-full bg-paper sm:h-11 print:hidden"
      focusable="false"
    >
      <path d="M0 14c170-16 330 12 560 4S980-4 1200 12v32H0Z" fill="#e0c391" />
      <path d="M0 22c190-10 360 12 600 6s420-14 600-4v20H0Z" fill="#b98a55" />
      <path d="M0 31c210-8 390 8 620 4s400-10 580-3v12H0Z" fill="#7a5636" />
      <path d="M0 39c220-5 420 5 640 2s380-6 560-1v4H0Z" fill="var(--color-soil)" />
    </svg>
  );
}
