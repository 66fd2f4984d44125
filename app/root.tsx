import './app.css';
import fontUrl from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  UNSAFE_RemixContext,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ErrorPage } from '#app/components/error-page.tsx';
import { PageMeta } from '#app/components/page-meta.tsx';
import { SiteFooter } from '#app/components/site-footer.tsx';
import { SiteHeader, type NavLink } from '#app/components/site-header.tsx';
import { currentPerson } from '#app/features/people/session.server.ts';
import { operatorInWords } from '#app/features/protection/notices.queries.server.ts';
import { href, otherLanguage } from '#app/i18n/href.ts';
import { PhrasesForBrowser } from '#app/i18n/phrases-for-browser.tsx';
import { currentLanguage, languages, phrases, t, type Language } from '#app/i18n/t.ts';
import { env } from '#app/infra/env.server.ts';
import { help } from '#app/infra/help.server.ts';
import { log } from '#app/infra/log.server.ts';
import { NonceContext } from '#app/infra/nonce.ts';

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [{ title: error ? errorTitle(error) : homeTitle() }];

function homeTitle(): string {
  return t('Terreau, le financement citoyen des coopérations territoriales');
}

function errorTitle(error: unknown): string {
  if (!isRouteErrorResponse(error)) return t('Une erreur de notre côté – Terreau');
  if (error.status === 404) return t('Page introuvable – Terreau');
  if (error.status === 503) return t('Pas de réponse pour l’instant – Terreau');
  return t('Page refusée ({status}) – Terreau', { status: error.status });
}

const noRoles = { cooperation: false, partner: false, operator: false };

export async function loader({ request }: LoaderFunctionArgs) {
  // A page without its database still says how to reach us: who reads it is then nobody.
  const person = await currentPerson(request).catch((error: unknown) => {
    log.error({ error: String(error) }, 'nobody can be recognised');
    return null;
  });
  return {
    person: person && { name: person.firstName },
    roles: person?.roles ?? noRoles,
    demonstration: env().standin,
    origin: env().APP_URL,
    help: help(),
    operator: operatorInWords(),
  };
}

/**
 * Pages are plain HTML unless a matched route exports `handle.hydrate === true`, or names in `handle.script` the one part of it
 * that a script keeps alive (entry.client.tsx).
 */
function useScripts(): { hydrated: boolean; part: string | undefined } {
  const handles = useMatches().map(({ handle }) => handle as { hydrate?: true; script?: string } | undefined);
  return {
    hydrated: handles.some((handle) => handle?.hydrate === true),
    part: handles.find((handle) => handle?.script)?.script,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { hydrated, part } = useScripts();
  const site = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  const other = otherLanguage();
  return (
    <html lang={currentLanguage()} data-script={part}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#33261b" />
        <PageMeta
          address={(site?.origin ?? '') + href(pathname)}
          image={(site?.origin ?? '') + href('/partage.jpg')}
        />
        <Links />
        {site &&
          languages.map((language) => (
            <link
              key={language}
              rel="alternate"
              hrefLang={language}
              href={site.origin + href(pathname + search, language)}
            />
          ))}
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#contenu"
          className="sr-only rounded-md bg-surface font-semibold text-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-3"
        >
          {t('Aller au contenu')}
        </a>
        <SiteHeader
          links={mainLinks(site?.roles)}
          personal={personalLink(site?.person)}
          path={pathname}
          elsewhere={{ language: other, label: languageNames[other], to: href(pathname + search, other) }}
          band={site?.demonstration ? t('Démonstration : aucun argent réel') : undefined}
        />
        <main id="contenu" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <SiteFooter links={footerLinks()} help={site?.help} operator={site?.operator} />
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {(hydrated || part) && <PhrasesForBrowser />}
        {hydrated && <Scripts nonce={nonce} />}
        {part && <EntryScript nonce={nonce} />}
      </body>
    </html>
  );
}

/** The browser's entry alone: nothing of Remix, which would want the whole page. */
function EntryScript({ nonce }: { nonce: string | undefined }) {
  const manifest = useContext(UNSAFE_RemixContext)?.manifest;
  if (!manifest) return null;
  return (
    <>
      {/* Only the development server has one, and its modules refuse to run before it. */}
      {manifest.hmr && <script type="module" nonce={nonce} src={manifest.hmr.runtime} />}
      <script type="module" nonce={nonce} src={manifest.entry.module} />
    </>
  );
}

/** Each in its own words, for those who do not read the other. */
const languageNames: Record<Language, string> = { fr: 'Français', en: 'English' };

function mainLinks(roles?: { cooperation: boolean; partner: boolean; operator: boolean }): NavLink[] {
  return [
    { label: t('Projets'), to: '/projets' },
    { label: t('Territoires'), to: '/territoires' },
    { label: t('Statistiques'), to: '/statistiques' },
    ...(roles?.cooperation ? [{ label: t('Mes projets'), to: '/porteur' }] : []),
    ...(roles?.partner ? [{ label: t('Portefeuille'), to: '/partenaire' }] : []),
    ...(roles?.operator ? [{ label: t('Opérations'), to: '/operateur' }] : []),
    { label: t('Aide'), to: '/aide' },
  ];
}

function personalLink(person?: { name: string } | null): NavLink {
  return person ? { label: t('Mon espace'), to: '/mon-espace' } : { label: t('Connexion'), to: '/connexion' };
}

function footerLinks(): NavLink[] {
  return [
    { label: t('Mentions légales'), to: '/mentions-legales' },
    { label: t('Frais'), to: '/mentions-legales#frais' },
    { label: t('Coups de main demandés'), to: '/besoins' },
    { label: t('Réclamations et médiation'), to: '/reclamations' },
    { label: t('Données personnelles'), to: '/mentions-legales#donnees' },
    { label: t('Accessibilité : non conforme (pas d’audit)'), to: '/accessibilite' },
    { label: t('Statistiques et taux de défaut'), to: '/statistiques' },
  ];
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const said =
    isRouteErrorResponse(error) && typeof error.data === 'string' && error.data.endsWith('.')
      ? error.data
      : null;
  const { title, why } = sayings[status] ?? errors.ours;
  return (
    <ErrorPage
      status={status}
      title={title}
      reassurance={t(
        'Rien n’est perdu : vos engagements, vos brouillons et votre argent ne dépendent pas de cette page.',
      )}
    >
      <p>{said ?? why}</p>
    </ErrorPage>
  );
}

const errors = {
  unknown: phrases({
    title: 'Cette page n’existe pas, ou plus',
    why: 'L’adresse est peut-être incomplète, ou la page a été déplacée.',
  }),
  closed: phrases({
    title: 'Cette page ne vous est pas ouverte',
    why: 'Elle est réservée à d’autres personnes. Si vous pensez y avoir droit, demandez une invitation à votre coopération.',
  }),
  silent: phrases({
    title: 'Le site ne peut pas répondre pour l’instant',
    why: 'Réessayez dans une minute.',
  }),
  ours: phrases({
    title: 'Quelque chose s’est mal passé de notre côté',
    why: 'Nous en sommes prévenus. Revenez en arrière et réessayez dans quelques minutes : rien ne sera fait en double.',
  }),
};

const sayings: Partial<Record<number, (typeof errors)['ours']>> = {
  403: errors.closed,
  404: errors.unknown,
  503: errors.silent,
};
