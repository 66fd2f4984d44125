-- A refund that had made the owner of a loan or of shares our debtor, and that a bank has sent back: nothing is owed either way.
ALTER TYPE "PledgeRefundStatus" ADD VALUE 'undone';
