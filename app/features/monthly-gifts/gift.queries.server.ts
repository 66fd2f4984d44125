import { takingGifts } from '#app/features/campaign-modes/modes.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { declineInWords } from '#app/features/pledges/charge-policy.ts';
import { dayText, euros, monthText } from '#app/i18n/format.ts';
import { currentLanguage } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import { add, isPositive, money, sum, zero, type Money } from '#app/money/money.ts';
import { noticeDaysOn } from './method.server.ts';
import { methodKinds, monthStates, stopReasons } from './words.ts';

/** What the form of a monthly gift shows. Null when the project takes none: no campaign that keeps what comes, or one that is over. */
export async function monthlyForm(slug: string, at: Date) {
  const today = dayOf(at);
  const campaign = await db().campaign.findFirst({
    where: {
      ...takingGifts(today),
      project: { slug, status: 'published' },
    },
    select: {
      id: true,
      closesOn: true,
      project: { select: { title: true, slug: true, cooperation: { select: { name: true } } } },
    },
  });
  if (!campaign) return null;
  const { project } = campaign;
  return {
    campaignId: campaign.id,
    closesOn: campaign.closesOn && dayText(toDay(campaign.closesOn)),
    noticeDays: await noticeDaysOn(today),
    project: {
      title: project.title,
      path: `/projets/${project.slug}`,
      cooperation: project.cooperation.name,
    },
  };
}

/** The number of the gift of a key. Null for a key that opens nothing. */
export async function giftOfKey(key: string): Promise<string | null> {
  const gift = await db().monthlyGift.findUnique({ where: { key }, select: { id: true } });
  return gift?.id ?? null;
}

const shown = {
  include: {
    campaign: {
      select: {
        closesOn: true,
        project: { select: { title: true, slug: true, cooperation: { select: { name: true } } } },
      },
    },
    pledges: {
      orderBy: { giftMonth: 'desc' },
      take: 60,
      select: { id: true, giftMonth: true, amount: true, tip: true, status: true, failureCode: true },
    },
  },
} as const;

const findGift = (key: string) => db().monthlyGift.findUnique({ where: { key }, ...shown });
type Row = NonNullable<Awaited<ReturnType<typeof findGift>>>;

/** Everything that the page of a monthly gift shows. Null for a key that opens nothing. */
export async function giftPage(key: string) {
  const gift = await findGift(key);
  return gift && asPage(gift);
}

export type GiftPage = NonNullable<Awaited<ReturnType<typeof giftPage>>>;

/** The same for someone who comes back from Stripe's page: waits a little for Stripe's own word. The visit itself changes nothing. */
export async function giftPageAfterStripe(key: string, patience = 2_500) {
  for (let waited = 0; ; waited += 250) {
    const gift = await findGift(key);
    if (gift?.status !== 'awaiting_method' || waited >= patience) return gift && asPage(gift);
    await sleep(250);
  }
}

/** The monthly gifts of someone signed in, newest first. */
export async function giftsOfPerson(personId: string) {
  const gifts = await db().monthlyGift.findMany({
    where: { personId, status: { not: 'awaiting_method' } },
    orderBy: { createdAt: 'desc' },
    take: 100,
    ...shown,
  });
  return gifts.map(asPage);
}

function asPage(gift: Row) {
  const { project, closesOn } = gift.campaign;
  const [amount, tip] = [money(gift.amount), money(gift.tip)];
  const next = gift.announcedFor ?? gift.dueOn;
  const taken = gift.pledges.filter(({ status }) => status === 'collected' || status === 'released');
  return {
    key: gift.key,
    path: `/dons-mensuels/${gift.key}`,
    status: gift.status,
    why: gift.stopReason && stopReasons[gift.stopReason],
    stoppedOn: gift.stoppedOn && dayText(toDay(gift.stoppedOn)),
    amount: euros(amount),
    tip: isPositive(tip) ? euros(tip) : null,
    total: euros(add(amount, tip)),
    /** As one would type them. */
    typed: { amount: asTyped(amount), tip: isPositive(tip) ? asTyped(tip) : '' },
    dayOfMonth: gift.dayOfMonth,
    method: gift.methodKind && methodKinds[gift.methodKind],
    next: next && dayText(toDay(next)),
    announced: gift.announcedFor !== null,
    giveUpOn: gift.giveUpOn && dayText(toDay(gift.giveUpOn)),
    closesOn: closesOn && dayText(toDay(closesOn)),
    who: { name: `${gift.firstName} ${gift.lastName}`.trim(), email: gift.email },
    project: {
      title: project.title,
      path: `/projets/${project.slug}`,
      cooperation: project.cooperation.name,
    },
    given: euros(taken.reduce((all, pledge) => add(all, money(pledge.amount)), zero)),
    months: gift.pledges.map((pledge) => ({
      id: pledge.id,
      month: monthText(toDay(pledge.giftMonth!)),
      amount: euros(sum([money(pledge.amount), money(pledge.tip)])),
      state: monthStates[pledge.status] ?? pledge.status,
      why:
        pledge.status === 'declined' || pledge.status === 'dropped'
          ? declineInWords(pledge.failureCode)
          : null,
    })),
  };
}

function asTyped(amount: Money): string {
  const text = amount.toFixed(2).replace(/\.00$/, '');
  return currentLanguage() === 'en' ? text : text.replace('.', ',');
}
