-- An e-mail address can change: proven by its own mailbox, told to the old one, which may undo it for some days.
CREATE TABLE "AddressChange" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fromEmail" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "proofHash" TEXT,
    "stopHash" TEXT,
    "undoHash" TEXT,
    "provedAt" TIMESTAMPTZ(3),
    "undoUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "AddressChange_proofHash_key" ON "AddressChange"("proofHash");
CREATE UNIQUE INDEX "AddressChange_stopHash_key" ON "AddressChange"("stopHash");
CREATE UNIQUE INDEX "AddressChange_undoHash_key" ON "AddressChange"("undoHash");
CREATE INDEX "AddressChange_personId_askedAt_idx" ON "AddressChange"("personId", "askedAt");
CREATE INDEX "AddressChange_fromEmail_idx" ON "AddressChange"("fromEmail");

ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Person" ADD COLUMN "customerEmail" TEXT;
CREATE INDEX "Person_customerEmail_idx" ON "Person"("customerEmail");
