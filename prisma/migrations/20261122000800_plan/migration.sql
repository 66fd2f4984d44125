-- One financing plan: resources with their probability and condition, which use each pays, and what each funder is shown.

alter type "ResourceKind" add value 'guarantee';

alter table "BudgetLine"
  add column funder text not null default '',
  add column probability integer,
  add column condition text not null default '',
  add column scheme text,
  add column proof text not null default '',
  add constraint budget_line_probability check (probability between 0 and 100);

create table "PlanAllocation" (
  "resourceId" uuid not null,
  "useId" uuid not null,
  amount numeric(14, 2) not null,
  constraint "PlanAllocation_pkey" primary key ("resourceId", "useId"),
  constraint "PlanAllocation_resourceId_fkey" foreign key ("resourceId") references "BudgetLine" (id) on delete cascade on update cascade,
  constraint "PlanAllocation_useId_fkey" foreign key ("useId") references "BudgetLine" (id) on delete cascade on update cascade,
  constraint plan_allocation_amount check (amount > 0)
);
create index "PlanAllocation_useId_idx" on "PlanAllocation" ("useId");

create table "PlanAngle" (
  "resourceId" uuid not null,
  title text not null,
  story text not null default '',
  "leadId" uuid,
  indicators text not null default '',
  constraint "PlanAngle_pkey" primary key ("resourceId"),
  constraint "PlanAngle_resourceId_fkey" foreign key ("resourceId") references "BudgetLine" (id) on delete cascade on update cascade,
  constraint "PlanAngle_leadId_fkey" foreign key ("leadId") references "Person" (id) on delete set null on update cascade
);

create table "PlanVersion" (
  "projectId" uuid not null,
  number integer not null,
  at timestamptz(3) not null,
  "madeById" uuid not null,
  lines jsonb not null,
  constraint "PlanVersion_pkey" primary key ("projectId", number),
  constraint "PlanVersion_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade
);

-- The same euro is asked of nobody twice: what funders are asked for a use stays within it, and within what each of them brings.
-- Looked at when a transaction ends, so that a whole plan may be rewritten in it; the lock makes two transactions take turns.
create function plan_within() returns trigger language plpgsql as $$
declare lines uuid[] := case when tg_table_name = 'BudgetLine' then array[(to_jsonb(new)->>'id')::uuid]
  else array[(to_jsonb(new)->>'resourceId')::uuid, (to_jsonb(new)->>'useId')::uuid] end;
begin
  perform 1 from "BudgetLine" where id = any(lines) order by id for no key update;
  if exists (select 1 from "BudgetLine" l join "PlanAllocation" a on l.id in (a."useId", a."resourceId")
      where l.id = any(lines) group by l.id, l.amount having sum(a.amount) > l.amount) then
    raise exception 'PLAN_ASKED_TWICE';
  end if;
  return null;
end $$;
create constraint trigger plan_allocation_within after insert or update on "PlanAllocation"
  deferrable initially deferred for each row execute function plan_within();
create constraint trigger plan_line_within after update of amount on "BudgetLine"
  deferrable initially deferred for each row execute function plan_within();
