-- To whom a news went by letter; until now to everybody who follows or supports the project.
ALTER TABLE "ProjectUpdate" ADD COLUMN "readers" TEXT;
UPDATE "ProjectUpdate" SET "readers" = 'all' WHERE "letters" IS NOT NULL;
