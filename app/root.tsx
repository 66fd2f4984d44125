import './app.css';
import fontUrl from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
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
import { env } from '#app/infra/env.server.ts';
import { NonceContext } from '#app/infra/nonce.ts';

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

const homeTitle = 'Terreau, le financement citoyen des coopérations territoriales';

export const meta: MetaFunction = ({ error }) => [{ title: error ? errorTitle(error) : homeTitle }];

function errorTitle(error: unknown): string {
  if (!isRouteErrorResponse(error)) return 'Une erreur de notre côté – Terreau';
  return error.status === 404 ? 'Page introuvable – Terreau' : `Page refusée (${error.status}) – Terreau`;
}

const noRoles = { cooperation: false, partner: false, operator: false };

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await currentPerson(request);
  return {
    person: person && { name: person.firstName },
    roles: person?.roles ?? noRoles,
    demonstration: env().standin,
  };
}

/** Pages are plain HTML unless a matched route exports `handle.hydrate === true`. */
function useHydration(): boolean {
  return useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const hydrated = useHydration();
  const site = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#33261b" />
        <PageMeta />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#contenu"
          className="sr-only rounded-md bg-surface font-semibold text-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-3"
        >
          Aller au contenu
        </a>
        <SiteHeader
          links={mainLinks(site?.roles)}
          personal={personalLink(site?.person)}
          path={pathname}
          band={site?.demonstration ? 'Démonstration : aucun argent réel' : undefined}
        />
        <main id="contenu" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <SiteFooter
          links={footerLinks}
          phone="02 00 00 00 00"
          email="aide@terreau.example"
          hours="Du lundi au vendredi, de 9 h à 17 h. Appel gratuit."
        />
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

function mainLinks(roles?: { cooperation: boolean; partner: boolean; operator: boolean }): NavLink[] {
  return [
    { label: 'Projets', to: '/projets' },
    { label: 'Territoires', to: '/territoires' },
    { label: 'Statistiques', to: '/statistiques' },
    ...(roles?.cooperation ? [{ label: 'Mes projets', to: '/porteur' }] : []),
    ...(roles?.partner ? [{ label: 'Portefeuille', to: '/partenaire' }] : []),
    ...(roles?.operator ? [{ label: 'Opérations', to: '/operateur' }] : []),
  ];
}

function personalLink(person?: { name: string } | null): NavLink {
  return person ? { label: 'Mon espace', to: '/mon-espace' } : { label: 'Connexion', to: '/connexion' };
}

const footerLinks: NavLink[] = [
  { label: 'Mentions légales', to: '/mentions-legales' },
  { label: 'Frais', to: '/mentions-legales#frais' },
  { label: 'Réclamations et médiation', to: '/mentions-legales#reclamations' },
  { label: 'Données personnelles', to: '/mentions-legales#donnees' },
  { label: 'Accessibilité : non conforme (pas d’audit)', to: '/accessibilite' },
  { label: 'Statistiques et taux de défaut', to: '/statistiques' },
];

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
  const safe =
    'Rien n’est perdu : vos engagements, vos brouillons et votre argent ne dépendent pas de cette page.';
  if (status === 404)
    return (
      <ErrorPage status={404} title="Cette page n’existe pas, ou plus" reassurance={safe}>
        <p>{said ?? 'L’adresse est peut-être incomplète, ou la page a été déplacée.'}</p>
      </ErrorPage>
    );
  if (status === 403)
    return (
      <ErrorPage status={403} title="Cette page ne vous est pas ouverte" reassurance={safe}>
        <p>
          {said ??
            'Elle est réservée à d’autres personnes. Si vous pensez y avoir droit, demandez une invitation à votre coopération.'}
        </p>
      </ErrorPage>
    );
  return (
    <ErrorPage status={status} title="Quelque chose s’est mal passé de notre côté" reassurance={safe}>
      <p>
        {said ??
          'Nous en sommes prévenus. Revenez en arrière et réessayez dans quelques minutes : rien ne sera fait en double.'}
      </p>
    </ErrorPage>
  );
}
