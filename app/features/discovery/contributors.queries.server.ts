import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { instruments } from '#app/features/projects/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { publicName } from './public-name.ts';

const mostShown = 24;
const perPage = 120;

/** Those who accepted to be named, the latest first, with their amount when they accepted that too; the others are counted. */
export async function contributorsOf(projectId: string) {
  const [all, named, shown] = await Promise.all([
    db().pledge.count({ where: standingIn(projectId) }),
    db().pledge.count({ where: { ...standingIn(projectId), showName: true } }),
    namedIn(projectId, { take: mostShown }),
  ]);
  const others = all - shown.length;
  return {
    all: count(all, t('contribution'), t('contributions')),
    named: shown,
    others: others > 0 ? count(others, t('autre contribution'), t('autres contributions')) : null,
    more: named > shown.length,
  };
}

/** All who accepted to be named, a page of them; null for a project that is not public. */
export async function everyContributor(slug: string, asked: number) {
  const project = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true, slug: true, title: true },
  });
  if (!project) return null;
  const [all, total] = await Promise.all([
    db().pledge.count({ where: standingIn(project.id) }),
    db().pledge.count({ where: { ...standingIn(project.id), showName: true } }),
  ]);
  const { page, pages, skip } = pageIn(total, asked, perPage);
  return {
    project,
    page,
    pages,
    named: await namedIn(project.id, { skip, take: perPage }),
    unnamed: all > total ? count(all - total, t('contribution'), t('contributions')) : null,
  };
}

function standingIn(projectId: string) {
  return {
    campaign: { projectId },
    status: { in: ['reserved', 'charging', 'declined', 'collected', 'released'] },
  } satisfies Prisma.PledgeWhereInput;
}

async function namedIn(projectId: string, part: { skip?: number; take: number }) {
  const pledges = await db().pledge.findMany({
    where: { ...standingIn(projectId), showName: true },
    orderBy: { rank: 'desc' },
    ...part,
    select: { id: true, firstName: true, lastName: true, amount: true, showAmount: true, instrument: true },
  });
  return pledges.map(({ id, firstName, lastName, amount, showAmount, instrument }) => ({
    id,
    name: publicName(firstName, lastName),
    how: instruments[instrument].label,
    amount: showAmount ? eurosShort(money(amount)) : null,
  }));
}
