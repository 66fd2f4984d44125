-- Search forgives accents and typing mistakes.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('natural_person', 'legal_person');

-- CreateEnum
CREATE TYPE "EmailTokenPurpose" AS ENUM ('verify_email', 'reset_password');

-- CreateEnum
CREATE TYPE "InstrumentFamily" AS ENUM ('loan', 'share');

-- CreateEnum
CREATE TYPE "KnowledgeOutcome" AS ENUM ('appropriate', 'inappropriate', 'incomplete');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('cooperation', 'partner', 'operator');

-- CreateEnum
CREATE TYPE "LegalForm" AS ENUM ('association', 'scic', 'scop', 'other_cooperative', 'fonds_de_dotation', 'informal_collective');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('emergence', 'creation', 'consolidation', 'change_of_scale');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'partner', 'operator');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('draft', 'submitted', 'changes_requested', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "BudgetSide" AS ENUM ('use', 'resource');

-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('own_revenue', 'gift', 'loan', 'share', 'grant', 'convention', 'match', 'non_monetary');

-- CreateEnum
CREATE TYPE "ResourceStatus" AS ENUM ('imagined', 'asked', 'promised', 'signed', 'received');

-- CreateEnum
CREATE TYPE "ReviewStep" AS ENUM ('submitted', 'changes_requested', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "Instrument" AS ENUM ('gift', 'loan', 'share');

-- CreateEnum
CREATE TYPE "CampaignMode" AS ENUM ('all_or_nothing', 'keep_what_comes');

-- CreateEnum
CREATE TYPE "CampaignStatus" AS ENUM ('draft', 'open', 'charging', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('month', 'quarter', 'half_year', 'year');

-- CreateEnum
CREATE TYPE "Amortisation" AS ENUM ('annuity', 'equal_principal', 'bullet');

-- CreateEnum
CREATE TYPE "InterestGrace" AS ENUM ('paid', 'deferred');

-- CreateEnum
CREATE TYPE "PledgeStatus" AS ENUM ('awaiting_checkout', 'abandoned', 'reserved', 'revoked', 'charging', 'declined', 'dropped', 'collected', 'cancelled', 'released', 'refunded');

-- CreateEnum
CREATE TYPE "MethodKind" AS ENUM ('card', 'sepa_debit');

-- CreateEnum
CREATE TYPE "LoanStatus" AS ENUM ('granted', 'repaying', 'repaid');

-- CreateEnum
CREATE TYPE "CollectionStatus" AS ENUM ('intended', 'processing', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "HoldingStatus" AS ENUM ('subscribed', 'admitted');

-- CreateEnum
CREATE TYPE "PayoutStatus" AS ENUM ('proposed', 'approved', 'executed');

-- CreateEnum
CREATE TYPE "JobRunStatus" AS ENUM ('running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "AccountClass" AS ENUM ('asset', 'liability', 'equity', 'income', 'expense', 'memo');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "passwordHash" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "PersonKind" NOT NULL DEFAULT 'natural_person',
    "taxResident" BOOLEAN NOT NULL DEFAULT true,
    "communeCode" TEXT,
    "iban" TEXT,
    "ibanHolder" TEXT,
    "stripeCustomerId" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailToken" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "EmailTokenPurpose" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "TaxWaiver" (
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "filedOn" DATE NOT NULL,

    CONSTRAINT "TaxWaiver_pkey" PRIMARY KEY ("personId","year")
);

-- CreateTable
CREATE TABLE "KnowledgeTest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "family" "InstrumentFamily" NOT NULL,
    "takenOn" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "answers" JSONB NOT NULL,
    "outcome" "KnowledgeOutcome" NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "KnowledgeTest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LossSimulation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "capacity" DECIMAL(14,2),
    "methodVersion" TEXT NOT NULL,
    "declaredOn" DATE NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LossSimulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Department" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Epci" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Epci_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "postcodes" TEXT[],
    "population" INTEGER NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "epciCode" TEXT,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "presentation" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT,
    "website" TEXT,
    "legalForm" "LegalForm",
    "siren" TEXT,
    "siret" TEXT,
    "rna" TEXT,
    "hostId" UUID,
    "hostAcceptedAt" TIMESTAMPTZ(3),
    "communeCode" TEXT,
    "notModelled" INTEGER NOT NULL DEFAULT 50,
    "systemic" INTEGER NOT NULL DEFAULT 50,
    "nonMarket" INTEGER NOT NULL DEFAULT 50,
    "stripeAccountId" TEXT,
    "stripeReady" BOOLEAN NOT NULL DEFAULT false,
    "debitCustomerId" TEXT,
    "debitMethodId" TEXT,
    "debitMandateId" TEXT,
    "debitCheckoutId" TEXT,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageEntry" (
    "organisationId" UUID NOT NULL,
    "since" DATE NOT NULL,
    "stage" "Stage" NOT NULL,

    CONSTRAINT "StageEntry_pkey" PRIMARY KEY ("organisationId","since")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","organisationId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "tokenHash" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Follow" (
    "organisationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("organisationId","projectId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "communeCode" TEXT,
    "themes" TEXT[],
    "status" "ProjectStatus" NOT NULL DEFAULT 'draft',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "coverImageId" UUID,
    "searchText" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "alt" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "large" BYTEA NOT NULL,
    "small" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "side" "BudgetSide" NOT NULL,
    "label" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "kind" "ResourceKind",
    "status" "ResourceStatus",
    "year" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectReview" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "step" "ReviewStep" NOT NULL,
    "personId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectUpdate" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "instrument" "Instrument" NOT NULL,
    "mode" "CampaignMode" NOT NULL,
    "minimum" DECIMAL(14,2) NOT NULL,
    "optimum" DECIMAL(14,2) NOT NULL,
    "closesOn" DATE NOT NULL,
    "status" "CampaignStatus" NOT NULL DEFAULT 'draft',
    "openedOn" DATE,
    "chargingSince" DATE,
    "settledOn" DATE,
    "feeRate" DECIMAL(7,6) NOT NULL DEFAULT 0,
    "stripeTransferId" TEXT,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoanOffer" (
    "campaignId" UUID NOT NULL,
    "annualRate" DECIMAL(7,6) NOT NULL,
    "count" INTEGER NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "amortisation" "Amortisation" NOT NULL,
    "principalGrace" INTEGER NOT NULL DEFAULT 0,
    "interestGrace" "InterestGrace" NOT NULL DEFAULT 'paid',
    "commercial" BOOLEAN NOT NULL DEFAULT false,
    "minimumPledge" DECIMAL(14,2) NOT NULL DEFAULT 10,

    CONSTRAINT "LoanOffer_pkey" PRIMARY KEY ("campaignId")
);

-- CreateTable
CREATE TABLE "ShareOffer" (
    "campaignId" UUID NOT NULL,
    "nominal" DECIMAL(14,2) NOT NULL,
    "shares" INTEGER NOT NULL,
    "categories" TEXT[],

    CONSTRAINT "ShareOffer_pkey" PRIMARY KEY ("campaignId")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "instrument" "Instrument" NOT NULL,
    "personId" UUID,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "tip" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "shares" INTEGER,
    "shareCategory" TEXT,
    "showName" BOOLEAN NOT NULL DEFAULT false,
    "showAmount" BOOLEAN NOT NULL DEFAULT false,
    "status" "PledgeStatus" NOT NULL DEFAULT 'awaiting_checkout',
    "rank" BIGSERIAL NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reflectionEndsAt" TIMESTAMPTZ(3),
    "changedOn" DATE NOT NULL,
    "checkoutId" TEXT,
    "methodKind" "MethodKind",
    "paymentMethodId" TEXT,
    "mandateId" TEXT,
    "customerId" TEXT,
    "paymentId" TEXT,
    "chargeId" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptOn" DATE,
    "failureCode" TEXT,
    "refundId" TEXT,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Loan" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "borrowerId" UUID NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "annualRate" DECIMAL(7,6) NOT NULL,
    "count" INTEGER NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "amortisation" "Amortisation" NOT NULL,
    "principalGrace" INTEGER NOT NULL,
    "interestGrace" "InterestGrace" NOT NULL,
    "dayCount" TEXT NOT NULL DEFAULT '30/360',
    "rounding" TEXT NOT NULL DEFAULT 'half_even',
    "status" "LoanStatus" NOT NULL DEFAULT 'granted',
    "disbursedOn" DATE NOT NULL,
    "firstDueOn" DATE NOT NULL,

    CONSTRAINT "Loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoanShare" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rank" BIGINT NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "outstanding" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "LoanShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "interest" DECIMAL(14,2) NOT NULL,
    "principalPaid" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "interestPaid" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "paidOn" DATE,
    "noticeSentOn" DATE,

    CONSTRAINT "Instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "instalmentId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "status" "CollectionStatus" NOT NULL DEFAULT 'intended',
    "askedOn" DATE NOT NULL,
    "paymentId" TEXT,
    "chargeId" TEXT,
    "failureCode" TEXT,
    "endedOn" DATE,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Repayment" (
    "id" UUID NOT NULL,
    "loanId" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "interest" DECIMAL(14,2) NOT NULL,
    "receivedOn" DATE NOT NULL,
    "distributedOn" DATE,

    CONSTRAINT "Repayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DistributionLine" (
    "repaymentId" UUID NOT NULL,
    "loanShareId" UUID NOT NULL,
    "principal" DECIMAL(14,2) NOT NULL,
    "interest" DECIMAL(14,2) NOT NULL,
    "incomeTax" DECIMAL(14,2) NOT NULL,
    "socialLevies" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "DistributionLine_pkey" PRIMARY KEY ("repaymentId","loanShareId")
);

-- CreateTable
CREATE TABLE "ShareHolding" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "shares" INTEGER NOT NULL,
    "nominal" DECIMAL(14,2) NOT NULL,
    "category" TEXT NOT NULL,
    "status" "HoldingStatus" NOT NULL DEFAULT 'subscribed',
    "subscribedOn" DATE NOT NULL,
    "admittedOn" DATE,
    "memberNumber" INTEGER,

    CONSTRAINT "ShareHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutBatch" (
    "id" UUID NOT NULL,
    "messageId" VARCHAR(35) NOT NULL,
    "createdOn" DATE NOT NULL,
    "total" DECIMAL(14,2) NOT NULL,
    "count" INTEGER NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'proposed',
    "approvedOn" DATE,
    "executedOn" DATE,
    "file" TEXT,
    "stripePayoutId" TEXT,
    "fundedOn" DATE,

    CONSTRAINT "PayoutBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutLine" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "iban" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "endToEndId" VARCHAR(35) NOT NULL,

    CONSTRAINT "PayoutLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutApproval" (
    "batchId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PayoutApproval_pkey" PRIMARY KEY ("batchId","personId")
);

-- CreateTable
CREATE TABLE "StripeEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "objectId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "nextTryAt" TIMESTAMPTZ(3),

    CONSTRAINT "StripeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FloatTopUp" (
    "id" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "askedById" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "stripeTopUpId" TEXT,
    "receivedOn" DATE,

    CONSTRAINT "FloatTopUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "businessDate" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "status" "JobRunStatus" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT[],

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Parameter" (
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "value" DECIMAL(14,6) NOT NULL,
    "source" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Parameter_pkey" PRIMARY KEY ("name","validFrom")
);

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "class" "AccountClass" NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'EUR',
    "neverDebit" BOOLEAN NOT NULL DEFAULT false,
    "keptBalance" DECIMAL(16,2),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "valueDate" DATE NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "memo" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "lineCount" INTEGER NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "entryId" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "accountId" BIGINT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("entryId","line")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_stripeCustomerId_key" ON "Person"("stripeCustomerId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "EmailToken_personId_idx" ON "EmailToken"("personId");

-- CreateIndex
CREATE INDEX "KnowledgeTest_personId_family_takenOn_idx" ON "KnowledgeTest"("personId", "family", "takenOn");

-- CreateIndex
CREATE INDEX "LossSimulation_personId_declaredOn_idx" ON "LossSimulation"("personId", "declaredOn");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_sentAt_createdAt_idx" ON "Mail"("sentAt", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_to_createdAt_idx" ON "Mail"("to", "createdAt");

-- CreateIndex
CREATE INDEX "Commune_searchText_idx" ON "Commune" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Commune_postcodes_idx" ON "Commune" USING GIN ("postcodes");

-- CreateIndex
CREATE INDEX "Commune_departmentCode_idx" ON "Commune"("departmentCode");

-- CreateIndex
CREATE INDEX "Commune_epciCode_idx" ON "Commune"("epciCode");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_stripeAccountId_key" ON "Organisation"("stripeAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_debitCheckoutId_key" ON "Organisation"("debitCheckoutId");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "Follow_projectId_idx" ON "Follow"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Project_coverImageId_key" ON "Project"("coverImageId");

-- CreateIndex
CREATE INDEX "Project_cooperationId_idx" ON "Project"("cooperationId");

-- CreateIndex
CREATE INDEX "Project_status_publishedAt_idx" ON "Project"("status", "publishedAt");

-- CreateIndex
CREATE INDEX "Project_communeCode_idx" ON "Project"("communeCode");

-- CreateIndex
CREATE INDEX "Project_searchText_idx" ON "Project" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Image_projectId_idx" ON "Image"("projectId");

-- CreateIndex
CREATE INDEX "BudgetLine_projectId_position_idx" ON "BudgetLine"("projectId", "position");

-- CreateIndex
CREATE INDEX "ProjectReview_projectId_at_idx" ON "ProjectReview"("projectId", "at");

-- CreateIndex
CREATE INDEX "ProjectUpdate_projectId_publishedAt_idx" ON "ProjectUpdate"("projectId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_stripeTransferId_key" ON "Campaign"("stripeTransferId");

-- CreateIndex
CREATE INDEX "Campaign_status_closesOn_idx" ON "Campaign"("status", "closesOn");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_projectId_instrument_key" ON "Campaign"("projectId", "instrument");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_checkoutId_key" ON "Pledge"("checkoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_paymentId_key" ON "Pledge"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_chargeId_key" ON "Pledge"("chargeId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_refundId_key" ON "Pledge"("refundId");

-- CreateIndex
CREATE INDEX "Pledge_campaignId_status_idx" ON "Pledge"("campaignId", "status");

-- CreateIndex
CREATE INDEX "Pledge_personId_createdAt_idx" ON "Pledge"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Pledge_email_idx" ON "Pledge"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_rank_key" ON "Pledge"("rank");

-- CreateIndex
CREATE UNIQUE INDEX "Loan_campaignId_key" ON "Loan"("campaignId");

-- CreateIndex
CREATE INDEX "Loan_borrowerId_idx" ON "Loan"("borrowerId");

-- CreateIndex
CREATE INDEX "Loan_status_idx" ON "Loan"("status");

-- CreateIndex
CREATE UNIQUE INDEX "LoanShare_pledgeId_key" ON "LoanShare"("pledgeId");

-- CreateIndex
CREATE INDEX "LoanShare_loanId_rank_idx" ON "LoanShare"("loanId", "rank");

-- CreateIndex
CREATE INDEX "LoanShare_personId_idx" ON "LoanShare"("personId");

-- CreateIndex
CREATE INDEX "Instalment_dueOn_idx" ON "Instalment"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_loanId_number_key" ON "Instalment"("loanId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_paymentId_key" ON "Collection"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_chargeId_key" ON "Collection"("chargeId");

-- CreateIndex
CREATE INDEX "Collection_status_idx" ON "Collection"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_instalmentId_attempt_key" ON "Collection"("instalmentId", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "Repayment_collectionId_key" ON "Repayment"("collectionId");

-- CreateIndex
CREATE INDEX "Repayment_distributedOn_idx" ON "Repayment"("distributedOn");

-- CreateIndex
CREATE INDEX "Repayment_loanId_idx" ON "Repayment"("loanId");

-- CreateIndex
CREATE INDEX "DistributionLine_loanShareId_idx" ON "DistributionLine"("loanShareId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareHolding_pledgeId_key" ON "ShareHolding"("pledgeId");

-- CreateIndex
CREATE INDEX "ShareHolding_personId_idx" ON "ShareHolding"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareHolding_cooperationId_memberNumber_key" ON "ShareHolding"("cooperationId", "memberNumber");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutBatch_messageId_key" ON "PayoutBatch"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutBatch_stripePayoutId_key" ON "PayoutBatch"("stripePayoutId");

-- CreateIndex
CREATE INDEX "PayoutBatch_status_idx" ON "PayoutBatch"("status");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutLine_endToEndId_key" ON "PayoutLine"("endToEndId");

-- CreateIndex
CREATE INDEX "PayoutLine_batchId_idx" ON "PayoutLine"("batchId");

-- CreateIndex
CREATE INDEX "PayoutLine_personId_idx" ON "PayoutLine"("personId");

-- CreateIndex
CREATE INDEX "StripeEvent_handledAt_receivedAt_idx" ON "StripeEvent"("handledAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FloatTopUp_stripeTopUpId_key" ON "FloatTopUp"("stripeTopUpId");

-- CreateIndex
CREATE INDEX "JobRun_job_businessDate_idx" ON "JobRun"("job", "businessDate");

-- CreateIndex
CREATE INDEX "JobRun_startedAt_idx" ON "JobRun"("startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerAccount_code_key" ON "LedgerAccount"("code");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_key_key" ON "JournalEntry"("key");

-- CreateIndex
CREATE INDEX "JournalEntry_valueDate_idx" ON "JournalEntry"("valueDate");

-- CreateIndex
CREATE INDEX "JournalEntry_kind_idx" ON "JournalEntry"("kind");

-- CreateIndex
CREATE INDEX "Posting_accountId_entryId_idx" ON "Posting"("accountId", "entryId");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailToken" ADD CONSTRAINT "EmailToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaxWaiver" ADD CONSTRAINT "TaxWaiver_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeTest" ADD CONSTRAINT "KnowledgeTest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LossSimulation" ADD CONSTRAINT "LossSimulation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_departmentCode_fkey" FOREIGN KEY ("departmentCode") REFERENCES "Department"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commune" ADD CONSTRAINT "Commune_epciCode_fkey" FOREIGN KEY ("epciCode") REFERENCES "Epci"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageEntry" ADD CONSTRAINT "StageEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_communeCode_fkey" FOREIGN KEY ("communeCode") REFERENCES "Commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_coverImageId_fkey" FOREIGN KEY ("coverImageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectReview" ADD CONSTRAINT "ProjectReview_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanOffer" ADD CONSTRAINT "LoanOffer_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareOffer" ADD CONSTRAINT "ShareOffer_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_borrowerId_fkey" FOREIGN KEY ("borrowerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanShare" ADD CONSTRAINT "LoanShare_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanShare" ADD CONSTRAINT "LoanShare_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanShare" ADD CONSTRAINT "LoanShare_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repayment" ADD CONSTRAINT "Repayment_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistributionLine" ADD CONSTRAINT "DistributionLine_repaymentId_fkey" FOREIGN KEY ("repaymentId") REFERENCES "Repayment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistributionLine" ADD CONSTRAINT "DistributionLine_loanShareId_fkey" FOREIGN KEY ("loanShareId") REFERENCES "LoanShare"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareHolding" ADD CONSTRAINT "ShareHolding_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareHolding" ADD CONSTRAINT "ShareHolding_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareHolding" ADD CONSTRAINT "ShareHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutLine" ADD CONSTRAINT "PayoutLine_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PayoutBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutApproval" ADD CONSTRAINT "PayoutApproval_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PayoutBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
