import { phrases } from '#app/i18n/t.ts';

/** How a cooperation paid a leaver. */
export const paymentWayNames = phrases({
  bank_transfer: 'virement',
  cheque: 'chèque',
  other: 'autre moyen',
});

export const exitReasons = phrases({
  withdrawal: 'Retrait',
  exclusion: 'Exclusion',
  death: 'Décès',
});

export const exitStates = phrases({
  asked: 'Attend une réponse',
  accepted: 'Acceptée, à payer',
  declined: 'Refusée pour le moment',
  cancelled: 'Reprise',
  paid: 'Payée',
});

export const transferStates = phrases({
  offered: 'Proposée',
  taken: 'Prise, attend l’accord',
  agreed: 'Faite',
  refused: 'Refusée par la coopérative',
  declined: 'Pas prise',
  cancelled: 'Reprise par qui cédait',
});
