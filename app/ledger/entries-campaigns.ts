import { add, subtract, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** What a citizen paid for one campaign, and beside it for the platform, on a day. */
type PledgedMoney = {
  id: string;
  campaignId: string;
  amount: Money;
  tip: Money;
  on: Day;
};

/** A citizen's money has reached our Stripe balance. We hold it for the campaign; a tip is ours. */
export function pledgeCollected(pledge: PledgedMoney): JournalEntry {
  return journalEntry({
    key: `pledge:${pledge.id}:collected`,
    kind: 'pledge_collected',
    valueDate: pledge.on,
    memo: `Pledge ${pledge.id} to campaign ${pledge.campaignId}`,
    lines: [
      debit(accounts.stripe, add(pledge.amount, pledge.tip)),
      credit(accounts.campaign(pledge.campaignId), pledge.amount),
      credit(accounts.tips, pledge.tip),
    ],
  });
}

/** A pledge that is paid with what we owe a lender instead of a card. */
type WalletMoney = PledgedMoney & { instrument: 'gift' | 'loan' | 'share'; personId: string };

/** A lender gives, lends or subscribes what we owe them instead of having it paid out: the money is here already, and is now held for the campaign. */
export function paidFromWallet(pledge: WalletMoney): JournalEntry {
  return journalEntry({
    key: `pledge:${pledge.id}:collected`,
    kind: pledge.instrument === 'gift' ? 'gift_from_wallet' : 'pledge_from_wallet',
    valueDate: pledge.on,
    memo: `Pledge ${pledge.id} to campaign ${pledge.campaignId}, paid from a wallet`,
    lines: [
      debit(accounts.wallet(pledge.personId), add(pledge.amount, pledge.tip)),
      credit(accounts.campaign(pledge.campaignId), pledge.amount),
      credit(accounts.tips, pledge.tip),
    ],
  });
}

/** The hold of the same money, from the day on which it was promised until the campaign is charged or lets it go. */
export function heldInWallet(pledge: WalletMoney): JournalEntry {
  return { ...paidFromWallet(pledge), key: `pledge:${pledge.id}:held`, kind: 'wallet_held' };
}

/**
 * A citizen gets the whole pledge back, tip included; what Stripe took for it stays taken. `again` is Stripe's id of a refund made after one
 * that came back: the books take each once.
 */
export function pledgeRefunded(pledge: PledgedMoney, again?: string): JournalEntry {
  const key = `pledge:${pledge.id}:refunded`;
  return journalEntry({
    key: again ? `${key}:${again}` : key,
    kind: 'pledge_refunded',
    valueDate: pledge.on,
    memo: `Refund of pledge ${pledge.id}`,
    lines: [
      debit(accounts.campaign(pledge.campaignId), pledge.amount),
      debit(accounts.tips, pledge.tip),
      credit(accounts.stripe, add(pledge.amount, pledge.tip)),
    ],
  });
}

/**
 * A campaign has succeeded: what was held leaves for the cooperation's connected account, less the platform's fee. Of a permanent one, what a
 * `month` (as 2026-11) sends on.
 */
export function campaignReleased(release: {
  campaignId: string;
  instrument: 'gift' | 'loan' | 'share';
  amount: Money;
  fee: Money;
  on: Day;
  month?: string;
}): JournalEntry {
  const part = release.month ? `:${release.month}` : '';
  const kinds = { gift: 'gifts_released', loan: 'loan_disbursed', share: 'share_capital_released' } as const;
  return journalEntry({
    key: `campaign:${release.campaignId}:released${part}`,
    kind: kinds[release.instrument],
    valueDate: release.on,
    memo: `Campaign ${release.campaignId} released`,
    lines: [
      debit(accounts.campaign(release.campaignId), release.amount),
      credit(accounts.stripe, subtract(release.amount, release.fee)),
      credit(accounts.platformFees, release.fee),
    ],
  });
}

/**
 * A pledge that Stripe cannot give back, or could not, is given back another way, tip included: into the wallet of whoever paid, or by a
 * transfer made by hand, which a line of our bank shows (it waits in suspense until then).
 */
export function pledgeGivenBack(given: {
  id: string;
  pledgeId: string;
  campaignId: string;
  amount: Money;
  tip: Money;
  to: { wallet: string } | 'bankSuspense';
  on: Day;
}): JournalEntry {
  const { id, pledgeId, campaignId, amount, tip, to, on } = given;
  const byHand = to === 'bankSuspense';
  return journalEntry({
    key: `given-back:${id}`,
    kind: byHand ? 'pledge_paid_back' : 'pledge_to_wallet',
    valueDate: on,
    memo: `Pledge ${pledgeId} given back otherwise than by Stripe`,
    lines: [
      debit(accounts.campaign(campaignId), amount),
      debit(accounts.tips, tip),
      credit(byHand ? accounts.bankSuspense : accounts.wallet(to.wallet), add(amount, tip)),
    ],
  });
}
