import { followProject } from '#app/features/portfolios/follow.server.ts';
import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { db } from '#app/infra/db.server.ts';
import { signInOf } from './people.ts';

/** A foundation joins, and follows the projects that were published first. */
export async function partnerFollows(number: number): Promise<void> {
  const hugo = await signInOf('partner');
  const partnerId = await foundOrganisation({
    kind: 'partner',
    name: 'Fondation Rivages',
    slug: 'fondation-rivages',
    memberEmail: hugo.email,
  });
  const projects = await db().project.findMany({
    where: { status: 'published' },
    orderBy: { publishedAt: 'asc' },
    take: number,
    select: { id: true },
  });
  for (const { id } of projects) await followProject(partnerId, id);
}
