import { dutyNames } from '#app/features/people/duties.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayOf } from '#app/money/day.ts';

/** The members, each with their duty, and the invitations that wait. */
export async function membersOf(id: string) {
  const found = await db().organisation.findUniqueOrThrow({
    where: { id },
    select: {
      memberships: {
        orderBy: { since: 'asc' },
        select: {
          personId: true,
          title: true,
          duty: true,
          since: true,
          person: { select: { firstName: true, lastName: true, email: true } },
        },
      },
      invitations: {
        where: { acceptedAt: null, expiresAt: { gt: now() } },
        orderBy: { createdAt: 'desc' },
        select: { tokenHash: true, email: true, duty: true, createdAt: true, expiresAt: true },
      },
    },
  });
  return {
    members: found.memberships.map(({ personId, title, duty, since, person }) => ({
      id: personId,
      name: `${person.firstName} ${person.lastName}`,
      email: person.email,
      title,
      duty,
      since: dayText(dayOf(since)),
    })),
    invitations: found.invitations.map(({ tokenHash, email, duty, createdAt, expiresAt }) => ({
      id: tokenHash,
      email,
      duty,
      sent: dayText(dayOf(createdAt)),
      until: dayText(dayOf(expiresAt)),
    })),
  };
}

/** The members as a file. */
export async function membersTable(cooperationId: string): Promise<TableFile> {
  const members = await db().membership.findMany({
    where: { organisationId: cooperationId },
    orderBy: { since: 'asc' },
    include: { person: { select: { firstName: true, lastName: true, email: true } } },
  });
  return tableOf(
    'membres',
    [
      [t('Prénom'), ({ person }) => person.firstName],
      [t('Nom'), ({ person }) => person.lastName],
      [t('Rôle'), ({ duty }) => dutyNames[duty]],
      [t('Ce que fait cette personne'), ({ title }) => title],
      [t('Adresse'), ({ person }) => person.email],
      [t('Membre depuis le'), ({ since }) => dayOf(since)],
    ],
    members,
  );
}
