import { debtAfter, givenUp, type Debt, type GivingUp } from '#app/features/pledges/debt.ts';
import { noteInWallet } from '#app/features/pledges/give-back.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { debtWrittenOff } from '#app/ledger/entries-disputes.ts';
import { refundCameBack } from '#app/ledger/entries-refunds.ts';
import { linesOfEntry } from '#app/ledger/keeping.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, subtract } from '#app/money/money.ts';
import { lockRefund, type LockedRefund } from './book.server.ts';

/** What somebody owes us for a refund, and the account on which it stands; locks it. Null when nothing is owed. */
export async function refundDebtOf(tx: Tx, refundId: string): Promise<Debt | null> {
  const locked = await lockRefund(tx, refundId);
  if (!locked) return null;
  const { refund, pledge } = locked;
  return debtAfter(pledge, { owed: money(refund.advanced), ofCooperation: pledge.instrument === 'gift' });
}

/**
 * Gives up what is still owed to us for a refund, with a reason that is kept: the platform bears it, and nobody is asked for it any more.
 * Refused when nothing is owed.
 */
export async function writeOffRefundDebt({
  refundId,
  ...order
}: { refundId: string } & GivingUp): Promise<void> {
  await inTransaction(async (tx) => {
    await requireOperator(tx, order.personId);
    const debt = await refundDebtOf(tx, refundId);
    if (!debt) throw new Refusal('nothing_owed', t('Rien n’est dû, ou plus rien, pour ce remboursement.'));
    const { account: of, owed: amount } = debt;
    await post(tx, debtWrittenOff({ kind: 'refund', id: refundId, of, amount, on: order.today }));
    await tx.pledgeRefund.update({ where: { id: refundId }, data: givenUp(amount, order) });
  });
}

/**
 * A bank has sent back what had made the owner of a loan or of shares our debtor: they have what they had, and owe nothing any more. What they
 * had paid of it goes into their wallet, what we had given up is no loss. Answers false for a refund that left no such debt.
 */
export async function undoDebt(
  tx: Tx,
  { refund, pledge }: LockedRefund,
  told: { stripeRefundId: string; on: Day },
): Promise<boolean> {
  const { id } = refund;
  const lines = await linesOfEntry(tx, `pledge-refund:${id}`);
  const { code } = accounts.owedForPledge(pledge.id);
  const debt = lines.find(({ account }) => account.code === code);
  if (!debt || pledge.status !== 'released') return false;
  const [owed, writtenOff] = [money(refund.advanced), money(refund.writtenOff)];
  const paid = subtract(subtract(debt.amount, owed), writtenOff);
  const { personId } = pledge;
  if (isPositive(paid) && !personId)
    throw new Error(`Pledge ${pledge.id} has nobody who could have paid a debt`);
  const to = [
    { account: debt.account, amount: owed },
    { account: accounts.losses, amount: writtenOff },
    ...(personId ? [{ account: accounts.wallet(personId), amount: paid }] : []),
    // What was for the platform is its own again.
    ...lines.filter(({ account, amount }) => isPositive(amount) && account.code !== code),
  ].filter(({ amount }) => isPositive(amount));
  await post(tx, refundCameBack({ id, ...told, to }));
  await tx.pledgeRefund.update({
    where: { id },
    data: {
      status: 'undone',
      advanced: 0,
      writtenOff: 0,
      cameBackOn: fromDay(told.on),
      failureCode: 'refund_failed',
    },
  });
  if (personId && isPositive(paid)) {
    const why = frenchOnly(`Remboursement ${told.stripeRefundId} revenu après le paiement de la dette`);
    const into = { pledgeId: pledge.id, personId, amount: paid, on: told.on, why, decidedById: null };
    await noteInWallet(tx, into);
  }
  return true;
}
