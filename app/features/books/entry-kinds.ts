/** Kinds of journal entries in words, as they can be chosen in a filter. */
export const entryKinds: Record<string, string> = {
  pledge_collected: 'Engagement reçu',
  pledge_refunded: 'Engagement rendu',
  gifts_released: 'Dons versés',
  loan_disbursed: 'Prêt versé',
  share_capital_released: 'Parts sociales versées',
  loan_book_opened: 'Prêt accordé',
  repayment_received: 'Remboursement reçu',
  repayment_distributed: 'Remboursement partagé',
  loan_book_reduced: 'Capital remboursé',
  loan_book_gathered: 'Capital dû aux prêteurs, réuni en un compte',
  payout_proposed: 'Virements préparés',
  stripe_paid_out: 'Arrivé de Stripe en banque',
  payout_executed: 'Virements exécutés',
  processing_fee_taken: 'Frais de Stripe',
  float_topped_up: 'Réserve alimentée',
  reversal: 'Contre-passation',
};
