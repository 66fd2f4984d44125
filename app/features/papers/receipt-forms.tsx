import { Button } from '#app/components/button.tsx';
import { AmountField, CheckboxField, DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { categoryNames } from './receipt.schema.ts';

const categories = phrases({
  general_interest: 'Organisme d’intérêt général',
  public_utility: 'Association reconnue d’utilité publique',
  foundation: 'Fondation reconnue d’utilité publique (reçus valables aussi pour l’IFI)',
  endowment_fund: 'Fonds de dotation',
  aid: 'Aide aux personnes en difficulté (repas, soins, logement)',
});

/** Where someone lives, or an organisation has its seat. */
export function AddressFields() {
  const { street, postcode, city } = addressNames();
  return (
    <>
      <TextField name="street" label={street} required autoComplete="street-address" />
      <TextField name="postcode" label={postcode} required autoComplete="postal-code" />
      <TextField name="city" label={city} required autoComplete="address-level2" />
    </>
  );
}

/** The names of these fields, also for a summary in which "this line is needed" would stand three times. */
export function addressNames() {
  return { street: t('Numéro et rue'), postcode: t('Code postal'), city: t('Ville') };
}

/** What a cooperative company says of itself, so that its subscribers can have the certificate of their reduction of income tax. */
export function ShareReliefForm({ result, values }: { result: FormResult; values: Record<string, unknown> }) {
  return (
    <Form result={result} values={values} labels={addressNames()}>
      <TextField name="purpose" label={t('Objet, tel que dans les statuts')} required />
      <AddressFields />
      <CheckboxField
        name="solidarity"
        label={t('Nous sommes agréés entreprise solidaire d’utilité sociale (ESUS)')}
      />
      <TextField name="signatory" label={t('Qui signe les attestations')} required />
      <TextField name="signatoryRole" label={t('Sa fonction')} required />
      <p>
        {t(
          'En enregistrant, vous déclarez que votre société remplit les conditions de l’article 199 terdecies-0 A du CGI : votre taille, votre âge et votre activité en font partie. La plateforme ne le vérifie pas.',
        )}
      </p>
      <Button>{t('Enregistrer cette déclaration')}</Button>
    </Form>
  );
}

/** What an organisation says of itself, so that its givers can have receipts. */
export function IssuerForm({ result, values }: { result: FormResult; values: Record<string, string> }) {
  return (
    <Form result={result} values={values} labels={addressNames()}>
      <input type="hidden" name="intent" value="issuer" />
      <SelectField
        name="category"
        label={t('Ce que vous êtes')}
        required
        options={categoryNames.map((value) => ({ value, label: categories[value] }))}
      />
      <TextField name="purpose" label={t('Objet, tel que dans les statuts')} required />
      <AddressFields />
      <TextField name="signatory" label={t('Qui signe les reçus')} required />
      <TextField name="signatoryRole" label={t('Sa fonction')} required />
      <DateField
        name="confirmedOn"
        label={t('Date de l’accord de l’administration (rescrit)')}
        help={t('Nécessaire pour une société ; conseillé aux autres.')}
      />
      <p>
        {t(
          'En enregistrant, vous déclarez que les dons que vous recevez ouvrent droit à la réduction d’impôt. Un reçu donné à tort coûte une amende du montant de la réduction (CGI, article 1740 A).',
        )}
      </p>
      <Button>{t('Enregistrer la déclaration')}</Button>
    </Form>
  );
}

/** What was given in return for a gift: above a quarter of it, there is no receipt. */
export function CounterpartForm({
  result,
  gifts,
}: {
  result: FormResult;
  gifts: readonly { value: string; label: string }[];
}) {
  return (
    <Form result={result}>
      <input type="hidden" name="intent" value="counterpart" />
      <SelectField name="gift" label={t('Le don')} required options={gifts} placeholder={t('Choisissez')} />
      <TextField name="what" label={t('Ce qui a été remis')} required />
      <AmountField name="value" label={t('Ce que cela vaut')} required />
      <Button variant="secondary">{t('Noter la contrepartie')}</Button>
    </Form>
  );
}
