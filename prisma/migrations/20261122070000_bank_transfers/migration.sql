-- A pledge may be paid by a transfer from its owner's bank, under a reference of its own.
ALTER TYPE "PledgeStatus" ADD VALUE 'awaiting_transfer';
ALTER TYPE "BankLineMeaning" ADD VALUE 'pledge_transfer';
ALTER TYPE "BankLineSettlement" ADD VALUE 'pledge_transfer';

CREATE TABLE "PledgeTransfer" (
    "pledgeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,
    "expectedBy" DATE NOT NULL,
    "keptUntil" DATE NOT NULL,
    "remindedOn" DATE,
    "lastCallOn" DATE,

    CONSTRAINT "PledgeTransfer_pkey" PRIMARY KEY ("pledgeId"),
    CONSTRAINT "PledgeTransfer_days" CHECK ("askedOn" <= "expectedBy" AND "expectedBy" <= "keptUntil")
);
CREATE UNIQUE INDEX "PledgeTransfer_reference_key" ON "PledgeTransfer"("reference");
CREATE INDEX "PledgeTransfer_personId_idx" ON "PledgeTransfer"("personId");

-- What came under such a reference: the bank's line and its place in the person's wallet, once.
CREATE TYPE "TransferOutcome" AS ENUM ('complete', 'short', 'late', 'again');
CREATE TABLE "TransferArrival" (
    "bankLineId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "on" DATE NOT NULL,
    "outcome" "TransferOutcome" NOT NULL,
    "surplus" DECIMAL(14,2) NOT NULL DEFAULT 0,

    CONSTRAINT "TransferArrival_pkey" PRIMARY KEY ("bankLineId"),
    CONSTRAINT "TransferArrival_positive" CHECK ("amount" > 0 AND "surplus" >= 0 AND "surplus" <= "amount")
);
CREATE INDEX "TransferArrival_pledgeId_idx" ON "TransferArrival"("pledgeId");
CREATE INDEX "TransferArrival_personId_idx" ON "TransferArrival"("personId");
CREATE INDEX "TransferArrival_on_idx" ON "TransferArrival"("on");

ALTER TABLE "PledgeTransfer" ADD CONSTRAINT "PledgeTransfer_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PledgeTransfer" ADD CONSTRAINT "PledgeTransfer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TransferArrival" ADD CONSTRAINT "TransferArrival_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "PledgeTransfer"("pledgeId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TransferArrival" ADD CONSTRAINT "TransferArrival_bankLineId_fkey" FOREIGN KEY ("bankLineId") REFERENCES "BankLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
