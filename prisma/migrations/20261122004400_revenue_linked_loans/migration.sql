-- A loan whose instalments are a share of declared revenue: its terms, what was asked of the cooperation, and what it said.
-- AlterEnum
ALTER TYPE "Amortisation" ADD VALUE 'revenue';

-- AlterEnum
ALTER TYPE "LoanChangeKind" ADD VALUE 'revenue_declared';

-- AlterTable
ALTER TABLE "Loan" ADD COLUMN     "revenueCap" DECIMAL(14,2),
ADD COLUMN     "revenueExpected" DECIMAL(14,2),
ADD COLUMN     "revenueFloor" DECIMAL(14,2),
ADD COLUMN     "revenueOf" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revenueShare" DECIMAL(7,6);

-- AlterTable
ALTER TABLE "LoanOffer" ADD COLUMN     "revenueCap" DECIMAL(14,2),
ADD COLUMN     "revenueExpected" DECIMAL(14,2),
ADD COLUMN     "revenueFloor" DECIMAL(14,2),
ADD COLUMN     "revenueOf" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revenueShare" DECIMAL(7,6);

-- CreateTable
CREATE TABLE "RevenueCall" (
    "loanId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "askedOn" DATE NOT NULL,
    "remindedOn" DATE,
    "closedOn" DATE,

    CONSTRAINT "RevenueCall_pkey" PRIMARY KEY ("loanId","dueOn")
);

-- CreateTable
CREATE TABLE "RevenueDeclaration" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "evidence" TEXT NOT NULL,
    "declaredById" UUID NOT NULL,
    "declaredOn" DATE NOT NULL,
    "isLate" BOOLEAN NOT NULL,

    CONSTRAINT "RevenueDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RevenueDeclaration_loanId_dueOn_idx" ON "RevenueDeclaration"("loanId", "dueOn");

-- AddForeignKey
ALTER TABLE "RevenueCall" ADD CONSTRAINT "RevenueCall_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevenueDeclaration" ADD CONSTRAINT "RevenueDeclaration_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Terms linked to revenue are whole, or not there.
alter table "LoanOffer" add constraint loan_offer_revenue_whole check (
  (amortisation::text = 'revenue') = ("revenueShare" is not null)
  and ("revenueShare" is null) = ("revenueFloor" is null) and ("revenueShare" is null) = ("revenueCap" is null)
  and ("revenueShare" is null) = ("revenueExpected" is null));
alter table "Loan" add constraint loan_revenue_whole check (
  (amortisation::text = 'revenue') = ("revenueShare" is not null)
  and ("revenueShare" is null) = ("revenueFloor" is null) and ("revenueShare" is null) = ("revenueCap" is null)
  and ("revenueShare" is null) = ("revenueExpected" is null));
alter table "RevenueDeclaration" add constraint revenue_not_negative check (amount >= 0);

-- What was declared can be read for ever.
create trigger revenue_declaration_append_only before update or delete or truncate on "RevenueDeclaration"
  for each statement execute function loan_history_refuse_change();
