import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';

const sections = [
  phrases({ label: 'Mes engagements' }, { id: 'engagements', to: '/mon-espace' }),
  phrases({ label: 'Mes dons mensuels' }, { id: 'dons-mensuels', to: '/mon-espace/dons-mensuels' }),
  phrases({ label: 'Mon porte-monnaie' }, { id: 'porte-monnaie', to: '/mon-espace/porte-monnaie' }),
  phrases({ label: 'Mon calendrier' }, { id: 'calendrier', to: '/mon-espace/calendrier' }),
  phrases({ label: 'Mes papiers' }, { id: 'papiers', to: '/mon-espace/papiers' }),
  phrases({ label: 'Mes parts' }, { id: 'parts-sociales', to: '/mon-espace/parts' }),
  phrases({ label: 'Mes votes' }, { id: 'votes', to: '/mon-espace/votes' }),
  phrases({ label: 'Mes messages' }, { id: 'messages', to: '/mon-espace/messages' }),
  phrases({ label: 'Projets suivis' }, { id: 'suivis', to: '/mon-espace/suivis' }),
  phrases({ label: 'Mon profil' }, { id: 'profil', to: '/mon-espace/profil' }),
  phrases({ label: 'Test : les prêts' }, { id: 'pret', to: '/mon-espace/connaissances/pret' }),
  phrases({ label: 'Test : les parts sociales' }, { id: 'parts', to: '/mon-espace/connaissances/parts' }),
  phrases({ label: 'Simulation de pertes' }, { id: 'simulation', to: '/mon-espace/simulation' }),
  phrases({ label: 'Ma catégorie d’investisseur' }, { id: 'investisseur', to: '/mon-espace/investisseur' }),
  phrases({ label: 'Lettres que je reçois' }, { id: 'lettres', to: '/mon-espace/lettres' }),
  phrases({ label: 'Mes données' }, { id: 'donnees', to: '/mon-espace/donnees' }),
];

/** A page of the citizen's space: what there is beside it, and the way out: under the list, or at the foot of a phone's page. */
export function SpaceFrame({ current, children }: { current: string; children: ReactNode }) {
  const side = (
    <div className="no-print grid gap-4">
      <SectionNav label={t('Mon espace')} sections={sections} current={current} />
      <SignOut className="max-lg:hidden" />
    </div>
  );
  return (
    <Page>
      <Columns side={side}>
        {children}
        <SignOut className="no-print lg:hidden" />
      </Columns>
    </Page>
  );
}

function SignOut({ className }: { className: string }) {
  return (
    <form method="post" action={href('/deconnexion')} className={className}>
      <Button variant="quiet" size="small">
        {t('Me déconnecter')}
      </Button>
    </form>
  );
}
