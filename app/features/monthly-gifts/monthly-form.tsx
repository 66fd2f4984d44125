import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { ShownFields, WhoFields } from '#app/features/pledges/identity-fields.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { lastDayOfMonth } from './rhythm.ts';

const labels = phrases({
  amount: 'Montant',
  tip: 'Pour la plateforme',
  dayOfMonth: 'Jour du mois',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
});

const days = () =>
  Array.from({ length: lastDayOfMonth }, (_, index) => ({
    value: String(index + 1),
    label: String(index + 1),
  }));

/** How much, on which day, and who: the card or account is given on Stripe's page, which follows. */
export function MonthlyForm({
  giftId,
  person,
  noticeDays,
  via,
  result,
}: {
  /** Made with the page, so that a double click is one gift. */
  giftId: string;
  person: { name: string; email: string } | null;
  noticeDays: number;
  /** By which link the person came, as the address says. */
  via: string;
  result: FormResult;
}) {
  return (
    <Form result={result} labels={labels} className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <input type="hidden" name="id" value={String(result?.initialValue?.['id'] ?? giftId)} />
      <input type="hidden" name="via" value={String(result?.initialValue?.['via'] ?? via)} />
      <Section id="montant" title={t('1. Montant')}>
        <AmountField name="amount" label={t('Chaque mois')} help={t('À partir de 1 €.')} required />
        <SelectField
          name="dayOfMonth"
          label={t('Le jour du mois')}
          options={days()}
          placeholder={t('Choisissez')}
          help={t('Chaque débit vous est annoncé {noticeDays} jours avant, avec un lien pour l’arrêter.', {
            noticeDays,
          })}
          required
        />
        <AmountField
          name="tip"
          label={t('Ajouter chaque mois quelque chose pour la plateforme')}
          help={t(
            'Rien n’est ajouté si vous laissez vide. Cette somme ne va pas au projet : elle paie le fonctionnement de Terreau.',
          )}
        />
      </Section>
      <Section id="coordonnees" title={t('2. Coordonnées')}>
        <WhoFields
          person={person}
          help={t('Pour l’annonce de chaque débit. Aucun compte n’est nécessaire pour donner.')}
        />
        <ShownFields amount={t('Le montant de mon don')} />
      </Section>
      <div className="grid gap-3">
        <p>
          {t(
            'Sur la page suivante, celle de Stripe, vous enregistrez une carte ou un compte. Rien n’est débité aujourd’hui.',
          )}
        </p>
        <ButtonRow>
          <Button>{t('Continuer')}</Button>
        </ButtonRow>
      </div>
    </Form>
  );
}
