/**
 * What Stripe takes, in cents: list prices for euros in the EEA. Each says where it comes from, since no account of ours
 * has been billed yet; two of them nobody has confirmed.
 */

/** Cards 1.5 % + 0.25 € (standard EEA cards, Stripe, 2023 and 2026), SEPA debits 0.35 € (Stripe, 2026). */
export function feeOf(method: 'card' | 'sepa_debit', amount: number): number {
  return method === 'card' ? Math.round((amount * 15) / 1000) + 25 : 35;
}

/** What a dispute costs besides the money itself: card 20 € (Stripe, 2023); SEPA about 15 € (a third party says so). */
export const disputeFees = { card: 2000, sepa_debit: 1500 };

/**
 * Does Stripe keep its 0.35 € when a debit comes back? Not confirmed by any text of Stripe's. Refunds do not return the
 * fee (Stripe), so a failure is taken not to either; the separate fee for a failed debit (about 3.50 €, unread) is not
 * taken here.
 */
export const keptWhenDebitFails = true;
