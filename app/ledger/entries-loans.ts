import { add, sum, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';
import { accounts } from './accounts.ts';
import { credit, debit, journalEntry, type JournalEntry } from './entry.ts';

/** A loan begins: the borrower owes its principal, and each lender is owed their part. Loan book only. */
export function loanBookOpened(loan: {
  id: string;
  shares: readonly { id: string; principal: Money }[];
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `loan:${loan.id}:opened`,
    kind: 'loan_book_opened',
    valueDate: loan.on,
    memo: `Loan ${loan.id} granted`,
    lines: [
      debit(accounts.loanBorrower(loan.id), sum(loan.shares.map((share) => share.principal))),
      ...loan.shares.map((share) => credit(accounts.loanShare(loan.id, share.id), share.principal)),
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

/** A repayment is shared among the lenders: each wallet grows by the net, and the tax withheld is owed to the tax office. */
export function repaymentDistributed(distribution: {
  repaymentId: string;
  loanId: string;
  lines: readonly { personId: string; net: Money; incomeTax: Money; socialLevies: Money }[];
  on: Day;
}): JournalEntry {
  const { lines } = distribution;
  const incomeTax = sum(lines.map((line) => line.incomeTax));
  const socialLevies = sum(lines.map((line) => line.socialLevies));
  const net = sum(lines.map((line) => line.net));
  return journalEntry({
    key: `repayment:${distribution.repaymentId}:distributed`,
    kind: 'repayment_distributed',
    valueDate: distribution.on,
    memo: `Repayment of loan ${distribution.loanId} shared among its lenders`,
    lines: [
      debit(accounts.collected(distribution.loanId), add(net, incomeTax, socialLevies)),
      ...lines.map((line) => credit(accounts.wallet(line.personId), line.net)),
      credit(accounts.incomeTax, incomeTax),
      credit(accounts.socialLevies, socialLevies),
    ],
  });
}

/** The principal of a repayment leaves the loan book: the borrower owes less, and each lender is owed less. */
export function loanBookReduced(reduction: {
  repaymentId: string;
  loanId: string;
  lines: readonly { shareId: string; principal: Money }[];
  on: Day;
}): JournalEntry {
  return journalEntry({
    key: `repayment:${reduction.repaymentId}:loan-book`,
    kind: 'loan_book_reduced',
    valueDate: reduction.on,
    memo: `Principal of loan ${reduction.loanId} repaid`,
    lines: [
      ...reduction.lines.map((line) =>
        debit(accounts.loanShare(reduction.loanId, line.shareId), line.principal),
      ),
      credit(accounts.loanBorrower(reduction.loanId), sum(reduction.lines.map((line) => line.principal))),
    ],
  });
}
