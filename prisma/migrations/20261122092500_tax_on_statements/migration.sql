-- A debit of the tax office on a statement of the bank is the tax withheld in a month: a line for each month.
ALTER TYPE "BankLineMeaning" ADD VALUE 'tax_paid' BEFORE 'suspense';
ALTER TABLE "BankLine" ADD COLUMN "taxMonth" DATE;
CREATE UNIQUE INDEX "BankLine_taxMonth_key" ON "BankLine"("taxMonth");
