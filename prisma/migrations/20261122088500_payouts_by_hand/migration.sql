-- A payout that somebody of the team makes in Stripe's dashboard goes to our bank all the same: it is followed and booked like the others.
ALTER TABLE "BankFunding" ADD COLUMN "byHand" BOOLEAN NOT NULL DEFAULT false;
