import { add, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** What was withheld from lenders in a month has left the bank for the tax office. `month` is the first day of that month. */
export function taxPaid(payment: {
  month: Day;
  incomeTax: Money;
  socialLevies: Money;
  on: Day;
}): JournalEntry {
  const month = payment.month.slice(0, 7);
  return journalEntry({
    key: `tax:${month}:paid`,
    kind: 'tax_paid',
    valueDate: payment.on,
    memo: `Tax withheld in ${month} paid to the tax office`,
    lines: [
      debit(accounts.incomeTax, payment.incomeTax),
      debit(accounts.socialLevies, payment.socialLevies),
      credit(accounts.bank, add(payment.incomeTax, payment.socialLevies)),
    ],
  });
}
