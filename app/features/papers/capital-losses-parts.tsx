import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { t } from '#app/i18n/t.ts';
import type { LossShown } from './capital-losses.queries.server.ts';

/** What a lender has lost for good and may still set against interest: what was used, what is left and until when. */
export function CapitalLosses({ losses }: { losses: readonly LossShown[] }) {
  return (
    <Section
      id="pertes"
      title={t('Pertes en capital')}
      intro={t(
        'Ce qu’un prêt ne rendra plus se déduit des intérêts d’autres prêts participatifs, cette année et les suivantes. Estimation à confirmer avec votre déclaration : vos autres prêts ne sont pas connus ici.',
      )}
    >
      <DataTable
        caption={t('Pertes en capital')}
        hideCaption
        columns={[
          { key: 'year', label: t('Année de la perte') },
          { key: 'amount', label: t('Perte'), numeric: true },
          { key: 'usedBefore', label: t('Imputée avant'), numeric: true },
          { key: 'used', label: t('Imputée cette année'), numeric: true },
          { key: 'left', label: t('Reste'), numeric: true },
          { key: 'until', label: t('Jusqu’à fin') },
        ]}
        rows={losses}
      />
      <TableFiles to="/mon-espace/tableaux/pertes" name={t('Pertes en capital')} />
    </Section>
  );
}
