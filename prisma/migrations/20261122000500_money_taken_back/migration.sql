-- Banks take money back weeks after they gave it: debits contested, cards disputed. What a repayment settled is written down, so that it
-- can be taken apart again; what lenders had all the same is the platform's advance, which the cooperation owes it.

alter type "CollectionStatus" add value 'returned';
alter type "PledgeStatus" add value 'disputed';

-- 1. Instalments that are open again ---------------------------------------------------------------

alter table "Instalment"
  add column "principalAdvanced" decimal(14,2) not null default 0,
  add column "interestAdvanced" decimal(14,2) not null default 0,
  add constraint "instalment_advanced" check ("principalAdvanced" >= 0 and "interestAdvanced" >= 0
    and "principalPaid" + "principalAdvanced" <= principal and "interestPaid" + "interestAdvanced" <= interest);

alter table "Repayment"
  add column recovered decimal(14,2) not null default 0,
  add column "returnedOn" date,
  add constraint "repayment_parts_positive" check (principal >= 0 and interest >= 0 and recovered >= 0);

create table "RepaymentPart" (
  "repaymentId" uuid not null,
  "instalmentId" uuid not null,
  principal decimal(14,2) not null,
  interest decimal(14,2) not null,
  "principalRecovered" decimal(14,2) not null default 0,
  "interestRecovered" decimal(14,2) not null default 0,
  constraint "RepaymentPart_pkey" primary key ("repaymentId", "instalmentId"),
  constraint "RepaymentPart_repaymentId_fkey" foreign key ("repaymentId") references "Repayment" (id) on delete restrict on update cascade,
  constraint "RepaymentPart_instalmentId_fkey" foreign key ("instalmentId") references "Instalment" (id) on delete restrict on update cascade
);
create index "RepaymentPart_instalmentId_idx" on "RepaymentPart" ("instalmentId");

-- Until now every repayment paid the oldest instalment first: laid end to end, repayments and instalments cover each other.
with paid as (
  select id, "loanId", principal, interest,
    sum(principal) over w - principal as p0, sum(interest) over w - interest as i0
  from "Repayment" window w as (partition by "loanId" order by "receivedOn", id rows unbounded preceding)
), owed as (
  select id, "loanId", "principalPaid" as principal, "interestPaid" as interest,
    sum("principalPaid") over w - "principalPaid" as p0, sum("interestPaid") over w - "interestPaid" as i0
  from "Instalment" window w as (partition by "loanId" order by number rows unbounded preceding)
), covered as (
  select r.id as repayment, i.id as instalment,
    greatest(0, least(r.p0 + r.principal, i.p0 + i.principal) - greatest(r.p0, i.p0)) as principal,
    greatest(0, least(r.i0 + r.interest, i.i0 + i.interest) - greatest(r.i0, i.i0)) as interest
  from paid r join owed i on i."loanId" = r."loanId"
)
insert into "RepaymentPart" ("repaymentId", "instalmentId", principal, interest)
select repayment, instalment, principal, interest from covered where principal + interest > 0;

-- A repayment that the bank took back is never shared: it answers as one that was shared before.
create or replace function repayment_to_share(p_id uuid)
  returns table ("loanId" uuid, principal text, interest text, turn int, shared boolean) language plpgsql as $$
begin
  perform 1 from "Loan" l where l.id = (select r."loanId" from "Repayment" r where r.id = p_id) for update;
  perform set_config('work_mem', '64MB', true);
  return query select r."loanId", r.principal::text, r.interest::text,
      (select count(*)::int from "Repayment" d where d."loanId" = r."loanId" and d."distributedOn" is not null),
      r."distributedOn" is not null or r."returnedOn" is not null
    from "Repayment" r where r.id = p_id;
end $$;

-- 2. Disputes and mandates -------------------------------------------------------------------------

create type "DisputeStatus" as enum ('inquiry', 'open', 'won', 'lost');
create table "Dispute" (
  id text not null,
  "paymentId" text not null,
  "chargeId" text not null,
  "pledgeId" uuid,
  "collectionId" uuid,
  amount decimal(14,2) not null,
  fee decimal(14,2) not null default 0,
  reason text not null,
  status "DisputeStatus" not null,
  "openedOn" date not null,
  "respondBy" date,
  "withdrawnOn" date,
  "reinstatedOn" date,
  advanced decimal(14,2) not null default 0,
  constraint "Dispute_pkey" primary key (id)
);
create index "Dispute_status_openedOn_idx" on "Dispute" (status, "openedOn");
create index "Dispute_pledgeId_idx" on "Dispute" ("pledgeId");
create index "Dispute_collectionId_idx" on "Dispute" ("collectionId");

create table "Mandate" (
  id text not null,
  "paymentMethodId" text not null,
  reference text,
  url text,
  text text not null,
  "acceptedAt" timestamptz(3),
  "ipAddress" text,
  "userAgent" text,
  status text not null,
  "endedOn" date,
  "keptAt" timestamptz(3) not null default current_timestamp,
  constraint "Mandate_pkey" primary key (id)
);
