-- Tax that was withheld lies at Stripe, and the tax office is paid by the bank: what is asked of Stripe for that.
CREATE TABLE "BankFunding" (
  "id" UUID NOT NULL,
  "amount" DECIMAL(14,2) NOT NULL,
  "askedOn" DATE NOT NULL,
  "stripePayoutId" TEXT,
  "arrivedOn" DATE,
  "failedOn" DATE,
  "failureCode" TEXT,

  CONSTRAINT "BankFunding_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_funding_amount" CHECK ("amount" > 0),
  CONSTRAINT "bank_funding_failed" CHECK (("failedOn" IS NULL) = ("failureCode" IS NULL))
);
CREATE UNIQUE INDEX "BankFunding_stripePayoutId_key" ON "BankFunding"("stripePayoutId");
CREATE INDEX "BankFunding_askedOn_id_idx" ON "BankFunding"("askedOn", "id");
CREATE INDEX "BankFunding_failedOn_idx" ON "BankFunding"("failedOn");
-- What is on its way is found without reading what arrived long ago.
CREATE INDEX "BankFunding_under_way" ON "BankFunding"("id") WHERE "arrivedOn" IS NULL AND "failedOn" IS NULL;
