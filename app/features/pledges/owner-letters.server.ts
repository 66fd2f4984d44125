import { writeToMembers } from '#app/features/people/letters.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import type { LetterFacts } from './letter-facts.server.ts';

/** Tells the members of a cooperation that a pledge was taken back: how much, never by whom. */
export async function tellOfRevocation(
  tx: Tx,
  { pledgeId, amount, project }: LetterFacts,
  campaignId: string,
): Promise<void> {
  const { project: of } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { project: { select: { id: true, cooperationId: true } } },
  });
  await writeToMembers(tx, { organisationId: of.cooperationId }, ({ email }) => ({
    key: `pledge:${pledgeId}:revoked:${email}`,
    subject: t('Un engagement de {amount} a été révoqué', { amount: euros(amount) }),
    paragraphs: [
      t('Quelqu’un est revenu sur un engagement de {amount} pour « {project} », comme la loi le permet.', {
        amount: euros(amount),
        project,
      }),
      t('Le total de la collecte en tient compte, et les personnes en attente d’une place sont prévenues.'),
    ],
    link: { label: t('Suivre la collecte'), url: siteUrl(`/porteur/projets/${of.id}`) },
  }));
}
