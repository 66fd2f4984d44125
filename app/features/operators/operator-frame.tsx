import type { ReactNode } from 'react';
import { Columns, Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';

const tasks = [
  { id: 'projets', label: 'Dossiers', to: '/operateur' },
  { id: 'virements', label: 'Virements', to: '/operateur/virements' },
  { id: 'banque', label: 'Banque', to: '/operateur/banque' },
  { id: 'rapprochement', label: 'Rapprochement', to: '/operateur/rapprochement' },
  { id: 'comptes', label: 'Comptes', to: '/operateur/comptes' },
  { id: 'reserve', label: 'Réserve', to: '/operateur/reserve' },
  { id: 'travaux', label: 'Travaux', to: '/operateur/travaux' },
  { id: 'controles', label: 'Contrôles', to: '/operateur/controles' },
] as const;

/** The frame of an operator's page: the tasks beside, the title on top. */
export function OperatorFrame({
  current,
  title,
  intro,
  crumbs,
  aside,
  action,
  children,
}: {
  current: (typeof tasks)[number]['id'];
  title: ReactNode;
  intro?: ReactNode;
  crumbs?: readonly { label: string; to: string }[];
  aside?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageTitle title={title} intro={intro} crumbs={crumbs} aside={aside} action={action} />
      <Columns side={<SectionNav label="Tâches de l’équipe" sections={tasks} current={current} />}>
        {children}
      </Columns>
    </Page>
  );
}
