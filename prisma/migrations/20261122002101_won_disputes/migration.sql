-- What comes back from a bank after its campaign has left: sent on to the cooperation, or given back to whoever paid.
ALTER TABLE "Dispute"
  ADD COLUMN "onward" DECIMAL(14,2) NOT NULL DEFAULT 0,
  ADD COLUMN "onwardFee" DECIMAL(14,2) NOT NULL DEFAULT 0,
  ADD COLUMN "onwardAskedOn" DATE,
  ADD COLUMN "onwardRefusals" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "onwardTransferId" TEXT,
  ADD COLUMN "onwardOn" DATE,
  ADD COLUMN "writtenOff" DECIMAL(14,2) NOT NULL DEFAULT 0,
  ADD CONSTRAINT "Dispute_onward_check" CHECK ("onward" >= 0 AND "onwardFee" >= 0 AND "onwardFee" <= "onward" AND "writtenOff" >= 0);
CREATE UNIQUE INDEX "Dispute_onwardTransferId_key" ON "Dispute"("onwardTransferId");

CREATE TYPE "GivenBackWay" AS ENUM ('wallet', 'transfer');
CREATE TABLE "GivenBack" (
    "id" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "personId" UUID,
    "way" "GivenBackWay" NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "on" DATE NOT NULL,
    "why" TEXT NOT NULL,
    "decidedById" UUID,
    "bankLineId" UUID,

    CONSTRAINT "GivenBack_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "GivenBack_check" CHECK ("amount" > 0 AND ("way" = 'wallet') = ("personId" IS NOT NULL) AND ("way" = 'transfer') = ("bankLineId" IS NOT NULL))
);
CREATE INDEX "GivenBack_pledgeId_idx" ON "GivenBack"("pledgeId");
CREATE INDEX "GivenBack_personId_idx" ON "GivenBack"("personId");
CREATE UNIQUE INDEX "GivenBack_bankLineId_key" ON "GivenBack"("bankLineId");
