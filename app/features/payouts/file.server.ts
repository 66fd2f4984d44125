import { randomUUID } from 'node:crypto';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addTargetDays, isTargetDay } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { money, sum } from '#app/money/money.ts';
import { debtor } from './debtor.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { pain001 } from './pain001.ts';
import { checkAgainstSchema } from './pain-schema.server.ts';

/** Banks take orders for some weeks ahead; nobody needs more. */
const mostTargetDaysAhead = 10;

/**
 * Writes the file of an approved batch whose money is in our bank, to be executed on a banking day chosen now: control sums and counts are
 * ours, and the schema of the banks is satisfied, or nothing is written. A second file has another MsgId and takes the place of the first,
 * which `replaces` says has not left or was refused. Answers its MsgId.
 */
export async function writePayoutFile(order: {
  batchId: string;
  executeOn: Day;
  personId: string;
  today: Day;
  replaces?: boolean;
}): Promise<string> {
  const { batchId, executeOn, personId, today, replaces = false } = order;
  return inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
    const batch = await tx.payoutBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { _count: { select: { files: true } } },
    });
    if (batch.status !== 'approved')
      throw new Refusal(
        'not_approved',
        t('Ce lot n’attend pas de fichier : il n’est pas approuvé, ou est déjà parti.'),
      );
    if (!batch.fundedOn)
      throw new Refusal(
        'not_funded',
        t('L’argent de ce lot n’est pas encore arrivé sur notre compte bancaire.'),
      );
    const written = batch._count.files;
    if (written > 0 && !replaces)
      throw new Refusal(
        'already_written',
        t(
          'Un fichier existe déjà. Pour en écrire un autre, confirmez que le premier n’a pas été déposé, ou que la banque l’a refusé.',
        ),
        'replaces',
      );
    if (await tx.payoutLine.count({ where: { batchId, executedOn: { not: null } } }))
      throw new Refusal('partly_executed', t('La banque a déjà exécuté une partie de ce lot.'));
    const latest = addTargetDays(today, mostTargetDaysAhead);
    if (executeOn < today || executeOn > latest || !isTargetDay(executeOn))
      throw new Refusal(
        'impossible_day',
        t('Choisissez un jour ouvré des banques, entre aujourd’hui et le {latest}.', {
          latest: dayText(latest),
        }),
        'executeOn',
      );
    const messageId = written === 0 ? batch.messageId : newMessageId(today);
    const content = await contentOf(tx, batch, messageId, executeOn);
    await tx.payoutFile.create({
      data: {
        messageId,
        batchId,
        number: written + 1,
        executeOn: fromDay(executeOn),
        content,
        writtenAt: now(),
        writtenById: personId,
      },
      select: { messageId: true },
    });
    return messageId;
  }, forManyRows);
}

/** A MsgId that nobody has used: the day, and eight characters of chance. Twenty-five in all, as the file's writer allows. */
export function newMessageId(today: Day): string {
  return `TERREAU-${today.replaceAll('-', '')}-${randomUUID().slice(0, 8).toUpperCase()}`;
}

async function contentOf(
  tx: Tx,
  batch: { id: string; count: number; total: { toFixed(): string; isFinite(): boolean } },
  messageId: string,
  executeOn: Day,
): Promise<string> {
  const lines = await tx.payoutLine.findMany({ where: { batchId: batch.id }, orderBy: { id: 'asc' } });
  const transfers = lines.flatMap(({ iban, ...line }) =>
    iban === null
      ? []
      : [
          {
            ...line,
            iban,
            amount: money(line.amount),
            remittance: frenchOnly('Terreau, remboursement de prets'),
          },
        ],
  );
  const total = sum(transfers.map((transfer) => transfer.amount));
  if (!total.equals(money(batch.total)) || transfers.length !== batch.count) {
    throw new Error(
      `Batch ${batch.id} is of ${batch.count} transfers and ${batch.total.toFixed()}, but its lines are ${transfers.length} and ${total.toFixed(2)}`,
    );
  }
  const xml = pain001({ messageId, createdAt: now(), executeOn, debtor: debtor(), transfers });
  checkAgainstSchema(xml);
  return xml;
}
