-- What each nightly check found the last time it was looked at, so that its page opens at once and says how old its answers are.
CREATE TYPE "CheckVerdict" AS ENUM ('holds', 'broken', 'unknown');
CREATE TABLE "CheckOutcome" (
    "id" TEXT NOT NULL,
    "verdict" "CheckVerdict" NOT NULL,
    "detail" TEXT,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "CheckOutcome_pkey" PRIMARY KEY ("id")
);
