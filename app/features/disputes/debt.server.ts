import { t } from '#app/i18n/t.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { debtWrittenOff } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, type Money } from '#app/money/money.ts';

/** What somebody owes us for a dispute, and the account on which it stands; locks it. Null when nothing is owed. */
export async function debtOf(tx: Tx, disputeId: string): Promise<{ account: Account; owed: Money } | null> {
  await tx.$queryRaw`select 1 from "Dispute" where id = ${disputeId} for update`;
  const dispute = await tx.dispute.findUnique({ where: { id: disputeId } });
  if (!dispute?.pledgeId || !isPositive(money(dispute.advanced))) return null;
  const pledge = await tx.pledge.findUniqueOrThrow({
    where: { id: dispute.pledgeId },
    select: { id: true, campaignId: true, instrument: true, status: true },
  });
  const ofCooperation = pledge.instrument === 'gift' && pledge.status === 'disputed';
  return {
    account: ofCooperation ? accounts.owedForCampaign(pledge.campaignId) : accounts.owedForPledge(pledge.id),
    owed: money(dispute.advanced),
  };
}

/**
 * Gives up what is still owed to us for a dispute that is lost, with a reason that is kept: the platform bears it, and a lender's wallet is paid
 * again. Refused while the bank has not decided, and when nothing is owed.
 */
export async function writeOffDebt(order: {
  disputeId: string;
  why: string;
  personId: string;
  today: Day;
}): Promise<void> {
  const { disputeId, why, personId, today } = order;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    const debt = await debtOf(tx, disputeId);
    if (!debt) throw new Refusal('nothing_owed', t('Rien n’est dû, ou plus rien, pour ce litige.'));
    const { status } = await tx.dispute.findUniqueOrThrow({ where: { id: disputeId } });
    if (status !== 'lost') {
      throw new Refusal('undecided', t('La banque n’a pas encore décidé : attendez la fin du litige.'));
    }
    await post(
      tx,
      debtWrittenOff({ kind: 'dispute', id: disputeId, of: debt.account, amount: debt.owed, on: today }),
    );
    await tx.dispute.update({
      where: { id: disputeId },
      data: {
        advanced: 0,
        writtenOff: { increment: decimalText(debt.owed) },
        writtenOffOn: fromDay(today),
        writtenOffWhy: why,
        writtenOffById: personId,
      },
    });
  });
}
