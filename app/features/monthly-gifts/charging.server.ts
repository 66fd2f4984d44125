import { randomUUID } from 'node:crypto';
import { afterDecline, daysToGiveAnother, type AfterDecline } from '#app/features/pledges/charge-policy.ts';
import { lockPledge } from '#app/features/pledges/lock.server.ts';
import { placeCharge } from '#app/features/pledges/place-charge.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, compareDays, startOfDay, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { endGift } from './changes.server.ts';
import { debitAnnounced, methodWanted, monthRetried, type StopReason } from './letters.ts';
import { giftFacts } from './letter-facts.server.ts';
import { noticeDaysOn } from './method.server.ts';
import { lockGift } from './monthly-gift.server.ts';
import { announceFor, dueAfter, isStale, monthStart, nextDue } from './rhythm.ts';

/**
 * Tells the giver of the next debit, in time for them to say no. When we were away, of several missed months only the last is announced; a debit
 * announced long ago is announced anew.
 */
export async function announceDebit(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await lockGift(tx, id);
    if (gift?.status !== 'active' || !gift.dueOn) return;
    const before = gift.announcedFor && toDay(gift.announcedFor);
    if (before && !isStale(before, today, await lateDaysOn(today, tx))) return;
    const dueOn = nextDue(toDay(gift.dueOn), today);
    const announcedFor = announceFor(dueOn, today, await noticeDaysOn(today, tx));
    await tx.monthlyGift.update({
      where: { id },
      data: { dueOn: fromDay(dueOn), announcedFor: announcedFor && fromDay(announcedFor) },
    });
    if (announcedFor) await queueMail(tx, debitAnnounced(await giftFacts(tx, id), announcedFor));
  });
}

/** How long after the announced day a debit may still be taken, when we were away. */
export async function lateDaysOn(today: Day, tx: Tx = db()): Promise<number> {
  return (await parameterOn('monthly_gift_late_days', today, tx)).toNumber();
}

/**
 * Writes the charge of a month whose debit was announced, as an ordinary gift to be asked of the bank: one for each month, whatever happens. A
 * campaign that has reached its ceiling ends the gift.
 */
export async function placeMonth(id: string, today: Day): Promise<void> {
  try {
    await inTransaction((tx) => place(tx, id, today));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'above_optimum') throw error;
    await stopFor(id, 'campaign_full', today);
  }
}

async function place(tx: Tx, id: string, today: Day): Promise<void> {
  const { campaignId } = await tx.monthlyGift.findUniqueOrThrow({ where: { id } });
  // The campaign first, as those who pledge take their locks.
  await tx.$queryRaw`select id from "Campaign" where id = ${campaignId}::uuid for no key update`;
  const gift = await lockGift(tx, id);
  if (gift?.status !== 'active' || !gift.dueOn || !gift.announcedFor) return;
  const announcedFor = toDay(gift.announcedFor);
  const stale = isStale(announcedFor, today, await lateDaysOn(today, tx));
  if (compareDays(announcedFor, today) > 0 || stale) return;
  const dueOn = toDay(gift.dueOn);
  const month = fromDay(monthStart(dueOn));
  const { email, firstName, lastName, personId, showName, showAmount, language, via } = gift;
  const { methodKind, paymentMethodId, mandateId, customerId } = gift;
  const known = await tx.pledge.count({ where: { monthlyGiftId: id, giftMonth: month } });
  if (known === 0) {
    await placeCharge(tx, {
      id: randomUUID(),
      campaignId,
      personId,
      email,
      firstName,
      lastName,
      showName,
      showAmount,
      language,
      via,
      amount: money(gift.amount),
      tip: money(gift.tip),
      at: startOfDay(today),
      monthlyGiftId: id,
      giftMonth: month,
      methodKind,
      paymentMethodId,
      mandateId,
      customerId,
    });
  }
  await tx.monthlyGift.update({
    where: { id },
    data: { dueOn: fromDay(dueAfter(gift.dayOfMonth, dueOn)), announcedFor: null },
  });
}

/** A bank has said no to a month's charge: what follows is written in the policy, and the giver is told. */
export async function answerRefusal(pledgeId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { monthlyGiftId } = await tx.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    const gift = monthlyGiftId && (await lockGift(tx, monthlyGiftId));
    const pledge = await lockPledge(tx, pledgeId);
    if (!gift || pledge?.status !== 'declined' || pledge.nextAttemptOn) return;
    const { failureCode, attempts } = pledge;
    const living = gift.status === 'active' || gift.status === 'method_failing';
    const after = afterRefusal(failureCode, attempts, today);
    const retried = living && after.next === 'retry';
    await tx.pledge.update({
      where: { id: pledgeId },
      data: retried ? { nextAttemptOn: fromDay(after.on) } : { status: 'dropped', changedOn: fromDay(today) },
    });
    if (!living) return;
    const until = addDays(today, daysToGiveAnother);
    await tx.monthlyGift.update({
      where: { id: gift.id },
      data: {
        status: 'method_failing',
        announcedFor: null,
        changedOn: fromDay(today),
        giveUpOn: retried ? null : fromDay(until),
      },
    });
    const facts = await giftFacts(tx, gift.id);
    const refused = { pledgeId, attempt: attempts, failureCode };
    await queueMail(
      tx,
      retried
        ? monthRetried(facts, { ...refused, on: after.on })
        : methodWanted(facts, { ...refused, until }),
    );
  });
}

/** As for other charges; a bank that wants its customer there is asked no more without them. */
function afterRefusal(failureCode: string | null, attempts: number, today: Day): AfterDecline {
  if (failureCode === 'authentication_required') return { next: 'drop' };
  return afterDecline(failureCode, attempts, today);
}

/** A later try has gone through: the gift takes up its rhythm. */
export async function recoverGift(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await lockGift(tx, id);
    if (gift?.status !== 'method_failing') return;
    await tx.monthlyGift.update({
      where: { id },
      data: { status: 'active', giveUpOn: null, changedOn: fromDay(today) },
    });
  });
}

/** Ends a gift for a reason that is not its giver's wish. */
export async function stopFor(id: string, reason: StopReason, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await lockGift(tx, id);
    if (gift) await endGift(tx, gift, reason, today);
  });
}
