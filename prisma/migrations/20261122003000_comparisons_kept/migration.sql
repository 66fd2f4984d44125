-- What Stripe, the bank and our books did not say alike, as it was found at night: pages read this row, never the whole history.
CREATE TABLE "StripeComparison" (
    "on" DATE NOT NULL,
    "comparedAt" TIMESTAMPTZ(3) NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "StripeComparison_pkey" PRIMARY KEY ("on")
);

-- What waits for somebody is found without what is over.
CREATE INDEX "Pledge_failed" ON "Pledge"("failureCode", "changedOn") WHERE "failureCode" IS NOT NULL;
CREATE INDEX "Person_iban_refused" ON "Person"("ibanRefusedOn") WHERE "ibanRefusedOn" IS NOT NULL;
CREATE INDEX "TransferReversal_waiting" ON "TransferReversal"("on") WHERE "sentAgainOn" IS NULL;
CREATE INDEX "FloatTopUp_failed" ON "FloatTopUp"("failedOn") WHERE "failedOn" IS NOT NULL;
CREATE INDEX "Dispute_advanced" ON "Dispute"("advanced") WHERE "advanced" > 0;

CREATE INDEX "FloatTopUp_askedOn_id_idx" ON "FloatTopUp"("askedOn", "id");
CREATE INDEX "BankStatement_importedAt_id_idx" ON "BankStatement"("importedAt", "id");
