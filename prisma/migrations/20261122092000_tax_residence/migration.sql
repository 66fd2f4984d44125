-- Organisations that lend say their number, people who lend say when they pay their taxes in another country: the yearly form 2561 asks for both.
CREATE TABLE "TaxNumber" (
    "personId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaxNumber_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "TaxNumber" ADD CONSTRAINT "TaxNumber_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "TaxResidence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "accepted" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "appliesFrom" DATE,
    "appliesUntil" DATE,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "TaxResidence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "TaxResidence_personId_idx" ON "TaxResidence"("personId");
CREATE INDEX "TaxResidence_statedAt_idx" ON "TaxResidence"("statedAt");
ALTER TABLE "TaxResidence" ADD CONSTRAINT "TaxResidence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Nobody has two that wait, nor two that count.
CREATE UNIQUE INDEX "TaxResidence_one_waiting" ON "TaxResidence"("personId") WHERE "decidedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "TaxResidence_one_counting" ON "TaxResidence"("personId") WHERE "accepted" AND "appliesUntil" IS NULL;
ALTER TABLE "TaxResidence" ADD CONSTRAINT "TaxResidence_days" CHECK (
  ("accepted" IS TRUE) = ("appliesFrom" IS NOT NULL) AND ("appliesUntil" IS NULL OR "appliesUntil" >= "appliesFrom")
);
