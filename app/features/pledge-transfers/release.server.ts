import { lockCampaignOf, lockPledge, type LockedPledge } from '#app/features/pledges/lock.server.ts';
import { offerFreedPlaces } from '#app/features/pledges/waiting-list.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { dayOf, startOfDay, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { transferLastCall, transferReleased, transferReminder } from './letters.ts';
import { reminderDays } from './transfer-days.ts';
import { transferFacts } from './transfer-facts.server.ts';

type Labelled = { id: string; label: string };

const waiting = { pledge: { status: 'awaiting_transfer' as const } };

/** Transfers that have not come while their place was kept. Oldest first. */
export async function transfersToRelease(today: Day): Promise<Labelled[]> {
  const rows = await db().pledgeTransfer.findMany({
    where: { ...waiting, keptUntil: { lt: fromDay(today) } },
    orderBy: [{ keptUntil: 'asc' }, { pledgeId: 'asc' }],
    select: forLabel,
  });
  return rows.map(labelled);
}

/** Nobody keeps the place of a transfer any longer that has not come, or not whole: its owner is told, and who waits for a place may have it. Safe to repeat. */
export async function releaseTransfer(pledgeId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await lockCampaignOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    const transfer = await tx.pledgeTransfer.findUnique({ where: { pledgeId } });
    if (pledge?.status !== 'awaiting_transfer' || !transfer || toDay(transfer.keptUntil) >= today) return;
    await queueMail(tx, transferReleased(await transferFacts(tx, pledgeId)));
    await freePlace(tx, pledge, startOfDay(today));
  });
}

/** The place of a transfer is free again. The caller holds the locks. */
export async function freePlace(tx: Tx, { id, campaignId }: LockedPledge, at: Date): Promise<void> {
  await tx.pledge.update({
    where: { id },
    data: { status: 'abandoned', reflectionEndsAt: null, changedOn: fromDay(dayOf(at)) },
  });
  await offerFreedPlaces(tx, campaignId, at);
}

/** Transfers of which a reminder is due: half-way, and shortly before the last day. */
export async function transfersToRemind(today: Day): Promise<Labelled[]> {
  const rows = await db().pledgeTransfer.findMany({
    where: { ...waiting, lastCallOn: null, expectedBy: { gte: fromDay(today) } },
    orderBy: [{ expectedBy: 'asc' }, { pledgeId: 'asc' }],
    select: { ...forLabel, askedOn: true, expectedBy: true, remindedOn: true, lastCallOn: true },
  });
  return rows.filter((row) => dueReminder(row, today) !== null).map(labelled);
}

/** Reminds the owner of a pledge of their transfer, once for each reminder. Safe to repeat. */
export async function remindOfTransfer(pledgeId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const pledge = await lockPledge(tx, pledgeId);
    const transfer = await tx.pledgeTransfer.findUnique({ where: { pledgeId } });
    if (pledge?.status !== 'awaiting_transfer' || !transfer) return;
    const due = dueReminder(transfer, today);
    if (!due) return;
    const facts = await transferFacts(tx, pledgeId);
    await queueMail(tx, due === 'last' ? transferLastCall(facts) : transferReminder(facts));
    const field = due === 'last' ? 'lastCallOn' : 'remindedOn';
    await tx.pledgeTransfer.update({ where: { pledgeId }, data: { [field]: fromDay(today) } });
  });
}

function dueReminder(
  row: { askedOn: Date; expectedBy: Date; remindedOn: Date | null; lastCallOn: Date | null },
  today: Day,
): 'first' | 'last' | null {
  const { first, last } = reminderDays({ askedOn: toDay(row.askedOn), expectedBy: toDay(row.expectedBy) });
  if (today >= last) return row.lastCallOn ? null : 'last';
  return today >= first && !row.remindedOn ? 'first' : null;
}

const forLabel = {
  pledgeId: true,
  pledge: { select: { amount: true, campaign: { select: { project: { select: { title: true } } } } } },
} as const;

function labelled(row: {
  pledgeId: string;
  pledge: { amount: { toFixed(): string; isFinite(): boolean }; campaign: { project: { title: string } } };
}): Labelled {
  const { amount, campaign } = row.pledge;
  const words = { amount: euros(money(amount)), title: campaign.project.title };
  return { id: row.pledgeId, label: t('{amount} pour « {title} »', words) };
}
