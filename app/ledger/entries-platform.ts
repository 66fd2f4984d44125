import type { Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** Stripe has taken its fee for a payment. It is known after the payment, so it is an entry of its own. */
export function processingFeeTaken(payment: { id: string; fee: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `payment:${payment.id}:fee`,
    kind: 'processing_fee_taken',
    valueDate: payment.on,
    memo: `Stripe's fee for payment ${payment.id}`,
    lines: [debit(accounts.processingFees, payment.fee), credit(accounts.stripe, payment.fee)],
  });
}

/** The platform has put money of its own into its Stripe balance. */
export function floatToppedUp(topUp: { id: string; amount: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `float:${topUp.id}:received`,
    kind: 'float_topped_up',
    valueDate: topUp.on,
    memo: 'Own money put into the Stripe balance',
    lines: [debit(accounts.stripe, topUp.amount), credit(accounts.float, topUp.amount)],
  });
}

/** Money of our bank has reached our Stripe balance, from where what campaigns hold leaves. Nobody's claim changes. */
export function bankToppedUpStripe(topUp: { id: string; amount: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `float:${topUp.id}:received`,
    kind: 'bank_topped_up_stripe',
    valueDate: topUp.on,
    memo: 'Money of the bank brought to the Stripe balance',
    lines: [debit(accounts.stripe, topUp.amount), credit(accounts.bank, topUp.amount)],
  });
}

/** Money of a campaign that had been sent on has come back from the connected account: it is held for the campaign again. */
export function transferReversed(reversal: {
  id: string;
  campaignId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `transfer-reversal:${reversal.id}:received`,
    kind: 'transfer_reversed',
    valueDate: reversal.on,
    memo: `Transfer of campaign ${reversal.campaignId} taken back (${reversal.id})`,
    lines: [
      debit(accounts.stripe, reversal.amount),
      credit(accounts.campaign(reversal.campaignId), reversal.amount),
    ],
  });
}

/** What had come back leaves again for the cooperation. */
export function transferSentAgain(reversal: {
  id: string;
  campaignId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `transfer-reversal:${reversal.id}:sent-again`,
    kind: 'transfer_sent_again',
    valueDate: reversal.on,
    memo: `Transfer of campaign ${reversal.campaignId} sent again`,
    lines: [
      debit(accounts.campaign(reversal.campaignId), reversal.amount),
      credit(accounts.stripe, reversal.amount),
    ],
  });
}
