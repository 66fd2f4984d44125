-- A debt that a refund left may be given up, as that of a dispute.
ALTER TABLE "PledgeRefund" ADD COLUMN "writtenOff" DECIMAL(14,2) NOT NULL DEFAULT 0,
ADD COLUMN "writtenOffOn" DATE,
ADD COLUMN "writtenOffWhy" TEXT,
ADD COLUMN "writtenOffById" UUID;
