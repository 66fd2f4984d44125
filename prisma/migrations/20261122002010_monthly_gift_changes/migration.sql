-- How often its giver has changed a monthly gift: each change is told once.
ALTER TABLE "MonthlyGift" ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;
