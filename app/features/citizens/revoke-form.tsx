import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';

/** Taking a commitment back, in one press, while the reflection lasts; afterwards only the answer to a late try is left. */
export function RevokeForm({ until, result }: { until: string | null; result: FormResult }) {
  if (!until && !result) return null;
  return (
    <Section
      id="revoquer"
      title={t('Revenir sur cet engagement')}
      intro={
        until
          ? t(
              'Vous pouvez le révoquer sans raison et sans frais jusqu’au {until} (heure de Paris). Rien n’aura été débité.',
              { until },
            )
          : t('Le délai de réflexion est terminé.')
      }
    >
      <Form result={result}>
        {until && (
          <ButtonRow>
            <Button name="intent" value="revoke" variant="danger">
              {t('Révoquer cet engagement')}
            </Button>
          </ButtonRow>
        )}
      </Form>
    </Section>
  );
}
