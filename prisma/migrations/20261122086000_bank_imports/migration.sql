-- A file of the bank is kept when it is brought: read, shown, decided on and taken into the books in slices, by a job when it is long.
CREATE TABLE "BankImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "file" BYTEA,
    "broughtById" UUID NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "unreadable" TEXT NOT NULL DEFAULT '',
    "statements" JSONB NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "stoppedAt" TIMESTAMPTZ(3),
    "writtenAt" TIMESTAMPTZ(3),
    CONSTRAINT "BankImport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BankImport_read" CHECK (("file" IS NULL) = ("readAt" IS NOT NULL)),
    CONSTRAINT "BankImport_decided" CHECK (
      ("decidedAt" IS NULL) = ("decidedById" IS NULL)
      AND ("decidedAt" IS NULL OR ("readAt" IS NOT NULL AND "unreadable" = ''))
      AND ("decidedAt" IS NOT NULL OR ("writtenAt" IS NULL AND "stoppedAt" IS NULL AND "done" = 0))
      AND ("writtenAt" IS NULL OR ("stoppedAt" IS NULL AND "done" = "total"))
      AND "added" BETWEEN 0 AND "done" AND "done" <= "total")
);
-- Sent twice before it is written, a file is one.
CREATE UNIQUE INDEX "BankImport_one_open" ON "BankImport"("fileHash") WHERE "writtenAt" IS NULL AND "unreadable" = '';
CREATE INDEX "BankImport_writtenAt_idx" ON "BankImport"("writtenAt");

-- What each line says and would become, until it is a line of the bank under the same id.
CREATE TABLE "BankImportLine" (
    "importId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "statement" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "meaning" TEXT NOT NULL,
    "alreadyBooked" BOOLEAN NOT NULL,
    CONSTRAINT "BankImportLine_pkey" PRIMARY KEY ("importId", "place"),
    CONSTRAINT "BankImportLine_importId_fkey" FOREIGN KEY ("importId") REFERENCES "BankImport"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
