import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dutyNames, dutySentences, type Duty } from './duties.ts';
import { writeToMembers } from './letters.server.ts';
import { hashOf, newSecret } from './secret.server.ts';

const validDays = 14;
const roleIn = { cooperation: 'member', partner: 'partner', operator: 'operator' } as const;

/**
 * Invites someone to an organisation, by e-mail, and gives the secret of the link. Accepting it makes a member with the same rights
 * as the others. Who may invite is the caller's question; that the inviter belongs to the organisation is checked here once more.
 */
export async function inviteMember(
  tx: Tx,
  invitation: { organisationId: string; email: string; invitedById: string; duty?: Duty },
): Promise<string> {
  const { organisationId, invitedById, duty = 'owner' } = invitation;
  const email = invitation.email.trim().toLowerCase();
  const inviter = await tx.membership.findUnique({
    where: { personId_organisationId: { personId: invitedById, organisationId } },
    include: { person: true, organisation: true },
  });
  if (!inviter) throw new Error('Only a member of an organisation invites to it');
  const already = await tx.membership.count({ where: { organisationId, person: { email } } });
  if (already > 0) throw new Refusal('already_member', t('Cette personne est déjà membre.'), 'email');

  const { secret, hash } = newSecret();
  const expiresAt = new Date(now().getTime() + validDays * 86_400_000);
  await tx.invitation.create({
    data: {
      tokenHash: hash,
      organisationId,
      email,
      duty,
      invitedById,
      createdAt: now(),
      expiresAt,
    },
  });
  const { person, organisation } = inviter;
  await queueMail(tx, {
    to: email,
    subject: t('{firstName} vous invite à rejoindre {name}', {
      firstName: person.firstName,
      name: organisation.name,
    }),
    paragraphs: [
      t('Bonjour,'),
      t('{firstName} {lastName} vous invite à rejoindre « {name} » sur Terreau.', {
        firstName: person.firstName,
        lastName: person.lastName,
        name: organisation.name,
      }),
      ...(organisation.kind === 'cooperation'
        ? [t('Votre rôle y sera : {duty}.', { duty: dutyNames[duty] }), dutySentences[duty]]
        : []),
      t(
        'Cette invitation est valable {validDays} jours. Si vous ne connaissez pas cette personne, ne suivez pas ce lien.',
        { validDays },
      ),
    ],
    link: { label: t('Voir l’invitation'), url: siteUrl(`/invitations/${secret}`) },
  });
  return secret;
}

/** What the page of an invitation shows; null when the link is unknown, used or too old. */
export async function invitationShown(secret: string) {
  const invitation = await db().invitation.findFirst({
    where: { tokenHash: hashOf(secret), acceptedAt: null, expiresAt: { gt: now() } },
    select: {
      email: true,
      invitedById: true,
      duty: true,
      organisation: { select: { name: true, kind: true } },
    },
  });
  if (!invitation) return null;
  const inviter = await db().person.findUnique({
    where: { id: invitation.invitedById },
    select: { firstName: true, lastName: true },
  });
  const invitedBy = inviter ? `${inviter.firstName} ${inviter.lastName}` : null;
  const { email, organisation, duty } = invitation;
  return { email, organisation, duty: organisation.kind === 'cooperation' ? duty : null, invitedBy };
}

/**
 * Accepts an invitation, tells the other members of a cooperation who has joined them as what, and says where the new member's space is. The link serves once. It was sent to a mailbox: when that is the
 * person's own address, the address is confirmed as well.
 */
export async function acceptInvitation(secret: string, personId: string): Promise<string> {
  const tokenHash = hashOf(secret);
  return inTransaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash, acceptedAt: null, expiresAt: { gt: now() } },
      data: { acceptedAt: now() },
    });
    if (count === 0)
      throw new Refusal('link_spent', t('Cette invitation a déjà servi ou n’est plus valable.'));
    const { organisation, email, duty, invitedById } = await tx.invitation.findUniqueOrThrow({
      where: { tokenHash },
      include: { organisation: true },
    });
    const { count: joined } = await tx.membership.createMany({
      data: [
        { personId, organisationId: organisation.id, role: roleIn[organisation.kind], duty, since: now() },
      ],
      skipDuplicates: true,
    });
    await tx.person.updateMany({
      where: { id: personId, email, emailVerifiedAt: null },
      data: { emailVerifiedAt: now() },
    });
    if (joined > 0 && organisation.kind === 'cooperation')
      await tellJoined(tx, { organisation, personId, duty, invitedById });
    const spaces = {
      cooperation: `/porteur/${organisation.slug}?bienvenue`,
      partner: '/partenaire',
      operator: '/operateur',
    };
    return spaces[organisation.kind];
  });
}

/** Whoever may see and decide from now on is known to all who could before. */
async function tellJoined(
  tx: Tx,
  joined: {
    organisation: { id: string; name: string; slug: string };
    personId: string;
    duty: Duty;
    invitedById: string;
  },
): Promise<void> {
  const { organisation, personId, duty, invitedById } = joined;
  const people = await tx.person.findMany({
    where: { id: { in: [personId, invitedById] } },
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  const named = (id: string) => people.find((person) => person.id === id);
  const [newcomer, inviter] = [named(personId)!, named(invitedById)];
  const { id: organisationId, name, slug } = organisation;
  await writeToMembers(tx, { organisationId, personId: { not: personId } }, ({ firstName }) => ({
    subject: t('{firstName} {lastName} a rejoint {name}', { ...newcomer, name }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('{firstName} {lastName} ({email}) a maintenant accès à « {name} » sur Terreau.', {
        ...newcomer,
        name,
      }),
      t('Son rôle : {duty}.', { duty: dutyNames[duty] }),
      dutySentences[duty],
      inviter ? t('{firstName} {lastName} avait envoyé l’invitation.', inviter) : '',
      t(
        'Si vous ne vous y attendiez pas, parlez-en aux autres membres : les responsables peuvent mettre fin à un accès.',
      ),
    ],
    link: { label: t('Voir les membres'), url: siteUrl(`/porteur/${slug}/membres`) },
  }));
}
