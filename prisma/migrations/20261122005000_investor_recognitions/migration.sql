-- Somebody asks to be recognised as a sophisticated investor; the team decides, for a time.
CREATE TABLE "InvestorRecognition" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "said" JSONB NOT NULL,
    "criteria" TEXT[],
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "accepted" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "validUntil" DATE,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InvestorRecognition_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "InvestorRecognition_personId_askedAt_idx" ON "InvestorRecognition"("personId", "askedAt");

CREATE INDEX "InvestorRecognition_decidedAt_askedAt_idx" ON "InvestorRecognition"("decidedAt", "askedAt");

ALTER TABLE "InvestorRecognition" ADD CONSTRAINT "InvestorRecognition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
