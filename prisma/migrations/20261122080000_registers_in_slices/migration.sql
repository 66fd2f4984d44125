-- A spreadsheet of members is decided on first, and written by a job in slices: which lines were agreed to, how far it has come, what stopped it.
ALTER TABLE "RegisterTakeover" DROP CONSTRAINT "RegisterTakeover_written";
ALTER TABLE "RegisterTakeover" ADD COLUMN "decidedAt" TIMESTAMPTZ(3);
ALTER TABLE "RegisterTakeover" ADD COLUMN "lines" INTEGER[];
ALTER TABLE "RegisterTakeover" ADD COLUMN "stoppedAt" TIMESTAMPTZ(3);
UPDATE "RegisterTakeover" SET "decidedAt" = "writtenAt" WHERE "writtenAt" IS NOT NULL;
ALTER TABLE "RegisterTakeover" ADD CONSTRAINT "RegisterTakeover_decided" CHECK (
  ("decidedAt" IS NULL) = ("writtenById" IS NULL)
  AND ("decidedAt" IS NOT NULL OR ("writtenAt" IS NULL AND "stoppedAt" IS NULL AND "added" = 0 AND "shares" = 0))
  AND ("writtenAt" IS NULL OR "stoppedAt" IS NULL));

-- The letters to those who were taken over are written in slices too: asked for since then by somebody, until none is left.
ALTER TABLE "RegisterTakeover" ADD COLUMN "lettersAskedAt" TIMESTAMPTZ(3);
ALTER TABLE "RegisterTakeover" ADD COLUMN "lettersAskedById" UUID;
ALTER TABLE "RegisterTakeover" ADD CONSTRAINT "RegisterTakeover_letters" CHECK (
  ("lettersAskedAt" IS NULL) = ("lettersAskedById" IS NULL) AND ("lettersAskedAt" IS NULL OR "writtenAt" IS NOT NULL));
CREATE INDEX "RegisterTakeover_lettersAskedAt_idx" ON "RegisterTakeover"("lettersAskedAt");

-- Each line of a spreadsheet enters the register once, however often the job is killed and begins again.
ALTER TABLE "RegisterEntry" ADD COLUMN "line" INTEGER CHECK ("line" > 1);
CREATE UNIQUE INDEX "RegisterEntry_takeoverId_line_key" ON "RegisterEntry"("takeoverId", "line");
DROP INDEX "RegisterEntry_takeoverId_idx";
