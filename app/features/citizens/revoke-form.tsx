import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';

/** Taking a commitment back, in one press, while the reflection lasts; afterwards only the answer to a late try is left. */
export function RevokeForm({ until, result }: { until: string | null; result: FormResult }) {
  if (!until && !result) return null;
  return (
    <Section
      id="revoquer"
      title="Revenir sur cet engagement"
      intro={
        until
          ? `Vous pouvez le révoquer sans raison et sans frais jusqu’au ${until} (heure de Paris). Rien n’aura été débité.`
          : 'Le délai de réflexion est terminé.'
      }
    >
      <Form result={result}>
        {until && (
          <ButtonRow>
            <Button name="intent" value="revoke" variant="danger">
              Révoquer cet engagement
            </Button>
          </ButtonRow>
        )}
      </Form>
    </Section>
  );
}
