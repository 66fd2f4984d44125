import { projectOfLetter, writeToMembers } from '#app/features/people/letters.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

const writing = { name: 'message-person', tries: 20, minutes: 60 };

type Written = { id: string; projectId: string; text: string };

/** Someone writes to the cooperation of a public project; its members are told. The same message twice is one. */
export async function writeToCooperation(
  from: { id: string; emailVerified: boolean },
  written: Written,
): Promise<void> {
  if (!from.emailVerified) {
    throw new Refusal(
      'email_not_verified',
      t('Confirmez d’abord votre adresse e-mail, puis revenez écrire.'),
    );
  }
  await countTry(writing, from.id);
  await inTransaction(async (tx) => {
    const project = await tx.project.findUnique({
      where: { id: written.projectId },
      select: { publishedAt: true },
    });
    if (!project?.publishedAt) throw new Refusal('not_public', t('On ne peut pas écrire à ce projet.'));
    const isNew = await keep(tx, written, { personId: from.id, authorId: from.id, fromCooperation: false });
    if (isNew) await tellMembers(tx, written.id);
  });
}

/** A member answers somebody who wrote first: a cooperation does not begin a conversation. */
export async function answerPerson(
  by: { memberId: string; personId: string },
  written: Written,
): Promise<void> {
  await inTransaction(async (tx) => {
    const { projectId } = written;
    const { personId } = by;
    if ((await tx.message.count({ where: { projectId, personId, fromCooperation: false } })) === 0) {
      throw new Refusal('nobody_wrote', t('Cette personne ne vous a pas écrit.'));
    }
    const isNew = await keep(tx, written, { personId, authorId: by.memberId, fromCooperation: true });
    if (isNew) await tellPerson(tx, written.id);
  });
}

/** Nothing is to be answered to what this person has written until now: nobody is reminded of it. They are not told. */
export async function settleConversation(projectId: string, personId: string): Promise<void> {
  await db().message.updateMany({
    where: { projectId, personId, fromCooperation: false, settledAt: null },
    data: { settledAt: now() },
  });
}

async function keep(
  tx: Tx,
  { id, projectId, text }: Written,
  who: { personId: string; authorId: string; fromCooperation: boolean },
): Promise<boolean> {
  const { count } = await tx.message.createMany({
    data: { id, projectId, text: text.trim(), at: now(), ...who },
    skipDuplicates: true,
  });
  return count > 0;
}

async function tellMembers(tx: Tx, id: string): Promise<void> {
  const { text, project, person } = await facts(tx, id);
  const members = { organisationId: project.cooperationId, role: 'member' as const };
  await writeToMembers(tx, members, ({ email, firstName }) => ({
    kind: 'messages',
    key: `message:${id}:${email}`,
    subject: t('{who} vous écrit au sujet de « {title} »', { who: person.firstName, title: project.title }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      ...text.split(/\n{2,}/),
      t('Répondez sur le site, pas à ce courriel : chaque membre verra la conversation.'),
    ],
    link: {
      label: t('Répondre'),
      url: siteUrl(`/porteur/projets/${project.id}/messages?personne=${person.id}`),
    },
  }));
}

async function tellPerson(tx: Tx, id: string): Promise<void> {
  const { text, project, person } = await facts(tx, id);
  await queueMail(
    tx,
    letterIn(person.language, () => ({
      kind: 'messages' as const,
      key: `message:${id}`,
      to: person.email,
      subject: t('{cooperation} vous répond', { cooperation: project.cooperation.name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        ...text.split(/\n{2,}/),
        t('Répondez sur le site, pas à ce courriel.'),
      ],
      link: { label: t('Voir la conversation'), url: siteUrl(`/mon-espace/messages/${project.slug}`) },
    })),
  );
}

function facts(tx: Tx, id: string) {
  return tx.message.findUniqueOrThrow({
    where: { id },
    include: {
      person: { select: { id: true, email: true, firstName: true, language: true } },
      project: { select: projectOfLetter },
    },
  });
}
