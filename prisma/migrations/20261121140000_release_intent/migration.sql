-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "releaseAskedOn" DATE,
ADD COLUMN     "releaseRefusals" INTEGER NOT NULL DEFAULT 0;
