import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import type { LetterFacts } from './letter-facts.server.ts';

/** Tells the members of a cooperation that a pledge was taken back: how much, never by whom. */
export async function tellOfRevocation(
  tx: Tx,
  { pledgeId, amount, project }: LetterFacts,
  campaignId: string,
): Promise<void> {
  const members = await tx.person.findMany({
    where: {
      memberships: {
        some: { organisation: { projects: { some: { campaigns: { some: { id: campaignId } } } } } },
      },
    },
    select: { email: true, language: true },
  });
  const { projectId } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { projectId: true },
  });
  await queueMails(
    tx,
    members.map(({ email, language }) =>
      letterIn(language, () => ({
        key: `pledge:${pledgeId}:revoked:${email}`,
        to: email,
        subject: t('Un engagement de {amount} a été révoqué', { amount: euros(amount) }),
        paragraphs: [
          t(
            'Quelqu’un est revenu sur un engagement de {amount} pour « {project} », comme la loi le permet.',
            {
              amount: euros(amount),
              project,
            },
          ),
          t(
            'Le total de la collecte en tient compte, et les personnes en attente d’une place sont prévenues.',
          ),
        ],
        link: { label: t('Suivre la collecte'), url: siteUrl(`/porteur/projets/${projectId}`) },
      })),
    ),
  );
}
