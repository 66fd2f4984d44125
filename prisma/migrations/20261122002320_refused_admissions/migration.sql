-- The day on which Stripe was asked to take a refused subscriber's money back from the cooperation: written before it is asked.
ALTER TABLE "ShareHolding" ADD COLUMN "takeBackAskedOn" DATE;
ALTER TABLE "ShareHolding" ADD CONSTRAINT "ShareHolding_asked_or_given" CHECK ("takeBackAskedOn" IS NULL OR "givenBackOn" IS NULL);
