import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payoutWithdrawn } from '#app/ledger/entries-payouts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { endBatch, releaseLine } from './transfer.server.ts';

/**
 * Takes a batch back before the bank has it, or what has not left yet of one by Stripe: its money returns to the wallets, and the next batch pays it out. Money that Stripe has
 * already brought to our bank stays there for that one. Once a file is written, `neverLeft` must say that no bank will execute it.
 */
export async function withdrawPayoutBatch(withdrawal: {
  batchId: string;
  personId: string;
  why: string;
  neverLeft: boolean;
  today: Day;
}): Promise<void> {
  const { batchId, personId, why, neverLeft, today } = withdrawal;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
    const batch = await tx.payoutBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { _count: { select: { files: true } } },
    });
    if (batch.status === 'withdrawn') return;
    if (batch.status === 'executed') {
      throw new Refusal('executed', t('Ce lot est exécuté : il ne peut plus être retiré.'));
    }
    if (batch._count.files > 0 && !neverLeft) {
      throw new Refusal(
        'file_written',
        t(
          'Un fichier a été écrit. Confirmez qu’il n’a pas été déposé, ou que la banque l’a refusé en entier.',
        ),
        'neverLeft',
      );
    }
    if (batch.stripePayoutId && !batch.fundedOn) {
      throw new Refusal(
        'money_on_its_way',
        t('Stripe est en train d’amener l’argent de ce lot : attendez qu’il soit arrivé pour le retirer.'),
      );
    }
    const lines = await tx.payoutLine.findMany({
      where: { batchId },
      orderBy: { id: 'asc' },
      select: { id: true, personId: true, amount: true, executedOn: true, refusedOn: true, askedOn: true },
    });
    const said = { withdrawnOn: fromDay(today), withdrawnById: personId, withdrawnWhy: why };
    const ended = lines.filter(({ executedOn, refusedOn }) => executedOn ?? refusedOn);
    const waiting = lines.filter((line) => !ended.includes(line));
    if (batch.way === 'bank' && ended.length > 0) {
      throw new Refusal('partly_executed', t('La banque a déjà exécuté une partie de ce lot.'));
    }
    if (waiting.some(({ askedOn }) => askedOn)) {
      throw new Refusal(
        'asked_of_stripe',
        t(
          'Stripe n’a pas encore répondu pour un de ces virements : attendez sa réponse pour retirer le reste.',
        ),
      );
    }
    if (ended.length > 0) {
      await tx.payoutBatch.update({ where: { id: batchId }, data: said });
      for (const { id, personId: owner, amount } of waiting) {
        const line = { id, batchId, personId: owner, amount: money(amount) };
        await releaseLine(tx, line, 'withdrawn', today);
      }
      return endBatch(tx, batchId, today);
    }
    await post(
      tx,
      payoutWithdrawn({
        id: batchId,
        lines: lines.map((line) => ({ personId: line.personId, amount: money(line.amount) })),
        on: today,
      }),
    );
    await tx.payoutBatch.update({ where: { id: batchId }, data: { status: 'withdrawn', ...said } });
  }, forManyRows);
}
