import { negate, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts, type Account } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** A line of the bank account; `amount` in euros, money in is positive. */
type BankMoney = { lineId: string; amount: Money; on: Day };

/** The bank moved money and nobody knows why yet: it waits in suspense, never guessed. */
export function bankLineInSuspense(line: BankMoney & { words: string }): JournalEntry {
  return journalEntry({
    key: `bank-line:${line.lineId}:suspense`,
    kind: 'bank_line_in_suspense',
    valueDate: line.on,
    memo: `Unexplained line of the bank: ${line.words}`.slice(0, 200),
    lines: [debit(accounts.bank, line.amount), debit(accounts.bankSuspense, negate(line.amount))],
  });
}

/** An operator has found what an unexplained line was: it leaves suspense for the account that it belongs to. */
export function bankLineSettled(line: BankMoney & { to: Account; what: string }): JournalEntry {
  return journalEntry({
    key: `bank-line:${line.lineId}:settled`,
    kind: 'bank_line_settled',
    valueDate: line.on,
    memo: `A line of the bank explained: ${line.what}`,
    lines: [debit(accounts.bankSuspense, line.amount), debit(line.to, negate(line.amount))],
  });
}

/** A person's transfer has reached our bank under the reference of a pledge: it is theirs, in their wallet, from where the pledge is paid. */
export function transferReceived(transfer: BankMoney & { personId: string; pledgeId: string }): JournalEntry {
  return journalEntry({
    key: `bank-line:${transfer.lineId}:transfer`,
    kind: 'transfer_received',
    valueDate: transfer.on,
    memo: `Transfer for pledge ${transfer.pledgeId}`,
    lines: [
      debit(accounts.bank, transfer.amount),
      credit(accounts.wallet(transfer.personId), transfer.amount),
    ],
  });
}
