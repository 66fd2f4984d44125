import type { Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { euros } from '#app/money/format.ts';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';

/** What a cooperation's members are told about one of their campaigns. */
export type CampaignNews = 'reached' | 'failed' | 'account-not-ready' | 'released';

const sums: Record<'gift' | 'loan' | 'share', string> = {
  gift: 'dons',
  loan: 'prêts',
  share: 'parts sociales',
};

/** Tells every member, once per piece of news. `released`: what was collected and what leaves for the cooperation. */
export async function tellCooperation(
  tx: Tx,
  campaignId: string,
  news: CampaignNews,
  today: Day,
  released?: { collected: Money; sent: Money },
): Promise<void> {
  const { instrument, project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      instrument: true,
      project: {
        select: {
          id: true,
          title: true,
          cooperation: {
            select: { slug: true, memberships: { select: { person: { select: { email: true } } } } },
          },
        },
      },
    },
  });
  const { subject, paragraphs } = words(news, `« ${project.title} »`, sums[instrument], released);
  const url =
    news === 'account-not-ready'
      ? `${env().APP_URL}/porteur/${project.cooperation.slug}/paiements`
      : `${env().APP_URL}/porteur/projets/${project.id}`;
  await queueMails(
    tx,
    project.cooperation.memberships.map(({ person }) => ({
      key: `campaign:${campaignId}:${news}:${person.email}`,
      to: person.email,
      subject,
      paragraphs,
      link: { label: 'Suivre la collecte', url },
    })),
  );
}

function words(
  news: CampaignNews,
  project: string,
  sort: string,
  released?: { collected: Money; sent: Money },
): { subject: string; paragraphs: string[] } {
  switch (news) {
    case 'reached':
      return {
        subject: `La collecte de ${sort} de ${project} a réussi`,
        paragraphs: [
          `La collecte de ${sort} de ${project} est close et a atteint son minimum.`,
          'Nous demandons maintenant les paiements qui restent à faire. L’argent vous sera versé quand toutes les réponses des banques seront connues, en général sous deux semaines.',
        ],
      };
    case 'failed':
      return {
        subject: `La collecte de ${sort} de ${project} n’a pas atteint son minimum`,
        paragraphs: [
          `La collecte de ${sort} de ${project} est close sans avoir atteint son minimum. Personne n’est débité ; ce qui avait été payé est rendu.`,
          'La page du projet reste ouverte : vous pouvez y dire ce que vous préparez.',
        ],
      };
    case 'account-not-ready':
      return {
        subject: `L’argent de ${project} vous attend`,
        paragraphs: [
          `La collecte de ${sort} de ${project} a réussi, mais votre compte de paiement n’est pas prêt à recevoir l’argent.`,
          'Complétez-le : le versement partira dès qu’il le sera.',
        ],
      };
    case 'released':
      return {
        subject: `L’argent de ${project} est en route`,
        paragraphs: [
          `La collecte de ${sort} de ${project} a réuni ${released ? euros(released.collected) : ''}.`,
          `Nous vous avons versé ${released ? euros(released.sent) : ''}, une fois retirée la part de la plateforme.`,
        ],
      };
  }
}
