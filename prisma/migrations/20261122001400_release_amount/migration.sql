-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "releaseAmount" DECIMAL(14,2);

-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN     "refundAskedOn" DATE;
