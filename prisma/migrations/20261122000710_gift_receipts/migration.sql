-- Who may give tax receipts for gifts, by its own declaration, and what its receipts say of it.
create table "ReceiptIssuer" (
  "organisationId" uuid not null,
  street text not null,
  postcode text not null,
  city text not null,
  purpose text not null,
  category text not null check (category in ('general_interest', 'public_utility', 'endowment_fund', 'aid')),
  signatory text not null,
  "signatoryRole" text not null,
  -- The day on which the tax office confirmed that it may (or stayed silent for six months).
  "confirmedOn" date,
  "declaredOn" date not null,
  "declaredById" uuid not null,
  constraint "ReceiptIssuer_pkey" primary key ("organisationId"),
  constraint "ReceiptIssuer_organisationId_fkey" foreign key ("organisationId") references "Organisation" (id) on delete restrict on update cascade
);

-- What a giver got for a gift, as the cooperation values it.
create table "GiftCounterpart" (
  "pledgeId" uuid not null,
  what text not null,
  value numeric(14, 2) not null check (value >= 0),
  "recordedOn" date not null,
  "recordedById" uuid not null,
  constraint "GiftCounterpart_pkey" primary key ("pledgeId"),
  constraint "GiftCounterpart_pledgeId_fkey" foreign key ("pledgeId") references "Pledge" (id) on delete restrict on update cascade
);

-- A receipt is never changed or deleted; one that was wrong is voided, and its number stays taken.
create table "GiftReceipt" (
  id uuid not null,
  "issuerId" uuid not null,
  year int not null,
  number int not null,
  "pledgeId" uuid not null,
  "donorName" text not null,
  street text not null,
  postcode text not null,
  city text not null,
  amount numeric(14, 2) not null check (amount > 0),
  "givenOn" date not null,
  "issuedOn" date not null,
  constraint "GiftReceipt_pkey" primary key (id),
  constraint "GiftReceipt_issuerId_fkey" foreign key ("issuerId") references "ReceiptIssuer" ("organisationId") on delete restrict on update cascade,
  constraint "GiftReceipt_pledgeId_fkey" foreign key ("pledgeId") references "Pledge" (id) on delete restrict on update cascade,
  constraint "gift_receipt_year" check (year = extract(year from "issuedOn"))
);
create unique index "GiftReceipt_issuerId_year_number_key" on "GiftReceipt" ("issuerId", year, number);
create index "GiftReceipt_pledgeId_idx" on "GiftReceipt" ("pledgeId");

create table "GiftReceiptVoid" (
  "receiptId" uuid not null,
  "voidedOn" date not null,
  why text not null,
  constraint "GiftReceiptVoid_pkey" primary key ("receiptId"),
  constraint "GiftReceiptVoid_receiptId_fkey" foreign key ("receiptId") references "GiftReceipt" (id) on delete restrict on update cascade
);

-- PostgreSQL numbers the receipts itself, one issuer at a time: no gap, no number twice; and a gift has one receipt that counts.
create function gift_receipt_takes_number() returns trigger language plpgsql as $$
begin
  perform 1 from "ReceiptIssuer" where "organisationId" = new."issuerId" for update;
  if exists (select 1 from "GiftReceipt" r where r."pledgeId" = new."pledgeId"
      and not exists (select 1 from "GiftReceiptVoid" v where v."receiptId" = r.id)) then
    raise exception 'RECEIPT_EXISTS: gift % has a receipt already', new."pledgeId" using errcode = 'unique_violation';
  end if;
  select coalesce(max(number), 0) + 1 into new.number from "GiftReceipt" where "issuerId" = new."issuerId" and year = new.year;
  return new;
end $$;
create trigger gift_receipt_takes_number before insert on "GiftReceipt" for each row execute function gift_receipt_takes_number();
create trigger gift_receipt_append_only before update or delete or truncate on "GiftReceipt"
  for each statement execute function paper_refuse_change();
create trigger gift_receipt_void_append_only before update or delete or truncate on "GiftReceiptVoid"
  for each statement execute function paper_refuse_change();

-- Money that went back to the giver takes its receipt with it, whoever gave it back.
create function gift_taken_back_voids_receipt() returns trigger language plpgsql as $$
begin
  insert into "GiftReceiptVoid" ("receiptId", "voidedOn", why)
  select r.id, new."changedOn", 'Don rendu ou repris' from "GiftReceipt" r where r."pledgeId" = new.id
  on conflict do nothing;
  return null;
end $$;
create trigger gift_taken_back_voids_receipt after update of status on "Pledge" for each row
  when (old.status = 'released' and new.status <> 'released' and new.instrument = 'gift')
  execute function gift_taken_back_voids_receipt();
