-- Papers that people hand over: photographed pages made into one PDF, or a PDF.
CREATE TYPE "HandedPaperKind" AS ENUM ('investor', 'complaint', 'impact', 'document');

CREATE TABLE "HandedPaper" (
    "id" UUID NOT NULL,
    "kind" "HandedPaperKind" NOT NULL,
    "subject" UUID NOT NULL,
    "measuredOn" DATE,
    "personId" UUID,
    "label" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "pages" INTEGER,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandedPaper_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "HandedPaper_kind_subject_idx" ON "HandedPaper"("kind", "subject");

CREATE INDEX "HandedPaper_personId_idx" ON "HandedPaper"("personId");

ALTER TABLE "HandedPaper" ADD CONSTRAINT "HandedPaper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is already compressed is not tried again.
ALTER TABLE "HandedPaper" ALTER COLUMN "content" SET STORAGE EXTERNAL;
