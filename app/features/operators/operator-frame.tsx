import type { ReactNode } from 'react';
import type { Crumb } from '#app/components/breadcrumbs.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { phrases, t } from '#app/i18n/t.ts';

const tasks = [
  phrases({ label: 'À traiter' }, { id: 'a-traiter', to: '/operateur/a-traiter' }),
  phrases({ label: 'Dossiers' }, { id: 'projets', to: '/operateur' }),
  phrases({ label: 'Fiches de besoins' }, { id: 'besoins', to: '/operateur/besoins' }),
  phrases({ label: 'Virements' }, { id: 'virements', to: '/operateur/virements' }),
  phrases({ label: 'Banque' }, { id: 'banque', to: '/operateur/banque' }),
  phrases({ label: 'Rapprochement' }, { id: 'rapprochement', to: '/operateur/rapprochement' }),
  phrases({ label: 'Prêts en difficulté' }, { id: 'prets', to: '/operateur/prets' }),
  phrases({ label: 'Litiges' }, { id: 'litiges', to: '/operateur/litiges' }),
  phrases({ label: 'Remboursements' }, { id: 'remboursements', to: '/operateur/remboursements' }),
  phrases({ label: 'Réclamations' }, { id: 'reclamations', to: '/operateur/reclamations' }),
  phrases({ label: 'Investisseurs avertis' }, { id: 'investisseurs', to: '/operateur/investisseurs' }),
  phrases({ label: 'SCIC' }, { id: 'scic', to: '/operateur/scic' }),
  phrases({ label: 'Questions' }, { id: 'questions', to: '/operateur/questions' }),
  phrases({ label: 'Comptes' }, { id: 'comptes', to: '/operateur/comptes' }),
  phrases({ label: 'Impôts' }, { id: 'impots', to: '/operateur/impots' }),
  phrases({ label: 'Rapports' }, { id: 'rapports', to: '/operateur/rapports' }),
  phrases({ label: 'Barèmes' }, { id: 'baremes', to: '/operateur/baremes' }),
  phrases({ label: 'Textes' }, { id: 'textes', to: '/operateur/textes' }),
  phrases({ label: 'Réserve' }, { id: 'reserve', to: '/operateur/reserve' }),
  phrases({ label: 'Historique' }, { id: 'historique', to: '/operateur/historique' }),
  phrases({ label: 'Travaux' }, { id: 'travaux', to: '/operateur/travaux' }),
  phrases({ label: 'Contrôles' }, { id: 'controles', to: '/operateur/controles' }),
] as const;

/** The frame of an operator's page: the tasks beside, the title on top. */
export function OperatorFrame({
  current,
  title,
  intro,
  crumbs,
  action,
  children,
}: {
  current: (typeof tasks)[number]['id'];
  title: ReactNode;
  intro?: ReactNode;
  crumbs?: readonly Crumb[];
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageTitle title={title} intro={intro} crumbs={crumbs} action={action} />
      <Columns side={<SectionNav label={t('Tâches de l’équipe')} sections={tasks} current={current} />}>
        {children}
      </Columns>
    </Page>
  );
}
