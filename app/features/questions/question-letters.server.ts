import { projectOfLetter, writeToMembers } from '#app/features/people/letters.server.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';

/** Tells the members of the cooperation, who are equal, that a question waits for one of them. */
export async function tellOfQuestion(tx: Tx, id: string): Promise<void> {
  const { text, project } = await facts(tx, id);
  const members = { organisationId: project.cooperationId, role: 'member' as const };
  await writeToMembers(tx, members, ({ email, firstName }) => ({
    kind: 'questions',
    key: `question:${id}:asked:${email}`,
    subject: t('Une question sur « {title} »', { title: project.title }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('Quelqu’un demande : « {text} »', { text }),
      t('Votre réponse paraîtra sous la question, sur la page du projet.'),
    ],
    link: { label: t('Répondre'), url: siteUrl(`/porteur/projets/${project.id}/questions?question=${id}`) },
  }));
}

/** Tells who asked, once, that the answer is there. */
export async function tellOfAnswer(tx: Tx, id: string): Promise<void> {
  const { answer, text, project, person } = await facts(tx, id);
  await queueMail(
    tx,
    letterIn(person.language, () => ({
      kind: 'answers' as const,
      key: `question:${id}:answered`,
      to: person.email,
      subject: t('Une réponse à votre question sur « {title} »', { title: project.title }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t('Vous demandiez : « {text} »', { text }),
        t('{cooperation} répond :', { cooperation: project.cooperation.name }),
        ...answer.split(/\n{2,}/),
      ],
      link: {
        label: t('Voir sur la page du projet'),
        url: siteUrl(`/projets/${project.slug}/questions#question-${id}`),
      },
    })),
  );
}

/** Tells who asked that their question is not shown, and why. */
export async function tellOfHiding(tx: Tx, id: string): Promise<void> {
  const { text, project, person, hiddenWhy, hiddenByTeam } = await facts(tx, id);
  await queueMail(
    tx,
    letterIn(person.language, () => ({
      to: person.email,
      subject: t('Votre question sur « {title} » n’est pas montrée', { title: project.title }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t('Vous demandiez : « {text} »', { text }),
        hiddenByTeam
          ? t('L’équipe de la plateforme a masqué cette question, pour cette raison : {hiddenWhy}', {
              hiddenWhy,
            })
          : t('{cooperation} a masqué cette question, pour cette raison : {hiddenWhy}', {
              cooperation: project.cooperation.name,
              hiddenWhy,
            }),
        t('Si cela vous semble injuste, vous pouvez réclamer : c’est gratuit.'),
      ],
      link: { label: t('Faire une réclamation'), url: siteUrl('/reclamations') },
    })),
  );
}

function facts(tx: Tx, id: string) {
  return tx.question.findUniqueOrThrow({
    where: { id },
    include: {
      person: { select: { email: true, firstName: true, language: true } },
      project: { select: projectOfLetter },
    },
  });
}
