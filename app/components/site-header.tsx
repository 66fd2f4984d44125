import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';

export type NavLink = { label: string; to: string; icon?: IconName };

/** The dark band on top of each page: the name, the ways in, and who is signed in. All links are visible on phones too. */
export function SiteHeader({
  links,
  personal,
  path,
  elsewhere,
  band,
}: {
  links: readonly NavLink[];
  personal: NavLink;
  path: string;
  /** The same page in the other language. */
  elsewhere: { language: string; label: string; to: string };
  /** One thing that everyone must know on every page. */
  band?: string | undefined;
}) {
  const here = (to: string) => path === to || path.startsWith(`${to}/`);
  return (
    <header className="no-print bg-soil text-on-soil">
      {band && <p className="bg-[#e0c391] px-4 py-1 text-center text-sm text-[#231b14]">{band}</p>}
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-4 px-4 lg:gap-x-8 sm:px-6">
        <a
          href={href('/')}
          className="mr-auto flex min-h-16 items-center no-underline"
          aria-label={t('Terreau, accueil')}
        >
          <Logo />
        </a>
        <nav
          aria-label={t('Menu principal')}
          className="order-last -mx-2 w-[calc(100%+1rem)] lg:order-none lg:w-auto"
        >
          <ul className="flex flex-wrap pb-2 lg:pb-0">
            {links.map((link) => (
              <li key={link.to}>
                <HeaderLink {...link} here={here(link.to)} />
              </li>
            ))}
          </ul>
        </nav>
        <a
          href={elsewhere.to}
          hrefLang={elsewhere.language}
          lang={elsewhere.language}
          className="flex min-h-11 items-center px-1 text-[0.9375rem] underline underline-offset-4 lg:-mr-4 lg:text-base"
        >
          <span className="uppercase sm:hidden" aria-hidden="true">
            {elsewhere.language}
          </span>
          <span className="max-sm:sr-only">{elsewhere.label}</span>
        </a>
        <a
          href={href(personal.to)}
          aria-current={here(personal.to) ? 'page' : undefined}
          className="flex min-h-11 items-center gap-2 rounded-md border border-on-soil/40 px-3.5 font-semibold no-underline hover:bg-white/10"
        >
          <Icon name={personal.icon ?? 'person'} />
          {personal.label}
        </a>
      </div>
      <StrataLine />
    </header>
  );
}

function HeaderLink({ label, to, here }: NavLink & { here: boolean }) {
  return (
    <a
      href={href(to)}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'flex min-h-11 items-center px-2 text-[0.9375rem] no-underline underline-offset-8 hover:underline sm:px-3 lg:min-h-16 lg:text-base',
        here && 'font-bold underline decoration-[#8fce94] decoration-[3px]',
      )}
    >
      {label}
    </a>
  );
}

/** Three layers of soil: the line under the header and above the footer. */
export function StrataLine() {
  return (
    <div
      aria-hidden="true"
      className="h-1.5 bg-[linear-gradient(#7a5636_0_2px,#b98a55_2px_4px,#e0c391_4px_6px)] print:hidden"
    />
  );
}
