-- CreateEnum
CREATE TYPE "ProposalEnd" AS ENUM ('applied', 'refused', 'outdated');

-- CreateTable
CREATE TABLE "LoanProposal" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "firstDueOn" DATE NOT NULL,
    "principalGrace" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT NOT NULL,
    "voteId" UUID NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedOn" DATE NOT NULL,
    "endedOn" DATE,
    "end" "ProposalEnd",

    CONSTRAINT "LoanProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LoanProposal_voteId_key" ON "LoanProposal"("voteId");

-- CreateIndex
CREATE INDEX "LoanProposal_loanId_idx" ON "LoanProposal"("loanId");

-- CreateIndex
CREATE INDEX "LoanProposal_endedOn_idx" ON "LoanProposal"("endedOn");

-- AddForeignKey
ALTER TABLE "LoanProposal" ADD CONSTRAINT "LoanProposal_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time.
create unique index "LoanProposal_one_open" on "LoanProposal" ("loanId") where "endedOn" is null;
