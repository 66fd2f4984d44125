/** The journals of the books, by their code, as French accountants read them. Each numbers its entries without a gap. */
export const journals = {
  ST: 'Stripe',
  BQ: 'Banque',
  PF: 'Portefeuilles des prêteurs',
  LP: 'Livre des prêts',
  NA: 'Contributions en nature',
  OD: 'Opérations diverses',
} as const;

type JournalCode = keyof typeof journals;

/** The one table that says in which journal a kind of entry stands. A reversal stands with what it reverses; the rest is OD. */
const journalOfKind: Readonly<Record<string, JournalCode>> = {
  pledge_collected: 'ST',
  pledge_refunded: 'ST',
  pledge_part_refunded: 'ST',
  pledge_refunded_twice: 'ST',
  pledge_part_paid_back: 'BQ',
  refund_came_back: 'ST',
  refund_recovered: 'ST',
  gifts_released: 'ST',
  loan_disbursed: 'ST',
  share_capital_released: 'ST',
  shares_taken_back: 'ST',
  repayment_received: 'ST',
  processing_fee_taken: 'ST',
  float_topped_up: 'ST',
  bank_topped_up_stripe: 'ST',
  stripe_paid_out: 'ST',
  transfer_reversed: 'ST',
  transfer_sent_again: 'ST',
  repayment_returned: 'ST',
  pledge_disputed: 'ST',
  dispute_fee_taken: 'ST',
  debit_questioned: 'ST',
  debt_paid: 'BQ',
  overpaid_paid_back: 'BQ',
  overpaid_given_back: 'ST',
  dispute_recovered: 'ST',
  dispute_reinstated: 'ST',
  won_gift_sent_on: 'ST',
  pledge_paid_back: 'BQ',
  pledge_to_wallet: 'PF',
  pledge_part_to_wallet: 'PF',
  gift_from_wallet: 'PF',
  pledge_from_wallet: 'PF',
  payout_executed: 'BQ',
  payout_returned: 'BQ',
  payout_transferred: 'ST',
  payout_reversed: 'ST',
  bank_line_in_suspense: 'BQ',
  bank_line_settled: 'BQ',
  transfer_received: 'BQ',
  tax_paid: 'BQ',
  repayment_distributed: 'PF',
  payout_proposed: 'PF',
  payout_withdrawn: 'PF',
  payout_refused: 'PF',
  loan_book_opened: 'LP',
  loan_book_reduced: 'LP',
  loan_book_gathered: 'LP',
  loan_written_off: 'LP',
  loan_recovered: 'LP',
  in_kind_contributed: 'NA',
};

/** The journal of an entry of this kind. */
export function journalOf(kind: string): JournalCode {
  return journalOfKind[kind] ?? 'OD';
}
