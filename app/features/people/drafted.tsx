import type { ReactNode } from 'react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { Autosave } from './autosave.tsx';
import type { Draft } from './drafts.server.ts';

/** Whether what the page shows in its forms is a draft, and what can be done with it. Above the form; `answered`: the form has come back since. */
export function DraftNotice({ draft, answered }: { draft: Draft; answered: boolean }) {
  const { kept, page, replaces } = draft;
  if (!kept || answered) return null;
  return (
    <Notice
      tone={kept.changed ? 'warning' : 'info'}
      still
      title={t('Votre saisie du {when} est reprise ici, pas encore enregistrée', { when: kept.when })}
    >
      <p>
        {kept.changed
          ? t(
              'Ce qui est enregistré a changé depuis : comparez avant d’enregistrer, sinon votre saisie le remplacera.',
            )
          : t('Relisez-la, puis pressez le bouton de la page.')}
      </p>
      <form method="post" action={href('/brouillons')} className="mt-3">
        <ButtonRow>
          {replaces && (
            <LinkButton to={`${page}?sans-brouillon`} size="small" variant="secondary" icon="eye">
              {t('Voir ce qui est enregistré')}
            </LinkButton>
          )}
          <Button name="discard" value={page} variant="quiet" size="small" icon="trash">
            {t('Jeter ma saisie')}
          </Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}

/** A long form whose text is kept as a draft while its author pauses, under the name of its own when the page has several. */
export function Drafted({
  draft,
  form = '',
  children,
}: {
  draft: Draft;
  form?: string;
  children: ReactNode;
}) {
  return (
    <Autosave url="/brouillons" draft={{ page: draft.page, base: draft.base, form }}>
      {children}
    </Autosave>
  );
}
