import { projectCards } from '#app/features/discovery/cards.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import type { Day } from '#app/money/day.ts';

const perPage = 12;

/** The projects that a person follows, those followed last first, a page of them. */
export async function followedBy(personId: string, asked: { page: number; today: Day }) {
  const where = { personId, project: { status: { in: ['published' as const, 'withdrawn' as const] } } };
  const total = await db().projectFollower.count({ where });
  const { page, pages, skip } = pageIn(total, asked.page, perPage);
  const rows = await db().projectFollower.findMany({
    where,
    orderBy: [{ since: 'desc' }, { projectId: 'asc' }],
    skip,
    take: perPage,
    select: { projectId: true },
  });
  const cards = await projectCards(
    rows.map(({ projectId }) => projectId),
    asked.today,
  );
  return { cards, total, page, pages };
}

/** A public project as the page that follows it shows it. Null when there is none. */
export async function projectToFollow(slug: string, personId: string | null) {
  const project = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true, title: true, slug: true, status: true },
  });
  if (!project) return null;
  const { id, ...shown } = project;
  return { ...shown, ...(await followingOf(id, personId)) };
}

/** Does this person follow the project, how many do, and will an end be recalled? A permanent campaign has none. */
export async function followingOf(projectId: string, personId: string | null) {
  const [followers, own, ending] = await Promise.all([
    db().projectFollower.count({ where: { projectId } }),
    personId ? db().projectFollower.count({ where: { projectId, personId } }) : 0,
    db().campaign.count({ where: { projectId, status: 'open', closesOn: { not: null } } }),
  ]);
  return { followers, follows: own > 0, reminds: ending > 0 };
}
