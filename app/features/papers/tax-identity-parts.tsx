import { Button } from '#app/components/button.tsx';
import { DateField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { AddressFields, addressNames } from './receipt-forms.tsx';

/** Birth and address of somebody who lends. */
export function TaxIdentityForm({ result, stated }: { result: FormResult; stated: object | null }) {
  return (
    <>
      <Form
        result={result}
        values={{ ...(stated ?? { country: frenchOnly('France') }) }}
        labels={{ bornIn: t('Lieu de naissance'), country: t('Pays'), ...addressNames() }}
      >
        <input type="hidden" name="asks" value="birth" />
        <p>{t('Seule l’équipe qui fait cette déclaration les lit ; aucune coopération ne les voit.')}</p>
        <DateField name="bornOn" label={t('Date de naissance')} autoComplete="bday" required />
        <TextField
          name="bornIn"
          label={t('Lieu de naissance')}
          help={t('La commune, et le pays si ce n’est pas la France.')}
          autoComplete="off"
          required
        />
        <AddressFields />
        <TextField name="country" label={t('Pays')} autoComplete="country-name" required />
        <Button>{t('Enregistrer')}</Button>
      </Form>
      <p>
        <a className="link" href={href('/mon-espace/papiers/residence')}>
          {t('Je paie mes impôts dans un autre pays')}
        </a>
      </p>
    </>
  );
}

/** The number of an organisation that lends. */
export function TaxNumberForm({ result, stated }: { result: FormResult; stated: object | null }) {
  return (
    <Form result={result} values={{ ...stated }}>
      <input type="hidden" name="asks" value="number" />
      <p>{t('Seule l’équipe qui fait cette déclaration le lit.')}</p>
      <TextField
        name="number"
        label={t('SIREN ou SIRET')}
        help={t('9 chiffres, ou les 14 de l’établissement qui prête.')}
        autoComplete="off"
        required
      />
      <Button>{t('Enregistrer')}</Button>
    </Form>
  );
}
