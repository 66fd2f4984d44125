-- A campaign that opens to inhabitants first may ask for a paper that shows where they live.
ALTER TYPE "HandedPaperKind" ADD VALUE 'residence';

ALTER TABLE "LocalPriority" ADD COLUMN "proofs" TEXT[],
  ADD COLUMN "declaredBelow" DECIMAL(14,2);
UPDATE "LocalPriority" SET "proofs" = '{}';

CREATE TYPE "ResidenceStatus" AS ENUM ('awaited', 'handed', 'accepted', 'later');

CREATE TABLE "ResidenceProof" (
    "pledgeId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "status" "ResidenceStatus" NOT NULL DEFAULT 'awaited',
    "handBy" DATE NOT NULL,
    "kind" TEXT,
    "handedAt" TIMESTAMPTZ(3),
    "answerBy" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "ResidenceProof_pkey" PRIMARY KEY ("pledgeId"),
    CONSTRAINT "ResidenceProof_handed_check" CHECK ("status" <> 'handed' OR ("kind" IS NOT NULL AND "handedAt" IS NOT NULL AND "answerBy" IS NOT NULL))
);

CREATE INDEX "ResidenceProof_campaignId_status_idx" ON "ResidenceProof"("campaignId", "status");
CREATE INDEX "ResidenceProof_status_handBy_idx" ON "ResidenceProof"("status", "handBy");

ALTER TABLE "ResidenceProof" ADD CONSTRAINT "ResidenceProof_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ResidenceProof" ADD CONSTRAINT "ResidenceProof_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
