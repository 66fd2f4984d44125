-- What a gift of a usual amount makes possible, in the cooperation's own words. What was shown to givers stays, with its time.
CREATE TABLE "GiftEffect" (
  "id" UUID PRIMARY KEY,
  "campaignId" UUID NOT NULL REFERENCES "Campaign" ("id") ON UPDATE CASCADE ON DELETE CASCADE,
  "amount" DECIMAL(14, 2) NOT NULL,
  "effect" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "until" TIMESTAMPTZ(3)
);
CREATE INDEX "GiftEffect_campaignId_since_idx" ON "GiftEffect" ("campaignId", "since");
CREATE UNIQUE INDEX one_gift_effect_shown ON "GiftEffect" ("campaignId", "amount") WHERE "until" IS NULL;
