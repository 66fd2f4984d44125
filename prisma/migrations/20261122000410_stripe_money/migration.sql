-- What Stripe says of every movement of its money, kept beside our books to be compared with them; and how connected accounts stand.

CREATE TABLE "StripeMovement" (
  "id" TEXT NOT NULL,
  -- Null for the platform's own balance.
  "account" TEXT,
  "type" TEXT NOT NULL,
  "amount" DECIMAL(14,2) NOT NULL,
  "fee" DECIMAL(14,2) NOT NULL,
  "net" DECIMAL(14,2) NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "availableOn" DATE NOT NULL,
  "source" TEXT,
  -- What the source belongs to: the payment of a charge, the transfer of a connected account's payment.
  "origin" TEXT,
  CONSTRAINT "StripeMovement_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "stripe_movement_net" CHECK ("net" = "amount" - "fee")
);
CREATE INDEX "StripeMovement_account_createdAt_idx" ON "StripeMovement"("account", "createdAt");
CREATE INDEX "StripeMovement_source_idx" ON "StripeMovement"("source");

-- How far the movements of a balance have been read, and what Stripe said the balance was then.
CREATE TABLE "StripeReading" (
  -- 'platform', or the id of a connected account.
  "account" TEXT NOT NULL,
  "readAt" TIMESTAMPTZ(3) NOT NULL,
  "available" DECIMAL(14,2) NOT NULL,
  "pending" DECIMAL(14,2) NOT NULL,
  CONSTRAINT "StripeReading_pkey" PRIMARY KEY ("account")
);

CREATE TABLE "ConnectedAccount" (
  "id" TEXT NOT NULL,
  "transfers" TEXT NOT NULL,
  "payoutsEnabled" BOOLEAN NOT NULL,
  "due" TEXT[],
  "pastDue" TEXT[],
  "verifying" TEXT[],
  "deadline" DATE,
  "disabledWhy" TEXT,
  "bankLast4" TEXT,
  "leftOn" DATE,
  "readAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ConnectedAccount_pkey" PRIMARY KEY ("id")
);

-- What connected accounts send to their own banks.
CREATE TABLE "ConnectedPayout" (
  "id" TEXT NOT NULL,
  "account" TEXT NOT NULL,
  "amount" DECIMAL(14,2) NOT NULL,
  "status" TEXT NOT NULL,
  "failureCode" TEXT,
  "arrivesOn" DATE NOT NULL,
  "toldAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ConnectedPayout_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ConnectedPayout_account_idx" ON "ConnectedPayout"("account");

-- Money of a campaign that came back from the connected account, and was sent again or not.
CREATE TABLE "TransferReversal" (
  "id" TEXT NOT NULL,
  "campaignId" UUID NOT NULL,
  "amount" DECIMAL(14,2) NOT NULL,
  "on" DATE NOT NULL,
  "sentAgainOn" DATE,
  "sentAgainTransferId" TEXT,
  "sentAgainById" UUID,
  CONSTRAINT "TransferReversal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TransferReversal_sentAgainTransferId_key" ON "TransferReversal"("sentAgainTransferId");
CREATE INDEX "TransferReversal_campaignId_idx" ON "TransferReversal"("campaignId");
ALTER TABLE "TransferReversal" ADD CONSTRAINT "TransferReversal_campaignId_fkey"
  FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A top-up that failed says so, and is not asked again.
ALTER TABLE "FloatTopUp" ADD COLUMN "failedOn" DATE,
  ADD COLUMN "failureCode" TEXT;
