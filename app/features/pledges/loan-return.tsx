import { DataTable } from '#app/components/data-table.tsx';
import { RevenueFuturesTable } from '#app/features/revenue/futures-table.tsx';
import { euros } from '#app/i18n/format.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { PledgeSimulation } from './loan-simulation.ts';

/** What a lender gets back for the amount typed, if every instalment is paid. */
export function LoanReturn({ simulation }: { simulation: PledgeSimulation }) {
  const { amount, total, interest, firstDue, lastDue, byYear, lines, futures } = simulation;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg bg-sunk p-4 sm:p-5">
      <p className="text-lg">
        {rich('Pour {amount} prêtés, vous recevriez {total}{value}, du {firstDue} au {lastDue}.', {
          amount: <strong>{amount}</strong>,
          total: <strong>{total}</strong>,
          value: interest ? t(', dont {interest} d’intérêts avant impôt', { interest }) : t(', sans intérêt'),
          firstDue,
          lastDue,
        })}
      </p>
      <p className="text-lg">
        {t('Si la coopération ne paie plus, vous pouvez recevoir moins, plus tard, ou rien.')}
      </p>
      {futures && (
        <>
          <p>
            {t(
              'Ces chiffres supposent les recettes que la coopération attend. Votre capital peut revenir plus tôt, avec moins d’intérêts, ou plus tard, avec plus ; à la dernière date, tout ce qui reste est dû en une fois, et c’est le moment le plus risqué.',
            )}
          </p>
          <RevenueFuturesTable futures={futures} />
        </>
      )}
      <DataTable
        caption={t('Ce que vous recevriez chaque année pour {amount}', { amount })}
        columns={columns(t('Année'))}
        rows={byYear}
        foot={{ when: t('Total'), principal: amount, interest: interest ?? euros('0'), payment: total }}
        phone="scroll"
      />
      <details className="rounded-md border border-line bg-surface">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {t('Les {length} échéances une à une', { length: lines.length })}
        </summary>
        <div className="border-t border-line p-2 sm:p-4">
          <DataTable
            caption={t('Échéancier complet')}
            hideCaption
            columns={columns(t('Échéance'))}
            rows={lines}
          />
        </div>
      </details>
      <p className="text-sm text-ink-soft">
        {t(
          'Dates données à titre indicatif ; à quelques centimes près, car chaque échéance est partagée entre tous les prêteurs.',
        )}{' '}
        {interest &&
          t(
            'Les intérêts sont imposables : l’acompte d’impôt et les prélèvements sociaux sont retenus à chaque versement, sauf dispense.',
          )}
      </p>
    </div>
  );
}

function columns(first: string) {
  return [
    { key: 'when' as const, label: first },
    { key: 'principal' as const, label: t('Capital rendu'), numeric: true },
    { key: 'interest' as const, label: t('Intérêts'), numeric: true },
    { key: 'payment' as const, label: t('Vous recevez'), numeric: true },
  ];
}
