import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Duty } from '#app/features/people/duties.ts';
import { inviteMember } from '#app/features/people/invitations.server.ts';
import { refuseNonOwner } from './duties.server.ts';

/** An owner invites someone to join, with a duty; gives the secret of the link that was sent. */
export async function inviteToCooperation(
  cooperationId: string,
  email: string,
  invitedById: string,
  duty: Duty = 'owner',
): Promise<string> {
  return inTransaction(async (tx) => {
    await refuseNonOwner(tx, cooperationId, invitedById);
    return inviteMember(tx, { organisationId: cooperationId, email, invitedById, duty });
  });
}

/** An owner takes back an invitation that nobody has accepted yet. */
export async function withdrawInvitation(cooperationId: string, id: string, byId: string): Promise<void> {
  await refuseNonOwner(db(), cooperationId, byId);
  await db().invitation.deleteMany({
    where: { organisationId: cooperationId, tokenHash: id, acceptedAt: null },
  });
}

/** A member says in their own words what they do there. It is shown to the public; it gives no rights. */
export async function nameOwnPart(cooperationId: string, personId: string, title: string): Promise<void> {
  const text = title.trim();
  if (text.length > 80) throw new Refusal('long_title', t('Restez en dessous de 80 caractères.'), 'title');
  await db().membership.update({
    where: { personId_organisationId: { personId, organisationId: cooperationId } },
    data: { title: text },
  });
}
