-- Payments given back in part or whole by someone of the team, or from Stripe's dashboard: each with its reason, its state and its end.

CREATE TYPE "PledgeRefundStatus" AS ENUM ('asked', 'under_way', 'done', 'failed', 'paid_back', 'given_up');

CREATE TABLE "PledgeRefund" (
    "id" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL CHECK ("amount" >= 0),
    "tip" DECIMAL(14,2) NOT NULL DEFAULT 0 CHECK ("tip" >= 0),
    "whole" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL CHECK ("reason" <> ''),
    "askedById" UUID,
    "askedOn" DATE NOT NULL,
    "status" "PledgeRefundStatus" NOT NULL DEFAULT 'asked',
    "stripeRefundId" TEXT,
    "failureCode" TEXT,
    "bookedOn" DATE,
    "cameBackOn" DATE,
    "advanced" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "decidedOn" DATE,
    "decidedById" UUID,
    CONSTRAINT "PledgeRefund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PledgeRefund_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PledgeRefund_of_something" CHECK ("amount" + "tip" > 0),
    CONSTRAINT "PledgeRefund_done_is_booked" CHECK ("status" NOT IN ('done', 'paid_back') OR "bookedOn" IS NOT NULL),
    CONSTRAINT "PledgeRefund_given_up_is_not" CHECK ("status" <> 'given_up' OR "bookedOn" IS NULL)
);
CREATE UNIQUE INDEX "PledgeRefund_stripeRefundId_key" ON "PledgeRefund"("stripeRefundId");
CREATE INDEX "PledgeRefund_pledgeId_idx" ON "PledgeRefund"("pledgeId");
CREATE INDEX "PledgeRefund_status_askedOn_idx" ON "PledgeRefund"("status", "askedOn");
-- What cooperations still owe for gifts given back after their release.
CREATE INDEX "PledgeRefund_advanced" ON "PledgeRefund"("askedOn") WHERE "advanced" > 0;

-- What of a payment has been given back while the rest stands: `amount` and `tip` are what stands.
ALTER TABLE "Pledge" ADD COLUMN "refunded" DECIMAL(14,2) NOT NULL DEFAULT 0 CHECK ("refunded" >= 0);
