import type { ReactNode } from 'react';
import type { Crumb } from '#app/components/breadcrumbs.tsx';
import { Badge } from '#app/components/badge.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { t } from '#app/i18n/t.ts';
import type { EditorFrame as Frame } from './editor.queries.server.ts';
import { statuses } from './words.ts';

/** Pages on which a project goes on when its file does not change any more. */
const neverLocked = [
  'sommaire',
  'actualites',
  'questions',
  'messages',
  'remerciements',
  'communes',
  'benevolat',
  'dons-directs',
  'apercu',
  'plan',
  'impact',
  'fiche-pret',
  'fiche-parts',
];

/** Those on which something may be changed once the project is published, and only then. */
const openOncePublished = ['video', 'priorite', 'effets-dons'];

/** A page of a project's file: its state, its parts in free order, and the content. */
export function EditorFrame({
  frame,
  current,
  title,
  intro,
  action,
  saved,
  children,
}: {
  frame: Frame;
  current: string;
  title: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
  /** Says that something was saved just before. */
  saved?: ReactNode;
  children: ReactNode;
}) {
  const { cooperation } = frame;
  const home: Crumb = { label: cooperation.name, lang: 'fr', to: `/porteur/${cooperation.slug}` };
  const file: Crumb = { label: frame.title, lang: 'fr', to: `/porteur/projets/${frame.id}` };
  const { tone, label } = statuses[frame.status];
  const isOpen =
    neverLocked.includes(current) || (frame.status === 'published' && openOncePublished.includes(current));
  return (
    <Page>
      <PageTitle
        crumbs={current === 'sommaire' ? [home] : [home, file]}
        title={title}
        intro={intro}
        aside={<Badge tone={tone}>{label}</Badge>}
        action={action}
      />
      <Columns
        side={<SectionNav label={t('Parties du projet')} sections={frame.sections} current={current} />}
      >
        {saved && <Notice tone="success" title={saved} />}
        {frame.locked && !isOpen && <Notice still>{frame.locked}</Notice>}
        {children}
      </Columns>
    </Page>
  );
}
