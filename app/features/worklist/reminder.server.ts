import { dutiesFor } from '#app/features/people/duties.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, dayOf, startOfDay, type Day } from '#app/money/day.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { isForCooperation, kindNames, quietDays, type WorkKind } from './work.ts';

/** How an item stands in the list. */
export type ShownItem = { name: string; to: string; since: Day };
type Item = ShownItem & { kind: WorkKind; id: string };

/** Writes one letter to each who must act on it, and notes the day. Refused within the days that follow another, or when nobody else could act. */
export async function remind(item: Item, personId: string, at: Date): Promise<void> {
  const { kind, id } = item;
  const quietFrom = startOfDay(addDays(dayOf(at), 1 - quietDays));
  await inTransaction(async (tx) => {
    const noted = await tx.$executeRaw`
      insert into "WorkReminder" (kind, "subjectId", "personId", at) values (${kind}, ${id}, ${personId}::uuid, ${at})
      on conflict (kind, "subjectId") do update set at = excluded.at, "personId" = excluded."personId"
      where "WorkReminder".at < ${quietFrom}`;
    if (noted === 0) {
      throw new Refusal('reminded', t('Un rappel est parti il y a moins de trois jours.'));
    }
    await (isForCooperation(kind) ? remindCooperation(tx, item, at) : remindTeam(tx, item, personId, at));
  });
}

async function remindTeam(tx: Tx, { kind, id, name, to, since }: Item, me: string, at: Date): Promise<void> {
  const readers: Prisma.MembershipWhereInput = {
    role: 'operator',
    personId: await colleagues(tx, kind, id, me),
  };
  if ((await tx.membership.count({ where: readers })) === 0) {
    throw new Refusal('nobody_else', t('Il n’y a personne d’autre à qui le rappeler.'));
  }
  await writeToMembers(tx, readers, ({ email, firstName }) => ({
    key: `reminder:${kind}:${id}:${at.toISOString()}:${email}`,
    subject: t('Rappel : {name} attend', { name }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('{kind} : « {name} » attend depuis le {day}.', { kind: kindNames[kind], name, day: dayText(since) }),
    ],
    link: { label: t('Ouvrir le dossier'), url: siteUrl(to) },
  }));
}

/** Who takes care of it; else the rest of the team, of whom those who approved a batch can do no more for it. */
async function colleagues(tx: Tx, kind: WorkKind, id: string, me: string) {
  const claim = await tx.workClaim.findUnique({ where: { kind_subjectId: { kind, subjectId: id } } });
  if (claim) return claim.personId;
  const approvals = kind === 'payout' ? await tx.payoutApproval.findMany({ where: { batchId: id } }) : [];
  return { notIn: [me, ...approvals.map(({ personId }) => personId)] };
}

/** The members whose duty lets them answer; what was written is between them and its writer, and not repeated here. */
async function remindCooperation(tx: Tx, { kind, id, since }: Item, at: Date): Promise<void> {
  const { project, path } = kind === 'message' ? await messageOf(tx, id) : await questionOf(tx, id);
  const readers: Prisma.MembershipWhereInput = {
    organisationId: project.cooperationId,
    role: 'member',
    duty: { in: dutiesFor('routes/porteur.projets.$project.messages') },
  };
  await writeToMembers(tx, readers, ({ email, firstName }) => ({
    key: `reminder:${kind}:${id}:${at.toISOString()}:${email}`,
    subject: t('Rappel : quelqu’un attend votre réponse sur « {title} »', { title: project.title }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      ...(kind === 'message'
        ? [
            t('Un message reçu le {day} est encore sans réponse.', { day: dayText(since) }),
            t('S’il n’en demande pas, dites-le sur la même page : personne ne vous le rappellera.'),
          ]
        : [
            t('Une question posée le {day} est encore sans réponse.', { day: dayText(since) }),
            t('Si elle n’a pas sa place sur la page du projet, masquez-la en disant pourquoi.'),
          ]),
    ],
    link: { label: t('Répondre'), url: siteUrl(path) },
  }));
}

const ofProject = { project: { select: { id: true, title: true, cooperationId: true } } } as const;

async function messageOf(tx: Tx, id: string) {
  const { project, personId } = await tx.message.findUniqueOrThrow({ where: { id }, include: ofProject });
  return { project, path: `/porteur/projets/${project.id}/messages?personne=${personId}` };
}

async function questionOf(tx: Tx, id: string) {
  const { project } = await tx.question.findUniqueOrThrow({ where: { id }, include: ofProject });
  return { project, path: `/porteur/projets/${project.id}/questions?question=${id}` };
}
