import { Button, ButtonRow } from '#app/components/button.tsx';
import { t } from '#app/i18n/t.ts';
import type { TransferChoice } from './transfers.queries.server.ts';

/** Inside the form of the recap, beside the card: a transfer that one makes oneself. */
export function PayByTransfer({ choice }: { choice: TransferChoice }) {
  if (!choice) return null;
  if (choice.why !== null) return <p className="text-sm text-ink-soft">{choice.why}</p>;
  return (
    <>
      <ButtonRow>
        <Button name="intent" value="transfer" variant="secondary">
          {t('Payer par virement')}
        </Button>
      </ButtonRow>
      <p className="text-sm text-ink-soft">
        {t(
          'Vous faites le virement depuis votre banque, sans carte ni plafond de prélèvement. Votre place est gardée jusqu’au {until} ; le total de la collecte en tient compte quand l’argent est arrivé.',
          { until: choice.until },
        )}
      </p>
    </>
  );
}
