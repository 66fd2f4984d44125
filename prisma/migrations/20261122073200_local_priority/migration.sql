-- A campaign may open first to inhabitants; the others may ask to be told when it opens for all.
CREATE TABLE "LocalPriority" (
    "campaignId" UUID NOT NULL,
    "until" DATE NOT NULL,
    "communes" TEXT[],
    "epcis" TEXT[],
    "departments" TEXT[],

    CONSTRAINT "LocalPriority_pkey" PRIMARY KEY ("campaignId"),
    CONSTRAINT "LocalPriority_somewhere_check" CHECK (cardinality("communes") + cardinality("epcis") + cardinality("departments") > 0)
);

CREATE INDEX "LocalPriority_until_idx" ON "LocalPriority"("until");

ALTER TABLE "LocalPriority" ADD CONSTRAINT "LocalPriority_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "OpeningReminder" (
    "campaignId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpeningReminder_pkey" PRIMARY KEY ("campaignId", "email")
);

ALTER TABLE "OpeningReminder" ADD CONSTRAINT "OpeningReminder_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Pledge" ADD COLUMN "declaredCommune" TEXT;
