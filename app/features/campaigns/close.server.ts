import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { startOfDay, type Day } from '#app/money/day.ts';
import { isPositive, money, zero, type Money } from '#app/money/money.ts';
import { giveUpCheckout } from '#app/features/pledges/checkout.server.ts';
import { letterFactsWhere } from '#app/features/pledges/letter-facts.server.ts';
import { campaignFailed, campaignReached } from '#app/features/pledges/letters.ts';
import { standingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { freeWallets } from '#app/features/pledges/wallet-pledge.server.ts';
import { isSuspended, uncorrected } from '#app/features/protection/suspension.queries.server.ts';
import { campaignLabel, labelled } from './campaign-label.ts';
import { tellCooperation } from './cooperation-letters.server.ts';
import { hasEnded, isLeaving, keepsAll } from '#app/features/campaign-modes/modes.ts';

/** What closing came to. `waiting`: somebody may still take their pledge back, or their checkout is not over. */
type Closing = 'charging' | 'failed' | 'waiting' | 'already closed';

/** Open campaigns whose closing day has passed and whose reserved pledges can no longer be taken back. Oldest first. */
export async function campaignsToClose(today: Day): Promise<{ id: string; label: string }[]> {
  const campaigns = await db().campaign.findMany({
    where: {
      status: 'open',
      closesOn: { lt: fromDay(today) },
      pledges: { none: stillReflecting(today) },
      offerChanges: { none: uncorrected },
    },
    orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
    select: campaignLabel,
  });
  return campaigns.map(labelled);
}

function stillReflecting(today: Day) {
  return { status: 'reserved' as const, reflectionEndsAt: { gte: startOfDay(today) } };
}

/**
 * Closes one campaign: with what stands it reaches its minimum and its pledges are charged, or it fails and nobody is. Everyone
 * is told, in the same transaction. Safe to run again at any point.
 */
export async function closeCampaign(id: string, today: Day): Promise<Closing> {
  if (!(await endCheckouts(id, today))) return 'waiting';
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Campaign" where id = ${id}::uuid for no key update`;
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id } });
    if (campaign.status !== 'open') return 'already closed';
    if (!hasEnded(campaign.closesOn, today) || isLeaving(campaign) || (await isSuspended(tx, id)))
      return 'waiting';
    const pending = await tx.pledge.count({
      where: {
        campaignId: id,
        OR: [{ status: { in: ['awaiting_checkout', 'awaiting_transfer'] } }, stillReflecting(today)],
      },
    });
    if (pending > 0) return 'waiting';
    // What a permanent campaign was for has been paid for month by month: it cannot fail.
    if (campaign.mode === 'permanent') return beginCharging(tx, id, today);
    const standing = await standingSum(tx, id);
    const reached =
      isPositive(standing) &&
      (keepsAll(campaign.mode) || standing.greaterThanOrEqualTo(money(campaign.minimum)));
    return reached ? beginCharging(tx, id, today) : failCampaign(tx, id, today);
  });
}

/** Closes the checkouts that are still open, so that no pledge arrives after the count. */
async function endCheckouts(campaignId: string, today: Day): Promise<boolean> {
  const campaign = await db().campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (campaign.status !== 'open' || !hasEnded(campaign.closesOn, today)) return true;
  const open = await db().pledge.findMany({
    where: { campaignId, status: 'awaiting_checkout' },
    select: { id: true },
  });
  for (const { id } of open) await giveUpCheckout(id, today);
  const left = await db().pledge.count({ where: { campaignId, status: 'awaiting_checkout' } });
  return left === 0;
}

async function standingSum(tx: Tx, campaignId: string): Promise<Money> {
  const { _sum } = await tx.pledge.aggregate({
    where: { campaignId, status: { in: [...standingStatuses] } },
    _sum: { amount: true },
  });
  return _sum.amount ? money(_sum.amount) : zero;
}

async function beginCharging(tx: Tx, id: string, today: Day): Promise<Closing> {
  await tx.campaign.update({ where: { id }, data: { status: 'charging', chargingSince: fromDay(today) } });
  const promised = await letterFactsWhere(tx, { campaignId: id, status: 'reserved' });
  await queueMails(tx, promised.map(campaignReached));
  await tellCooperation(tx, id, 'reached');
  return 'charging';
}

/** Promises of which nothing is ours yet: set aside or saved, or a transfer that has not come. */
const notCharged = ['reserved', 'awaiting_transfer'] as const;

/**
 * The campaign has not reached its minimum: what was only promised is let go, and what was collected will be given back. Used
 * at closing, and after charging when too much was refused.
 */
export async function failCampaign(
  tx: Tx,
  id: string,
  today: Day,
  /** Whoever calls has told everyone, for another reason than the minimum. */
  options: { silently?: boolean } = {},
): Promise<'failed'> {
  const promised = await letterFactsWhere(tx, { campaignId: id, status: { in: [...notCharged] } });
  const paid = await letterFactsWhere(tx, { campaignId: id, status: { in: ['collected', 'charging'] } });
  await freeWallets(tx, { campaignId: id });
  await tx.pledge.updateMany({
    where: { campaignId: id, status: { in: [...notCharged] } },
    data: { status: 'cancelled', changedOn: fromDay(today) },
  });
  await tx.campaign.update({ where: { id }, data: { status: 'failed', settledOn: fromDay(today) } });
  if (options.silently) return 'failed';
  await queueMails(tx, [
    ...promised.map((facts) => campaignFailed(facts, false)),
    ...paid.map((facts) => campaignFailed(facts, true)),
  ]);
  await tellCooperation(tx, id, 'failed');
  return 'failed';
}
