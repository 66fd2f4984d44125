-- Letters of choice may wait for one weekly letter. New projects near someone's home are told to who asks for it, so that kind begins refused.
ALTER TABLE "Person" ADD COLUMN "weeklyLetters" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Person" ALTER COLUMN "mutedLetters" SET DEFAULT ARRAY['near']::TEXT[];
UPDATE "Person" SET "mutedLetters" = coalesce("mutedLetters", '{}') || 'near'::text;
CREATE INDEX "Person_communeCode_idx" ON "Person" ("communeCode");

CREATE TABLE "GatheredLetter" (
  "id" UUID PRIMARY KEY,
  "personId" UUID NOT NULL REFERENCES "Person" ("id") ON UPDATE CASCADE ON DELETE CASCADE,
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "extract" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "writtenAt" TIMESTAMPTZ(3) NOT NULL
);
CREATE UNIQUE INDEX "GatheredLetter_key_key" ON "GatheredLetter" ("key");
CREATE INDEX "GatheredLetter_personId_writtenAt_idx" ON "GatheredLetter" ("personId", "writtenAt");
CREATE INDEX "GatheredLetter_writtenAt_idx" ON "GatheredLetter" ("writtenAt");
