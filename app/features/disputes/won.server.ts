import { isLeaving } from '#app/features/campaign-modes/modes.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { noteInWallet } from '#app/features/pledges/give-back.server.ts';
import { lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Dispute } from '#app/infra/stripe/disputes.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { disputeReinstated } from '#app/ledger/entries-disputes.ts';
import { linesOfEntry, reverse } from '#app/ledger/keeping.server.ts';
import type { Line } from '#app/ledger/entry.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { decimalText, isPositive, isZero, money, subtract, sum } from '#app/money/money.ts';

/**
 * The money of a dispute is back. As a rule it is where it was: the mirror of what was written when it left. What somebody had paid us
 * meanwhile for it is theirs again: of a gift, it is held for the cooperation and sent on to it by the next run; of a loan or shares, it goes
 * into its owner's wallet. What we had given up is no loss any more.
 */
export async function reinstate(tx: Tx, dispute: Dispute, pledgeId: string): Promise<void> {
  const { on } = dispute.reinstated!;
  const pledge = (await lockPledge(tx, pledgeId))!;
  const known = await tx.dispute.findUniqueOrThrow({ where: { id: dispute.id } });
  const key = `dispute:${dispute.id}:withdrawn`;
  const left = (await linesOfEntry(tx, key)).filter(({ amount }) => isPositive(amount));
  if (left.some(({ account }) => account.code === accounts.campaign(pledge.campaignId).code)) {
    await refuseWhileReleased(tx, pledge.campaignId);
  }
  const owed = sum(left.filter(isDebt).map(({ amount }) => amount));
  const [stillOwed, writtenOff] = [money(known.advanced), money(known.writtenOff)];
  const paid = subtract(subtract(owed, stillOwed), writtenOff);
  const toCooperation = left.some(({ account }) => account.code.startsWith('assets:owed:campaign:'));

  if (isZero(paid) && isZero(writtenOff)) await reverse(tx, key, { on, why: frenchOnly('Litige gagné') });
  else {
    const debt = left.find(isDebt)!.account;
    const to = [
      ...left.filter((line) => !isDebt(line)),
      { account: debt, amount: stillOwed },
      { account: accounts.losses, amount: writtenOff },
      {
        account: toCooperation ? accounts.campaign(pledge.campaignId) : accounts.wallet(ownerOf(pledge)),
        amount: paid,
      },
    ].filter(({ amount }) => isPositive(amount));
    await post(tx, disputeReinstated({ disputeId: dispute.id, pledgeId, to, on }));
    if (!toCooperation && isPositive(paid)) {
      const why = frenchOnly(`Litige ${dispute.id} gagné après le paiement de la dette`);
      const into = { pledgeId, personId: ownerOf(pledge), amount: paid, on, why, decidedById: null };
      await noteInWallet(tx, into);
    }
  }
  const before = pledge.status !== 'disputed' ? pledge.status : isZero(owed) ? 'collected' : 'released';
  await tx.pledge.update({ where: { id: pledgeId }, data: { status: before, changedOn: fromDay(on) } });
  await tx.dispute.update({
    where: { id: dispute.id },
    data: {
      status: 'won',
      reinstatedOn: fromDay(on),
      advanced: 0,
      writtenOff: 0,
      onward: toCooperation ? decimalText(paid) : 0,
    },
  });
}

/** What is leaving for the cooperation was counted without it. */
async function refuseWhileReleased(tx: Tx, campaignId: string): Promise<void> {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (isLeaving(campaign)) {
    throw new Error(`Campaign ${campaignId} is being released: its disputes wait until it is`);
  }
}

/** A line by which somebody owes us what the bank has taken. */
function isDebt({ account }: Line): boolean {
  return account.code.startsWith('assets:owed:');
}

function ownerOf({ id, personId }: LockedPledge): string {
  if (!personId) throw new Error(`Pledge ${id} has nobody who could have paid a debt`);
  return personId;
}
