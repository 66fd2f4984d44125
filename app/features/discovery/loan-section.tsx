import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import type { LoanForReaders } from './offers.queries.server.ts';

/** The terms of the loan and, for an amount one types, what comes back and when. Works without script: the form asks the page again. */
export function LoanSection({ loan, path, open }: { loan: LoanForReaders; path: string; open: boolean }) {
  return (
    <Section level={3} title="Le prêt citoyen">
      <Facts facts={loan.terms} />
      {loan.taxNote && <p className="max-w-[68ch] text-sm text-ink-soft">{loan.taxNote}</p>}
      {open && <Simulator simulation={loan.simulation} path={path} />}
    </Section>
  );
}

function Simulator({ simulation, path }: { simulation: LoanForReaders['simulation']; path: string }) {
  return (
    <div id="simulateur" className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-lg bg-sunk p-4 sm:p-5">
      <h4 className="text-lg">Si je prête…</h4>
      <Form
        method="get"
        action={`${path}#simulateur`}
        className="flex flex-wrap items-end gap-3"
        result={
          simulation.refusal
            ? { error: { montant: [simulation.refusal] }, initialValue: { montant: simulation.typed } }
            : undefined
        }
        values={{ montant: simulation.typed }}
        summary={false}
      >
        <AmountField name="montant" label="Montant du prêt" />
        <Button variant="secondary">Calculer</Button>
      </Form>
      <p className="text-lg">
        Pour <strong>{simulation.amount}</strong> prêtés, vous recevriez <strong>{simulation.total}</strong>{' '}
        en tout, dont {simulation.interest} d’intérêts avant impôt, du {simulation.firstDue} au{' '}
        {simulation.lastDue}.
      </p>
      <p>
        C’est ce que prévoit le contrat si chaque échéance est payée. Si la coopération ne paie plus, vous
        pouvez recevoir moins, plus tard, ou rien.
      </p>
      <DataTable
        caption={`Échéancier par année pour ${simulation.amount}`}
        columns={scheduleColumns('Année', 'year')}
        phone="scroll"
        rows={simulation.byYear}
        foot={{
          year: 'Total',
          principal: simulation.amount,
          interest: simulation.interest,
          payment: simulation.total,
        }}
      />
      <details className="rounded-md border border-line bg-surface">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          Les {simulation.rows.length} échéances une à une
        </summary>
        <div className="border-t border-line p-2 sm:p-4">
          <DataTable
            caption="Échéancier complet"
            hideCaption
            columns={scheduleColumns('Échéance', 'due')}
            rows={simulation.rows}
          />
        </div>
      </details>
    </div>
  );
}

function scheduleColumns<First extends 'year' | 'due'>(label: string, first: First) {
  return [
    { key: first, label },
    { key: 'principal' as const, label: 'Capital rendu', numeric: true },
    { key: 'interest' as const, label: 'Intérêts', numeric: true },
    { key: 'payment' as const, label: 'Vous recevez', numeric: true },
    { key: 'balance' as const, label: 'Reste à rendre', numeric: true },
  ];
}
