import { requireOperator } from '#app/features/people/operator.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { debtWrittenOff } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, type Money } from '#app/money/money.ts';
import { lockRefund } from './book.server.ts';

/** What somebody owes us for a refund, and the account on which it stands; locks it. Null when nothing is owed. */
export async function refundDebtOf(
  tx: Tx,
  refundId: string,
): Promise<{ account: Account; owed: Money } | null> {
  const locked = await lockRefund(tx, refundId);
  if (!locked || !isPositive(money(locked.refund.advanced))) return null;
  const { refund, pledge } = locked;
  // A gift was sent on to its cooperation; a loan or shares stand, so that their owner owes.
  const ofCooperation = pledge.instrument === 'gift';
  return {
    account: ofCooperation ? accounts.owedForCampaign(pledge.campaignId) : accounts.owedForPledge(pledge.id),
    owed: money(refund.advanced),
  };
}

/**
 * Gives up what is still owed to us for a refund, with a reason that is kept: the platform bears it, and nobody is asked for it any more.
 * Refused when nothing is owed.
 */
export async function writeOffRefundDebt(order: {
  refundId: string;
  why: string;
  personId: string;
  today: Day;
}): Promise<void> {
  const { refundId, why, personId, today } = order;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    const debt = await refundDebtOf(tx, refundId);
    if (!debt) throw new Refusal('nothing_owed', t('Rien n’est dû, ou plus rien, pour ce remboursement.'));
    const { account: of, owed: amount } = debt;
    await post(tx, debtWrittenOff({ kind: 'refund', id: refundId, of, amount, on: today }));
    await tx.pledgeRefund.update({
      where: { id: refundId },
      data: {
        advanced: 0,
        writtenOff: { increment: decimalText(amount) },
        writtenOffOn: fromDay(today),
        writtenOffWhy: why,
        writtenOffById: personId,
      },
    });
  });
}
