import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import type { Speaker } from './review-promise.ts';

const writing = { name: 'review-words', tries: 20, minutes: 60 };

/** A member writes to the team about their project, or the team to its members. It stands in the history of the file, and goes out by letter. */
export async function writeAboutFile(
  projectId: string,
  by: { personId: string; side: Speaker },
  words: string,
): Promise<void> {
  const { personId, side } = by;
  const text = words.trim();
  if (!text) throw new Refusal('no_words', t('Écrivez votre message.'), 'words');
  await countTry(writing, personId);
  await inTransaction(async (tx) => {
    const { title, status, cooperationId, cooperation } = await tx.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { title: true, status: true, cooperationId: true, cooperation: { select: { name: true } } },
    });
    if (status === 'withdrawn')
      throw new Refusal('withdrawn', t('Ce projet est retiré : son dossier est clos.'));
    const step = side === 'team' ? 'team_wrote' : 'members_wrote';
    const { id } = await tx.projectReview.create({
      data: { projectId, step, personId, note: text, at: now() },
    });
    if (side === 'members') {
      await tellOperators(tx, `review:${id}`, () => ({
        subject: t('{name} vous écrit à propos de « {title} »', { name: cooperation.name, title }),
        paragraphs: [text],
        path: `/operateur/projets/${projectId}`,
        label: t('Répondre'),
      }));
      return;
    }
    await writeToMembers(tx, { organisationId: cooperationId }, ({ email }) => ({
      key: `review:${id}:${email}`,
      subject: t('« {title} » : un message de l’équipe', { title }),
      paragraphs: [text],
      link: { label: t('Répondre'), url: siteUrl(`/porteur/projets/${projectId}#dossier`) },
    }));
  });
}
