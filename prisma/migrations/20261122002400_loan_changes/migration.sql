-- CreateEnum
CREATE TYPE "LoanChangeKind" AS ENUM ('pause', 'rescheduling');

-- AlterTable
ALTER TABLE "LoanOffer" ADD COLUMN     "pauseCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pauseInterest" "InterestGrace" NOT NULL DEFAULT 'paid',
ADD COLUMN     "pauseLongest" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pauseNoticeDays" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "Loan" ADD COLUMN     "pauseCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pauseInterest" "InterestGrace" NOT NULL DEFAULT 'paid',
ADD COLUMN     "pauseLongest" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pauseNoticeDays" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "Instalment" ADD COLUMN     "interestMoved" DECIMAL(14,2) NOT NULL DEFAULT 0,
ADD COLUMN     "movedOn" DATE,
ADD COLUMN     "principalMoved" DECIMAL(14,2) NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "LoanChange" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" "LoanChangeKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedOn" DATE NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "LoanChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoanPlanRow" (
    "loanId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "interest" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "LoanPlanRow_pkey" PRIMARY KEY ("loanId","version","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "LoanChange_loanId_place_key" ON "LoanChange"("loanId", "place");

-- AddForeignKey
ALTER TABLE "LoanChange" ADD CONSTRAINT "LoanChange_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanPlanRow" ADD CONSTRAINT "LoanPlanRow_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How a plan came to be what it is can be read for ever.
create function loan_history_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'LOAN_HISTORY_APPEND_ONLY: % of what a loan was is refused', tg_op;
end $$;
create trigger loan_change_append_only before update or delete or truncate on "LoanChange"
  for each statement execute function loan_history_refuse_change();
create trigger loan_plan_row_append_only before update or delete or truncate on "LoanPlanRow"
  for each statement execute function loan_history_refuse_change();
