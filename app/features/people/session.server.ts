import { actorIs } from '#app/infra/actor.server.ts';
import { db } from '#app/infra/db.server.ts';
import { sessionOwner } from '#app/infra/session.server.ts';
import type { Duty } from './duties.ts';

/** An organisation that a person belongs to. */
export type OrganisationOf = {
  id: string;
  slug: string;
  name: string;
  kind: 'cooperation' | 'partner' | 'operator';
  /** What the person may do there, where it is a cooperation. */
  duty: Duty;
};

export type CurrentPerson = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  emailVerified: boolean;
  /** Which spaces the person has besides their own. */
  roles: { cooperation: boolean; partner: boolean; operator: boolean };
  organisations: OrganisationOf[];
};

/**
 * Who is asking, or null. A suspended person is nobody: their sessions stay, but open nothing. What the request then writes in the
 * books bears their name.
 */
export async function currentPerson(request: Request): Promise<CurrentPerson | null> {
  const id = await sessionOwner(request);
  if (!id) return null;
  const person = await db().person.findUnique({
    where: { id, suspendedAt: null },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      emailVerifiedAt: true,
      memberships: {
        orderBy: { since: 'asc' },
        select: { duty: true, organisation: { select: { id: true, slug: true, name: true, kind: true } } },
      },
    },
  });
  if (!person) return null;
  actorIs(`person:${person.id}`);
  const { memberships, emailVerifiedAt, ...names } = person;
  const organisations = memberships.map(({ organisation, duty }) => ({ ...organisation, duty }));
  const has = (kind: OrganisationOf['kind']) =>
    organisations.some((organisation) => organisation.kind === kind);
  return {
    ...names,
    emailVerified: emailVerifiedAt !== null,
    roles: { cooperation: has('cooperation'), partner: has('partner'), operator: has('operator') },
    organisations,
  };
}
