-- AlterTable
ALTER TABLE "Collection" ADD COLUMN     "customerId" TEXT NOT NULL,
ADD COLUMN     "mandateId" TEXT,
ADD COLUMN     "paymentMethodId" TEXT NOT NULL,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Instalment" ADD COLUMN     "lendersToldOn" DATE,
ADD COLUMN     "nextAskOn" DATE,
ADD COLUMN     "settlesOn" DATE NOT NULL;

-- AlterTable
ALTER TABLE "PayoutBatch" ADD COLUMN     "executedById" UUID,
ADD COLUMN     "fundFailures" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Instalment_nextAskOn_idx" ON "Instalment"("nextAskOn");
