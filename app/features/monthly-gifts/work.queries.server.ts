import { notEnded } from '#app/features/campaign-modes/modes.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { addDays } from '#app/money/day.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { lateDaysOn } from './charging.server.ts';
import type { StopReason } from './letters.ts';
import { noticeDaysOn } from './method.server.ts';

type Item = { id: string; label: string };

/** How many are taken at once: what is left is found by the next pass. */
const batch = 500;

const labelled = {
  orderBy: { id: 'asc' },
  select: {
    id: true,
    firstName: true,
    lastName: true,
    campaign: { select: { project: { select: { title: true } } } },
  },
} as const;

/** Batches of gifts, by the order of their numbers: one that stays as it was is not found twice in a pass. */
async function* giftsWhere(where: Prisma.MonthlyGiftWhereInput): AsyncGenerator<Item[]> {
  for (let after: string | null = null; ;) {
    const gifts: Prisma.MonthlyGiftGetPayload<{ select: (typeof labelled)['select'] }>[] =
      await db().monthlyGift.findMany({
        where: after ? { AND: [where, { id: { gt: after } }] } : where,
        take: batch,
        ...labelled,
      });
    if (gifts.length > 0) yield gifts.map(asItem);
    const last = gifts.at(-1);
    if (!last || gifts.length < batch) return;
    after = last.id;
  }
}

function asItem(gift: {
  id: string;
  firstName: string;
  lastName: string;
  campaign: { project: { title: string } };
}): Item {
  return { id: gift.id, label: `${gift.firstName} ${gift.lastName}, ${gift.campaign.project.title}` };
}

const notSuspended = {
  offerChanges: { none: { suspendedUntil: { not: null }, correctedOn: null, cancelledOn: null } },
};

/** Gifts whose next debit is to be announced, or announced anew. What a campaign that is suspended or ends before cannot take is left alone. */
export async function* giftsToAnnounce(today: Day): AsyncGenerator<Item[]> {
  const notice = await noticeDaysOn(today);
  const horizon = fromDay(addDays(today, notice));
  const stale = fromDay(addDays(today, -(await lateDaysOn(today))));
  yield* giftsWhere({
    status: 'active',
    campaign: { status: 'open', ...notEnded(addDays(today, notice)), ...notSuspended },
    OR: [{ announcedFor: null, dueOn: { lte: horizon } }, { announcedFor: { lt: stale } }],
  });
}

/** Gifts whose announced day has come. */
export async function* giftsToPlace(today: Day): AsyncGenerator<Item[]> {
  const stale = fromDay(addDays(today, -(await lateDaysOn(today))));
  yield* giftsWhere({
    status: 'active',
    announcedFor: { lte: fromDay(today), gte: stale },
    campaign: { status: 'open', ...notEnded(today), ...notSuspended },
  });
}

/** Charges of monthly gifts to be asked of a bank: written and not asked, asked without an answer, or due again. */
export async function monthsToCharge(today: Day): Promise<Item[]> {
  return db().$queryRaw<Item[]>`
    select p.id::text, p."firstName" || ' ' || p."lastName" || ', ' || to_char(p."giftMonth", 'MM/YYYY') as label
    from "Pledge" p
    where p."monthlyGiftId" is not null
      and ((p.status = 'charging' and p."paymentId" is null) or (p.status = 'declined' and p."nextAttemptOn" <= ${today}::date))
    order by p.rank limit 5000`;
}

/** Charges that a bank has just refused. */
export async function refusalsToAnswer(): Promise<Item[]> {
  return db().$queryRaw<Item[]>`
    select p.id::text, p."firstName" || ' ' || p."lastName" as label from "Pledge" p
    where p."monthlyGiftId" is not null and p.status = 'declined' and p."nextAttemptOn" is null
    order by p.rank limit 5000`;
}

/** Gifts that failed and whose last charge has gone through since. */
export async function giftsRecovered(): Promise<Item[]> {
  return db().$queryRaw<Item[]>`
    select g.id::text, g."firstName" || ' ' || g."lastName" as label from "MonthlyGift" g
    where g.status = 'method_failing' and (
      select p.status from "Pledge" p where p."monthlyGiftId" = g.id order by p."giftMonth" desc limit 1
    ) in ('collected', 'released')
    order by g.id limit 5000`;
}

/** Gifts that must end, each with its reason. A gift whose page at Stripe was never finished is forgotten after a month. */
export async function giftsToStop(today: Day): Promise<(Item & { reason: StopReason })[]> {
  return db().$queryRaw<(Item & { reason: StopReason })[]>`
    select g.id::text, g."firstName" || ' ' || g."lastName" || ', ' || j.title as label,
      case when c.status <> 'open' or c."closesOn" < ${today}::date or j.status <> 'published' then 'campaign_over'
        when g."giveUpOn" <= ${today}::date then 'method'
        when g.status = 'awaiting_method' then 'giver'
        else 'disputed' end as reason
    from "MonthlyGift" g join "Campaign" c on c.id = g."campaignId" join "Project" j on j.id = c."projectId"
    where g.status <> 'stopped' and (
      c.status <> 'open' or c."closesOn" < ${today}::date or j.status <> 'published'
      or g."giveUpOn" <= ${today}::date
      or (g.status = 'awaiting_method' and g."createdAt" < ${today}::date - 30)
      or exists (select 1 from "Pledge" p where p."monthlyGiftId" = g.id and p.status = 'disputed'))
    order by g.id limit 5000`;
}

/** Cards and accounts of gifts that are over, and that nothing under way counts on. */
export async function methodsOfStoppedGifts(): Promise<Item[]> {
  return db().$queryRaw<Item[]>`
    select g.id::text, g."firstName" || ' ' || g."lastName" as label from "MonthlyGift" g
    where g.status = 'stopped' and g."paymentMethodId" is not null
      and not exists (select 1 from "Pledge" p where p."paymentMethodId" = g."paymentMethodId"
        and p.status in ('awaiting_checkout', 'reserved', 'charging', 'declined'))
    order by g.id limit 1000`;
}
