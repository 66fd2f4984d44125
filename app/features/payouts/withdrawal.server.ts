import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payoutWithdrawn } from '#app/ledger/entries-payouts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';

/**
 * Takes a batch back before the bank has it: its money returns to the wallets, and the next batch pays it out. Money that Stripe has
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
      throw new Refusal('executed', t('La banque a exécuté ce lot : il ne peut plus être retiré.'));
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
      select: { personId: true, amount: true, executedOn: true },
    });
    if (lines.some(({ executedOn }) => executedOn)) {
      throw new Refusal('partly_executed', t('La banque a déjà exécuté une partie de ce lot.'));
    }
    await post(
      tx,
      payoutWithdrawn({
        id: batchId,
        lines: lines.map((line) => ({ personId: line.personId, amount: money(line.amount) })),
        on: today,
      }),
    );
    await tx.payoutBatch.update({
      where: { id: batchId },
      data: {
        status: 'withdrawn',
        withdrawnOn: fromDay(today),
        withdrawnById: personId,
        withdrawnWhy: why,
      },
    });
  }, forManyRows);
}
