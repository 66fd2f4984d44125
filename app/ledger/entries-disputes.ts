import { add, subtract, sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts, type Account } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/**
 * A bank has taken a repayment back. What was not shared yet (`held`) is no longer there; what the lenders have had (`advanced`) stays theirs:
 * it leaves the platform's own money, and the cooperation owes it to the platform.
 */
export function repaymentReturned(returned: {
  disputeId: string;
  loanId: string;
  held: Money;
  advanced: Money;
  on: Day;
}): JournalEntry {
  const { disputeId, loanId, held, advanced, on } = returned;
  return journalEntry({
    key: `dispute:${disputeId}:withdrawn`,
    kind: 'repayment_returned',
    valueDate: on,
    memo: `Repayment of loan ${loanId} taken back by the bank`,
    lines: [
      debit(accounts.collected(loanId), held),
      debit(accounts.owedForLoan(loanId), advanced),
      credit(accounts.stripe, add(held, advanced)),
    ],
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
