-- A loan or shares may be paid with what we owe a lender, as gifts are: set aside at first, and taken when the campaign is charged. Until then
-- the money has not left the wallet, and the row has no day.
ALTER TABLE "WalletGift" ALTER COLUMN "on" DROP NOT NULL;
-- Those that wait: few, and asked for when a campaign fails.
CREATE INDEX "WalletGift_held_idx" ON "WalletGift" ("pledgeId") WHERE "on" IS NULL;
