import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

/** A partner begins to follow a project; twice is once. Only what is public can be followed. */
export async function followProject(partnerId: string, projectId: string): Promise<void> {
  const project = await db().project.findFirst({
    where: { id: projectId, status: 'published' },
    select: { id: true },
  });
  if (!project)
    throw new Refusal('no_such_project', t('Ce projet n’est pas publié : il ne peut pas être suivi.'));
  await db().follow.createMany({ data: [{ organisationId: partnerId, projectId }], skipDuplicates: true });
}

/** A partner no longer follows a project. Nothing else changes: the loan lives on. */
export async function unfollowProject(partnerId: string, projectId: string): Promise<void> {
  await db().follow.deleteMany({ where: { organisationId: partnerId, projectId } });
}
