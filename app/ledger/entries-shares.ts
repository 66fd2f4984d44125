import { add, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/**
 * A board has refused a subscriber whose money had been sent on: it comes back from the cooperation's account (`amount`), the platform gives
 * up its `commission`, and the whole is held for the campaign again until it is given back.
 */
export function sharesTakenBack(back: {
  reversalId: string;
  campaignId: string;
  amount: Money;
  commission: Money;
  on: Day;
}): JournalEntry {
  const { reversalId, campaignId, amount, commission, on } = back;
  return journalEntry({
    key: `transfer-reversal:${reversalId}:for-refused-shares`,
    kind: 'shares_taken_back',
    valueDate: on,
    memo: `Taken back from the cooperation for shares that its board refused (${reversalId})`,
    lines: [
      debit(accounts.stripe, amount),
      debit(accounts.platformFees, commission),
      credit(accounts.campaign(campaignId), add(amount, commission)),
    ],
  });
}
