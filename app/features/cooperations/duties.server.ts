import { dutyNames, type Duty } from '#app/features/people/duties.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { countAgreeing, withApproval, type MoneyMove } from './approvals.server.ts';
import { tellDuty, tellLeft } from './duty-letters.server.ts';

type Change = { cooperationId: string; personId: string; byId: string; today: Day };

/**
 * An owner gives a member another duty. There is always an owner; and where the cooperation wants several to agree before money moves, as many agree
 * to who may pay, and there are always enough of them.
 */
export async function changeDuty(change: Change & { duty: Duty }): Promise<void> {
  const { cooperationId, personId, byId, duty, today } = change;
  await refuseNonOwner(db(), cooperationId, byId);
  const name = await memberName(cooperationId, personId);
  const what = t('Donner à {name} le rôle : {duty}', { name, duty: dutyNames[duty] });
  await withApproval(moveOf(change, `${personId}:${duty}`, what), async (tx) => {
    await lockMembers(tx, cooperationId);
    await refuseNonOwner(tx, cooperationId, byId);
    await tx.membership.updateMany({ where: { personId, organisationId: cooperationId }, data: { duty } });
    await refuseTooFew(tx, cooperationId);
    await tellDuty(tx, { cooperationId, personId, duty, today });
  });
}

/**
 * A member leaves and hands over: what they led in the plans of its projects goes to their successor, and what they asked the others to agree to
 * is taken off the table. Everyone may leave; only owners make somebody else leave, and where several must agree to payments, so must they to this.
 */
export async function endMembership(change: Change & { successorId: string | null }): Promise<void> {
  const { cooperationId, personId, byId, successorId } = change;
  const name = await memberName(cooperationId, personId);
  if (successorId === personId) throw new Refusal('same', t('Choisissez quelqu’un d’autre.'), 'successor');
  if (successorId) await memberName(cooperationId, successorId);
  if (byId === personId) {
    await inTransaction((tx) => end(tx, change));
    return;
  }
  await refuseNonOwner(db(), cooperationId, byId);
  await withApproval(moveOf(change, personId, t('Retirer {name} des membres', { name })), (tx) =>
    end(tx, change),
  );
}

async function end(tx: Tx, change: Change & { successorId: string | null }): Promise<void> {
  const { cooperationId, personId, byId, successorId, today } = change;
  await lockMembers(tx, cooperationId);
  const key = { personId_organisationId: { personId, organisationId: cooperationId } };
  const membership = await tx.membership.findUnique({ where: key });
  if (!membership) throw notAMember();
  const { duty, since } = membership;
  await tellLeft(tx, { cooperationId, personId, byId, successorId, today });
  await tx.membership.delete({ where: key });
  await refuseTooFew(tx, cooperationId);
  await tx.membershipEnd.create({
    data: {
      personId,
      organisationId: cooperationId,
      duty,
      since,
      successorId,
      endedOn: fromDay(today),
      endedById: byId,
    },
  });
  await tx.planAngle.updateMany({
    where: { leadId: personId, resource: { project: { cooperationId } } },
    data: { leadId: successorId },
  });
  await tx.approvalRequest.updateMany({
    where: { cooperationId, askedById: personId, usedOn: null, withdrawnOn: null },
    data: { withdrawnOn: fromDay(today) },
  });
  await tx.invitation.deleteMany({
    where: { organisationId: cooperationId, invitedById: personId, acceptedAt: null },
  });
}

/** Only owners choose who belongs to a cooperation, and as what. */
export async function refuseNonOwner(tx: Tx, cooperationId: string, personId: string): Promise<void> {
  const owners = await tx.membership.count({
    where: { personId, organisationId: cooperationId, duty: 'owner' },
  });
  if (owners === 0) throw new Refusal('owners_only', t('Seuls les responsables choisissent les membres.'));
}

function moveOf({ cooperationId, byId, today }: Change, subjectId: string, what: string): MoneyMove {
  return { cooperationId, kind: 'membership', subjectId, amount: null, what, personId: byId, today };
}

async function memberName(cooperationId: string, personId: string): Promise<string> {
  const membership = await db().membership.findUnique({
    where: { personId_organisationId: { personId, organisationId: cooperationId } },
    select: { person: { select: { firstName: true, lastName: true } } },
  });
  if (!membership) throw notAMember();
  return `${membership.person.firstName} ${membership.person.lastName}`;
}

const notAMember = () => new Refusal('not_a_member', t('Cette personne n’est pas membre.'));

/** One change of the members after the other. */
async function lockMembers(tx: Tx, cooperationId: string): Promise<void> {
  await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
}

async function refuseTooFew(tx: Tx, cooperationId: string): Promise<void> {
  const owners = await tx.membership.count({ where: { organisationId: cooperationId, duty: 'owner' } });
  if (owners === 0)
    throw new Refusal(
      'last_owner',
      t('Il faut toujours au moins un responsable : nommez-en un autre d’abord.'),
    );
  const rule = await tx.approvalRule.findUnique({ where: { cooperationId } });
  if (!rule || (await countAgreeing(tx, cooperationId)) >= rule.approvals) return;
  throw new Refusal(
    'too_few_to_agree',
    t('Votre règle demande {approvals} accords : il n’y aurait plus assez de membres pour les donner.', {
      approvals: rule.approvals,
    }),
  );
}
