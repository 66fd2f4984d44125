-- What people give otherwise than in money: offered, accepted by the cooperation, done, and validated, which puts it in the books.

create type "ContributionKind" as enum ('hours', 'skills', 'premises', 'things');
create type "ContributionUnit" as enum ('hour', 'day', 'month', 'item');
create type "ContributionStatus" as enum ('offered', 'accepted', 'declined', 'done', 'validated');

create table "Contribution" (
  id uuid not null,
  "projectId" uuid not null,
  "personId" uuid,
  email text not null,
  "firstName" text not null,
  "lastName" text not null,
  kind "ContributionKind" not null,
  description text not null,
  quantity numeric(10, 2) not null,
  unit "ContributionUnit" not null,
  "unitValue" numeric(14, 2),
  status "ContributionStatus" not null default 'offered',
  "sharedAt" timestamptz(3) not null,
  "answeredOn" date,
  "answeredById" uuid,
  answer text not null default '',
  "doneOn" date,
  "validatedOn" date,
  "validatedById" uuid,
  constraint "Contribution_pkey" primary key (id),
  constraint "Contribution_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete restrict on update cascade,
  constraint "Contribution_personId_fkey" foreign key ("personId") references "Person" (id) on delete set null on update cascade,
  constraint "contribution_quantity" check (quantity > 0),
  constraint "contribution_value" check ("unitValue" > 0),
  constraint "contribution_answered" check ((status = 'offered') = ("answeredOn" is null)),
  constraint "contribution_done" check ((status in ('done', 'validated')) = ("doneOn" is not null)),
  constraint "contribution_validated" check (
    (status = 'validated') = ("validatedOn" is not null and "validatedById" is not null and "unitValue" is not null))
);
create index "Contribution_projectId_status_idx" on "Contribution" ("projectId", status);
create index "Contribution_personId_idx" on "Contribution" ("personId");

-- What is in the books does not change any more.
create function contribution_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'CONTRIBUTION_KEPT: contribution % is in the books; correct it there', old.id;
end $$;
create trigger contribution_is_kept before update or delete on "Contribution" for each row
  when (old.status = 'validated') execute function contribution_is_kept();
