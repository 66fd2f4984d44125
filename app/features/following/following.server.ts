import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

/** From now on a person has the news of a published project. Twice is once. */
export async function followProject(personId: string, slug: string): Promise<void> {
  const project = await db().project.findFirst({
    where: { slug, status: 'published' },
    select: { id: true },
  });
  if (!project) throw new Refusal('not_published', t('Ce projet ne peut pas, ou plus, être suivi.'));
  await db().projectFollower.createMany({
    data: { personId, projectId: project.id, since: now() },
    skipDuplicates: true,
  });
}

/** The person has had enough of it. */
export async function unfollowProject(personId: string, slug: string): Promise<void> {
  await db().projectFollower.deleteMany({ where: { personId, project: { slug } } });
}
