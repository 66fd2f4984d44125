import { frenchOnly, t } from '#app/i18n/t.ts';
import { euros } from '#app/i18n/format.ts';
import { tellMembers } from '#app/features/cooperations/member-letters.server.ts';
import { giveBack } from '#app/features/pledges/give-back.server.ts';
import { letterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { campaignReleased } from '#app/features/pledges/letters.ts';
import { lockCampaignOf, lockPledge } from '#app/features/pledges/lock.server.ts';
import { refundFailed } from '#app/features/pledges/refund.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readConnectedAccount } from '#app/infra/stripe/connected.server.ts';
import { platformBalance, transferOfGroup, transferTo } from '#app/infra/stripe/platform.server.ts';
import { wonGiftSentOn } from '#app/ledger/entries-disputes.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, equals, money, round, subtract, type Money } from '#app/money/money.ts';

/**
 * Payments won back whose campaign has left without them, or has failed, and about which nothing is decided yet. Stripe refunds no payment
 * that was disputed, whatever its end.
 */
export async function wonTooLate(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select d.id, j.title || ', ' || d.id as label
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId"
    where d."reinstatedOn" is not null and d.onward = 0 and p.status = 'collected' and p."failureCode" is distinct from ${refundFailed}
      and c.status in ('failed', 'succeeded')
    order by d."reinstatedOn", d.id`;
}

/**
 * What becomes of a payment won back too late. A gift whose campaign has succeeded goes to the cooperation as the others did. What cannot
 * become a loan share or shares any more, or whose campaign has failed, is given back: into the wallet of whoever paid; for a guest, who
 * has none, someone of the team makes a transfer.
 */
export async function decideWonTooLate(disputeId: string, today: Day): Promise<void> {
  const { pledgeId } = await db().dispute.findUniqueOrThrow({ where: { id: disputeId } });
  await inTransaction(async (tx) => {
    await lockCampaignOf(tx, pledgeId!);
    const pledge = (await lockPledge(tx, pledgeId!))!;
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } });
    if (pledge.status !== 'collected') return;
    if (campaign.status === 'succeeded' && pledge.instrument === 'gift') {
      const amount = money(pledge.amount);
      const fee = round(amount.times(campaign.feeRate.toFixed()));
      const data = { onward: decimalText(amount), onwardFee: decimalText(fee) };
      await tx.dispute.update({ where: { id: disputeId }, data });
    } else if (pledge.personId) {
      const why = frenchOnly(`Litige ${disputeId} gagné, la collecte étant finie`);
      const { personId } = pledge;
      await giveBack(tx, pledge, { way: 'wallet', personId, on: today, why, decidedById: null });
    } else {
      await tx.pledge.update({ where: { id: pledge.id }, data: { failureCode: refundFailed } });
    }
  });
}

/** Money won back that waits to be sent on to its cooperation. Oldest first. */
export async function giftsToSendOn(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select d.id, o.name || ', ' || d.id as label
    from "Dispute" d join "Pledge" p on p.id = d."pledgeId" join "Campaign" c on c.id = p."campaignId"
    join "Project" j on j.id = c."projectId" join "Organisation" o on o.id = j."cooperationId"
    where d.onward > 0 and d."onwardOn" is null order by d."reinstatedOn", d.id`;
}

/**
 * Sends on to a cooperation what was won back for it, once: written before Stripe is asked, and a lost answer is looked for in a group of its
 * own. Throws a Refusal while the account or our balance is not ready; the next run asks again.
 */
export async function sendOn(disputeId: string, today: Day): Promise<void> {
  const { pledge, amount, fee, refusals, asked } = await onwardOf(disputeId);
  const { cooperation } = pledge.campaign.project;
  const accountId = cooperation.stripeAccountId;
  const group = `dispute_${disputeId}`;
  let made = asked ? await transferOfGroup(group) : null;
  if (!made) {
    if (!accountId || !(await readConnectedAccount(accountId))?.ready) {
      throw new Refusal('account_not_ready', t('Le compte de paiement de la coopération n’est pas prêt.'));
    }
    const { available } = await platformBalance();
    if (available.lessThan(subtract(amount, fee))) {
      throw new Refusal('balance_too_low', t('attend que l’argent soit disponible chez Stripe'));
    }
    await db().dispute.updateMany({
      where: { id: disputeId, onwardAskedOn: null },
      data: { onwardAskedOn: fromDay(today) },
    });
    const again = refusals === 0 ? '' : `:${refusals + 1}`;
    made = await ask({
      key: `dispute:${disputeId}:onward${again}`,
      amount: subtract(amount, fee),
      accountId,
      group,
      disputeId,
      campaignId: pledge.campaignId,
      refusals,
    });
  }
  if (!equals(made.amount, subtract(amount, fee))) {
    throw new Error(`Transfer ${made.id} is of ${made.amount.toFixed(2)}, another sum than was won back`);
  }
  const { id: transferId } = made;
  await inTransaction((tx) => wentOn(tx, { disputeId, transferId, pledgeId: pledge.id, amount, fee, today }));
}

async function onwardOf(disputeId: string) {
  const dispute = await db().dispute.findUniqueOrThrow({ where: { id: disputeId } });
  const pledge = await db().pledge.findUniqueOrThrow({
    where: { id: dispute.pledgeId! },
    select: {
      id: true,
      campaignId: true,
      campaign: { select: { project: { select: { cooperation: { select: { stripeAccountId: true } } } } } },
    },
  });
  return {
    pledge,
    amount: money(dispute.onward),
    fee: money(dispute.onwardFee),
    refusals: dispute.onwardRefusals,
    asked: dispute.onwardAskedOn !== null,
  };
}

async function ask(transfer: {
  key: string;
  amount: Money;
  accountId: string;
  group: string;
  disputeId: string;
  campaignId: string;
  refusals: number;
}): Promise<{ id: string; amount: Money }> {
  const { disputeId, campaignId, refusals, ...order } = transfer;
  try {
    const made = await transferTo({ ...order, metadata: { kind: 'campaign', id: campaignId } });
    return { id: made.id, amount: order.amount };
  } catch (error) {
    // Stripe keeps a refusal under its key: the next try, once things have changed, has another.
    if (refusalCode(error)) {
      await db().dispute.updateMany({
        where: { id: disputeId, onwardRefusals: refusals },
        data: { onwardAskedOn: null, onwardRefusals: { increment: 1 } },
      });
    }
    throw error;
  }
}

async function wentOn(
  tx: Tx,
  sent: {
    disputeId: string;
    transferId: string;
    pledgeId: string;
    amount: Money;
    fee: Money;
    today: Day;
  },
): Promise<void> {
  const { disputeId, transferId, pledgeId, amount, fee, today } = sent;
  await lockCampaignOf(tx, pledgeId);
  const pledge = (await lockPledge(tx, pledgeId))!;
  const { count } = await tx.dispute.updateMany({
    where: { id: disputeId, onwardOn: null },
    data: { onwardOn: fromDay(today), onwardTransferId: transferId },
  });
  if (count === 0) return;
  const { campaignId } = pledge;
  await post(tx, wonGiftSentOn({ transferId, campaignId, amount, fee, on: today }));
  if (pledge.status === 'collected') {
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { status: 'released', changedOn: fromDay(today) },
    });
    await queueMail(tx, campaignReleased(await letterFacts(tx, pledgeId)));
  }
  const { project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { project: { select: { cooperationId: true, title: true } } },
  });
  await tellMembers(
    tx,
    { where: { id: project.cooperationId }, key: `dispute-onward:${disputeId}` },
    (name) => ({
      subject: t('Un don à « {project} » vous revient', { project: project.title }),
      paragraphs: [
        t('La banque d’un donateur nous a rendu un don contesté. Nous versons {amount} à {name}.', {
          amount: euros(subtract(amount, fee)),
          name,
        }),
      ],
    }),
  );
}
