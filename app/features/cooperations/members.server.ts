import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dutyNames, type Duty } from '#app/features/people/duties.ts';
import { inviteMember } from '#app/features/people/invitations.server.ts';
import { agreeing, withApproval } from './approvals.server.ts';
import { refuseNonOwner } from './duties.server.ts';

/**
 * An owner invites someone to join, with a duty; gives the secret of the link that was sent. Where several must agree to payments, so must they to who
 * else may agree: nobody agrees with themselves under another address.
 */
export async function inviteToCooperation(
  cooperationId: string,
  email: string,
  invitedById: string,
  duty: Duty = 'owner',
): Promise<string> {
  const invite = async (tx: Tx) => {
    await refuseNonOwner(tx, cooperationId, invitedById);
    return inviteMember(tx, { organisationId: cooperationId, email, invitedById, duty });
  };
  if (!agreeing.duty.in.some((one) => one === duty)) return inTransaction(invite);
  await refuseNonOwner(db(), cooperationId, invitedById);
  return withApproval(
    {
      cooperationId,
      kind: 'membership',
      subjectId: `${email}:${duty}`,
      amount: null,
      what: t('Inviter {email} avec le rôle : {duty}', { email, duty: dutyNames[duty] }),
      personId: invitedById,
      today: today(),
    },
    invite,
  );
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
