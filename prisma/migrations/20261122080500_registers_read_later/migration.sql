-- A large Excel file takes seconds to read: it is kept as it came until a job has read it, and what is wrong with it is said on its page.
ALTER TABLE "RegisterTakeover" ADD COLUMN "file" BYTEA;
ALTER TABLE "RegisterTakeover" ADD COLUMN "unreadable" TEXT NOT NULL DEFAULT '';
ALTER TABLE "RegisterTakeover" ADD COLUMN "readAt" TIMESTAMPTZ(3);
UPDATE "RegisterTakeover" SET "readAt" = "broughtAt";
ALTER TABLE "RegisterTakeover" ADD CONSTRAINT "RegisterTakeover_read" CHECK (
  ("file" IS NULL) = ("readAt" IS NOT NULL) AND ("decidedAt" IS NULL OR ("readAt" IS NOT NULL AND "unreadable" = '')));
CREATE INDEX "RegisterTakeover_readAt_idx" ON "RegisterTakeover"("readAt");
