import { sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts, type Account } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** How a payment goes back to whoever made it. */
export type RefundWay =
  { way: 'stripe'; stripeRefundId: string } | { way: 'transfer' } | { way: 'wallet'; personId: string };

const kinds = {
  stripe: 'pledge_part_refunded',
  transfer: 'pledge_part_paid_back',
  wallet: 'pledge_part_to_wallet',
} as const;

function paidBy(by: RefundWay): Account {
  if (by.way === 'wallet') return accounts.wallet(by.personId);
  return by.way === 'stripe' ? accounts.stripe : accounts.bankSuspense;
}

/**
 * Part of a payment, or what stood of it, is given back. `from` says whose money that was: held for the campaign, or owed to us by whoever has
 * had it; tip and commission leave the platform's income. `by`: Stripe, with its name for it (`stripeRefundId`); a transfer made by hand, which
 * a line of our bank shows (it waits in suspense until then); or the wallet from which it was paid.
 */
export function pledgeGivenBackInPart(refund: {
  id: string;
  pledgeId: string;
  from: readonly { account: Account; amount: Money }[];
  by: RefundWay;
  on: Day;
}): JournalEntry {
  const { id, pledgeId, from, by, on } = refund;
  return journalEntry({
    key: `pledge-refund:${id}`,
    kind: kinds[by.way],
    valueDate: on,
    memo: `Given back of pledge ${pledgeId}${by.way === 'stripe' ? ` (${by.stripeRefundId})` : ''}`,
    lines: [
      ...from.map(({ account, amount }) => debit(account, amount)),
      credit(paidBy(by), sum(from.map(({ amount }) => amount))),
    ],
  });
}

/** A whole payment was given back to somebody who had it from their bank already: they owe it to us. */
export function refundedTwice(refund: {
  id: string;
  pledgeId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { id, pledgeId, amount, on } = refund;
  return journalEntry({
    key: `refund:${id}:twice`,
    kind: 'pledge_refunded_twice',
    valueDate: on,
    memo: `Refund ${id} of pledge ${pledgeId}, which its bank had taken back`,
    lines: [debit(accounts.owedForPledge(pledgeId), amount), credit(accounts.stripe, amount)],
  });
}

/**
 * A bank has sent a refund back. `to` says whose that money is now: still owed to its giver, it waits for a transfer made by hand (suspense);
 * what it had made somebody owe us is owed no more.
 */
export function refundCameBack(refund: {
  id: string;
  stripeRefundId: string;
  to: readonly { account: Account; amount: Money }[];
  on: Day;
}): JournalEntry {
  const { id, stripeRefundId, to, on } = refund;
  return journalEntry({
    key: `pledge-refund:${id}:came-back`,
    kind: 'refund_came_back',
    valueDate: on,
    memo: `Refund ${stripeRefundId} sent back by the bank`,
    lines: [
      debit(accounts.stripe, sum(to.map(({ amount }) => amount))),
      ...to.map(({ account, amount }) => credit(account, amount)),
    ],
  });
}

/** Money sent on to a cooperation was taken back from its account for a gift given back: it owes that much less. */
export function refundRecovered(recovery: {
  reversalId: string;
  campaignId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  const { reversalId, campaignId, amount, on } = recovery;
  return journalEntry({
    key: `transfer-reversal:${reversalId}:for-refund`,
    kind: 'refund_recovered',
    valueDate: on,
    memo: `Taken back from the cooperation for a gift given back (${reversalId})`,
    lines: [debit(accounts.stripe, amount), credit(accounts.owedForCampaign(campaignId), amount)],
  });
}
