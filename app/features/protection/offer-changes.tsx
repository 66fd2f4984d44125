import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';

type Change = {
  id: string;
  what: string;
  on: string;
  suspendedUntil: string | null;
  cancelledOn: string | null;
};

/** What changed in an offer since it opened, and whether it is suspended: said on the page, before anything else. */
export function OfferChanges({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ id, what, on, suspendedUntil, cancelledOn }) => (
    <Notice
      key={id}
      tone="warning"
      still
      title={
        cancelledOn
          ? t('Offre annulée le {day} : son information n’a pas été corrigée à temps', { day: cancelledOn })
          : suspendedUntil
            ? t('Offre suspendue, au plus tard jusqu’au {day}', { day: suspendedUntil })
            : t('L’offre a changé le {day}', { day: on })
      }
    >
      {what}
    </Notice>
  ));
}
