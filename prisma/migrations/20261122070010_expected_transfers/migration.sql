-- The transfers that are waited for: few among many pledges, and asked for by a job and by a list.
CREATE INDEX "Pledge_awaiting_transfer_idx" ON "Pledge" ("id") WHERE status = 'awaiting_transfer';
