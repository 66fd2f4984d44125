import { dayText } from '#app/i18n/format.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';

/** The members, all with the same rights, and the invitations that wait. */
export async function membersOf(id: string) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      memberships: {
        orderBy: { since: 'asc' },
        select: {
          personId: true,
          title: true,
          since: true,
          person: { select: { firstName: true, lastName: true, email: true } },
        },
      },
      invitations: {
        where: { acceptedAt: null, expiresAt: { gt: now() } },
        orderBy: { createdAt: 'desc' },
        select: { tokenHash: true, email: true, createdAt: true, expiresAt: true },
      },
    },
  });
  return {
    members: found.memberships.map(({ personId, title, since, person }) => ({
      id: personId,
      name: `${person.firstName} ${person.lastName}`,
      email: person.email,
      title,
      since: dayText(dayOf(since)),
    })),
    invitations: found.invitations.map(({ tokenHash, email, createdAt, expiresAt }) => ({
      id: tokenHash,
      email,
      sent: dayText(dayOf(createdAt)),
      until: dayText(dayOf(expiresAt)),
    })),
  };
}
