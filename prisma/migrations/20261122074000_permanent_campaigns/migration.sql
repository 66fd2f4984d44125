-- A third mode: gifts without an end date, sent on month by month.
-- The new value is compared as text here: PostgreSQL does not let a transaction use a value that it has just added.
ALTER TYPE "CampaignMode" ADD VALUE 'permanent';

ALTER TABLE "Campaign" ALTER COLUMN "closesOn" DROP NOT NULL;
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_has_an_end" CHECK ("closesOn" IS NOT NULL OR mode::text = 'permanent');
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_permanent_is_of_gifts" CHECK (mode::text <> 'permanent' OR (instrument = 'gift' AND "monthlyCost" > 0));

-- What left of a permanent campaign in a month: once for each month.
CREATE TABLE "CampaignRelease" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "fee" DECIMAL(14,2) NOT NULL,
    "askedOn" DATE NOT NULL,
    "stripeTransferId" TEXT,
    "releasedOn" DATE,

    CONSTRAINT "CampaignRelease_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CampaignRelease_first_of_month" CHECK (extract(day FROM "month") = 1),
    CONSTRAINT "CampaignRelease_positive" CHECK ("amount" > 0 AND "fee" >= 0 AND "fee" <= "amount"),
    CONSTRAINT "CampaignRelease_sent" CHECK (("releasedOn" IS NULL) = ("stripeTransferId" IS NULL))
);
CREATE UNIQUE INDEX "CampaignRelease_campaignId_month_key" ON "CampaignRelease"("campaignId", "month");
CREATE UNIQUE INDEX "CampaignRelease_stripeTransferId_key" ON "CampaignRelease"("stripeTransferId");
ALTER TABLE "CampaignRelease" ADD CONSTRAINT "CampaignRelease_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Pledge" ADD COLUMN "releaseId" UUID;
CREATE INDEX "Pledge_releaseId_idx" ON "Pledge"("releaseId");
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "CampaignRelease"("id") ON DELETE SET NULL ON UPDATE CASCADE;
