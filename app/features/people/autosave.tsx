import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

/**
 * What is written in the form inside is sent to this address while its author pauses (live-autosave.ts). Without script the button of the
 * form does it, as ever. The script knows no words: they stand here. `draft`: what goes with a text that is only kept, not saved.
 */
export function Autosave({
  url,
  draft,
  children,
}: {
  url: string;
  draft?: { page: string; base: string; form: string };
  children: ReactNode;
}) {
  return (
    <div
      data-autosave={href(url)}
      data-draft={draft && JSON.stringify(draft)}
      data-writing={t('Modifié, pas encore enregistré.')}
      data-offline={t('Pas enregistré : le réseau ne répond pas. Nouvel essai dans quelques secondes.')}
      data-signed-out={t(
        'Vous êtes déconnecté·e : rien n’est perdu. Connectez-vous dans un autre onglet, ou enregistrez : vous retrouverez votre saisie après la connexion.',
      )}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 [&_:focus]:scroll-mb-28"
    >
      {children}
      <p
        role="status"
        data-autosave-status=""
        className="sticky bottom-0 z-10 rounded-md border border-line bg-surface px-4 py-2 text-sm font-semibold shadow-lift empty:hidden data-[alarm]:border-ochre data-[alarm]:bg-ochre-soft"
      />
    </div>
  );
}
