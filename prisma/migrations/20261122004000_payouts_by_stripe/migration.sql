-- People may be paid on an account of their own at Stripe: batches of transfers there beside the files for the bank.
CREATE TYPE "PayoutWay" AS ENUM ('bank', 'stripe');
CREATE TYPE "PayeeEnd" AS ENUM ('own_choice', 'refused', 'reversed', 'negative', 'left');

ALTER TABLE "PayoutBatch" ADD COLUMN "way" "PayoutWay" NOT NULL DEFAULT 'bank',
ADD COLUMN "coveredOn" DATE;

ALTER TABLE "PayoutLine" ALTER COLUMN "iban" DROP NOT NULL,
ADD COLUMN "accountId" TEXT,
ADD COLUMN "askedOn" DATE,
ADD COLUMN "refusals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "transferId" TEXT,
ADD COLUMN "refusedOn" DATE,
ADD COLUMN "refusedWhy" TEXT,
-- A line has one place to go, and one end.
ADD CONSTRAINT "PayoutLine_one_way" CHECK (("iban" IS NULL) <> ("accountId" IS NULL)),
ADD CONSTRAINT "PayoutLine_one_end" CHECK ("executedOn" IS NULL OR "refusedOn" IS NULL),
ADD CONSTRAINT "PayoutLine_stripe_only" CHECK ("accountId" IS NOT NULL OR ("askedOn" IS NULL AND "transferId" IS NULL AND "refusedOn" IS NULL));
CREATE UNIQUE INDEX "PayoutLine_transferId_key" ON "PayoutLine"("transferId");
-- The lines that still have to leave by Stripe: few, whatever the history.
CREATE INDEX "PayoutLine_waiting_at_stripe" ON "PayoutLine"("batchId")
  WHERE "accountId" IS NOT NULL AND "executedOn" IS NULL AND "refusedOn" IS NULL;

CREATE TABLE "PayoutReversal" (
    "id" TEXT NOT NULL,
    "lineId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "PayoutReversal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PayoutReversal_amount_check" CHECK ("amount" > 0),
    CONSTRAINT "PayoutReversal_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "PayoutLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PayoutReversal_lineId_idx" ON "PayoutReversal"("lineId");

CREATE TABLE "PayeeAccount" (
    "personId" UUID NOT NULL,
    "accountId" TEXT,
    "number" INTEGER NOT NULL DEFAULT 1,
    "ready" BOOLEAN NOT NULL DEFAULT false,
    "chosenOn" DATE NOT NULL,
    "endedOn" DATE,
    "endedWhy" "PayeeEnd",

    CONSTRAINT "PayeeAccount_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "PayeeAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PayeeAccount_accountId_key" ON "PayeeAccount"("accountId");
