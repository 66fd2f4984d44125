-- What a month of coordination costs a project that gathers gifts for it: its page says how many months are secured.
ALTER TABLE "Campaign" ADD COLUMN "monthlyCost" DECIMAL(14,2) CHECK ("monthlyCost" > 0);
