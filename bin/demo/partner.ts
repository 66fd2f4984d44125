import { db } from '#app/infra/db.server.ts';
import { foundOrganisation } from '../story/cast.ts';
import { signInOf } from './people.ts';

/** A foundation joins, and watches the projects that were published first. */
export async function partnerFollows(number: number): Promise<void> {
  const hugo = await signInOf('partner');
  const organisationId = await foundOrganisation(
    'partner',
    'partner',
    'Fondation Rivages',
    'fondation-rivages',
    hugo,
  );
  const projects = await db().project.findMany({
    where: { status: 'published' },
    orderBy: { publishedAt: 'asc' },
    take: number,
    select: { id: true },
  });
  await db().follow.createMany({ data: projects.map(({ id }) => ({ organisationId, projectId: id })) });
}
