-- How often Stripe answered with an error of its own when a page was to be opened: it repeats that error for a day under the same key.
ALTER TABLE "Pledge" ADD COLUMN "checkoutFailures" INTEGER NOT NULL DEFAULT 0;
