-- The last reminder of what waits: a letter to who must act, and when; never two within some days.
CREATE TABLE "WorkReminder" (
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "WorkReminder_pkey" PRIMARY KEY ("kind", "subjectId"),
    CONSTRAINT "WorkReminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "WorkReminder_personId_idx" ON "WorkReminder"("personId");

-- A message that asks for no answer ("thank you"): its cooperation said so, and nobody is reminded of it.
ALTER TABLE "Message" ADD COLUMN "settledAt" TIMESTAMPTZ(3);
-- The messages that may wait for an answer.
CREATE INDEX "Message_waiting_idx" ON "Message"("projectId", "personId", "at") WHERE NOT "fromCooperation" AND "settledAt" IS NULL;
