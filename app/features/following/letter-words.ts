import { phrases, t } from '#app/i18n/t.ts';

/** What each kind of letter that may be refused is about. */
export const letterWords = {
  news: phrases({
    label: 'Les nouvelles des projets',
    help: 'De ceux que vous suivez, et de ceux que vous soutenez.',
  }),
  reminders: phrases({
    label: 'Les rappels avant la fin d’une collecte',
    help: 'Deux jours avant, pour les projets que vous suivez et auxquels vous n’avez pas participé.',
  }),
  answers: phrases({
    label: 'Les réponses à vos questions',
    help: 'Quand une coopération répond à une question que vous avez posée.',
  }),
  messages: phrases({
    label: 'Les messages',
    help: 'Ce qu’une coopération ou une personne vous écrit en privé. Ils restent lisibles sur le site.',
  }),
  questions: phrases({
    label: 'Les questions posées à vos coopérations',
    help: 'Pour les membres d’une coopération.',
  }),
};

/** Kinds of letters, in the order in which they are offered. */
export const offeredKinds = Object.keys(letterWords) as (keyof typeof letterWords)[];

/** What nobody can refuse, for the page that says so. */
export function alwaysSent(): string[] {
  return [
    t('la confirmation et les suites d’un engagement : paiement, réflexion, révocation, remboursement'),
    t('un retard de remboursement, un virement, une échéance'),
    t('un changement dans les conditions d’une offre'),
    t('ce qui touche à votre compte : adresse, mot de passe, IBAN'),
    t('la réponse à une réclamation'),
  ];
}
