-- Somebody asks for a job before its hour, and is told by letter how it ended.
CREATE TABLE "JobAsk" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "notes" TEXT[],
    CONSTRAINT "JobAsk_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "JobAsk_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "JobAsk_job_askedAt_idx" ON "JobAsk"("job", "askedAt");
-- A double click is one wish.
CREATE UNIQUE INDEX "JobAsk_one_open" ON "JobAsk"("job", "askedById") WHERE "endedAt" IS NULL;
