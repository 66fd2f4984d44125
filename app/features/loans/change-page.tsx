import type { ReactNode } from 'react';
import { Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { t } from '#app/i18n/t.ts';

/** A page on which a cooperation changes the plan of its loan; it stands under that loan's own page, at `path`. */
export function ChangePage({
  loan,
  title,
  intro,
  children,
}: {
  loan: { title: string; path: string };
  title: string;
  intro: string;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageTitle
        crumbs={[
          { label: t('Mes coopérations'), to: '/porteur' },
          { label: t('Prêt : {title}', { title: loan.title }), to: loan.path },
        ]}
        title={title}
        intro={intro}
      />
      {children}
    </Page>
  );
}
