import { DataTable } from '#app/components/data-table.tsx';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { disputesPage } from './disputes.queries.server.ts';
import { disputeEnd, payerIn } from './words.ts';

type Disputes = Awaited<ReturnType<typeof disputesPage>>;

/** A dispute of a pledge has a page: the answer to its bank, and what is owed. That of a loan's debit is its loan's affair. */
function linkTo({ id, about, instalment }: { id: string; about: string; instalment: number | null }) {
  if (instalment !== null) return about;
  return (
    <a className="link" href={href(`/operateur/litiges/${id}`)}>
      {about}
    </a>
  );
}

/** Everything that banks ask back, a table for each thing there is to do; tables without anything are left out. */
export function DisputeTables({ waiting, owed, ended, warnings }: Disputes) {
  const common = [
    { key: 'about', label: t('Projet') },
    { key: 'who', label: t('Qui a payé') },
    { key: 'reason', label: t('Pourquoi') },
  ];
  const amount = { key: 'amount', label: t('Montant'), numeric: true };
  return (
    <>
      {waiting.length > 0 && (
        <DataTable
          caption={t('La banque attend notre réponse')}
          columns={[...common, { key: 'until', label: t('Répondre avant le') }, amount]}
          rows={waiting.map((one) => ({
            ...one,
            about: linkTo(one),
            who: payerIn(one),
            until: one.until
              ? t('{until} ({left})', {
                  until: one.until,
                  left: count(one.daysLeft ?? 0, t('jour'), t('jours')),
                })
              : '',
          }))}
        />
      )}
      {warnings.length > 0 && (
        <DataTable
          caption={t('Paiements qu’une banque soupçonne, déjà versés')}
          columns={[
            { key: 'about', label: t('Projet') },
            { key: 'who', label: t('Qui a payé') },
            { key: 'told', label: t('Signalé le') },
            amount,
          ]}
          rows={warnings}
        />
      )}
      {owed.length > 0 && (
        <DataTable
          caption={t('Perdus, et encore dus à la plateforme')}
          columns={[...common, amount, { key: 'owed', label: t('Encore dû'), numeric: true }]}
          rows={owed.map((one) => ({ ...one, about: linkTo(one), who: payerIn(one) }))}
        />
      )}
      {ended.length > 0 && (
        <DataTable
          caption={t('Terminés')}
          columns={[
            ...common,
            { key: 'opened', label: t('Ouvert le') },
            { key: 'end', label: t('Issue') },
            amount,
          ]}
          rows={ended.map((one) => ({
            ...one,
            about: linkTo(one),
            who: payerIn(one),
            end: disputeEnd(one.status),
          }))}
        />
      )}
    </>
  );
}
