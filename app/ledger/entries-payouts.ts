import { sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** Wallets are emptied into a file of transfers that waits for approval: the same euro cannot enter two files. */
export function payoutProposed(batch: {
  id: string;
  lines: readonly { personId: string; amount: Money }[];
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `payout:${batch.id}:proposed`,
    kind: 'payout_proposed',
    valueDate: batch.on,
    memo: `Transfers to ${batch.lines.length} lenders`,
    lines: [
      ...batch.lines.map((line) => debit(accounts.wallet(line.personId), line.amount)),
      credit(accounts.payouts(batch.id), sum(batch.lines.map((line) => line.amount))),
    ],
  });
}

/** Money of our Stripe balance has arrived in the platform's bank account. */
export function stripePaidOut(payout: { id: string; amount: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `stripe-payout:${payout.id}:arrived`,
    kind: 'stripe_paid_out',
    valueDate: payout.on,
    memo: `Stripe payout ${payout.id}`,
    lines: [debit(accounts.bank, payout.amount), credit(accounts.stripe, payout.amount)],
  });
}

/** The bank has executed a file: the lenders have their money. */
export function payoutExecuted(batch: { id: string; total: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `payout:${batch.id}:executed`,
    kind: 'payout_executed',
    valueDate: batch.on,
    memo: `Transfers of file ${batch.id} executed`,
    lines: [debit(accounts.payouts(batch.id), batch.total), credit(accounts.bank, batch.total)],
  });
}
