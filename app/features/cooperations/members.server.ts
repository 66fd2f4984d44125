import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { inviteMember } from '#app/features/people/invitations.server.ts';

/** A member invites someone to join with the same rights; gives the secret of the link that was sent. */
export async function inviteToCooperation(
  cooperationId: string,
  email: string,
  invitedById: string,
): Promise<string> {
  return inTransaction((tx) => inviteMember(tx, { organisationId: cooperationId, email, invitedById }));
}

/** A member takes back an invitation that nobody has accepted yet. */
export async function withdrawInvitation(cooperationId: string, id: string): Promise<void> {
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
