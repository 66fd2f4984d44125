-- Gifts of every month: a saved card or account and a rhythm. Each charge is an ordinary gift, at most one for each month.

CREATE TYPE "MonthlyGiftStatus" AS ENUM ('awaiting_method', 'active', 'paused', 'method_failing', 'stopped');
CREATE TYPE "MonthlyGiftStop" AS ENUM ('giver', 'method', 'disputed', 'campaign_over', 'campaign_full');

CREATE TABLE "MonthlyGift" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "campaignId" UUID NOT NULL,
    "personId" UUID,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL CHECK ("amount" > 0),
    "tip" DECIMAL(14,2) NOT NULL DEFAULT 0 CHECK ("tip" >= 0),
    "dayOfMonth" INTEGER NOT NULL CHECK ("dayOfMonth" BETWEEN 1 AND 28),
    "showName" BOOLEAN NOT NULL DEFAULT false,
    "showAmount" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "status" "MonthlyGiftStatus" NOT NULL DEFAULT 'awaiting_method',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedOn" DATE NOT NULL,
    "checkoutId" TEXT,
    "customerId" TEXT,
    "methodKind" "MethodKind",
    "paymentMethodId" TEXT,
    "mandateId" TEXT,
    "dueOn" DATE,
    "announcedFor" DATE,
    "giveUpOn" DATE,
    "stoppedOn" DATE,
    "stopReason" "MonthlyGiftStop",
    CONSTRAINT "MonthlyGift_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MonthlyGift_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MonthlyGift_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MonthlyGift_active_can_be_charged" CHECK ("status" <> 'active' OR ("dueOn" IS NOT NULL AND "paymentMethodId" IS NOT NULL)),
    CONSTRAINT "MonthlyGift_announced_is_active" CHECK ("announcedFor" IS NULL OR "status" = 'active'),
    CONSTRAINT "MonthlyGift_stopped_says_why" CHECK (("status" = 'stopped') = ("stoppedOn" IS NOT NULL AND "stopReason" IS NOT NULL))
);
CREATE UNIQUE INDEX "MonthlyGift_key_key" ON "MonthlyGift"("key");
CREATE UNIQUE INDEX "MonthlyGift_checkoutId_key" ON "MonthlyGift"("checkoutId");
CREATE INDEX "MonthlyGift_status_dueOn_idx" ON "MonthlyGift"("status", "dueOn");
CREATE INDEX "MonthlyGift_campaignId_status_idx" ON "MonthlyGift"("campaignId", "status");
CREATE INDEX "MonthlyGift_personId_createdAt_idx" ON "MonthlyGift"("personId", "createdAt");
CREATE INDEX "MonthlyGift_email_idx" ON "MonthlyGift"("email");

ALTER TABLE "Pledge" ADD COLUMN "monthlyGiftId" UUID;
ALTER TABLE "Pledge" ADD COLUMN "giftMonth" DATE;
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_monthlyGiftId_fkey" FOREIGN KEY ("monthlyGiftId") REFERENCES "MonthlyGift"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_gift_of_a_month" CHECK (("monthlyGiftId" IS NULL) = ("giftMonth" IS NULL) AND ("monthlyGiftId" IS NULL OR "instrument" = 'gift'));
CREATE UNIQUE INDEX "Pledge_monthlyGiftId_giftMonth_key" ON "Pledge"("monthlyGiftId", "giftMonth");
