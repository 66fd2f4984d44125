-- Gifts paid with what we owe a lender instead of a card: beside the pledge, so that wallets can be checked. Never changed.
CREATE TABLE "WalletGift" (
    "pledgeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "WalletGift_pkey" PRIMARY KEY ("pledgeId"),
    CONSTRAINT "WalletGift_amount_check" CHECK ("amount" > 0),
    CONSTRAINT "WalletGift_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WalletGift_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "WalletGift_personId_idx" ON "WalletGift"("personId");
