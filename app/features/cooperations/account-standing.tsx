import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { AccountShown } from './connected-account.queries.server.ts';

/** What Stripe wants of the cooperation and until when, what its account holds, and what became of its payouts. */
export function AccountStanding({ standing }: { standing: AccountShown }) {
  const { left, stopped, late, missing, verifying, deadline, bank, holds, payouts } = standing;
  return (
    <>
      {left && (
        <Notice tone="danger" title="Ce compte n’est plus relié à Terreau" still>
          Il a été détaché le {left} : plus rien ne peut y être versé.
        </Notice>
      )}
      {!left && (stopped || late.length > 0) && (
        <Notice tone="danger" title="Le compte de paiement est arrêté" still>
          {stopped && <p>{capital(stopped)}. Les collectes continuent, mais rien ne peut être versé.</p>}
          {late.length > 0 && <Missing intro="Stripe attend encore :" items={late} />}
        </Notice>
      )}
      {!left && missing.length > 0 && (
        <Notice
          tone="warning"
          title={deadline ? `À donner à Stripe avant le ${deadline}` : 'À donner à Stripe'}
          still
        >
          <Missing intro="Il manque :" items={missing} />
          {deadline && <p>Passé ce jour, plus rien ne pourra être versé.</p>}
        </Notice>
      )}
      {verifying.length > 0 && <p>Stripe vérifie : {verifying.join(', ')}.</p>}
      {holds?.owed && (
        <Notice tone="warning" title="Le compte de paiement est en dessous de zéro" still>
          Il doit {holds.amount.replace('-', '').replace('−', '')} à Stripe. Ce qui arrivera le comblera
          d’abord.
        </Notice>
      )}
      <Facts
        facts={[
          ...(bank ? [{ name: 'Compte bancaire', value: `… ${bank}` }] : []),
          ...(holds ? [{ name: 'Sur le compte de paiement', value: holds.amount }] : []),
        ]}
      />
      {payouts.length > 0 && (
        <DataTable
          caption="Versements vers votre banque"
          columns={[
            { key: 'on', label: 'Attendu le' },
            { key: 'state', label: 'État' },
            { key: 'amount', label: 'Montant', numeric: true },
          ]}
          rows={payouts.map(({ failed, state, ...payout }) => ({
            ...payout,
            state: <Badge tone={failed ? 'danger' : 'neutral'}>{state}</Badge>,
          }))}
        />
      )}
    </>
  );
}

function Missing({ intro, items }: { intro: string; items: readonly string[] }) {
  return (
    <>
      <p>{intro}</p>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
