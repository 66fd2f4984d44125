import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import type { Day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { debtor } from './debtor.server.ts';
import { pain001 } from './pain001.ts';

const approvalsNeeded = 2;

/** Stripe needs some days to bring the money to our bank: the file asks for execution after that. */
const fundingTargetDays = 3;

/**
 * One operator's yes to a batch. The second, from someone else, writes the file, which from then on is kept as it is. The same person
 * twice, a stranger, or a batch that was approved already: refused.
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
      omit: { file: true },
      include: { approvals: true },
    });
    await requireOperator(tx, personId);
    if (batch.status !== 'proposed') throw new Refusal('already_approved', 'Ce lot est déjà approuvé.');
    if (batch.approvals.some((given) => given.personId === personId)) {
      throw new Refusal(
        'same_person_twice',
        'Vous avez déjà approuvé ce lot : il faut l’accord d’une autre personne de l’équipe.',
      );
    }
    await tx.payoutApproval.create({ data: { batchId, personId, at: now() } });
    const approvals = batch.approvals.length + 1;
    if (approvals >= approvalsNeeded) {
      const file = await fileOf(tx, batch, addTargetDays(today, fundingTargetDays));
      await tx.payoutBatch.update({
        where: { id: batchId },
        data: { status: 'approved', approvedOn: fromDay(today), file },
        select: { id: true },
      });
    }
    return { approvals };
  });
}

export async function requireOperator(tx: Tx, personId: string): Promise<void> {
  const operator = await tx.membership.findFirst({ where: { personId, role: 'operator' } });
  if (!operator)
    throw new Refusal('not_an_operator', 'Seule l’équipe qui opère la plateforme peut faire cela.');
}

async function fileOf(
  tx: Tx,
  batch: { id: string; messageId: string; total: { toFixed(): string; isFinite(): boolean } },
  executeOn: Day,
): Promise<string> {
  const lines = await tx.payoutLine.findMany({ where: { batchId: batch.id }, orderBy: { id: 'asc' } });
  const transfers = lines.map((line) => ({
    ...line,
    amount: money(line.amount),
    remittance: 'Terreau, remboursement de prets',
  }));
  const total = sum(transfers.map((transfer) => transfer.amount));
  if (!total.equals(money(batch.total))) {
    throw new Error(
      `Batch ${batch.id} is of ${batch.total.toFixed()}, but its lines sum to ${total.toFixed(2)}`,
    );
  }
  return pain001({ messageId: batch.messageId, createdAt: now(), executeOn, debtor: debtor(), transfers });
}
