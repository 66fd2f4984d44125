-- AlterEnum
ALTER TYPE "LoanStatus" ADD VALUE 'written_off';

-- AlterEnum
ALTER TYPE "BankLineSettlement" ADD VALUE 'loan_recovery';

-- AlterTable
ALTER TABLE "Repayment" ADD COLUMN     "bankLineId" UUID,
ALTER COLUMN "collectionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "LoanWriteOff" (
    "loanId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "why" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,

    CONSTRAINT "LoanWriteOff_pkey" PRIMARY KEY ("loanId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Repayment_bankLineId_key" ON "Repayment"("bankLineId");

-- AddForeignKey
ALTER TABLE "LoanWriteOff" ADD CONSTRAINT "LoanWriteOff_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A repayment came by a debit or by a transfer, never from nowhere.
alter table "Repayment" add constraint "Repayment_comes_from_somewhere" check (("collectionId" is null) <> ("bankLineId" is null));

create trigger loan_write_off_append_only before update or delete or truncate on "LoanWriteOff"
  for each statement execute function loan_history_refuse_change();
