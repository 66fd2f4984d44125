import type { ReactNode } from 'react';
import type { Crumb } from '#app/components/breadcrumbs.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { t } from '#app/i18n/t.ts';
import type { CooperationFrame as Frame, CooperationPart } from './cooperation.queries.server.ts';

/** A page of a cooperation: where we are, the parts of its file with their states, and the content. */
export function CooperationFrame({
  frame,
  current,
  title,
  intro,
  action,
  children,
}: {
  frame: Frame;
  current: CooperationPart;
  title: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const home: Crumb = { label: frame.name, lang: 'fr', to: `/porteur/${frame.slug}` };
  const crumbs: Crumb[] = [
    { label: t('Mes coopérations'), to: '/porteur' },
    ...(current === 'accueil' ? [] : [home]),
  ];
  return (
    <Page>
      <PageTitle crumbs={crumbs} title={title} intro={intro} action={action} />
      <Columns side={<SectionNav label={t('Parties du dossier')} sections={frame.parts} current={current} />}>
        {children}
      </Columns>
    </Page>
  );
}
