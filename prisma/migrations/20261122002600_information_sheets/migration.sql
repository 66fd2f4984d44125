-- The key information sheet of an offer: what the cooperation writes in it, the versions that were published, which one each pledge has
-- read; and the wordings of law that somebody has compared with their source.

-- CreateTable
CREATE TABLE "InformationSheet" (
    "campaignId" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "years" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "InformationSheet_pkey" PRIMARY KEY ("campaignId"),
    -- Eight figures of the identifier of an offer (regulation (EU) 2022/2119, article 3).
    CONSTRAINT "InformationSheet_number_fits" CHECK ("number" BETWEEN 1 AND 99999999),
    CONSTRAINT "InformationSheet_answered_by_someone" CHECK (("answeredById" IS NULL) = ("answeredAt" IS NULL))
);
CREATE UNIQUE INDEX "InformationSheet_number_key" ON "InformationSheet"("number");

-- CreateTable
CREATE TABLE "SheetVersion" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "SheetVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SheetVersion_hash" CHECK ("hash" = encode(sha256(convert_to("content", 'UTF8')), 'hex'))
);
CREATE UNIQUE INDEX "SheetVersion_campaignId_number_key" ON "SheetVersion"("campaignId", "number");

-- CreateTable
CREATE TABLE "WordingConfirmation" (
    "wording" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID NOT NULL,
    "source" TEXT NOT NULL CHECK ("source" <> ''),

    CONSTRAINT "WordingConfirmation_pkey" PRIMARY KEY ("wording", "version")
);

-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN "sheetVersionId" UUID;

-- AddForeignKey
ALTER TABLE "InformationSheet" ADD CONSTRAINT "InformationSheet_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SheetVersion" ADD CONSTRAINT "SheetVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_sheetVersionId_fkey" FOREIGN KEY ("sheetVersionId") REFERENCES "SheetVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published is corrected by another version; what was confirmed stays so for this version of the words.
CREATE TRIGGER sheet_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SheetVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION paper_refuse_change();
CREATE TRIGGER wording_confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "WordingConfirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION paper_refuse_change();
