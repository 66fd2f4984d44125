import type { ReactNode } from 'react';
import { t } from '#app/i18n/t.ts';
import { LinkButton } from './button.tsx';
import { Page } from './page.tsx';

/** What happened, what is lost (nothing), what to do: the page of a 404, a 403, a 500. */
export function ErrorPage({
  status,
  title,
  children,
  reassurance,
}: {
  status: number;
  title: string;
  children: ReactNode;
  reassurance: string;
}) {
  return (
    <Page width="text">
      <div className="grid justify-items-start gap-5 py-6 sm:py-12">
        <BareGround />
        <h1 className="text-3xl">{title}</h1>
        <div className="max-w-[60ch] text-lg">{children}</div>
        <p className="max-w-[60ch]">{reassurance}</p>
        <div className="flex w-full flex-wrap gap-3">
          <LinkButton to="/projets" variant="primary" icon="search">
            {t('Chercher un projet')}
          </LinkButton>
          <LinkButton to="/">{t('Revenir à l’accueil')}</LinkButton>
        </div>
        <p className="text-sm text-ink-soft">
          {t(
            'Code {status}. Si cela se répète, écrivez-nous ou appelez-nous : nos coordonnées sont au bas de chaque page.',
            { status },
          )}
        </p>
      </div>
    </Page>
  );
}

/** A patch of ground where nothing has grown yet. */
function BareGround() {
  return (
    <svg
      viewBox="0 0 240 90"
      width="240"
      height="90"
      aria-hidden="true"
      focusable="false"
      className="max-w-full"
    >
      <path
        d="M118 40c0-8-2-14-2-20"
        stroke="var(--color-leaf)"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
        strokeDasharray="5 6"
      />
      <path d="M0 44c40-8 80 6 120 0s80-8 120 0v16H0Z" fill="var(--color-strata-4)" />
      <path d="M0 58c40-6 80 6 120 2s80-8 120 0v14H0Z" fill="var(--color-strata-3)" />
      <path d="M0 72c40-6 80 4 120 2s80-6 120 0v16H0Z" fill="var(--color-strata-2)" />
    </svg>
  );
}
