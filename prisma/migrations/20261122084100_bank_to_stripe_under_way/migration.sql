-- What is on its way from the bank to Stripe is found without reading what arrived long ago.
CREATE INDEX "FloatTopUp_under_way_idx" ON "FloatTopUp"("receivedOn") WHERE "ofClients" AND "failedOn" IS NULL;
