import { writeToMembers } from '#app/features/people/letters.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { euros } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';

/** What a cooperation's members are told about one of their campaigns. */
export type CampaignNews = 'reached' | 'failed' | 'account-not-ready' | 'released';

const sums: Record<'gift' | 'loan' | 'share', string> = phrases({
  gift: 'dons',
  loan: 'prêts',
  share: 'parts sociales',
});

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
        select: { id: true, title: true, cooperation: { select: { id: true, slug: true } } },
      },
    },
  });
  const page =
    news === 'account-not-ready'
      ? `/porteur/${project.cooperation.slug}/paiements`
      : `/porteur/projets/${project.id}`;
  await writeToMembers(tx, { organisationId: project.cooperation.id }, ({ email }) => ({
    key: `campaign:${campaignId}:${news}:${email}`,
    ...words(news, t('« {title} »', { title: project.title }), sums[instrument], released),
    link: { label: t('Suivre la collecte'), url: siteUrl(page) },
  }));
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
        subject: t('La collecte de {sort} de {project} a réussi', { sort, project }),
        paragraphs: [
          t('La collecte de {sort} de {project} est close et a atteint son minimum.', { sort, project }),
          t(
            'Nous demandons maintenant les paiements qui restent à faire. L’argent vous sera versé quand toutes les réponses des banques seront connues, en général sous deux semaines.',
          ),
        ],
      };
    case 'failed':
      return {
        subject: t('La collecte de {sort} de {project} n’a pas atteint son minimum', { sort, project }),
        paragraphs: [
          t(
            'La collecte de {sort} de {project} est close sans avoir atteint son minimum. Personne n’est débité ; ce qui avait été payé est rendu.',
            { sort, project },
          ),
          t('La page du projet reste ouverte : vous pouvez y dire ce que vous préparez.'),
        ],
      };
    case 'account-not-ready':
      return {
        subject: t('L’argent de {project} vous attend', { project }),
        paragraphs: [
          t(
            'La collecte de {sort} de {project} a réussi, mais votre compte de paiement n’est pas prêt à recevoir l’argent.',
            { sort, project },
          ),
          t('Complétez-le : le versement partira dès qu’il le sera.'),
        ],
      };
    case 'released':
      return {
        subject: t('L’argent de {project} est en route', { project }),
        paragraphs: [
          t('La collecte de {sort} de {project} a réuni {collected}.', {
            sort,
            project,
            collected: released ? euros(released.collected) : '',
          }),
          t('Nous vous avons versé {sent}, une fois retirée la part de la plateforme.', {
            sent: released ? euros(released.sent) : '',
          }),
        ],
      };
  }
}
