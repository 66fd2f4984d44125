-- A code beside the link that signs in, for who reads the letter on another device than the one they sign in on.
ALTER TABLE "EmailToken" ADD COLUMN "codeHash" TEXT, ADD COLUMN "requestHash" TEXT;
CREATE UNIQUE INDEX "EmailToken_requestHash_key" ON "EmailToken"("requestHash");
