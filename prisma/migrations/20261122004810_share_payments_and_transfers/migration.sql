-- What a cooperation says that it paid a leaver from its own bank: evidence, never changed. None of it passes through us.
CREATE TYPE "SharePaymentWay" AS ENUM ('bank_transfer', 'cheque', 'other');
CREATE TABLE "ShareExitPayment" (
    "id" UUID NOT NULL,
    "exitId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL CHECK ("amount" > 0),
    "way" "SharePaymentWay" NOT NULL,
    "reference" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,
    "saidById" UUID,
    CONSTRAINT "ShareExitPayment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShareExitPayment_day" CHECK ("on" <= "saidOn"),
    CONSTRAINT "ShareExitPayment_exitId_fkey" FOREIGN KEY ("exitId") REFERENCES "ShareExit"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ShareExitPayment_exitId_idx" ON "ShareExitPayment"("exitId");

-- Those that were paid before payments were written apart.
INSERT INTO "ShareExitPayment" ("id", "exitId", "on", "amount", "way", "reference", "saidOn")
SELECT gen_random_uuid(), "id", "paidOn", "amount", 'other', "paidHow", "paidOn" FROM "ShareExit" WHERE "status" = 'paid';

CREATE TRIGGER share_exit_payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ShareExitPayment"
  FOR EACH STATEMENT EXECUTE FUNCTION share_register_refuse_change();

-- Shares that a member hands to somebody: offered, taken by them, then agreed by the board, or not.
CREATE TYPE "ShareTransferStatus" AS ENUM ('offered', 'taken', 'agreed', 'refused', 'declined', 'cancelled');
CREATE TABLE "ShareTransfer" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toEmail" TEXT NOT NULL,
    "toId" UUID,
    "shares" INTEGER NOT NULL CHECK ("shares" > 0),
    "words" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "status" "ShareTransferStatus" NOT NULL DEFAULT 'offered',
    "offeredOn" DATE NOT NULL,
    "takenOn" DATE,
    "decidedOn" DATE,
    "decidedById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ShareTransfer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShareTransfer_others" CHECK ("toId" IS DISTINCT FROM "fromId"),
    CONSTRAINT "ShareTransfer_taken" CHECK ("status" NOT IN ('taken', 'agreed', 'refused') OR ("toId" IS NOT NULL AND "takenOn" IS NOT NULL)),
    CONSTRAINT "ShareTransfer_decided" CHECK (("status" IN ('offered', 'taken')) = ("decidedOn" IS NULL)),
    CONSTRAINT "ShareTransfer_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareTransfer_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareTransfer_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ShareTransfer_cooperationId_status_idx" ON "ShareTransfer"("cooperationId", "status");
CREATE INDEX "ShareTransfer_fromId_idx" ON "ShareTransfer"("fromId");
CREATE INDEX "ShareTransfer_toId_idx" ON "ShareTransfer"("toId");
CREATE INDEX "ShareTransfer_toEmail_idx" ON "ShareTransfer"("toEmail");
-- A member offers to one person at a time in each cooperation.
CREATE UNIQUE INDEX "ShareTransfer_once" ON "ShareTransfer"("cooperationId", "fromId") WHERE "status" IN ('offered', 'taken');

ALTER TABLE "ShareMovement" ADD COLUMN "transferId" UUID;
CREATE INDEX "ShareMovement_transferId_idx" ON "ShareMovement"("transferId");
ALTER TABLE "ShareMovement" DROP CONSTRAINT "ShareMovement_sign";
ALTER TABLE "ShareMovement" ADD CONSTRAINT "ShareMovement_sign" CHECK (
  CASE WHEN "kind" IN ('admission', 'subscription') THEN "shares" > 0 AND "holdingId" IS NOT NULL
       WHEN "kind" = 'exit' THEN "shares" < 0 AND "exitId" IS NOT NULL
       WHEN "kind" = 'transfer_out' THEN "shares" < 0 AND "transferId" IS NOT NULL
       WHEN "kind" = 'transfer_in' THEN "shares" > 0 AND "transferId" IS NOT NULL
       ELSE "shares" = 0 AND "paid" > 0 AND "exitId" IS NOT NULL END);
