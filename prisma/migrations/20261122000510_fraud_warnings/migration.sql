-- A card's bank suspects fraud before any dispute: who refunds at once is spared the dispute.
create table "FraudWarning" (
  id text not null,
  "chargeId" text not null,
  "pledgeId" uuid not null,
  "fraudType" text not null,
  actionable boolean not null,
  "toldOn" date not null,
  "answeredOn" date,
  constraint "FraudWarning_pkey" primary key (id)
);
create index "FraudWarning_pledgeId_idx" on "FraudWarning" ("pledgeId");
