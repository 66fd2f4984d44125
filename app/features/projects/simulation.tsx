import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import type { Simulation as Simulated } from './campaign.queries.server.ts';

/** What the cooperation would repay, and the whole schedule. */
export function Simulation({ simulation, saved }: { simulation: Simulated; saved: boolean }) {
  return (
    <Card
      title={saved ? 'Ce que vous rembourserez' : 'Simulation, rien n’est enregistré'}
      tone={saved ? 'surface' : 'leaf'}
    >
      <p>
        Si {simulation.principal} sont prêtés et versés le {simulation.start} (date indicative).
      </p>
      <Facts
        layout="tiles"
        facts={[
          { name: 'Échéance la plus haute', value: simulation.largest },
          { name: 'Intérêts en tout', value: simulation.interest },
          { name: 'Total à rembourser', value: simulation.total },
        ]}
      />
      <p>
        Première échéance le {simulation.firstDue}, dernière le {simulation.lastDue}.
      </p>
      <details open={!saved} className="rounded-md border border-line bg-surface p-3">
        <summary className="font-semibold">Le tableau des échéances</summary>
        <div
          className="mt-3 max-h-96 overflow-y-auto"
          tabIndex={0}
          role="region"
          aria-label="Tableau des échéances"
        >
          <DataTable
            caption="Échéances"
            hideCaption
            columns={[
              { key: 'number', label: 'N°' },
              { key: 'due', label: 'Date' },
              { key: 'principal', label: 'Capital', numeric: true },
              { key: 'interest', label: 'Intérêts', numeric: true },
              { key: 'payment', label: 'Échéance', numeric: true },
              { key: 'balance', label: 'Reste dû', numeric: true },
            ]}
            rows={simulation.rows}
            phone="scroll"
          />
        </div>
      </details>
    </Card>
  );
}
