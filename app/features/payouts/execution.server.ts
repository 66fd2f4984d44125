import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payoutExecuted } from '#app/ledger/entries-payouts.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { tellLenders } from './lender-letters.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';

/**
 * An operator without a bank statement at hand writes down that the bank has executed a file: the transfers are booked, and each lender
 * reads it. Refused before two people approved it, before its file was written, on a day that cannot be, and a second time.
 */
export async function recordExecution(execution: {
  batchId: string;
  on: Day;
  personId: string;
  today: Day;
}): Promise<void> {
  const { batchId, on, personId, today } = execution;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
    const batch = await tx.payoutBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { _count: { select: { files: true } } },
    });
    if (batch.status === 'withdrawn') throw new Refusal('withdrawn', t('Ce lot a été retiré.'));
    if (batch.status === 'proposed') {
      throw new Refusal('not_approved', t('Ce lot n’est pas encore approuvé par deux personnes.'));
    }
    if (batch.status === 'executed')
      throw new Refusal('already_executed', t('L’exécution de ce lot est déjà notée.'));
    if (!batch.fundedOn) {
      throw new Refusal(
        'not_funded',
        t('L’argent de ce lot n’est pas encore arrivé sur notre compte bancaire.'),
      );
    }
    if (batch._count.files === 0) {
      throw new Refusal('no_file', t('Le fichier de ce lot n’a pas encore été écrit.'));
    }
    const earliest = toDay(batch.fundedOn);
    if (on < earliest || on > today) {
      throw new Refusal(
        'impossible_day',
        t('La date d’exécution est comprise entre le {earliest} (arrivée de l’argent) et aujourd’hui.', {
          earliest: dayText(earliest),
        }),
        'on',
      );
    }
    await tx.payoutBatch.update({ where: { id: batchId }, data: { executedById: personId } });
    await toldByOthers(() => executeLines(tx, { batchId, on }));
  }, forManyRows);
}

/**
 * The bank has executed a batch, or the lines of it that are named: books them, ends the batch when none is left, and tells the lenders.
 * The caller holds the batch's row. `part` names the event when it is not the whole.
 */
export async function executeLines(
  tx: Tx,
  executed: { batchId: string; on: Day; only?: { lineIds: readonly string[]; part: string } },
): Promise<void> {
  const { batchId, on, only } = executed;
  const lines = await tx.$queryRaw<{ id: string; amount: string }[]>`
    update "PayoutLine" set "executedOn" = ${on}::date
    where "batchId" = ${batchId}::uuid and "executedOn" is null
      and (${only === undefined} or id = any(${only?.lineIds ?? []}::uuid[]))
    returning id::text, amount::text`;
  if (only && lines.length !== only.lineIds.length) {
    throw new Error(
      `Batch ${batchId} cannot execute ${only.lineIds.length} transfers: ${lines.length} were waiting`,
    );
  }
  const [left] = await tx.$queryRaw<{ total: string; lines: bigint }[]>`
    select coalesce(sum(amount) filter (where id = any(${lines.map(({ id }) => id)}::uuid[])), 0)::text as total,
      count(*) filter (where "executedOn" is null) as lines
    from "PayoutLine" where "batchId" = ${batchId}::uuid`;
  await post(
    tx,
    payoutExecuted({ id: batchId, ...(only ? { part: only.part } : {}), total: money(left!.total), on }),
  );
  if (left!.lines === 0n) {
    await tx.payoutBatch.update({
      where: { id: batchId },
      data: { status: 'executed', executedOn: fromDay(on) },
    });
  }
  await tellLenders(tx, { batchId, on, lineIds: lines.map(({ id }) => id) });
}
