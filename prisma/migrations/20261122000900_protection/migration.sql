-- What protects those who lend or subscribe: links that revoke, waiting lists, changes of an offer, complaints, rights over one's data.

ALTER TABLE "Person" ADD COLUMN "mutedLetters" TEXT[];
ALTER TABLE "Person" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

CREATE TABLE "RevocationLink" (
    "tokenHash" TEXT NOT NULL,
    "pledgeId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RevocationLink_pkey" PRIMARY KEY ("tokenHash")
);
CREATE INDEX "RevocationLink_pledgeId_idx" ON "RevocationLink"("pledgeId");

CREATE TABLE "WaitingPlace" (
    "id" UUID NOT NULL,
    "rank" SERIAL NOT NULL,
    "campaignId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL CHECK ("amount" > 0),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offeredAt" TIMESTAMPTZ(3),
    "offerEndsAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "WaitingPlace_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "WaitingPlace_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitingPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "WaitingPlace_campaignId_endedAt_rank_idx" ON "WaitingPlace"("campaignId", "endedAt", "rank");
CREATE INDEX "WaitingPlace_personId_idx" ON "WaitingPlace"("personId");
-- One place in the queue for each person and campaign.
CREATE UNIQUE INDEX "WaitingPlace_once" ON "WaitingPlace"("campaignId", "personId") WHERE "endedAt" IS NULL;

CREATE TABLE "OfferChange" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "declaredOn" DATE NOT NULL,
    "declaredById" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "suspendedUntil" DATE,
    "correctedOn" DATE,
    "cancelledOn" DATE,
    CONSTRAINT "OfferChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OfferChange_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OfferChange_ends_once" CHECK ("correctedOn" IS NULL OR "cancelledOn" IS NULL)
);
CREATE INDEX "OfferChange_campaignId_idx" ON "OfferChange"("campaignId");

CREATE TYPE "ComplaintTopic" AS ENUM ('payment', 'information', 'project', 'personal_details', 'other');

CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "topic" "ComplaintTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgeBy" DATE NOT NULL,
    "answerBy" DATE NOT NULL,
    "acknowledgedOn" DATE,
    "acknowledgedById" UUID,
    "admissible" BOOLEAN,
    "whyNot" TEXT NOT NULL DEFAULT '',
    "answeredOn" DATE,
    "answeredById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Complaint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Complaint_inadmissible_says_why" CHECK ("admissible" IS NOT FALSE OR "whyNot" <> '')
);
CREATE UNIQUE INDEX "Complaint_number_key" ON "Complaint"("number");
CREATE INDEX "Complaint_answeredOn_answerBy_idx" ON "Complaint"("answeredOn", "answerBy");
CREATE INDEX "Complaint_personId_idx" ON "Complaint"("personId");
