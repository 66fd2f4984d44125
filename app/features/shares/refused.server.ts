import { takeBack } from '#app/features/cooperations/take-back.server.ts';
import { givePledgeBack } from '#app/features/pledges/wallet-pledge.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Transfer } from '#app/infra/stripe/connected.server.ts';
import { sharesTakenBack as sharesTakenBackEntry } from '#app/ledger/entries-shares.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, round, subtract, zero, type Money } from '#app/money/money.ts';

/**
 * Subscriptions that a board refused and whose money is still with the cooperation, oldest first. A payment that its bank took back, or may
 * take back, is somebody's decision: it would be given twice.
 */
export async function refusedHoldings(): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select h.id, o.name || ', ' || p."firstName" || ' ' || p."lastName" as label
    from "ShareHolding" h join "Organisation" o on o.id = h."cooperationId"
    join "Pledge" p on p.id = h."pledgeId" join "Campaign" c on c.id = p."campaignId"
    where h.status = 'refused' and h."givenBackOn" is null and c."stripeTransferId" is not null
      and (p.status = 'released' or (p.status = 'collected' and p."refundId" is null))
      and not exists (select 1 from "Dispute" d where d."pledgeId" = p.id and d."withdrawnOn" is not null)
    order by h."refusedOn", h.id`;
}

/**
 * Takes the money of one refused subscription back from the cooperation's account, then gives the whole payment back the way it came. Throws a Refusal while the
 * account has not got it; asked again later, everything is done once.
 */
export async function refundRefused(holdingId: string, today: Day): Promise<void> {
  const holding = await db().shareHolding.findUniqueOrThrow({
    where: { id: holdingId },
    select: {
      pledgeId: true,
      takenBackOn: true,
      pledge: { select: { campaignId: true } },
    },
  });
  if (!holding.takenBackOn) await takeSharesBack(holdingId, holding.pledge.campaignId, today);
  await givePledgeBack(holding.pledgeId, today);
}

async function takeSharesBack(holdingId: string, campaignId: string, today: Day): Promise<void> {
  // Written before it is asked: from here on the cooperation cannot say that it gave the money back itself.
  const { count } = await db().shareHolding.updateMany({
    where: { id: holdingId, status: 'refused', givenBackOn: null },
    data: { takeBackAskedOn: fromDay(today) },
  });
  if (count === 0) return;
  try {
    await takeBack(
      {
        campaignId,
        tag: { kind: 'refused_shares', id: holdingId },
        key: `holding:${holdingId}`,
        told: sharesTakenBack,
        of: { whole: (transfer) => amountToTakeBack(holdingId, transfer) },
      },
      today,
    );
  } catch (error) {
    if (error instanceof Refusal) {
      await db().shareHolding.updateMany({
        where: { id: holdingId, takenBackOn: null },
        data: { takeBackAskedOn: null },
      });
    }
    throw error;
  }
}

/**
 * What the cooperation had of one payment and has not given back: less our commission, rounded as for the whole campaign. The last one
 * refused of all takes what rounding has left of the transfer.
 */
async function amountToTakeBack(holdingId: string, transfer: Transfer): Promise<Money> {
  const { pledge, takenBackOn } = await db().shareHolding.findUniqueOrThrow({
    where: { id: holdingId },
    select: {
      takenBackOn: true,
      pledge: { select: { amount: true, campaign: { select: { feeRate: true } } } },
    },
  });
  if (takenBackOn) return zero;
  const { left } = transfer;
  const paid = money(pledge.amount);
  const share = subtract(paid, round(paid.times(pledge.campaign.feeRate.toFixed())));
  const isRounding = left.lessThan(share) && subtract(share, left).lessThan('0.50') && isPositive(left);
  return isRounding ? left : share;
}

/** The money of refused subscriptions has come back from a cooperation: we hold it again, and it is given back from here. Each reversal once. */
export async function sharesTakenBack(tx: Tx, transfer: Transfer): Promise<void> {
  for (const { id: reversalId, amount, on, metadata } of transfer.reversals) {
    if (metadata['kind'] !== 'refused_shares') continue;
    const holdingId = metadata['id'] ?? '';
    await tx.$queryRaw`select c.id from "Campaign" c join "Pledge" p on p."campaignId" = c.id
      join "ShareHolding" h on h."pledgeId" = p.id where h.id = ${holdingId}::uuid for no key update of c`;
    const { pledge, takenBackOn } = await tx.shareHolding.findUniqueOrThrow({
      where: { id: holdingId },
      include: { pledge: true },
    });
    if (takenBackOn) continue;
    const commission = subtract(money(pledge.amount), amount);
    await tx.shareHolding.update({ where: { id: holdingId }, data: { takenBackOn: fromDay(on) } });
    await tx.pledge.update({
      where: { id: pledge.id },
      data: { status: 'collected', changedOn: fromDay(on) },
    });
    await post(
      tx,
      sharesTakenBackEntry({ reversalId, campaignId: pledge.campaignId, amount, commission, on }),
    );
  }
}
