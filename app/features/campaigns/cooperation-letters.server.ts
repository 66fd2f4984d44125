import { writeToMembers } from '#app/features/people/letters.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { euros, monthText } from '#app/i18n/format.ts';
import { addDays, type Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';
import type { CampaignMode } from '#app/features/campaign-modes/modes.ts';

/** What a cooperation's members are told about one of their campaigns. */
type CampaignNews = 'reached' | 'failed' | 'account-not-ready' | 'released';

/** What was collected and what leaves for the cooperation; of a permanent campaign, in which month. */
type About = { collected?: Money; sent?: Money; month?: Day };

const sums: Record<'gift' | 'loan' | 'share', string> = phrases({
  gift: 'dons',
  loan: 'prêts',
  share: 'parts sociales',
});

/** Tells every member, once per piece of news; of a permanent campaign, once in a month. */
export async function tellCooperation(
  tx: Tx,
  campaignId: string,
  news: CampaignNews,
  about: About = {},
): Promise<void> {
  const { instrument, mode, project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      instrument: true,
      mode: true,
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
    key: `campaign:${campaignId}:${news}:${about.month ? `${about.month}:` : ''}${email}`,
    ...words(mode, news, t('« {title} »', { title: project.title }), sums[instrument], about),
    link: { label: t('Suivre la collecte'), url: siteUrl(page) },
  }));
}

function words(
  mode: CampaignMode,
  news: CampaignNews,
  project: string,
  sort: string,
  { collected, sent, month }: About,
): { subject: string; paragraphs: string[] } {
  switch (news) {
    case 'reached':
      if (mode === 'permanent') return endedWords(project);
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
          mode === 'permanent'
            ? t(
                '{project} a reçu des dons, mais votre compte de paiement n’est pas prêt à recevoir l’argent.',
                { project },
              )
            : t(
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
          collected && month
            ? receivedBefore(collected, month, project)
            : t('La collecte de {sort} de {project} a réuni {collected}.', {
                sort,
                project,
                collected: collected ? euros(collected) : '',
              }),
          t('Nous vous avons versé {sent}, une fois retirée la part de la plateforme.', {
            sent: sent ? euros(sent) : '',
          }),
        ],
      };
  }
}

/** What leaves in a month is what came up to the end of the one before. */
function receivedBefore(collected: Money, month: Day, project: string): string {
  return t('{project} a reçu {collected} jusqu’à la fin de {month}.', {
    project,
    collected: euros(collected),
    month: monthText(addDays(month!, -1)),
  });
}

function endedWords(project: string): { subject: string; paragraphs: string[] } {
  return {
    subject: t('La collecte permanente de {project} est close', { project }),
    paragraphs: [
      t(
        'La collecte permanente de {project} est close. Les dons mensuels sont arrêtés, et leurs donateurs prévenus.',
        {
          project,
        },
      ),
      t('Ce qui a été reçu et ne vous a pas encore été versé part dès que les banques auront répondu.'),
    ],
  };
}
