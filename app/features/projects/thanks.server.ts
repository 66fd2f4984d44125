import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { isUuid } from '#app/infra/uuid.ts';

/** The cooperation notes that it thanked these people, or that it has not yet. Pledges of other projects are left as they are. */
export async function noteThanks(
  projectId: string,
  pledges: readonly string[],
  thanked: boolean,
): Promise<void> {
  await db().pledge.updateMany({
    where: { id: { in: pledges.filter(isUuid) }, campaign: { projectId } },
    data: { thankedAt: thanked ? now() : null },
  });
}
