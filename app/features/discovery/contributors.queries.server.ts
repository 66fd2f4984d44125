import { standingStatuses } from '#app/features/campaign-modes/pledge-states.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { instruments, type Instrument } from '#app/features/projects/words.ts';
import { campaignsOf } from './cards.queries.server.ts';
import { publicName } from './public-name.ts';

const mostShown = 24;
const perPage = 120;

type Campaign = { id: string; pledges: number };

/** Those who accepted to be named, the latest first, with their amount when they accepted that too; the others are counted. */
export async function contributorsOf(campaigns: readonly Campaign[]) {
  const named = await namedIn(campaigns, { skip: 0, take: mostShown + 1 });
  const shown = named.slice(0, mostShown);
  const all = standingIn(campaigns);
  const others = all - shown.length;
  return {
    all: count(all, t('contribution'), t('contributions')),
    named: shown,
    others: others > 0 ? count(others, t('autre contribution'), t('autres contributions')) : null,
    more: named.length > shown.length,
  };
}

/** All who accepted to be named, a page of them; null for a project that is not public. */
export async function everyContributor(slug: string, asked: number) {
  const project = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true, slug: true, title: true },
  });
  if (!project) return null;
  const campaigns = await campaignsOf([project.id]);
  const total = await db().pledge.count({
    where: {
      campaignId: { in: campaigns.map(({ id }) => id) },
      status: { in: [...standingStatuses] },
      showName: true,
    },
  });
  const all = standingIn(campaigns);
  const { page, pages, skip } = pageIn(total, asked, perPage);
  return {
    project,
    page,
    pages,
    named: await namedIn(campaigns, { skip, take: perPage }),
    unnamed: all > total ? count(all - total, t('contribution'), t('contributions')) : null,
  };
}

function standingIn(campaigns: readonly Campaign[]): number {
  return campaigns.reduce((all, { pledges }) => all + pledges, 0);
}

type Named = {
  id: string;
  firstName: string;
  lastName: string;
  amount: string;
  showAmount: boolean;
  instrument: Instrument;
};

/** Of each campaign no more are read than the page may show, by the index of those who are named. */
async function namedIn(campaigns: readonly Campaign[], { skip, take }: { skip: number; take: number }) {
  const pledges = await db().$queryRaw<Named[]>`
    select p.id, p."firstName", p."lastName", p.amount::text, p."showAmount", p.instrument::text
    from unnest(${campaigns.map(({ id }) => id)}::uuid[]) c(id) cross join lateral (
      select * from "Pledge" where "campaignId" = c.id and "showName" and status::text = any(${standingStatuses})
      order by rank desc limit ${skip + take}) p
    order by p.rank desc limit ${take} offset ${skip}`;
  return pledges.map(({ id, firstName, lastName, amount, showAmount, instrument }) => ({
    id,
    name: publicName(firstName, lastName),
    how: instruments[instrument].label,
    amount: showAmount ? eurosShort(money(amount)) : null,
  }));
}
