import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';

/** Another card or account for a promise that is not charged yet: Stripe's page, then back here. */
export function ReplaceMethodForm() {
  return (
    <Section
      id="moyen-de-paiement"
      title={t('Moyen de paiement')}
      intro={t(
        'Rien n’est débité avant la fin de la collecte. Vous pouvez choisir une autre carte ou un autre compte d’ici là.',
      )}
    >
      <Form>
        <ButtonRow>
          <Button name="intent" value="replace" variant="secondary">
            {t('Changer de moyen de paiement')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
