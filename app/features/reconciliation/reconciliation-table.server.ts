import { t } from '#app/i18n/t.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { lastComparison } from './comparison.server.ts';
import { kindWords, whereOf } from './reconciliation.queries.server.ts';

/** Everything that the last night found said otherwise by Stripe, by the bank or by our books. */
export async function gapsTable(): Promise<TableFile> {
  const { gaps = [], strange = [], atBank = [] } = (await lastComparison()) ?? {};
  const rows = [
    ...gaps.map((gap) => ({
      ...gap,
      where: 'Stripe',
      what: kindWords[gap.kind] ?? gap.kind,
      state: gap.state === 'gap' ? t('Inexpliqué') : t('En route'),
    })),
    ...[...strange.map(whereOf.account), ...atBank.map(whereOf.bank)].map((one) => ({
      ...one,
      theirs: null,
      ours: null,
      difference: one.amount,
      state: '',
    })),
  ];
  return tableOf(
    'ecarts',
    [
      [t('Chez Stripe'), ({ about }) => about],
      [t('Où'), ({ where }) => where],
      [t('Ce qu’il en est'), ({ what }) => what],
      [t('État'), ({ state }) => state],
      [t('Depuis'), ({ since }) => since],
      ['Stripe', ({ theirs }) => theirs],
      [t('Comptes'), ({ ours }) => ours],
      [t('Écart'), ({ difference }) => difference],
    ],
    rows,
  );
}

/** The accounts read at Stripe that night, with what their movements sum up to. */
export async function accountsReadTable(): Promise<TableFile> {
  const { balances = [] } = (await lastComparison()) ?? {};
  return tableOf(
    'comptes-stripe',
    [
      [t('Compte'), ({ account }) => account],
      [t('Coopération'), ({ name }) => name],
      [t('Lu le'), ({ readOn }) => readOn],
      [t('Somme de ses mouvements'), ({ summed }) => summed],
      [t('Solde'), ({ said }) => said],
    ],
    balances,
  );
}
