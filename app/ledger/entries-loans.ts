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

/** What was overpaid was given back by a transfer made by hand, which a line of our bank shows. */
export function overpaidPaidBack(paid: {
  caseId: string;
  loanId: string;
  amount: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `debit-case:${paid.caseId}:paid-back`,
    kind: 'overpaid_paid_back',
    valueDate: paid.on,
    memo: `Overpaid for loan ${paid.loanId}, given back by transfer`,
    lines: [debit(accounts.overpaid(paid.loanId), paid.amount), credit(accounts.bankSuspense, paid.amount)],
  });
}

/** A loan is written off: its principal is no longer expected of the borrower. Its lenders are owed it as before. Loan book only. */
export function loanWrittenOff(loss: { loanId: string; principal: Money; on: Day }): JournalEntry {
  return journalEntry({
    key: `loan:${loss.loanId}:written-off`,
    kind: 'loan_written_off',
    valueDate: loss.on,
    memo: `Loan ${loss.loanId} written off`,
    lines: [
      debit(accounts.loanWrittenOff(loss.loanId), loss.principal),
      credit(accounts.loanBorrower(loss.loanId), loss.principal),
    ],
  });
}

/** Money came back of a loan that was written off: so much of it was owed after all, and is then repaid like any principal. */
export function loanRecovered(recovery: {
  repaymentId: string;
  loanId: string;
  principal: Money;
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${recovery.repaymentId}:recovered`,
    kind: 'loan_recovered',
    valueDate: recovery.on,
    memo: `Recovered of loan ${recovery.loanId}, which was written off`,
    lines: [
      debit(accounts.loanBorrower(recovery.loanId), recovery.principal),
      credit(accounts.loanWrittenOff(recovery.loanId), recovery.principal),
    ],
  });
}
