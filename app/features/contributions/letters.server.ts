import type { Tx } from '#app/infra/db.server.ts';
import { projectOfLetter, writeToMembers } from '#app/features/people/letters.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { t } from '#app/i18n/t.ts';

/** Tells every member of the cooperation that something is offered. They are equal, so they read the same, each in their language. */
export async function tellOffered(tx: Tx, contributionId: string): Promise<void> {
  const { project, firstName, lastName, description } = await withProject(tx, contributionId);
  const about = { name: `${firstName} ${lastName}`, title: project.title };
  await writeToMembers(tx, { organisationId: project.cooperationId }, ({ id }) => ({
    key: `contribution:${contributionId}:offered:${id}`,
    subject: t('Une aide est proposée pour « {title} »', about),
    paragraphs: [
      t('{name} propose à « {title} » :', about),
      description,
      t('Répondez depuis la page du projet : la personne recevra votre réponse.'),
    ],
    link: { label: t('Lire la proposition'), url: siteUrl(`/porteur/projets/${project.id}/benevolat`) },
  }));
}

/** Tells the giver what became of the offer. */
export async function tellGiver(
  tx: Tx,
  contributionId: string,
  became: 'accepted' | 'declined' | 'validated',
): Promise<void> {
  const { project, person, email, language, answer } = await withProject(tx, contributionId);
  const { name, contactEmail } = project.cooperation;
  const about = { title: project.title, cooperation: name };
  const words = {
    accepted: () => ({
      subject: t('Votre aide à « {title} » est acceptée', about),
      paragraphs: [
        t('{cooperation} accepte ce que vous proposez à « {title} ».', about),
        answer,
        contactEmail ? t('Pour convenir de la suite, écrivez à {address}.', { address: contactEmail }) : '',
      ],
    }),
    declined: () => ({
      subject: t('Votre proposition à « {title} »', about),
      paragraphs: [
        t('{cooperation} ne peut pas donner suite à ce que vous proposez à « {title} ».', about),
        answer,
      ],
    }),
    validated: () => ({
      subject: t('Ce que vous avez donné à « {title} » est compté', about),
      paragraphs: [
        t(
          '{cooperation} a inscrit votre contribution à « {title} » dans les comptes, à côté de l’argent réuni. Merci.',
          about,
        ),
      ],
    }),
  };
  await queueMail(
    tx,
    letterIn(person?.language ?? language, () => {
      const { subject, paragraphs } = words[became]();
      return {
        key: `contribution:${contributionId}:${became}`,
        to: person?.email ?? email,
        subject,
        paragraphs: paragraphs.filter((text) => text !== ''),
        link: { label: t('Voir le projet'), url: siteUrl(`/projets/${project.slug}`) },
      };
    }),
  );
}

function withProject(tx: Tx, id: string) {
  return tx.contribution.findUniqueOrThrow({
    where: { id },
    include: {
      person: { select: { email: true, language: true } },
      project: { select: projectOfLetter },
    },
  });
}
