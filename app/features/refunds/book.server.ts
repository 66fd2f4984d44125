import { isLeaving } from '#app/features/campaign-modes/modes.ts';
import { owesTheWhole } from '#app/features/pledges/given-twice.server.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { pledgeGivenBackInPart, type RefundWay } from '#app/ledger/entries-refunds.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, money, round, subtract, zero, type Money } from '#app/money/money.ts';
import { givenBackLetter, tellCooperation, tellTeam } from './letters.server.ts';

/** A refund under its locks: those of its campaign and its pledge first, as everyone who decides whose money a payment is. */
export async function lockRefund(tx: Tx, id: string) {
  const known = await tx.pledgeRefund.findUnique({ where: { id }, select: { pledgeId: true } });
  if (!known) return null;
  await lockCampaignOf(tx, known.pledgeId);
  const pledge = (await lockPledge(tx, known.pledgeId))!;
  await tx.$queryRaw`select id from "PledgeRefund" where id = ${id}::uuid for update`;
  return { refund: await tx.pledgeRefund.findUniqueOrThrow({ where: { id } }), pledge };
}

export type LockedRefund = NonNullable<Awaited<ReturnType<typeof lockRefund>>>;

/**
 * What is given back leaves the books and the pledge: taken from what is held for the campaign; of a gift already sent on, its cooperation owes
 * it, less our commission. A tax receipt given for more than what stands counts no more. The caller holds the locks. Throws while the campaign's
 * money is leaving: what leaves was counted with it.
 */
export async function bookRefund(
  tx: Tx,
  { refund, pledge }: LockedRefund,
  { by, on }: { by: RefundWay; on: Day },
): Promise<void> {
  const { id, whole } = refund;
  const [amount, tip] = [money(refund.amount), money(refund.tip)];
  const { from, advanced } =
    pledge.status === 'disputed'
      ? await givenTwice(tx, pledge, { amount, tip, whole })
      : await whoseMoney(tx, pledge, { amount, tip });
  await post(tx, pledgeGivenBackInPart({ id, pledgeId: pledge.id, from, by, on }));
  await tx.pledgeRefund.update({
    where: { id },
    data: { bookedOn: fromDay(on), advanced: decimalText(advanced) },
  });
  await takeFromPledge(tx, pledge, { amount, tip, whole, on });
  await voidReceipts(tx, pledge, on);
  const isOwed = pledge.status === 'released' && pledge.instrument !== 'gift';
  await queueMail(
    tx,
    await givenBackLetter(tx, {
      refundId: id,
      pledgeId: pledge.id,
      total: add(amount, tip),
      by: by.way,
      whole,
      isOwed,
    }),
  );
  if (isOwed) await tellTeam(tx, { refundId: id, pledgeId: pledge.id, owed: advanced });
  else if (pledge.status === 'released') {
    await tellCooperation(tx, { refundId: id, campaignId: pledge.campaignId, owed: advanced });
  }
}

type Whose = { from: { account: Account; amount: Money }[]; advanced: Money };

async function whoseMoney(
  tx: Tx,
  pledge: LockedPledge,
  { amount, tip }: { amount: Money; tip: Money },
): Promise<Whose> {
  const { id, campaignId, status, instrument } = pledge;
  const tips = { account: accounts.tips, amount: tip };
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (status === 'collected') {
    if (isLeaving(campaign)) {
      throw new Error(`Campaign ${campaignId} is being released: its refunds wait until it is`);
    }
    return { from: [{ account: accounts.campaign(campaignId), amount }, tips], advanced: zero };
  }
  if (status !== 'released') throw new Error(`Pledge ${id} is given back, but it is ${status}`);
  if (instrument !== 'gift') {
    // Their loan share or shares exist: whoever had the money back owes it.
    return { from: [{ account: accounts.owedForPledge(id), amount }, tips], advanced: amount };
  }
  const commission = round(amount.times(campaign.feeRate.toFixed()));
  const sent = subtract(amount, commission);
  const owed = { account: accounts.owedForCampaign(campaignId), amount: sent };
  return { from: [owed, { account: accounts.platformFees, amount: commission }, tips], advanced: sent };
}

/**
 * The bank of a debited account had given all of it back before our refund arrived. As if the refund had come first: of a part the platform
 * bears it; whoever had the whole twice owes it.
 */
async function givenTwice(
  tx: Tx,
  { id }: LockedPledge,
  { amount, tip, whole }: { amount: Money; tip: Money; whole: boolean },
): Promise<Whose> {
  const total = add(amount, tip);
  if (!whole) return { from: [{ account: accounts.losses, amount: total }], advanced: zero };
  return {
    from: [{ account: accounts.owedForPledge(id), amount: total }],
    advanced: await owesTheWhole(tx, id, total),
  };
}

/** What stands is what is left. A loan or shares stand: their owner owes. */
async function takeFromPledge(
  tx: Tx,
  pledge: LockedPledge,
  { amount, tip, whole, on }: { amount: Money; tip: Money; whole: boolean; on: Day },
): Promise<void> {
  if (pledge.status === 'released' && pledge.instrument !== 'gift') return;
  if (pledge.status === 'disputed' && !whole) return;
  await tx.pledge.update({
    where: { id: pledge.id },
    data: whole
      ? { status: 'refunded', changedOn: fromDay(on) }
      : {
          amount: { decrement: decimalText(amount) },
          tip: { decrement: decimalText(tip) },
          refunded: { increment: decimalText(add(amount, tip)) },
        },
  });
}

/** Its number stays taken; another, for what stands, is given to whoever asks. */
async function voidReceipts(tx: Tx, pledge: LockedPledge, on: Day): Promise<void> {
  const receipts = await tx.giftReceipt.findMany({
    where: { pledgeId: pledge.id, voided: null },
    select: { id: true, issuedOn: true },
  });
  if (receipts.length === 0) return;
  const why = frenchOnly('Don rendu en partie');
  const after = (issuedOn: Day) => (issuedOn > on ? issuedOn : on);
  await tx.giftReceiptVoid.createMany({
    data: receipts.map(({ id, issuedOn }) => ({
      receiptId: id,
      voidedOn: fromDay(after(toDay(issuedOn))),
      why,
    })),
    skipDuplicates: true,
  });
}
