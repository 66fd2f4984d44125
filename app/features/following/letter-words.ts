import { phrases, t } from '#app/i18n/t.ts';

/** What each kind of letter that may be refused is about. */
export const letterWords = {
  news: phrases({
    label: 'Les nouvelles des projets',
    help: 'De ceux que vous suivez, et de ceux que vous soutenez.',
  }),
  near: phrases({
    label: 'Les nouveaux projets près de chez vous',
    help: 'Ceux de votre département ou de votre intercommunalité, d’après la commune de votre profil.',
  }),
  answers: phrases({
    label: 'Les réponses à vos questions',
    help: 'Quand une coopération répond à une question que vous avez posée.',
  }),
  reminders: phrases({
    label: 'Les rappels avant la fin d’une collecte',
    help: 'Deux jours avant, pour les projets que vous suivez et auxquels vous n’avez pas participé.',
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

/** Of the letter that gathers some of them: what its link refuses. */
export const weeklyWords = phrases({ label: 'La lettre de la semaine' });

/** Kinds of letters, in the order in which they are offered. */
export const offeredKinds = Object.keys(letterWords) as (keyof typeof letterWords)[];

/** How often letters of a kind leave. */
export const paces = {
  now: phrases({ label: 'Tout de suite' }),
  weekly: phrases({ label: 'Une fois par semaine' }),
  never: phrases({ label: 'Jamais' }),
};

export type Pace = keyof typeof paces;

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
