-- A spreadsheet by which a cooperation brings the members it already has: looked at first, written once.
CREATE TABLE "RegisterTakeover" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "nominal" DECIMAL(14,2) NOT NULL CHECK ("nominal" > 0),
    "categories" TEXT[],
    "sheet" JSONB NOT NULL,
    "broughtById" UUID NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID,
    "writtenAt" TIMESTAMPTZ(3),
    "added" INTEGER NOT NULL DEFAULT 0,
    "shares" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "RegisterTakeover_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RegisterTakeover_written" CHECK (("writtenAt" IS NULL) = ("writtenById" IS NULL) AND ("writtenAt" IS NULL) = ("added" = 0)),
    CONSTRAINT "RegisterTakeover_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "RegisterTakeover_cooperationId_broughtAt_idx" ON "RegisterTakeover"("cooperationId", "broughtAt");
-- One file waits at a time for each cooperation; one that was written is not written again.
CREATE UNIQUE INDEX "RegisterTakeover_one_waits" ON "RegisterTakeover"("cooperationId") WHERE "writtenAt" IS NULL;
CREATE UNIQUE INDEX "RegisterTakeover_written_once" ON "RegisterTakeover"("cooperationId", "fileHash") WHERE "writtenAt" IS NOT NULL;

-- What the register of a cooperation says of a member it had before it came here.
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "takeoverId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "memberNumber" INTEGER NOT NULL CHECK ("memberNumber" > 0),
    "firstName" TEXT NOT NULL DEFAULT '',
    "lastName" TEXT NOT NULL DEFAULT '',
    "denomination" TEXT NOT NULL DEFAULT '',
    "siren" TEXT NOT NULL DEFAULT '',
    "bornOn" DATE,
    "address" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "invitedAt" TIMESTAMPTZ(3),
    "linkHash" TEXT,
    "linkedAt" TIMESTAMPTZ(3),
    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RegisterEntry_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterEntry_takeoverId_fkey" FOREIGN KEY ("takeoverId") REFERENCES "RegisterTakeover"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RegisterEntry_cooperationId_memberNumber_key" ON "RegisterEntry"("cooperationId", "memberNumber");
CREATE UNIQUE INDEX "RegisterEntry_personId_cooperationId_key" ON "RegisterEntry"("personId", "cooperationId");
CREATE UNIQUE INDEX "RegisterEntry_linkHash_key" ON "RegisterEntry"("linkHash");
CREATE INDEX "RegisterEntry_takeoverId_idx" ON "RegisterEntry"("takeoverId");

-- A line that was taken over names its entry; each entry is taken over once.
ALTER TABLE "ShareMovement" ADD COLUMN "entryId" UUID;
CREATE UNIQUE INDEX "ShareMovement_entryId_key" ON "ShareMovement"("entryId");
ALTER TABLE "ShareMovement" DROP CONSTRAINT "ShareMovement_sign";
ALTER TABLE "ShareMovement" ADD CONSTRAINT "ShareMovement_sign" CHECK (
  CASE WHEN "kind" IN ('admission', 'subscription') THEN "shares" > 0 AND "holdingId" IS NOT NULL
       WHEN "kind" = 'taken_over' THEN "shares" > 0 AND "entryId" IS NOT NULL
       WHEN "kind" = 'exit' THEN "shares" < 0 AND "exitId" IS NOT NULL
       WHEN "kind" = 'transfer_out' THEN "shares" < 0 AND "transferId" IS NOT NULL
       WHEN "kind" = 'transfer_in' THEN "shares" > 0 AND "transferId" IS NOT NULL
       ELSE "shares" = 0 AND "paid" > 0 AND "exitId" IS NOT NULL END);

-- Nobody changes a line of the register. Only whose it is may be said once: when a member joins their account to the entry under which
-- they were taken over, the trigger below moves their lines, and nothing else of them. Inside a trigger the depth is one at least.
DROP TRIGGER share_movement_append_only ON "ShareMovement";
CREATE TRIGGER share_movement_append_only BEFORE DELETE OR TRUNCATE ON "ShareMovement"
  FOR EACH STATEMENT EXECUTE FUNCTION share_register_refuse_change();
CREATE TRIGGER share_movement_not_rewritten BEFORE UPDATE ON "ShareMovement"
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION share_register_refuse_change();

CREATE FUNCTION register_entry_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."linkedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'REGISTER_KEPT: entry % is joined to an account already', OLD.id;
  END IF;
  UPDATE "ShareMovement" SET "personId" = NEW."personId"
    WHERE "cooperationId" = NEW."cooperationId" AND "personId" = OLD."personId";
  RETURN NULL;
END $$;
CREATE TRIGGER register_entry_joined AFTER UPDATE OF "personId" ON "RegisterEntry"
  FOR EACH ROW WHEN (OLD."personId" IS DISTINCT FROM NEW."personId") EXECUTE FUNCTION register_entry_joined();
