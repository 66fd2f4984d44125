-- What somebody has typed in a form and not saved: kept while they write, or when their session had ended.
CREATE TABLE "FormDraft" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "claimHash" TEXT,
    "page" TEXT NOT NULL,
    "form" TEXT NOT NULL DEFAULT '',
    "fields" JSONB NOT NULL,
    "base" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "FormDraft_claimHash_key" ON "FormDraft"("claimHash");
CREATE UNIQUE INDEX "FormDraft_personId_page_form_key" ON "FormDraft"("personId", "page", "form");
CREATE INDEX "FormDraft_savedAt_idx" ON "FormDraft"("savedAt");

ALTER TABLE "FormDraft" ADD CONSTRAINT "FormDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
