import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { RevenueFuturesTable } from '#app/features/revenue/futures-table.tsx';
import { t } from '#app/i18n/t.ts';
import type { Simulation as Simulated } from './campaign.queries.server.ts';

/** What the cooperation would repay, and the whole schedule. */
export function Simulation({ simulation, saved }: { simulation: Simulated; saved: boolean }) {
  return (
    <Card
      title={saved ? t('Ce que vous rembourserez') : t('Simulation, rien n’est enregistré')}
      tone={saved ? 'surface' : 'leaf'}
    >
      <p>
        {t('Si {principal} sont prêtés et versés le {start} (date indicative).', {
          principal: simulation.principal,
          start: simulation.start,
        })}
      </p>
      <Facts
        layout="tiles"
        facts={[
          { name: t('Échéance la plus haute'), value: simulation.largest },
          { name: t('Intérêts en tout'), value: simulation.interest },
          { name: t('Total à rembourser'), value: simulation.total },
        ]}
      />
      <p>
        {t('Première échéance le {firstDue}, dernière le {lastDue}.', {
          firstDue: simulation.firstDue,
          lastDue: simulation.lastDue,
        })}
      </p>
      {simulation.futures && (
        <>
          <p>
            {t(
              'Ces chiffres sont ceux des recettes que vous attendez. Voici ce qui se passe si elles sont plus basses ou plus hautes.',
            )}
          </p>
          <RevenueFuturesTable futures={simulation.futures} />
        </>
      )}
      <details open={!saved} className="rounded-md border border-line bg-surface p-3">
        <summary className="font-semibold">{t('Le tableau des échéances')}</summary>
        <div
          className="mt-3 max-h-96 overflow-y-auto"
          tabIndex={0}
          role="region"
          aria-label={t('Tableau des échéances')}
        >
          <DataTable
            caption={t('Échéances')}
            hideCaption
            columns={[
              { key: 'number', label: t('N°') },
              { key: 'due', label: t('Date') },
              { key: 'principal', label: t('Capital'), numeric: true },
              { key: 'interest', label: t('Intérêts'), numeric: true },
              { key: 'payment', label: t('Échéance'), numeric: true },
              { key: 'balance', label: t('Reste dû'), numeric: true },
            ]}
            rows={simulation.rows}
            phone="scroll"
          />
        </div>
      </details>
    </Card>
  );
}
