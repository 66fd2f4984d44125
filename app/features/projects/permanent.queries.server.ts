import { dayText, euros, eurosShort, monthText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { isPositive, money, round, subtract, sum } from '#app/money/money.ts';

/** Lines of a budget that pay people to coordinate, by their labels. */
const animation = /anim|coordin|facilit/i;

/** What the plan says a month of animation costs, as a hint beside the field; null where no line speaks of it. */
export async function animationPlanned(projectId: string): Promise<string | null> {
  const uses = await db().budgetLine.findMany({
    where: { projectId, side: 'use' },
    orderBy: { position: 'asc' },
    select: { label: true, amount: true, year: true },
  });
  const lines = uses.filter(({ label }) => animation.test(label));
  const total = sum(lines.map(({ amount }) => money(amount)));
  if (!isPositive(total)) return null;
  const years = new Set(lines.map(({ year }) => year)).size;
  return t('Votre plan compte {total} pour « {labels} », soit {monthly} par mois.', {
    total: eurosShort(total),
    labels: lines.map(({ label }) => label).join(', '),
    monthly: euros(round(total.dividedBy(12 * years))),
  });
}

/** What a campaign has sent on month by month, the newest first: so many of them, or all. */
export function releasesOf(campaign: Prisma.CampaignWhereInput, take?: number) {
  return db().campaignRelease.findMany({
    where: { campaign, releasedOn: { not: null } },
    orderBy: { month: 'desc' },
    ...(take && { take }),
  });
}

/** What a cooperation follows of its permanent campaign: what was sent on month by month, the newest first, and whether it goes on. */
export async function permanentOf(projectId: string) {
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { projectId_instrument: { projectId, instrument: 'gift' } },
  });
  const releases = await releasesOf({ id: campaign.id }, 60);
  const lastDay = toDay(campaign.closesOn);
  return {
    projectId,
    isOpen: campaign.status === 'open' && lastDay === null,
    ends: campaign.status === 'open' && lastDay ? dayText(lastDay) : null,
    releases: releases.map(({ id, month, amount, fee, releasedOn }) => ({
      id,
      month: monthText(toDay(month)),
      on: dayText(toDay(releasedOn!)),
      amount: euros(money(amount)),
      fee: euros(money(fee)),
      sent: euros(subtract(money(amount), money(fee))),
    })),
  };
}

export type Permanent = NonNullable<Awaited<ReturnType<typeof permanentOf>>>;
