-- A line of the bank that gave money back to somebody, or by which somebody paid a debt; a debt given up; evidence sent to a bank.
ALTER TYPE "BankLineSettlement" ADD VALUE 'given_back';
ALTER TYPE "BankLineSettlement" ADD VALUE 'debt_paid';
ALTER TABLE "BankLine" ADD COLUMN "settledAbout" TEXT;
CREATE INDEX "BankLine_settledAbout_idx" ON "BankLine"("settledAbout");
ALTER TABLE "Dispute"
  ADD COLUMN "writtenOffOn" DATE,
  ADD COLUMN "writtenOffWhy" TEXT,
  ADD COLUMN "writtenOffById" UUID,
  ADD COLUMN "evidence" JSONB,
  ADD COLUMN "evidenceAskedOn" DATE,
  ADD COLUMN "evidenceById" UUID,
  ADD COLUMN "evidenceSentOn" DATE;
