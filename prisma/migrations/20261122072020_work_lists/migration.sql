-- Who of the team takes care of what waits.
CREATE TABLE "WorkClaim" (
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "WorkClaim_pkey" PRIMARY KEY ("kind", "subjectId"),
    CONSTRAINT "WorkClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "WorkClaim_personId_idx" ON "WorkClaim"("personId");

-- Filters of a list that somebody keeps under a name.
CREATE TABLE "SavedView" (
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("personId", "name"),
    CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
