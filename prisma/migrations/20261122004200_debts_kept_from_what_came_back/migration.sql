-- What came back from a cooperation's account pays first what it owes us for the same campaign: that part is not sent again.
ALTER TABLE "TransferReversal" ADD COLUMN "kept" DECIMAL(14,2) NOT NULL DEFAULT 0,
ADD COLUMN "sendAgainAskedOn" DATE,
ADD CONSTRAINT "TransferReversal_kept_check" CHECK ("kept" >= 0 AND "kept" <= "amount");

-- Once all that was sent has come back, Stripe is asked for nothing more of it.
ALTER TABLE "Campaign" ADD COLUMN "nothingLeftOn" DATE;
