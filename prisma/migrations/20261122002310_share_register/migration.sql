-- Admissions decided by a board, the register of members as a list of movements, and those who leave.
ALTER TYPE "HoldingStatus" ADD VALUE 'refused';

ALTER TABLE "ShareHolding"
  ADD COLUMN "decidedById" UUID,
  ADD COLUMN "minutes" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "refusedOn" DATE,
  ADD COLUMN "refusedWhy" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "takenBackOn" DATE,
  ADD COLUMN "givenBackOn" DATE,
  ADD COLUMN "givenBackHow" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "ShareHolding_one_way_back" CHECK ("takenBackOn" IS NULL OR "givenBackOn" IS NULL),
  ADD CONSTRAINT "ShareHolding_one_answer" CHECK ("refusedOn" IS NULL OR "admittedOn" IS NULL);
CREATE INDEX "ShareHolding_cooperationId_status_subscribedOn_idx" ON "ShareHolding"("cooperationId", "status", "subscribedOn");

CREATE TYPE "ShareMovementKind" AS ENUM ('admission', 'subscription', 'exit', 'reimbursement');
CREATE TABLE "ShareMovement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rank" BIGSERIAL NOT NULL,
    "cooperationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "memberNumber" INTEGER NOT NULL,
    "holdingId" UUID,
    "exitId" UUID,
    "kind" "ShareMovementKind" NOT NULL,
    "on" DATE NOT NULL,
    "shares" INTEGER NOT NULL,
    "nominal" DECIMAL(14,2) NOT NULL CHECK ("nominal" > 0),
    "paid" DECIMAL(14,2) NOT NULL DEFAULT 0 CHECK ("paid" >= 0),
    "category" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "madeById" UUID,
    CONSTRAINT "ShareMovement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShareMovement_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareMovement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareMovement_sign" CHECK (
      CASE WHEN "kind" IN ('admission', 'subscription') THEN "shares" > 0 AND "holdingId" IS NOT NULL
           WHEN "kind" = 'exit' THEN "shares" < 0 AND "exitId" IS NOT NULL
           ELSE "shares" = 0 AND "paid" > 0 AND "exitId" IS NOT NULL END)
);
CREATE UNIQUE INDEX "ShareMovement_rank_key" ON "ShareMovement"("rank");
-- A holding enters the register once.
CREATE UNIQUE INDEX "ShareMovement_holdingId_key" ON "ShareMovement"("holdingId");
CREATE INDEX "ShareMovement_cooperationId_on_idx" ON "ShareMovement"("cooperationId", "on");
CREATE INDEX "ShareMovement_cooperationId_personId_idx" ON "ShareMovement"("cooperationId", "personId");
CREATE INDEX "ShareMovement_exitId_idx" ON "ShareMovement"("exitId");

-- Those who were admitted before movements were written.
INSERT INTO "ShareMovement" ("cooperationId", "personId", "memberNumber", "holdingId", "kind", "on", "shares", "nominal", "category")
SELECT h."cooperationId", h."personId", n."memberNumber", h."id",
  CASE WHEN h."memberNumber" IS NULL THEN 'subscription' ELSE 'admission' END::"ShareMovementKind",
  h."admittedOn", h."shares", h."nominal", h."category"
FROM "ShareHolding" h
JOIN "ShareHolding" n ON n."cooperationId" = h."cooperationId" AND n."personId" = h."personId" AND n."memberNumber" IS NOT NULL
WHERE h."status" = 'admitted' AND h."admittedOn" IS NOT NULL
ORDER BY h."admittedOn", n."memberNumber", h."subscribedOn";

CREATE FUNCTION share_register_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'REGISTER_KEPT: % of the register of members is refused; a mistake is mended by another movement', TG_OP;
END $$;
CREATE TRIGGER share_movement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ShareMovement"
  FOR EACH STATEMENT EXECUTE FUNCTION share_register_refuse_change();

-- What the bylaws say about those who leave.
CREATE TABLE "ShareRules" (
    "cooperationId" UUID NOT NULL,
    "minimumCapital" DECIMAL(14,2) NOT NULL DEFAULT 0 CHECK ("minimumCapital" >= 0),
    "deferralMonths" INTEGER NOT NULL DEFAULT 60 CHECK ("deferralMonths" BETWEEN 0 AND 60),
    CONSTRAINT "ShareRules_pkey" PRIMARY KEY ("cooperationId"),
    CONSTRAINT "ShareRules_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TYPE "ExitReason" AS ENUM ('withdrawal', 'exclusion', 'death');
CREATE TYPE "ExitStatus" AS ENUM ('asked', 'accepted', 'declined', 'cancelled', 'paid');
CREATE TABLE "ShareExit" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "shares" INTEGER NOT NULL CHECK ("shares" > 0),
    "reason" "ExitReason" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "status" "ExitStatus" NOT NULL DEFAULT 'asked',
    "askedOn" DATE NOT NULL,
    "askedById" UUID NOT NULL,
    "decidedOn" DATE,
    "decidedById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "amount" DECIMAL(14,2) CHECK ("amount" >= 0),
    "lowerWhy" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "paidOn" DATE,
    "paidHow" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ShareExit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShareExit_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareExit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ShareExit_accepted" CHECK ("status" NOT IN ('accepted', 'paid') OR ("amount" IS NOT NULL AND "dueOn" IS NOT NULL)),
    CONSTRAINT "ShareExit_paid" CHECK (("status" = 'paid') = ("paidOn" IS NOT NULL))
);
CREATE INDEX "ShareExit_cooperationId_status_dueOn_idx" ON "ShareExit"("cooperationId", "status", "dueOn");
CREATE INDEX "ShareExit_personId_idx" ON "ShareExit"("personId");
-- One request at a time for each member.
CREATE UNIQUE INDEX "ShareExit_once" ON "ShareExit"("cooperationId", "personId") WHERE "status" = 'asked';
