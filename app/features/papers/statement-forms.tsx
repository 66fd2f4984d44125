import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { DateField } from '#app/components/field.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { PdfLink } from './pdf-link.tsx';

/** Statements by year, and for any period. */
export function StatementForms({ years }: { years: readonly number[] }) {
  const at = (paper: string, year: number) =>
    `/mon-espace/papiers/releve?papier=${paper}&du=${year}-01-01&au=${year}-12-31`;
  return (
    <Section
      id="releves"
      title={t('Relevés')}
      intro={t('Ce que vous avez donné, prêté, reçu, et ce qui a été retenu pour l’impôt.')}
    >
      <DataTable
        caption={t('Relevés par année')}
        columns={[
          { key: 'year', label: t('Année') },
          { key: 'statement', label: t('Relevé') },
          { key: 'tax', label: t('Impôt retenu') },
        ]}
        rows={years.map((year) => ({
          id: year,
          year,
          statement: (
            <PdfLink to={at('releve', year)} about={String(year)}>
              {t('Relevé')}
            </PdfLink>
          ),
          tax: (
            <PdfLink to={at('impot', year)} about={String(year)}>
              {t('Impôt retenu')}
            </PdfLink>
          ),
        }))}
      />
      <form method="get" action={href('/mon-espace/papiers/releve')} className="grid gap-4">
        <DateField name="du" label={t('Du')} required />
        <DateField name="au" label={t('Au')} required />
        <Button variant="secondary">{t('Relevé de cette période (PDF)')}</Button>
      </form>
    </Section>
  );
}
