import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';

export type NavLink = { label: string; to: string; icon?: IconName };

type Shown = {
  links: readonly NavLink[];
  personal: NavLink;
  path: string;
  /** The same page in the other language. */
  elsewhere: { language: string; label: string; to: string };
};

/**
 * The dark band on top of each page: the name, the ways in, and who is signed in. Where there is no room for a row of links, they
 * stand in a menu that opens without script; it pushes the page down, so that it never hides what has the focus.
 */
export function SiteHeader({
  band,
  ...shown
}: Shown & {
  /** One thing that everyone must know on every page. */
  band?: string | undefined;
}) {
  const { personal, path, elsewhere } = shown;
  return (
    <header className="no-print bg-soil text-on-soil">
      {band && <p className="bg-[#e0c391] px-4 py-1 text-center text-sm text-[#231b14]">{band}</p>}
      <div className="relative mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-2 px-4 sm:px-6 lg:gap-x-6">
        <a
          href={href('/')}
          className="mr-auto flex min-h-16 items-center no-underline max-[22.4rem]:[&_span_span]:hidden"
          aria-label={t('Terreau, accueil')}
        >
          <Logo />
        </a>
        <nav aria-label={t('Menu principal')} className="max-lg:hidden">
          <Links {...shown} className="flex" />
        </nav>
        <a
          href={elsewhere.to}
          hrefLang={elsewhere.language}
          lang={elsewhere.language}
          className="flex min-h-11 items-center px-1 underline underline-offset-4 max-lg:hidden"
        >
          {elsewhere.label}
        </a>
        <a
          href={href(personal.to)}
          aria-current={isHere(path, personal.to) ? 'page' : undefined}
          className="mr-[5rem] flex min-h-11 items-center gap-2 rounded-md border border-on-soil/40 px-2 font-semibold no-underline hover:bg-white/10 max-sm:text-[0.9375rem] sm:px-3.5 lg:mr-0"
        >
          <span className="flex max-sm:hidden">
            <Icon name={personal.icon ?? 'person'} />
          </span>
          {personal.label}
        </a>
        <PhoneMenu {...shown} />
      </div>
      <StrataLine />
    </header>
  );
}

/** The button stands in the row of the name, the links below it. */
function PhoneMenu(shown: Shown) {
  return (
    <details className="w-full lg:hidden">
      <summary className="absolute top-2.5 right-4 flex min-h-11 list-none items-center gap-1.5 rounded-md px-1.5 text-[0.9375rem] font-semibold hover:bg-white/10 sm:right-6 [&::-webkit-details-marker]:hidden">
        <Icon name="menu" />
        {t('Menu')}
      </summary>
      <nav aria-label={t('Menu principal')} className="border-t border-on-soil/25 py-2">
        <Links {...shown} className="grid grid-cols-2 gap-x-4" withLanguage />
      </nav>
    </details>
  );
}

function Links({
  links,
  path,
  elsewhere,
  className,
  withLanguage = false,
}: Shown & { className: string; withLanguage?: boolean }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.to}>
          <HeaderLink {...link} here={isHere(path, link.to)} />
        </li>
      ))}
      {withLanguage && (
        <li>
          <a
            href={elsewhere.to}
            hrefLang={elsewhere.language}
            lang={elsewhere.language}
            className="flex min-h-11 items-center px-2 underline underline-offset-4"
          >
            {elsewhere.label}
          </a>
        </li>
      )}
    </ul>
  );
}

function isHere(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`);
}

function HeaderLink({ label, to, here }: NavLink & { here: boolean }) {
  return (
    <a
      href={href(to)}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'flex min-h-11 items-center px-2 no-underline underline-offset-8 hover:underline lg:min-h-16 lg:px-3',
        here && 'font-bold underline decoration-[#8fce94] decoration-[3px]',
      )}
    >
      {label}
    </a>
  );
}

/** Three layers of soil: the line under the header and above the footer. */
function StrataLine() {
  return (
    <div
      aria-hidden="true"
      className="h-1.5 bg-[linear-gradient(#7a5636_0_2px,#b98a55_2px_4px,#e0c391_4px_6px)] print:hidden"
    />
  );
}
