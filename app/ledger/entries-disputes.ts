import { add, subtract, sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts, type Account } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** What left a debt to us: a payment that a bank took back, or one that we gave back after it had been sent on. */
export type DebtKind = 'dispute' | 'refund';

/** Where the money of a debit is when it is taken back, in euros. */
export type TakenBack = {
  /** Not shared yet. */
  held: Money;
  /** The lenders have had it, and keep it. */
  advanced: Money;
  /** More than the loan owed, and not decided yet. */
  overpaid: Money;
};

/**
 * A bank has taken a repayment back. What was not shared yet (`held`) is no longer there; what the lenders have had (`advanced`) stays theirs:
 * it leaves the platform's own money, and the cooperation owes it to the platform.
 */
export function repaymentReturned(
  returned: TakenBack & { disputeId: string; loanId: string; on: Day },
): JournalEntry {
  const { disputeId, loanId, held, advanced, overpaid, on } = returned;
  return journalEntry({
    key: `dispute:${disputeId}:withdrawn`,
    kind: 'repayment_returned',
    valueDate: on,
    memo: `Repayment of loan ${loanId} taken back by the bank`,
    lines: [
      debit(accounts.collected(loanId), held),
      debit(accounts.owedForLoan(loanId), advanced),
      debit(accounts.overpaid(loanId), overpaid),
      credit(accounts.stripe, add(held, advanced, overpaid)),
    ],
  });
}

/** A bank has taken back another sum than was debited: what it means is for somebody of the team to say. */
export function debitQuestioned(taken: {
  disputeId: string;
  collectionId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { disputeId, collectionId, amount, on } = taken;
  return journalEntry({
    key: `dispute:${disputeId}:withdrawn`,
    kind: 'debit_questioned',
    valueDate: on,
    memo: `Another sum than was debited taken back by the bank (debit ${collectionId})`,
    lines: [debit(accounts.inQuestion(collectionId), amount), credit(accounts.stripe, amount)],
  });
}

/** A debit taken back in part is counted anew: its instalments are open again, and what is left of it is held for the loan. */
export function debitReopened(
  reopened: TakenBack & { caseId: string; loanId: string; collectionId: string; taken: Money; on: Day },
): JournalEntry {
  const { caseId, loanId, collectionId, held, advanced, taken, on } = reopened;
  return journalEntry({
    key: `debit-case:${caseId}:reopened`,
    kind: 'debit_reopened',
    valueDate: on,
    memo: `Debit ${collectionId} taken back in part, counted anew`,
    lines: [
      debit(accounts.collected(loanId), held),
      debit(accounts.owedForLoan(loanId), advanced),
      credit(accounts.inQuestion(collectionId), taken),
      credit(accounts.overpaid(loanId), subtract(add(held, advanced), taken)),
    ],
  });
}

/** What a bank took back from a debit stays with the platform. */
export function debitLossBorne(loss: {
  caseId: string;
  collectionId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `debit-case:${loss.caseId}:borne`,
    kind: 'debit_loss_borne',
    valueDate: loss.on,
    memo: `What was taken back from debit ${loss.collectionId} is borne by the platform`,
    lines: [debit(accounts.losses, loss.amount), credit(accounts.inQuestion(loss.collectionId), loss.amount)],
  });
}

/** Part of a repayment pays back what the platform had advanced to the lenders of its loan. */
export function advanceRecovered(recovery: {
  repaymentId: string;
  loanId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${recovery.repaymentId}:advance-recovered`,
    kind: 'advance_recovered',
    valueDate: recovery.on,
    memo: `Advance to the lenders of loan ${recovery.loanId} paid back`,
    lines: [
      debit(accounts.collected(recovery.loanId), recovery.amount),
      credit(accounts.owedForLoan(recovery.loanId), recovery.amount),
    ],
  });
}

/** What Stripe takes for a dispute, whatever its end. */
export function disputeFeeTaken(dispute: { id: string; fee: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `dispute:${dispute.id}:fee`,
    kind: 'dispute_fee_taken',
    valueDate: dispute.on,
    memo: `Stripe's fee for dispute ${dispute.id}`,
    lines: [debit(accounts.processingFees, dispute.fee), credit(accounts.stripe, dispute.fee)],
  });
}

/**
 * A citizen's bank has taken a payment back. `from` says whose money that is now: held for the campaign, or owed to us by whoever has had it;
 * tip and commission leave the platform's income.
 */
export function pledgeDisputed(dispute: {
  disputeId: string;
  pledgeId: string;
  from: readonly { account: Account; amount: Money }[];
  on: Day;
}): JournalEntry {
  const { disputeId, pledgeId, from, on } = dispute;
  return journalEntry({
    key: `dispute:${disputeId}:withdrawn`,
    kind: 'pledge_disputed',
    valueDate: on,
    memo: `Payment of pledge ${pledgeId} taken back by the bank`,
    lines: [
      ...from.map(({ account, amount }) => debit(account, amount)),
      credit(accounts.stripe, sum(from.map(({ amount }) => amount))),
    ],
  });
}

/** Money sent on to a cooperation was taken back from its account for a disputed payment: it owes that much less. */
export function disputeRecovered(recovery: {
  reversalId: string;
  campaignId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { reversalId, campaignId, amount, on } = recovery;
  return journalEntry({
    key: `transfer-reversal:${reversalId}:for-dispute`,
    kind: 'dispute_recovered',
    valueDate: on,
    memo: `Taken back from the cooperation for a disputed payment (${reversalId})`,
    lines: [debit(accounts.stripe, amount), credit(accounts.owedForCampaign(campaignId), amount)],
  });
}

/** What a cooperation owes for a dispute or a refund is kept from money of its campaign that had come back to us (`reversalId`). */
export function debtKept(kept: {
  of: { kind: DebtKind; id: string };
  reversalId: string;
  campaignId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { of, reversalId, campaignId, amount, on } = kept;
  return journalEntry({
    key: `transfer-reversal:${reversalId}:kept:${of.kind}:${of.id}`,
    kind: 'debt_kept',
    valueDate: on,
    memo: `Debt of ${of.kind} ${of.id} kept from what had come back`,
    lines: [
      debit(accounts.campaign(campaignId), amount),
      credit(accounts.owedForCampaign(campaignId), amount),
    ],
  });
}

/**
 * A dispute is won after part of its debt was paid: the payment is back in our balance, and `to` says whose it is now. Nothing of it is
 * the mirror of what left, since whoever paid the debt has the money to receive again.
 */
export function disputeReinstated(won: {
  disputeId: string;
  pledgeId: string;
  to: readonly { account: Account; amount: Money }[];
  on: Day;
}): JournalEntry {
  const { disputeId, pledgeId, to, on } = won;
  return journalEntry({
    key: `dispute:${disputeId}:reinstated`,
    kind: 'dispute_reinstated',
    valueDate: on,
    memo: `Payment of pledge ${pledgeId} won back`,
    lines: [
      debit(accounts.stripe, sum(to.map(({ amount }) => amount))),
      ...to.map(({ account, amount }) => credit(account, amount)),
    ],
  });
}

/** A gift won back after its campaign had left goes to the cooperation as the others did, less our commission where it is still due. */
export function wonGiftSentOn(sent: {
  transferId: string;
  campaignId: string;
  amount: Money;
  fee: Money;
  on: Day;
}): JournalEntry {
  const { transferId, campaignId, amount, fee, on } = sent;
  return journalEntry({
    key: `transfer:${transferId}:won-gift`,
    kind: 'won_gift_sent_on',
    valueDate: on,
    memo: `Gift won back, sent on to the cooperation of campaign ${campaignId}`,
    lines: [
      debit(accounts.campaign(campaignId), amount),
      credit(accounts.stripe, subtract(amount, fee)),
      credit(accounts.platformFees, fee),
    ],
  });
}

/** What a dispute or a refund (`of`, with its id) had cost us was paid by whoever owed it: a line of our bank leaves suspense. */
export function debtPaid(paid: {
  lineId: string;
  of: { kind: DebtKind; id: string };
  by: Account;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `bank-line:${paid.lineId}:settled`,
    kind: 'debt_paid',
    valueDate: paid.on,
    memo: `Debt of ${paid.of.kind} ${paid.of.id} paid by transfer`,
    lines: [debit(accounts.bankSuspense, paid.amount), credit(paid.by, paid.amount)],
  });
}

/** What was owed to us for a dispute or a refund is given up: the platform bears it. */
export function debtWrittenOff(given: {
  kind: DebtKind;
  id: string;
  of: Account;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { kind, id, of, amount, on } = given;
  return journalEntry({
    key: `${kind === 'refund' ? 'pledge-refund' : kind}:${id}:written-off`,
    kind: 'debt_written_off',
    valueDate: on,
    memo: `Debt of ${kind} ${id} given up`,
    lines: [debit(accounts.losses, amount), credit(of, amount)],
  });
}
