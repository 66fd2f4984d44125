import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';

type Change = {
  id: string;
  /** What the project calls for by this offer: a loan or shares. */
  offer: string;
  what: string;
  on: string;
  suspendedUntil: string | null;
  cancelledOn: string | null;
};

/** What changed in an offer since it opened, and whether it is suspended: said on the page, before anything else. */
export function OfferChanges({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ id, offer, what, on, suspendedUntil, cancelledOn }) => (
    <Notice
      key={id}
      tone="warning"
      still
      title={
        cancelledOn
          ? t('{offer} : offre annulée le {day}, son information n’a pas été corrigée à temps', {
              offer,
              day: cancelledOn,
            })
          : suspendedUntil
            ? t('{offer} : offre suspendue, au plus tard jusqu’au {day}', { offer, day: suspendedUntil })
            : t('{offer} : l’offre a changé le {day}', { offer, day: on })
      }
    >
      {what}
    </Notice>
  ));
}
