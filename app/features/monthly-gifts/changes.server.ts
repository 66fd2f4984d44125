import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, compareDays, type Day } from '#app/money/day.ts';
import { add, equals, money, type Money } from '#app/money/money.ts';
import { amountChanged, giftPaused, giftResumed, giftStopped, type StopReason } from './letters.ts';
import { giftFacts } from './letter-facts.server.ts';
import { begin, noticeDaysOn } from './method.server.ts';
import { lockGift, refuseAmount, type LockedGift } from './monthly-gift.server.ts';

/** Nothing is announced nor charged until its giver takes it up again. Twice is once. */
export async function pauseGift(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await livingGift(tx, id);
    if (gift.status === 'paused') return;
    if (gift.status === 'awaiting_method') {
      throw new Refusal('not_begun', t('Ce don n’a pas commencé : il n’y a rien à suspendre.'));
    }
    await leaveRefusedMonth(tx, id, today);
    await tx.monthlyGift.update({
      where: { id },
      data: {
        status: 'paused',
        announcedFor: null,
        giveUpOn: null,
        changedOn: fromDay(today),
        changes: { increment: 1 },
      },
    });
    await queueMail(tx, giftPaused(await giftFacts(tx, id)));
  });
}

/** Takes up its rhythm again; the months in between are not made up for. */
export async function resumeGift(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await livingGift(tx, id);
    if (gift.status !== 'paused') return;
    await refuseUnlessOpen(tx, gift);
    await begin(tx, gift, { changes: { increment: 1 } }, today);
    await queueMail(tx, giftResumed(await giftFacts(tx, id)));
  });
}

/** Another amount from the next debit on. One that takes more is announced again in time, as if it had not been. */
export async function changeAmount(
  id: string,
  wish: { amount: Money; tip: Money; today: Day },
): Promise<void> {
  const { amount, tip, today } = wish;
  refuseAmount(amount);
  await inTransaction(async (tx) => {
    const gift = await livingGift(tx, id);
    const [before, after] = [add(money(gift.amount), money(gift.tip)), add(amount, tip)];
    if (equals(money(gift.amount), amount) && equals(money(gift.tip), tip)) return;
    const earliest = addDays(today, await noticeDaysOn(today, tx));
    const announced = gift.announcedFor && toDay(gift.announcedFor);
    const tooSoon = announced !== null && after.greaterThan(before) && compareDays(announced, earliest) < 0;
    await tx.monthlyGift.update({
      where: { id },
      data: {
        amount,
        tip,
        changes: { increment: 1 },
        changedOn: fromDay(today),
        ...(tooSoon && { announcedFor: fromDay(earliest) }),
      },
    });
    await queueMail(tx, amountChanged(await giftFacts(tx, id)));
  });
}

/** Its giver wants no more of it. Twice is once. */
export async function stopGift(id: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const gift = await lockGift(tx, id);
    if (gift) await endGift(tx, gift, 'giver', today);
  });
}

/** Over, for a reason that is kept and told. What was already asked of a bank may still arrive. */
export async function endGift(tx: Tx, gift: LockedGift, reason: StopReason, today: Day): Promise<void> {
  if (gift.status === 'stopped') return;
  await leaveRefusedMonth(tx, gift.id, today);
  await tx.monthlyGift.update({
    where: { id: gift.id },
    data: {
      status: 'stopped',
      stoppedOn: fromDay(today),
      stopReason: reason,
      changedOn: fromDay(today),
      announcedFor: null,
      giveUpOn: null,
      dueOn: null,
    },
  });
  if (gift.status === 'awaiting_method') return;
  await queueMail(tx, giftStopped(await giftFacts(tx, gift.id), reason));
}

/** A charge that was refused and would be tried again is let go: nothing was taken. */
async function leaveRefusedMonth(tx: Tx, id: string, today: Day): Promise<void> {
  await tx.pledge.updateMany({
    where: { monthlyGiftId: id, status: 'declined' },
    data: { status: 'dropped', nextAttemptOn: null, changedOn: fromDay(today) },
  });
}

async function livingGift(tx: Tx, id: string): Promise<LockedGift> {
  const gift = await lockGift(tx, id);
  if (!gift || gift.status === 'stopped') {
    throw new Refusal('stopped', t('Ce don est arrêté : rien ne sera plus débité.'));
  }
  return gift;
}

async function refuseUnlessOpen(tx: Tx, { campaignId }: LockedGift): Promise<void> {
  const { status } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (status !== 'open') throw new Refusal('closed', t('La collecte de ce projet est finie.'));
}
