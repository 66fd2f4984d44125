-- Stripe's payouts to our bank that failed, each with what it had brought: what a batch that was executed meanwhile still lacks.
CREATE TABLE "FundingFailure" (
    "payoutId" TEXT NOT NULL,
    "batchId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "hadArrived" BOOLEAN NOT NULL,
    "failureCode" TEXT NOT NULL,
    "failedOn" DATE NOT NULL,

    CONSTRAINT "FundingFailure_pkey" PRIMARY KEY ("payoutId")
);
CREATE UNIQUE INDEX "FundingFailure_batchId_attempt_key" ON "FundingFailure"("batchId", "attempt");
ALTER TABLE "FundingFailure" ADD CONSTRAINT "FundingFailure_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PayoutBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
