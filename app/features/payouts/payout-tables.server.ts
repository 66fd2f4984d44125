import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { money } from '#app/money/money.ts';
import { ibanShown, latestBatchFirst, linesOf, lineWords, wayWords } from './payouts.queries.server.ts';
import { stepsOf } from './payout-steps.ts';

/** Every batch of transfers to lenders, the latest first. */
export function batchesTable(): TableFile {
  const include = { approvals: true, files: { select: { messageId: true } } } as const;
  const rows = allRows((next) => db().payoutBatch.findMany({ orderBy: latestBatchFirst, include, ...next }));
  return tableOf(
    'lots-de-virements',
    [
      [t('Lot'), ({ messageId }) => messageId],
      [t('Voie'), ({ way }) => wayWords[way]],
      [t('Préparé le'), ({ createdOn }) => toDay(createdOn)],
      [t('Approuvé le'), ({ approvedOn }) => toDay(approvedOn)],
      [t('Exécuté le'), ({ executedOn }) => toDay(executedOn)],
      [t('État'), (batch) => stepsOf(batch).now],
      [t('Virements'), ({ count }) => count],
      [t('Montant'), ({ total }) => money(total)],
    ],
    rows,
  );
}

/** Every transfer of a batch, with what became of it. Null when there is no such batch. */
export async function batchTable(id: string): Promise<TableFile | null> {
  const batch = isUuid(id) ? await db().payoutBatch.findUnique({ where: { id } }) : null;
  if (!batch) return null;
  return tableOf(
    `virements-${batch.messageId}`,
    [
      [t('Titulaire'), ({ holder }) => holder],
      [t('Compte'), ({ iban }) => ibanShown(iban)],
      [t('Référence'), ({ reference }) => reference],
      [t('État'), lineWords],
      [t('Montant'), ({ amount }) => money(amount)],
    ],
    allRows((next) => linesOf(id, next)),
  );
}
