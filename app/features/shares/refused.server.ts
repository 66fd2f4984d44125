import { refundPledge } from '#app/features/pledges/refund.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readTransfer, reverseTransfer, type Transfer } from '#app/infra/stripe/connected.server.ts';
import { sharesTakenBack as sharesTakenBackEntry } from '#app/ledger/entries-shares.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, round, subtract, sum, type Money } from '#app/money/money.ts';

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
 * Takes the money of one refused subscription back from the cooperation's account, then gives the whole payment back. Throws a Refusal while the
 * account has not got it; asked again later, everything is done once.
 */
export async function refundRefused(holdingId: string, today: Day): Promise<void> {
  const holding = await db().shareHolding.findUniqueOrThrow({
    where: { id: holdingId },
    select: {
      pledgeId: true,
      takenBackOn: true,
      pledge: { select: { campaign: { select: { stripeTransferId: true } } } },
    },
  });
  if (!holding.takenBackOn) await takeBack(holdingId, holding.pledge.campaign.stripeTransferId!, today);
  await refundPledge(holding.pledgeId, today);
}

async function takeBack(holdingId: string, transferId: string, today: Day): Promise<void> {
  // Written before it is asked: from here on the cooperation cannot say that it gave the money back itself.
  const { count } = await db().shareHolding.updateMany({
    where: { id: holdingId, status: 'refused', givenBackOn: null },
    data: { takeBackAskedOn: fromDay(today) },
  });
  if (count === 0) return;
  const isAsked = ({ reversals }: Transfer) => reversals.some(isFor(holdingId));
  const before = await readTransfer(transferId);
  // A lost answer is looked for before anything is asked again: a refusal is kept under its key, so each day has its own.
  if (!isAsked(before)) await askBack(holdingId, before, today);
  const transfer = await readTransfer(transferId);
  await inTransaction((tx) => sharesTakenBack(tx, transfer));
}

const isFor =
  (holdingId: string) =>
  ({ metadata }: Transfer['reversals'][number]) =>
    metadata['kind'] === 'refused_shares' && metadata['id'] === holdingId;

async function askBack(holdingId: string, transfer: Transfer, today: Day): Promise<void> {
  const amount = await amountToTakeBack(holdingId, transfer);
  try {
    await reverseTransfer({
      key: `holding:${holdingId}:reversal:${today}`,
      transferId: transfer.id,
      amount,
      metadata: { kind: 'refused_shares', id: holdingId },
    });
  } catch (error) {
    if (refusalCode(error) !== 'balance_insufficient') throw error;
    await db().shareHolding.updateMany({
      where: { id: holdingId, takenBackOn: null },
      data: { takeBackAskedOn: null },
    });
    throw new Refusal(
      'account_too_low',
      t('le compte de paiement de la coopération n’a pas {amount} ; ils seront redemandés', {
        amount: euros(amount),
      }),
    );
  }
}

/**
 * What the cooperation had of one payment: less our commission, rounded as for the whole campaign. The last one refused of all takes what
 * rounding has left of the transfer.
 */
async function amountToTakeBack(holdingId: string, transfer: Transfer): Promise<Money> {
  const { pledge } = await db().shareHolding.findUniqueOrThrow({
    where: { id: holdingId },
    select: { pledge: { select: { amount: true, campaign: true } } },
  });
  const { feeRate, releaseAmount } = pledge.campaign;
  const less = (amount: Money) => subtract(amount, round(amount.times(feeRate.toFixed())));
  const share = less(money(pledge.amount));
  if (!releaseAmount) return share;
  const left = subtract(less(money(releaseAmount)), sum(transfer.reversals.map(({ amount }) => amount)));
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
