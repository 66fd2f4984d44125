import { DataTable } from '#app/components/data-table.tsx';
import { Fold } from '#app/components/fold.tsx';
import { t } from '#app/i18n/t.ts';
import type { PlansSideBySide } from './plan-words.ts';

/** The plan in force and the one that would take its place: what they come to, then row beside row. */
export function PlanTables({ plans }: { plans: PlansSideBySide }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <DataTable
        caption={t('Ce que cela change')}
        hideCaption
        columns={[
          { key: 'name', label: t('Ce qu’on compare') },
          { key: 'was', label: t('Aujourd’hui'), numeric: true },
          { key: 'is', label: t('Ensuite'), numeric: true },
        ]}
        rows={plans.totals}
      />
      <p>{plans.difference}</p>
      <Fold title={t('Les deux échéanciers, ligne à ligne')}>
        <DataTable
          caption={t('Les deux échéanciers')}
          hideCaption
          columns={[
            { key: 'number', label: t('N°') },
            { key: 'wasDue', label: t('Date aujourd’hui') },
            { key: 'was', label: t('À payer aujourd’hui'), numeric: true },
            { key: 'isDue', label: t('Date ensuite') },
            { key: 'is', label: t('À payer ensuite'), numeric: true },
          ]}
          rows={plans.rows}
          phone="scroll"
        />
      </Fold>
    </div>
  );
}
