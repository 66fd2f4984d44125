-- AlterEnum
ALTER TYPE "LoanChangeKind" ADD VALUE 'early_repayment';

-- AlterEnum
ALTER TYPE "LoanChangeKind" ADD VALUE 'early_withdrawn';
