import { phrases, plural, t } from '#app/i18n/t.ts';

/** What each job does, in words an operator reads. */
export const jobSentences = phrases({
  'sweep-inbox': 'Traiter les messages de Stripe restés en attente',
  'replay-missed-events': 'Redemander à Stripe les messages qui ne sont jamais arrivés',
  'cancel-uncorrected-offers': 'Annuler les offres dont l’information n’est pas corrigée à temps',
  'release-transfers': 'Libérer les places des virements qui ne sont pas arrivés à temps',
  'close-campaigns': 'Clore les collectes arrivées à leur terme',
  'close-votes': 'Clore les votes arrivés à leur dernier jour',
  'decide-reschedulings': 'Appliquer les échéanciers que des prêteurs ont votés',
  'offer-freed-places': 'Proposer les places libérées à ceux qui attendent',
  'charge-pledges': 'Débiter les engagements des collectes réussies',
  'charge-monthly-gifts': 'Annoncer et débiter les dons mensuels',
  'settle-campaigns': 'Verser les collectes réussies aux coopérations',
  'refund-refused-shares': 'Reprendre et rendre l’argent des parts que les coopérations ont refusées',
  'forget-methods': 'Oublier les moyens de paiement qui ne serviront plus',
  'tell-customers': 'Dire à Stripe les nouvelles adresses e-mail de ses clients',
  'answer-disputes': 'Rendre les paiements suspects, reprendre ce que des litiges perdus ont coûté',
  'send-refunds': 'Rendre ce que l’équipe a décidé de rendre, le reprendre aux coopérations',
  'send-notices': 'Annoncer les échéances aux coopérations, et les retards aux prêteurs',
  'remind-transfers': 'Rappeler les virements annoncés et pas encore arrivés',
  'recall-campaigns':
    'Rappeler la fin proche d’une collecte à ceux qui suivent le projet, et dire son ouverture à tous',
  'write-weekly-letters': 'Écrire la lettre de la semaine à qui l’a choisie',
  'collect-instalments': 'Demander les échéances aux banques des coopérations',
  'distribute-repayments': 'Partager les remboursements entre les prêteurs',
  'follow-choices':
    'Demander à chacun ce qu’il fait de ses remboursements, ou les donner comme il l’a choisi',
  'propose-payouts': 'Préparer les virements aux prêteurs',
  'fund-payouts': 'Amener de Stripe à la banque, ou de la banque chez Stripe, l’argent qui va en partir',
  'transfer-payouts': 'Verser par Stripe les virements approuvés de ceux qui l’ont choisi',
  'announce-year': 'Annoncer à chacun ses papiers de l’année passée',
  reconcile: 'Rapprocher les mouvements de Stripe et de la banque de nos comptes',
  'import-statements': 'Lire les relevés de la banque et les écrire dans les comptes',
  'write-registers': 'Écrire dans les registres les associés que les coopérations reprennent',
  'send-mails': 'Envoyer les courriels en attente',
  'sweep-expired': 'Oublier les accès et les liens expirés, et les pièces qui ont servi',
  'seal-books': 'Sceller les écritures',
  'check-books': 'Vérifier les comptes',
});

export type JobName = keyof typeof jobSentences;

/** The sentence of a job; its bare name for one that no longer exists. */
export function jobSentence(name: string): string {
  return (jobSentences as Record<string, string>)[name] ?? name;
}

/** Of letters that the mail server did not take. */
export function refusedLetters(number: number): string {
  return plural(number, {
    one: t('Un courriel n’a pas été accepté : il est présenté de nouveau plus tard.'),
    other: t('{n} courriels n’ont pas été acceptés : ils sont présentés de nouveau plus tard.', {
      n: number,
    }),
  });
}
