CREATE TABLE "ShareExitReversal" (
    "paymentId" UUID NOT NULL,
    "reason" TEXT NOT NULL CHECK ("reason" <> ''),
    "saidOn" DATE NOT NULL,
    "saidById" UUID NOT NULL,
    CONSTRAINT "ShareExitReversal_pkey" PRIMARY KEY ("paymentId"),
    CONSTRAINT "ShareExitReversal_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "ShareExitPayment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER share_exit_reversal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ShareExitReversal"
  FOR EACH STATEMENT EXECUTE FUNCTION share_register_refuse_change();

ALTER TABLE "ShareMovement" DROP CONSTRAINT "ShareMovement_sign";
ALTER TABLE "ShareMovement" ADD CONSTRAINT "ShareMovement_sign" CHECK (
  CASE WHEN "kind" IN ('admission', 'subscription') THEN "shares" > 0 AND "holdingId" IS NOT NULL
       WHEN "kind" = 'taken_over' THEN "shares" > 0 AND "entryId" IS NOT NULL
       WHEN "kind" = 'exit' THEN "shares" < 0 AND "exitId" IS NOT NULL
       WHEN "kind" = 'transfer_out' THEN "shares" < 0 AND "transferId" IS NOT NULL
       WHEN "kind" = 'transfer_in' THEN "shares" > 0 AND "transferId" IS NOT NULL
       WHEN "kind" = 'reimbursement_reversed' THEN "shares" = 0 AND "paid" < 0 AND "exitId" IS NOT NULL
       ELSE "shares" = 0 AND "paid" > 0 AND "exitId" IS NOT NULL END);
ALTER TABLE "ShareMovement" DROP CONSTRAINT "ShareMovement_paid_check";
ALTER TABLE "ShareMovement" ADD CONSTRAINT "ShareMovement_paid_check" CHECK ("paid" >= 0 OR "kind" = 'reimbursement_reversed');
