import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';

const approvalsNeeded = 2;

/**
 * One operator's yes to a batch; the second, from someone else, lets its money be brought to the bank. The same person twice, a stranger,
 * or a batch that was approved or withdrawn already: refused.
 */
export async function approvePayoutBatch(approval: {
  batchId: string;
  personId: string;
  today: Day;
}): Promise<{ approvals: number }> {
  const { batchId, personId, today } = approval;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
    const batch = await tx.payoutBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { approvals: true },
    });
    await requireOperator(tx, personId);
    if (batch.status === 'withdrawn') throw new Refusal('withdrawn', t('Ce lot a été retiré.'));
    if (batch.status !== 'proposed') throw new Refusal('already_approved', t('Ce lot est déjà approuvé.'));
    if (batch.approvals.some((given) => given.personId === personId)) {
      throw new Refusal(
        'same_person_twice',
        t('Vous avez déjà approuvé ce lot : il faut l’accord d’une autre personne de l’équipe.'),
      );
    }
    await tx.payoutApproval.create({ data: { batchId, personId, at: now() } });
    const approvals = batch.approvals.length + 1;
    if (approvals >= approvalsNeeded) {
      await tx.payoutBatch.update({
        where: { id: batchId },
        data: { status: 'approved', approvedOn: fromDay(today) },
      });
    }
    return { approvals };
  });
}
