-- What each member of a cooperation may do there, who left, and the agreements that moves of its money need.
CREATE TYPE "Duty" AS ENUM ('owner', 'editor', 'moderator', 'treasurer');
ALTER TABLE "Membership" ADD COLUMN "duty" "Duty" NOT NULL DEFAULT 'owner';
ALTER TABLE "Invitation" ADD COLUMN "duty" "Duty" NOT NULL DEFAULT 'owner';

CREATE TABLE "MembershipEnd" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "duty" "Duty" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" DATE NOT NULL,
    "endedById" UUID NOT NULL,
    "successorId" UUID,
    CONSTRAINT "MembershipEnd_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MembershipEnd_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "MembershipEnd_organisationId_idx" ON "MembershipEnd"("organisationId");

CREATE TABLE "ApprovalRule" (
    "cooperationId" UUID NOT NULL,
    "fromAmount" DECIMAL(14,2) NOT NULL CHECK ("fromAmount" >= 0),
    "approvals" INTEGER NOT NULL CHECK ("approvals" BETWEEN 2 AND 10),
    CONSTRAINT "ApprovalRule_pkey" PRIMARY KEY ("cooperationId"),
    CONSTRAINT "ApprovalRule_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "ApprovalRequest" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "amount" DECIMAL(14,2),
    "what" TEXT NOT NULL,
    "needed" INTEGER NOT NULL CHECK ("needed" >= 2),
    "askedById" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "approvedOn" DATE,
    "usedOn" DATE,
    "withdrawnOn" DATE,
    CONSTRAINT "ApprovalRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ApprovalRequest_order" CHECK ("usedOn" IS NULL OR ("approvedOn" IS NOT NULL AND "withdrawnOn" IS NULL)),
    CONSTRAINT "ApprovalRequest_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ApprovalRequest_cooperationId_askedOn_idx" ON "ApprovalRequest"("cooperationId", "askedOn");
-- The same thing is asked once at a time.
CREATE UNIQUE INDEX "ApprovalRequest_once" ON "ApprovalRequest"("cooperationId", "kind", "subjectId") WHERE "usedOn" IS NULL AND "withdrawnOn" IS NULL;

CREATE TABLE "ApprovalVoice" (
    "requestId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "on" DATE NOT NULL,
    CONSTRAINT "ApprovalVoice_pkey" PRIMARY KEY ("requestId", "personId"),
    CONSTRAINT "ApprovalVoice_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ApprovalRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApprovalVoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
