-- Citizens' transfers lie in the bank, and the money of campaigns leaves from Stripe: a job brings there what is lacking.
ALTER TABLE "FloatTopUp" ADD COLUMN "ofClients" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "FloatTopUp" ALTER COLUMN "askedById" DROP NOT NULL;

-- The line of the bank that shows it.
ALTER TYPE "BankLineMeaning" ADD VALUE 'stripe_topped_up' BEFORE 'pledge_transfer';
ALTER TABLE "BankLine" ADD COLUMN "topUpId" UUID;
CREATE UNIQUE INDEX "BankLine_topUpId_key" ON "BankLine"("topUpId");
