import { isLeaving } from '#app/features/campaign-modes/modes.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { refundPayment, type Refund } from '#app/infra/stripe/payments.server.ts';
import { pledgeRefunded as pledgeRefundedEntry } from '#app/ledger/entries-campaigns.ts';
import { refundedTwice } from '#app/ledger/entries-refunds.ts';
import { reversal, type JournalEntry } from '#app/ledger/entry.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, money, zero, type Money } from '#app/money/money.ts';
import { owesTheWhole } from './given-twice.server.ts';
import { letterFacts } from './letter-facts.server.ts';
import { pledgeRefunded } from './letters.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from './lock.server.ts';

/** What a pledge's failure code says when its refund came back: someone must pay it back by bank transfer. */
export const refundFailed = 'refund_failed';

/**
 * Collected pledges that must be given back: their campaign has failed, or had already been settled when their money came.
 * Those whose refund has been asked are not asked again.
 */
export async function pledgesToRefund(campaignId?: string): Promise<string[]> {
  const pledges = await db().pledge.findMany({
    where: {
      status: 'collected',
      refundId: null,
      campaign: { status: { in: ['failed', 'succeeded'] } },
      // Stripe refunds no payment that was disputed, whatever its end: someone of the team decides.
      id: { notIn: await everDisputed() },
      // Part of it is on its way back: what stands is given back once that is known.
      refunds: { none: { status: { in: ['asked', 'under_way'] } } },
      ...(campaignId ? { campaignId } : {}),
    },
    orderBy: { rank: 'asc' },
    select: { id: true },
  });
  return pledges.map((pledge) => pledge.id);
}

async function everDisputed(): Promise<string[]> {
  const rows = await db().dispute.findMany({
    where: { pledgeId: { not: null }, withdrawnOn: { not: null } },
    select: { pledgeId: true },
  });
  return rows.map(({ pledgeId }) => pledgeId!);
}

/**
 * Gives one pledge back, tip included. Asked twice, Stripe gives it back once. A campaign that is not over keeps what it holds, unless the
 * card's bank suspects fraud. False when there is nothing to give back.
 */
export async function refundPledge(
  pledgeId: string,
  today: Day,
  { suspected = false }: { suspected?: boolean } = {},
): Promise<boolean> {
  const asked = await inTransaction((tx) => decideRefund(tx, pledgeId, suspected, today));
  if (!asked) return false;
  const refund = await askForRefund(asked);
  await toldByOthers(() => inTransaction((tx) => refundChanged(tx, refund, today)));
  return true;
}

type AskedRefund = { id: string; paymentId: string; amount: Money };

/** What to ask of Stripe, written before it is asked: a campaign's money does not leave while one of its refunds has no answer. */
async function decideRefund(
  tx: Tx,
  pledgeId: string,
  suspected: boolean,
  today: Day,
): Promise<AskedRefund | null> {
  await lockCampaignOf(tx, pledgeId);
  const pledge = (await lockPledge(tx, pledgeId))!;
  const { id, status, paymentId, campaignId, refundId } = pledge;
  if (status !== 'collected' || refundId || !paymentId) return null;
  if ((await tx.pledgeRefund.count({ where: { pledgeId: id, status: { in: ['asked', 'under_way'] } } })) > 0)
    return null;
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const settled = campaign.status === 'failed' || campaign.status === 'succeeded';
  if (!settled && !suspected) return null;
  refuseWhileReleased(campaign);
  if (!pledge.refundAskedOn) {
    await tx.pledge.update({ where: { id }, data: { refundAskedOn: fromDay(today) } });
  }
  return { id, paymentId, amount: add(money(pledge.amount), money(pledge.tip)) };
}

/** Its money may have left with that of the others: it would be given twice. */
function refuseWhileReleased(campaign: { id: string; status: string; releaseAskedOn: Date | null }): void {
  if (!isLeaving(campaign)) return;
  throw new Error(`Campaign ${campaign.id} is being released: its refunds wait until it is`);
}

async function askForRefund({ id, paymentId, amount }: AskedRefund): Promise<Refund> {
  try {
    const metadata = { kind: 'pledge', id } as const;
    return await refundPayment({ key: `pledge:${id}:refund`, paymentId, amount, metadata });
  } catch (error) {
    // Refused is an answer: the money stays the campaign's, unless it has been given back already and Stripe is about to tell us.
    const code = refusalCode(error);
    if (code && code !== 'charge_already_refunded') {
      await db().pledge.updateMany({ where: { id, refundId: null }, data: { refundAskedOn: null } });
    }
    throw error;
  }
}

/** Refunds of a campaign that Stripe or the bank has not answered yet, by the pledges that wait for them. */
export async function refundsUnderWay(tx: Tx, campaignId: string): Promise<number> {
  const inPart = await tx.pledgeRefund.count({
    where: { status: { in: ['asked', 'under_way'] }, pledge: { campaignId, status: 'collected' } },
  });
  const unanswered = [
    { refundId: null, refundAskedOn: { not: null } },
    { refundId: { not: null }, failureCode: null },
  ];
  return inPart + (await tx.pledge.count({ where: { campaignId, status: 'collected', OR: unanswered } }));
}

/** A refund is as Stripe says it is now. It is in the books once it has succeeded. */
export async function refundChanged(tx: Tx, refund: Refund, on: Day): Promise<void> {
  if (!refund.paymentId) return;
  const known = await tx.pledge.findUnique({
    where: { paymentId: refund.paymentId },
    select: { id: true },
  });
  if (!known) return;
  await lockCampaignOf(tx, known.id);
  const pledge = (await lockPledge(tx, known.id))!;
  // What is said late of an earlier refund, which failed, says nothing of the one that took its place.
  if (refund.status === 'failed' && pledge.refundId && pledge.refundId !== refund.id) return;
  if (pledge.status === 'refunded' && refund.status === 'failed')
    return refundCameBack(tx, pledge, refund, on);
  if (pledge.status === 'disputed') return givenTwice(tx, pledge, refund);
  if (pledge.status !== 'collected') return;
  refuseWhileReleased(await tx.campaign.findUniqueOrThrow({ where: { id: pledge.campaignId } }));
  const due = add(money(pledge.amount), money(pledge.tip));
  if (!refund.amount.equals(due)) {
    throw new Error(
      `Refund ${refund.id} is of ${refund.amount.toFixed(2)}, pledge ${pledge.id} of ${due.toFixed(2)}`,
    );
  }
  if (refund.status !== 'succeeded') {
    const failureCode = refund.status === 'failed' ? refundFailed : null;
    await tx.pledge.update({ where: { id: pledge.id }, data: { refundId: refund.id, failureCode } });
    return;
  }
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'refunded', refundId: refund.id, failureCode: null, changedOn: fromDay(on) },
  });
  await post(tx, await refundEntry(tx, pledge, refund));
  await queueMail(tx, pledgeRefunded(await letterFacts(tx, pledge.id)));
}

/**
 * The bank of a debited account had given all of it back before our refund arrived. As if the refund had come first, whoever had it twice
 * owes it.
 */
async function givenTwice(tx: Tx, pledge: LockedPledge, refund: Refund): Promise<void> {
  if (refund.status !== 'succeeded') return;
  const { amount, on } = refund;
  await post(tx, refundedTwice({ id: refund.id, pledgeId: pledge.id, amount, on }));
  await owesTheWhole(tx, pledge.id, amount);
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'refunded', refundId: refund.id, changedOn: fromDay(on) },
  });
}

/** A bank may send a refund back weeks later: we hold the money again, and someone must pay it back another way. */
async function refundCameBack(tx: Tx, pledge: LockedPledge, refund: Refund, on: Day): Promise<void> {
  const twice = refundedTwice({ id: refund.id, pledgeId: pledge.id, amount: refund.amount, on: refund.on });
  if (await tx.journalEntry.findUnique({ where: { key: twice.key }, select: { id: true } })) {
    await owesTheWhole(tx, pledge.id, zero);
    await tx.pledge.update({
      where: { id: pledge.id },
      data: { status: 'disputed', changedOn: fromDay(on) },
    });
    return void (await post(tx, reversal(twice, 'The refund came back', on)));
  }
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'collected', failureCode: refundFailed, changedOn: fromDay(on) },
  });
  await post(tx, reversal(await refundEntry(tx, pledge, refund), 'The refund came back', on));
}

/** The entry of a refund, as it is in the books or will be: the first under the pledge's own key, one after it under its own as well. */
async function refundEntry(tx: Tx, pledge: LockedPledge, refund: Refund): Promise<JournalEntry> {
  const given = {
    id: pledge.id,
    campaignId: pledge.campaignId,
    amount: money(pledge.amount),
    tip: money(pledge.tip),
    on: refund.on,
  };
  const [first, later] = [pledgeRefundedEntry(given), pledgeRefundedEntry(given, refund.id)];
  const booked = await tx.journalEntry.findMany({
    where: { key: { in: [first.key, later.key] } },
    select: { key: true },
  });
  const has = (entry: JournalEntry) => booked.some(({ key }) => key === entry.key);
  // A pledge whose money we hold, and whose first refund is in the books, has had it come back.
  return has(later) || (pledge.status === 'collected' && has(first)) ? later : first;
}
