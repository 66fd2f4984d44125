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

/** The bank has executed transfers of a file, all or some: these lenders have their money. `part` names the event within the batch. */
export function payoutExecuted(batch: { id: string; part?: string; total: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: batch.part ? `payout:${batch.id}:executed:${batch.part}` : `payout:${batch.id}:executed`,
    kind: 'payout_executed',
    valueDate: batch.on,
    memo: `Transfers of file ${batch.id} executed`,
    lines: [debit(accounts.payouts(batch.id), batch.total), credit(accounts.bank, batch.total)],
  });
}

/** A bank sent a transfer back: the money is ours to hold again, in the lender's wallet. It comes `from` the bank, or from suspense. */
export function payoutReturned(transfer: {
  lineId: string;
  personId: string;
  amount: Money;
  reason: string;
  on: Day;
  from?: 'bank' | 'bankSuspense';
}): JournalEntry {
  return journalEntry({
    key: `payout-line:${transfer.lineId}:returned`,
    kind: 'payout_returned',
    valueDate: transfer.on,
    memo: `Transfer ${transfer.lineId} came back (${transfer.reason})`,
    lines: [
      debit(accounts[transfer.from ?? 'bank'], transfer.amount),
      credit(accounts.wallet(transfer.personId), transfer.amount),
    ],
  });
}

/** A file of transfers is taken back before it left: the money is in the wallets again. */
export function payoutWithdrawn(batch: {
  id: string;
  lines: readonly { personId: string; amount: Money }[];
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `payout:${batch.id}:withdrawn`,
    kind: 'payout_withdrawn',
    valueDate: batch.on,
    memo: `Transfers to ${batch.lines.length} lenders taken back`,
    lines: [
      debit(accounts.payouts(batch.id), sum(batch.lines.map((line) => line.amount))),
      ...batch.lines.map((line) => credit(accounts.wallet(line.personId), line.amount)),
    ],
  });
}

/** Stripe has moved one transfer of a batch to its person's account there. */
export function payoutTransferred(transfer: {
  lineId: string;
  batchId: string;
  transferId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { lineId, batchId, transferId, amount, on } = transfer;
  return journalEntry({
    key: `payout-line:${lineId}:transferred`,
    kind: 'payout_transferred',
    valueDate: on,
    memo: `Stripe transfer ${transferId}`,
    lines: [debit(accounts.payouts(batchId), amount), credit(accounts.stripe, amount)],
  });
}

/** One transfer of a batch will not leave by Stripe: its money is in the wallet again. */
export function payoutRefused(transfer: {
  lineId: string;
  batchId: string;
  personId: string;
  amount: Money;
  why: string;
  on: Day;
}): JournalEntry {
  const { lineId, batchId, personId, amount, why, on } = transfer;
  return journalEntry({
    key: `payout-line:${lineId}:refused`,
    kind: 'payout_refused',
    valueDate: on,
    memo: `Transfer ${lineId} does not leave by Stripe (${why})`,
    lines: [debit(accounts.payouts(batchId), amount), credit(accounts.wallet(personId), amount)],
  });
}

/** A Stripe transfer to a person came back, in part or whole: the money is ours to hold again, in their wallet. */
export function payoutReversed(reversal: {
  id: string;
  lineId: string;
  personId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { id, lineId, personId, amount, on } = reversal;
  return journalEntry({
    key: `payout-line:${lineId}:reversed:${id}`,
    kind: 'payout_reversed',
    valueDate: on,
    memo: `Stripe transfer of ${lineId} taken back (${id})`,
    lines: [debit(accounts.stripe, amount), credit(accounts.wallet(personId), amount)],
  });
}
