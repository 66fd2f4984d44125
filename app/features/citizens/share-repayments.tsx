import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { LineState } from './line-state.tsx';
import type { repaymentsOfShare } from './repayments.queries.server.ts';

/** What one loan has brought its lender, and what it still has to. */
export function ShareRepayments({
  outstanding,
  received,
  coming,
}: Awaited<ReturnType<typeof repaymentsOfShare>>) {
  return (
    <>
      <Section id="recu" title="Reçu" intro={`Capital restant dû : ${outstanding}.`}>
        <DataTable
          caption="Remboursements reçus"
          hideCaption
          columns={[
            { key: 'on', label: 'Date' },
            { key: 'principal', label: 'Capital', numeric: true },
            { key: 'interest', label: 'Intérêts', numeric: true },
            { key: 'withheld', label: 'Prélevé', numeric: true },
            { key: 'net', label: 'Net reçu', numeric: true },
          ]}
          rows={received}
          empty="Rien encore : la première échéance n’est pas passée."
        />
      </Section>
      <Section id="a-venir" title="À venir" intro="Avant prélèvements, au centime près.">
        <DataTable
          caption="Échéances à venir"
          hideCaption
          columns={[
            { key: 'due', label: 'Échéance' },
            { key: 'principal', label: 'Capital', numeric: true },
            { key: 'interest', label: 'Intérêts', numeric: true },
            { key: 'total', label: 'Total', numeric: true },
            { key: 'state', label: 'État' },
          ]}
          rows={coming.map((line) => ({
            ...line,
            state: <LineState state={line.state} />,
          }))}
          empty="Tout est remboursé."
        />
      </Section>
    </>
  );
}
