import { Badge } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import type { AccountShown } from './connected-account.queries.server.ts';

/** What Stripe wants of the cooperation and until when, what its account holds, and what became of its payouts. */
export function AccountStanding({ standing }: { standing: AccountShown }) {
  const { left, stopped, late, missing, verifying, deadline, bank, holds, payouts } = standing;
  return (
    <>
      {left && (
        <Notice tone="danger" title={t('Ce compte n’est plus relié à Terreau')} still>
          {t('Il a été détaché le {left} : plus rien ne peut y être versé.', { left })}
        </Notice>
      )}
      {!left && (stopped || late.length > 0) && (
        <Notice tone="danger" title={t('Le compte de paiement est arrêté')} still>
          {stopped && (
            <p>
              {t('{stopped}. Les collectes continuent, mais rien ne peut être versé.', {
                stopped: capital(stopped),
              })}
            </p>
          )}
          {late.length > 0 && <Missing intro={t('Stripe attend encore :')} items={late} />}
        </Notice>
      )}
      {!left && missing.length > 0 && (
        <Notice
          tone="warning"
          title={deadline ? t('À donner à Stripe avant le {deadline}', { deadline }) : t('À donner à Stripe')}
          still
        >
          <Missing intro={t('Il manque :')} items={missing} />
          {deadline && <p>{t('Passé ce jour, plus rien ne pourra être versé.')}</p>}
        </Notice>
      )}
      {verifying.length > 0 && (
        <p>{t('Stripe vérifie : {verifying}.', { verifying: verifying.join(', ') })}</p>
      )}
      {holds?.owed && (
        <Notice tone="warning" title={t('Le compte de paiement est en dessous de zéro')} still>
          {t('Il doit {amount} à Stripe. Ce qui arrivera le comblera d’abord.', {
            amount: holds.amount.replace('-', '').replace('−', ''),
          })}
        </Notice>
      )}
      <Facts
        facts={[
          ...(bank ? [{ name: t('Compte bancaire'), value: `… ${bank}` }] : []),
          ...(holds ? [{ name: t('Sur le compte de paiement'), value: holds.amount }] : []),
        ]}
      />
      {payouts.length > 0 && (
        <DataTable
          caption={t('Versements vers votre banque')}
          columns={[
            { key: 'on', label: t('Attendu le') },
            { key: 'state', label: t('État') },
            { key: 'amount', label: t('Montant'), numeric: true },
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
