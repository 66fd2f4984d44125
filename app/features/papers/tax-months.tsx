import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField, SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { count, pair } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

type Month = {
  id: string;
  month: string;
  interest: string;
  incomeTax: string;
  socialLevies: string;
  total: string;
  due: string;
  paidOn: string | null;
  isPayable: boolean;
  isLate: boolean;
};

/** The months of a year in which interest was paid, each with its file for form 2777 and whether it is paid. */
export function TaxMonths({ months }: { months: readonly Month[] }) {
  return (
    <DataTable
      caption={t('Mois où des intérêts ont été payés')}
      hideCaption
      columns={[
        { key: 'month', label: t('Mois') },
        { key: 'interest', label: t('Intérêts'), numeric: true },
        { key: 'incomeTax', label: t('Acompte d’impôt'), numeric: true },
        { key: 'socialLevies', label: t('Prélèvements sociaux'), numeric: true },
        { key: 'total', label: t('À verser'), numeric: true },
        { key: 'state', label: t('État') },
        { key: 'file', label: t('Fichier') },
      ]}
      rows={months.map((one) => ({
        ...one,
        state: one.paidOn ? (
          <Badge tone="success">{t('Versé le {day}', { day: one.paidOn })}</Badge>
        ) : (
          <Badge tone={one.isLate ? 'warning' : 'neutral'}>
            {t('À verser avant le {day}', { day: one.due })}
          </Badge>
        ),
        file: (
          <span className="flex flex-wrap gap-x-3">
            <a className="link" href={href(`/operateur/tableaux/2777?mois=${one.id}&format=xlsx`)}>
              {t('{name} (Excel)', { name: '2777' })} <span className="sr-only">{one.month}</span>
            </a>
            <a className="link" href={href(`/operateur/tableaux/2777?mois=${one.id}`)}>
              {t('{name} (CSV)', { name: '2777' })} <span className="sr-only">{one.month}</span>
            </a>
          </span>
        ),
      }))}
      empty={t('Aucun intérêt n’a été payé cette année-là.')}
    />
  );
}

/** Who was paid interest and is not known to the tax office. */
export function Unidentified({ people, organisations }: { people: number; organisations: number }) {
  return (
    <>
      {people > 0 && (
        <p>
          {t(
            'N’ont pas encore dit leur naissance et leur adresse : {people}. La lettre de janvier le leur demande.',
            { people: count(people, t('personne'), t('personnes')) },
          )}
        </p>
      )}
      {organisations > 0 && (
        <p>
          {t('N’ont pas encore dit leur numéro : {organisations}. La lettre de janvier le leur demande.', {
            organisations: count(organisations, t('organisation'), t('organisations')),
          })}
        </p>
      )}
    </>
  );
}

/** Says that a month has been paid to the tax office. */
export function TaxPaymentForm({ months, result }: { months: readonly Month[]; result: FormResult }) {
  const payable = months.filter(({ isPayable }) => isPayable);
  if (payable.length === 0) return <p>{t('Aucun mois fini n’attend de versement.')}</p>;
  return (
    <Form result={result}>
      <SelectField
        name="month"
        label={t('Mois versé')}
        required
        options={payable.map(({ id, month, total }) => ({ value: id, label: pair(month, total) }))}
      />
      <DateField name="on" label={t('Jour du débit sur le compte en banque')} required />
      <Button>{t('Écrire ce versement dans les livres')}</Button>
    </Form>
  );
}
