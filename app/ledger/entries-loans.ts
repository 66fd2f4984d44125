import type { Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** A loan begins: the borrower owes its principal to its lenders. Loan book only. */
export function loanBookOpened(loan: { id: string; principal: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `loan:${loan.id}:opened`,
    kind: 'loan_book_opened',
    valueDate: loan.on,
    memo: `Loan ${loan.id} granted`,
    lines: [
      debit(accounts.loanBorrower(loan.id), loan.principal),
      credit(accounts.loanLenders(loan.id), loan.principal),
    ],
  });
}

/** A borrower's repayment has reached our Stripe balance. We hold it for the lenders. */
export function repaymentReceived(repayment: {
  id: string;
  loanId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${repayment.id}:received`,
    kind: 'repayment_received',
    valueDate: repayment.on,
    memo: `Repayment of loan ${repayment.loanId}`,
    lines: [
      debit(accounts.stripe, repayment.amount),
      credit(accounts.collected(repayment.loanId), repayment.amount),
    ],
  });
}

/** A repayment was more than the loan owed: what is over is the cooperation's, and waits. */
export function repaymentOverpaid(over: {
  repaymentId: string;
  loanId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${over.repaymentId}:overpaid`,
    kind: 'repayment_overpaid',
    valueDate: over.on,
    memo: `More than loan ${over.loanId} owed`,
    lines: [
      debit(accounts.collected(over.loanId), over.amount),
      credit(accounts.overpaid(over.loanId), over.amount),
    ],
  });
}

/** What was overpaid is counted for instalments that are open. */
export function overpaidApplied(applied: {
  repaymentId: string;
  loanId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${applied.repaymentId}:applied`,
    kind: 'overpaid_applied',
    valueDate: applied.on,
    memo: `Counted for instalments of loan ${applied.loanId}`,
    lines: [
      debit(accounts.overpaid(applied.loanId), applied.amount),
      credit(accounts.collected(applied.loanId), applied.amount),
    ],
  });
}

/** What was overpaid is back on the account that was debited. */
export function overpaidGivenBack(given: {
  loanId: string;
  refundId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `refund:${given.refundId}:of-overpaid`,
    kind: 'overpaid_given_back',
    valueDate: given.on,
    memo: `Refund ${given.refundId} of what was overpaid for loan ${given.loanId}`,
    lines: [debit(accounts.overpaid(given.loanId), given.amount), credit(accounts.stripe, given.amount)],
  });
}

/** The memo of an entry that PostgreSQL writes with all its lines: see share-out.server.ts. */
export function repaymentSharedMemo(loanId: string): string {
  return `Repayment of loan ${loanId} shared among its lenders`;
}

/** The principal of a repayment leaves the loan book: the borrower owes less, and the lenders are owed less. */
export function loanBookReduced(reduction: {
  repaymentId: string;
  loanId: string;
  principal: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${reduction.repaymentId}:loan-book`,
    kind: 'loan_book_reduced',
    valueDate: reduction.on,
    memo: `Principal of loan ${reduction.loanId} repaid`,
    lines: [
      debit(accounts.loanLenders(reduction.loanId), reduction.principal),
      credit(accounts.loanBorrower(reduction.loanId), reduction.principal),
    ],
  });
}
