-- A needs sheet is read by the team before the public sees it: what is public is kept beside what members are writing.
ALTER TABLE "NeedsSheet" ADD COLUMN "publicSummary" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "publicNeeds" TEXT[],
  ADD COLUMN "submittedAt" TIMESTAMPTZ(3),
  ADD COLUMN "reviewNote" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "reviewedById" UUID,
  ADD COLUMN "reviewedAt" TIMESTAMPTZ(3);
-- What is public today stays so.
UPDATE "NeedsSheet" SET "publicSummary" = summary, "publicNeeds" = needs WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "NeedsSheet_submittedAt_idx" ON "NeedsSheet"("submittedAt");
CREATE INDEX "NeedsSheet_publishedAt_idx" ON "NeedsSheet"("publishedAt");
