import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { RevenueFuturesTable } from '#app/features/revenue/futures-table.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { LoanForReaders } from './offers.queries.server.ts';

/** The terms of the loan and, for an amount one types, what comes back and when. Works without script: the form asks the page again. */
export function LoanSection({ loan, path, open }: { loan: LoanForReaders; path: string; open: boolean }) {
  return (
    <Section level={3} title={t('Le prêt citoyen')}>
      <Facts facts={loan.terms} />
      {loan.taxNote && <p className="max-w-[68ch] text-sm text-ink-soft">{loan.taxNote}</p>}
      {open && <Simulator simulation={loan.simulation} path={path} />}
    </Section>
  );
}

function Simulator({ simulation, path }: { simulation: LoanForReaders['simulation']; path: string }) {
  return (
    <div id="simulateur" className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-lg bg-sunk p-4 sm:p-5">
      <h4 className="text-lg">{t('Si je prête…')}</h4>
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
        <AmountField name="montant" label={t('Montant du prêt')} />
        <Button variant="secondary">{t('Calculer')}</Button>
      </Form>
      <p className="text-lg">
        {rich(
          'Pour {amount} prêtés, vous recevriez {total} en tout, dont {interest} d’intérêts avant impôt, du {firstDue} au {lastDue}.',
          {
            amount: <strong>{simulation.amount}</strong>,
            total: <strong>{simulation.total}</strong>,
            interest: simulation.interest,
            firstDue: simulation.firstDue,
            lastDue: simulation.lastDue,
          },
        )}
      </p>
      <p>
        {t(
          'C’est ce que prévoit le contrat si chaque échéance est payée. Si la coopération ne paie plus, vous pouvez recevoir moins, plus tard, ou rien.',
        )}
      </p>
      {simulation.futures && (
        <>
          <p>
            {t(
              'Ces chiffres supposent les recettes que la coopération attend. Votre capital peut revenir plus tôt, avec moins d’intérêts, ou plus tard, avec plus ; à la dernière date, tout ce qui reste est dû en une fois, et c’est le moment le plus risqué.',
            )}
          </p>
          <RevenueFuturesTable futures={simulation.futures} />
        </>
      )}
      <DataTable
        caption={t('Échéancier par année pour {amount}', { amount: simulation.amount })}
        columns={scheduleColumns(t('Année'), 'year')}
        phone="scroll"
        rows={simulation.byYear}
        foot={{
          year: t('Total'),
          principal: simulation.amount,
          interest: simulation.interest,
          payment: simulation.total,
        }}
      />
      <details className="rounded-md border border-line bg-surface">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {t('Les {length} échéances une à une', { length: simulation.rows.length })}
        </summary>
        <div className="border-t border-line p-2 sm:p-4">
          <DataTable
            caption={t('Échéancier complet')}
            hideCaption
            columns={scheduleColumns(t('Échéance'), 'due')}
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
    { key: 'principal' as const, label: t('Capital rendu'), numeric: true },
    { key: 'interest' as const, label: t('Intérêts'), numeric: true },
    { key: 'payment' as const, label: t('Vous recevez'), numeric: true },
    { key: 'balance' as const, label: t('Reste à rendre'), numeric: true },
  ];
}
