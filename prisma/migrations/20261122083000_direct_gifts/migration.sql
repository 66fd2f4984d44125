-- Gifts that a cooperation receives by itself and declares: shown beside its campaign, never counted in it.
CREATE TYPE "DirectGiftMeans" AS ENUM ('cheque', 'cash', 'bank_transfer');
CREATE TABLE "DirectGift" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "means" "DirectGiftMeans" NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "gifts" INTEGER NOT NULL,
    "receivedOn" DATE NOT NULL,
    "receipt" TEXT NOT NULL DEFAULT '',
    "proof" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackById" UUID,
    "takenBackWhy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DirectGift_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DirectGift_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DirectGift_something" CHECK ("amount" > 0 AND "gifts" > 0 AND "proof" <> ''),
    CONSTRAINT "DirectGift_taken_back_whole" CHECK (("takenBackAt" IS NULL) = ("takenBackById" IS NULL) AND ("takenBackAt" IS NULL) = ("takenBackWhy" = ''))
);
CREATE INDEX "DirectGift_projectId_receivedOn_idx" ON "DirectGift"("projectId", "receivedOn");
-- A number of the cooperation's own receipt book stands for one line.
CREATE UNIQUE INDEX "DirectGift_receipt_once" ON "DirectGift"("projectId", "receipt") WHERE "receipt" <> '' AND "takenBackAt" IS NULL;

-- A declaration stays as it was made; what was wrong is taken back once, with its reason.
CREATE FUNCTION keep_direct_gift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."takenBackAt" IS NOT NULL
     OR (OLD."id", OLD."projectId", OLD."means", OLD."amount", OLD."gifts", OLD."receivedOn", OLD."receipt", OLD."proof", OLD."madeById", OLD."madeAt")
        IS DISTINCT FROM
        (NEW."id", NEW."projectId", NEW."means", NEW."amount", NEW."gifts", NEW."receivedOn", NEW."receipt", NEW."proof", NEW."madeById", NEW."madeAt")
  THEN RAISE EXCEPTION 'a declared gift is kept as it is; it can be taken back once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_direct_gift BEFORE UPDATE OR DELETE ON "DirectGift" FOR EACH ROW EXECUTE FUNCTION keep_direct_gift();
