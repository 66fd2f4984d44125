-- Money of a debit that fits no instalment, or of which a bank took back only a part: it waits for somebody of the team.
CREATE TYPE "DebitCaseKind" AS ENUM ('overpaid', 'taken_back_in_part');
CREATE TYPE "DebitDecision" AS ENUM ('applied', 'given_back', 'reopened', 'borne');
CREATE TABLE "DebitCase" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "kind" "DebitCaseKind" NOT NULL,
    "disputeId" TEXT,
    "amount" DECIMAL(14,2) NOT NULL,
    "on" DATE NOT NULL,
    "decision" "DebitDecision",
    "why" TEXT,
    "decidedOn" DATE,
    "decidedById" UUID,
    "refundId" TEXT,
    "refundFailures" INTEGER NOT NULL DEFAULT 0,
    "endedOn" DATE,

    CONSTRAINT "DebitCase_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DebitCase_check" CHECK ("amount" > 0 AND ("decision" IS NULL) = ("decidedOn" IS NULL) AND ("endedOn" IS NULL OR "decision" IS NOT NULL))
);
CREATE UNIQUE INDEX "DebitCase_disputeId_key" ON "DebitCase"("disputeId");
CREATE UNIQUE INDEX "DebitCase_refundId_key" ON "DebitCase"("refundId");
CREATE INDEX "DebitCase_endedOn_idx" ON "DebitCase"("endedOn");
CREATE INDEX "DebitCase_collectionId_idx" ON "DebitCase"("collectionId");
ALTER TABLE "DebitCase" ADD CONSTRAINT "DebitCase_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A debit whose money is counted anew brings another repayment: numbered, still once each.
ALTER TABLE "Repayment" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 0;
DROP INDEX "Repayment_collectionId_key";
CREATE UNIQUE INDEX "Repayment_collectionId_part_key" ON "Repayment"("collectionId", "part");
