-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN     "riskAcknowledgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "thresholdConfirmedAt" TIMESTAMPTZ(3);
