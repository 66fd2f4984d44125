import { phrases } from '#app/i18n/t.ts';

/** Where a refund stands. */
export const refundStates = phrases({
  asked: 'Demandé à Stripe',
  under_way: 'En route',
  done: 'Rendu',
  failed: 'Refusé : à payer par virement',
  paid_back: 'Payé par virement',
  given_up: 'Abandonné',
  undone: 'Revenu de la banque, plus rien n’est dû',
});
