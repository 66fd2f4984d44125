-- By which link whoever gives each month came, as the cooperation named it: each of their gifts says so, as other pledges do.
ALTER TABLE "MonthlyGift" ADD COLUMN "via" TEXT;
