-- What becomes of each repayment, as its owner says: nothing is chosen for anybody, and without a row an IBAN given is the wish to be paid there.
CREATE TYPE "RepaymentUse" AS ENUM ('keep', 'payout', 'ask', 'give');

CREATE TABLE "RepaymentChoice" (
    "personId" UUID NOT NULL,
    "use" "RepaymentUse" NOT NULL,
    "campaignId" UUID,
    "key" TEXT NOT NULL,
    "chosenOn" DATE NOT NULL,
    "doneUntil" DATE NOT NULL,
    "payoutAskedOn" DATE,

    CONSTRAINT "RepaymentChoice_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "RepaymentChoice_campaign_check" CHECK (("use" = 'give') = ("campaignId" IS NOT NULL)),
    CONSTRAINT "RepaymentChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RepaymentChoice_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RepaymentChoice_key_key" ON "RepaymentChoice"("key");
CREATE INDEX "RepaymentChoice_use_doneUntil_idx" ON "RepaymentChoice"("use", "doneUntil");
