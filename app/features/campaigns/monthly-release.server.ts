import { campaignReleased as releasedLetter } from '#app/features/pledges/letters.ts';
import { letterFactsWhere } from '#app/features/pledges/letter-facts.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { campaignReleased } from '#app/ledger/entries-campaigns.ts';
import { owedOn, post } from '#app/ledger/ledger.server.ts';
import { addDays, dayOfMonth, type Day } from '#app/money/day.ts';
import { decimalText, isPositive, money, round, subtract, sum } from '#app/money/money.ts';
import { campaignLabel, labelled } from './campaign-label.ts';
import { tellCooperation } from './cooperation-letters.server.ts';
import { accountFor, type Intent, type ReadyCampaign, releaseRefused, sendOn } from './send-on.server.ts';
import type { Settlement } from './settle.server.ts';

/** The first day of the month of a day: what was received before it leaves in this month. */
function monthOf(today: Day): Day {
  return addDays(today, 1 - dayOfMonth(today));
}

/** Gifts that leave with a month: received before it began, and not on their way back. */
function leavingWith(month: Day) {
  return {
    status: 'collected' as const,
    changedOn: { lt: fromDay(month) },
    refundId: null,
    refundAskedOn: null,
    releaseId: null,
    refunds: { none: { status: { in: ['asked' as const, 'under_way' as const] } } },
  };
}

/** Open permanent campaigns that have something to send on this month and have not, or whose last sending has no answer. */
export async function monthsToRelease(today: Day): Promise<{ id: string; label: string }[]> {
  const month = monthOf(today);
  const campaigns = await db().campaign.findMany({
    where: {
      mode: 'permanent',
      status: 'open',
      OR: [
        { releaseAskedOn: { not: null } },
        { releases: { none: { month: fromDay(month) } }, pledges: { some: leavingWith(month) } },
      ],
    },
    orderBy: { id: 'asc' },
    select: campaignLabel,
  });
  return campaigns.map(labelled);
}

/**
 * Sends on what an open permanent campaign received before this month began, once for each month, as a campaign that ends does: written
 * first, asked of Stripe under the month's own key, then booked. Safe to run again at any point.
 */
export async function releaseMonth(id: string, today: Day): Promise<Settlement> {
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id },
    include: { project: { select: { cooperation: true } } },
  });
  const accountId = await accountFor(campaign, monthOf(today));
  if (!accountId) return { state: 'waiting', for: 'connected account' };
  const { available } = await platformBalance();
  const intent = await inTransaction((tx) => decideMonth(tx, campaign, available, today), forManyRows);
  if (!intent) return { state: 'nothing to do' };
  if (intent === 'available balance') return { state: 'waiting', for: intent };
  const part = intent.month.slice(0, 7);
  const refused = () => monthRefused(id, intent);
  const transferId = await sendOn({ id, part, intent, accountId, refused });
  if (!transferId) return { state: 'waiting', for: 'available balance' };
  await inTransaction((tx) => markMonth(tx, campaign, { ...intent, transferId }, today), forManyRows);
  return { state: 'released' };
}

type Month = Intent & { releaseId: string; month: Day };

/** Which gifts leave, and what they sum to: written under the campaign's lock, so that a refund or a dispute comes before or waits. */
async function decideMonth(
  tx: Tx,
  { id, feeRate }: ReadyCampaign,
  available: { lessThan(other: Intent['fee']): boolean },
  today: Day,
): Promise<Month | 'available balance' | null> {
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id } });
  if (campaign.mode !== 'permanent' || campaign.status !== 'open') return null;
  const refusals = campaign.releaseRefusals;
  if (campaign.releaseAskedOn) {
    const asked = await tx.campaignRelease.findFirstOrThrow({ where: { campaignId: id, releasedOn: null } });
    return {
      releaseId: asked.id,
      month: toDay(asked.month),
      collected: money(asked.amount),
      fee: money(asked.fee),
      refusals,
      askedBefore: true,
    };
  }
  const month = monthOf(today);
  if ((await tx.campaignRelease.count({ where: { campaignId: id, month: fromDay(month) } })) > 0) return null;
  const leaving = { campaignId: id, ...leavingWith(month) };
  const gifts = await tx.pledge.findMany({ where: leaving, select: { amount: true } });
  const collected = sum(gifts.map(({ amount }) => money(amount)));
  if (!isPositive(collected)) return null;
  const fee = round(collected.times(feeRate.toFixed()));
  if (available.lessThan(subtract(collected, fee))) return 'available balance';
  const [askedOn, amount] = [fromDay(today), decimalText(collected)];
  const { id: releaseId } = await tx.campaignRelease.create({
    data: { campaignId: id, month: fromDay(month), amount, fee: decimalText(fee), askedOn },
  });
  await tx.pledge.updateMany({ where: leaving, data: { releaseId } });
  await tx.campaign.update({ where: { id }, data: { releaseAskedOn: askedOn, releaseAmount: amount } });
  return { releaseId, month, collected, fee, refusals, askedBefore: false };
}

/** Stripe sends nothing: its gifts stay, and may be given back or leave later. */
async function monthRefused(id: string, { releaseId, refusals }: Month): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
    await tx.campaignRelease.deleteMany({ where: { id: releaseId, releasedOn: null } });
  });
  await releaseRefused(id, refusals);
}

async function markMonth(
  tx: Tx,
  { id, instrument }: ReadyCampaign,
  sent: Month & { transferId: string },
  today: Day,
): Promise<void> {
  const { releaseId, month, collected, fee, transferId } = sent;
  await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for update`;
  const { releasedOn } = await tx.campaignRelease.findUniqueOrThrow({ where: { id: releaseId } });
  if (releasedOn) return;
  const held = await owedOn(tx, accounts.campaign(id));
  const { _sum } = await tx.pledge.aggregate({
    where: { releaseId, status: 'collected' },
    _sum: { amount: true },
  });
  if (held.lessThan(collected) || !_sum.amount || !money(_sum.amount).equals(collected)) {
    throw new Error(
      `Campaign ${id} sent ${collected.toFixed(2)} on for ${month}, but holds ${held.toFixed(2)}`,
    );
  }
  await post(
    tx,
    campaignReleased({
      campaignId: id,
      instrument,
      amount: collected,
      fee,
      on: today,
      month: month.slice(0, 7),
    }),
  );
  // Who gives every month has each debit announced: one letter a month is enough.
  const letters = await letterFactsWhere(tx, { releaseId, monthlyGiftId: null });
  await tx.pledge.updateMany({
    where: { releaseId },
    data: { status: 'released', changedOn: fromDay(today) },
  });
  await tx.campaignRelease.update({
    where: { id: releaseId },
    data: { stripeTransferId: transferId, releasedOn: fromDay(today) },
  });
  // What is there again can be taken back again.
  await tx.campaign.update({
    where: { id },
    data: { releaseAskedOn: null, releaseAmount: null, nothingLeftOn: null },
  });
  await queueMails(tx, letters.map(releasedLetter));
  await tellCooperation(tx, id, 'released', { collected, sent: subtract(collected, fee), month });
}
