-- Files of transfers: written when they are downloaded, each under its own MsgId; a batch can be withdrawn; what comes back comes back.

ALTER TYPE "PayoutStatus" ADD VALUE 'withdrawn';

ALTER TABLE "PayoutBatch" ADD COLUMN "withdrawnOn" DATE,
  ADD COLUMN "withdrawnById" UUID,
  ADD COLUMN "withdrawnWhy" TEXT,
  ADD COLUMN "fundAmount" DECIMAL(14,2);

CREATE TABLE "PayoutFile" (
  "messageId" VARCHAR(35) NOT NULL,
  "batchId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "executeOn" DATE NOT NULL,
  "content" TEXT NOT NULL,
  "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "writtenById" UUID,
  CONSTRAINT "PayoutFile_pkey" PRIMARY KEY ("messageId")
);
CREATE UNIQUE INDEX "PayoutFile_batchId_number_key" ON "PayoutFile"("batchId", "number");
ALTER TABLE "PayoutFile" ADD CONSTRAINT "PayoutFile_batchId_fkey"
  FOREIGN KEY ("batchId") REFERENCES "PayoutBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The files that were written at the second approval keep their MsgId and their words.
INSERT INTO "PayoutFile" ("messageId", "batchId", "number", "executeOn", "content")
  SELECT "messageId", id, 1, coalesce(substring(file FROM '<ReqdExctnDt><Dt>([0-9-]+)')::date, "approvedOn", "createdOn"), file
  FROM "PayoutBatch" WHERE file IS NOT NULL;
ALTER TABLE "PayoutBatch" DROP COLUMN "file";

ALTER TABLE "PayoutLine" ADD COLUMN "executedOn" DATE,
  ADD COLUMN "returnedOn" DATE,
  ADD COLUMN "returnReason" TEXT;
UPDATE "PayoutLine" l SET "executedOn" = b."executedOn" FROM "PayoutBatch" b
  WHERE b.id = l."batchId" AND b.status = 'executed';

-- A bank said no to this account: nothing is sent to it until the person gives another.
ALTER TABLE "Person" ADD COLUMN "ibanRefusedOn" DATE,
  ADD COLUMN "ibanRefusedWhy" TEXT;

-- Every bank account that a person ever gave, and since when.
CREATE TABLE "BankAccountGiven" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "iban" TEXT NOT NULL,
  "holder" TEXT NOT NULL,
  "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "BankAccountGiven_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "BankAccountGiven_personId_givenAt_idx" ON "BankAccountGiven"("personId", "givenAt");
ALTER TABLE "BankAccountGiven" ADD CONSTRAINT "BankAccountGiven_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "BankAccountGiven" ("id", "personId", "iban", "holder")
  SELECT gen_random_uuid(), id, iban, coalesce(nullif(trim("ibanHolder"), ''), "firstName" || ' ' || "lastName")
  FROM "Person" WHERE iban IS NOT NULL;

-- What the bank says of our account: statements (camt.053) and notices (camt.054), and each of their lines once.

CREATE TYPE "BankFileKind" AS ENUM ('statement', 'notice');
CREATE TYPE "BankLineMeaning" AS ENUM ('batch_executed', 'payouts_executed', 'payout_returned', 'stripe_paid_out', 'suspense');
CREATE TYPE "BankLineSettlement" AS ENUM ('own_money', 'bank_fee', 'payout_returned', 'already_booked', 'set_off');

CREATE TABLE "BankStatement" (
  "id" UUID NOT NULL,
  "kind" "BankFileKind" NOT NULL,
  "iban" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "opensOn" DATE,
  "closesOn" DATE,
  "opening" DECIMAL(14,2),
  "closing" DECIMAL(14,2),
  "fileName" TEXT NOT NULL,
  "fileHash" TEXT NOT NULL,
  "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "importedById" UUID NOT NULL,
  CONSTRAINT "BankStatement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "BankStatement_iban_kind_reference_key" ON "BankStatement"("iban", "kind", "reference");
CREATE INDEX "BankStatement_closesOn_idx" ON "BankStatement"("closesOn");

CREATE TABLE "BankLine" (
  "id" UUID NOT NULL,
  "statementId" UUID NOT NULL,
  "iban" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "part" INTEGER NOT NULL,
  "amount" DECIMAL(14,2) NOT NULL,
  "bookedOn" DATE NOT NULL,
  "valueOn" DATE NOT NULL,
  "party" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "endToEndId" TEXT,
  "messageId" TEXT,
  "returnReason" TEXT,
  "meaning" "BankLineMeaning" NOT NULL,
  "batchId" UUID,
  "payoutLineId" UUID,
  "stripePayoutId" TEXT,
  "settlement" "BankLineSettlement",
  "settledOn" DATE,
  "settledById" UUID,
  "settledWhy" TEXT,
  CONSTRAINT "BankLine_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_line_amount" CHECK ("amount" <> 0),
  CONSTRAINT "bank_line_settled" CHECK (("settlement" IS NULL) = ("settledOn" IS NULL) AND ("settlement" IS NULL OR "meaning" = 'suspense'))
);
-- The bank's own reference names a line for ever: a statement and a notice of the same line are one.
CREATE UNIQUE INDEX "BankLine_iban_reference_part_key" ON "BankLine"("iban", "reference", "part");
CREATE INDEX "BankLine_statementId_idx" ON "BankLine"("statementId");
CREATE INDEX "BankLine_meaning_settledOn_idx" ON "BankLine"("meaning", "settledOn");
CREATE UNIQUE INDEX "BankLine_stripePayoutId_key" ON "BankLine"("stripePayoutId");
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_statementId_fkey"
  FOREIGN KEY ("statementId") REFERENCES "BankStatement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
