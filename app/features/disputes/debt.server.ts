import { t } from '#app/i18n/t.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { debtAfter, givenUp, type Debt, type GivingUp } from '#app/features/pledges/debt.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { debtWrittenOff } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { money } from '#app/money/money.ts';

/** What somebody owes us for a dispute, and the account on which it stands; locks it. Null when nothing is owed. */
export async function debtOf(tx: Tx, disputeId: string): Promise<Debt | null> {
  await tx.$queryRaw`select 1 from "Dispute" where id = ${disputeId} for update`;
  const dispute = await tx.dispute.findUnique({ where: { id: disputeId } });
  if (!dispute?.pledgeId) return null;
  const pledge = await tx.pledge.findUniqueOrThrow({
    where: { id: dispute.pledgeId },
    select: { id: true, campaignId: true, instrument: true, status: true },
  });
  const ofCooperation = pledge.instrument === 'gift' && pledge.status === 'disputed';
  return debtAfter(pledge, { owed: money(dispute.advanced), ofCooperation });
}

/**
 * Gives up what is still owed to us for a dispute that is lost, with a reason that is kept: the platform bears it, and a lender's wallet is paid
 * again. Refused while the bank has not decided, and when nothing is owed.
 */
export async function writeOffDebt({ disputeId, ...order }: { disputeId: string } & GivingUp): Promise<void> {
  await inTransaction(async (tx) => {
    await requireOperator(tx, order.personId);
    const debt = await debtOf(tx, disputeId);
    if (!debt) throw new Refusal('nothing_owed', t('Rien n’est dû, ou plus rien, pour ce litige.'));
    const { status } = await tx.dispute.findUniqueOrThrow({ where: { id: disputeId } });
    if (status !== 'lost') {
      throw new Refusal('undecided', t('La banque n’a pas encore décidé : attendez la fin du litige.'));
    }
    const { account: of, owed: amount } = debt;
    await post(tx, debtWrittenOff({ kind: 'dispute', id: disputeId, of, amount, on: order.today }));
    await tx.dispute.update({ where: { id: disputeId }, data: givenUp(amount, order) });
  });
}
