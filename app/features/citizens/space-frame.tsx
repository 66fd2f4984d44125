import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { Columns, Page } from '#app/components/page.tsx';
import { SectionNav } from '#app/components/section-nav.tsx';

const sections = [
  { id: 'engagements', label: 'Mes engagements', to: '/mon-espace' },
  { id: 'profil', label: 'Mon profil', to: '/mon-espace/profil' },
  { id: 'pret', label: 'Test : les prêts', to: '/mon-espace/connaissances/pret' },
  { id: 'parts', label: 'Test : les parts sociales', to: '/mon-espace/connaissances/parts' },
  { id: 'simulation', label: 'Simulation de pertes', to: '/mon-espace/simulation' },
];

/** A page of the citizen's space: what there is beside it, and the way out. */
export function SpaceFrame({ current, children }: { current: string; children: ReactNode }) {
  const side = (
    <div className="no-print grid gap-4">
      <SectionNav label="Mon espace" sections={sections} current={current} />
      <form method="post" action="/deconnexion">
        <Button variant="quiet" size="small">
          Me déconnecter
        </Button>
      </form>
    </div>
  );
  return (
    <Page>
      <Columns side={side}>{children}</Columns>
    </Page>
  );
}
