/** Groups of ledger accounts as an operator reads them: a prefix of codes, its name, and whose money it is. */
export const accountGroups = [
  { prefix: 'assets:stripe', label: 'Chez Stripe', kind: 'Ce que nous avons' },
  { prefix: 'assets:bank', label: 'En banque', kind: 'Ce que nous avons' },
  { prefix: 'liabilities:campaign:', label: 'Gardé pour les collectes', kind: 'Ce que nous devons' },
  { prefix: 'liabilities:loan:', label: 'Remboursements à partager', kind: 'Ce que nous devons' },
  { prefix: 'liabilities:wallet:', label: 'Portefeuilles des prêteurs', kind: 'Ce que nous devons' },
  { prefix: 'liabilities:payouts:', label: 'Virements en préparation', kind: 'Ce que nous devons' },
  { prefix: 'liabilities:tax:income', label: 'Prélèvement sur le revenu retenu', kind: 'Ce que nous devons' },
  { prefix: 'liabilities:tax:social', label: 'Prélèvements sociaux retenus', kind: 'Ce que nous devons' },
  { prefix: 'equity:float', label: 'Réserve de la plateforme', kind: 'Ce qui est à la plateforme' },
  {
    prefix: 'income:platform-fees',
    label: 'Frais gardés sur les collectes',
    kind: 'Ce qui est à la plateforme',
  },
  { prefix: 'income:tips', label: 'Contributions à la plateforme', kind: 'Ce qui est à la plateforme' },
  { prefix: 'expenses:processing-fees', label: 'Frais de Stripe', kind: 'Ce qui est à la plateforme' },
  { prefix: 'memo:loan:', label: 'Livre des prêts (pour mémoire)', kind: 'Pour mémoire' },
] as const;

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
  payout_proposed: 'Virements préparés',
  stripe_paid_out: 'Arrivé de Stripe en banque',
  payout_executed: 'Virements exécutés',
  processing_fee_taken: 'Frais de Stripe',
  float_topped_up: 'Réserve alimentée',
  reversal: 'Contre-passation',
};
