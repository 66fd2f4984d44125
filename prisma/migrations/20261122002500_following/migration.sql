-- Who follows a project, and which letters an address does not want: guests of a gift have no account to say it in.

create table "ProjectFollower" (
  "personId" uuid not null,
  "projectId" uuid not null,
  since timestamptz(3) not null default current_timestamp,
  constraint "ProjectFollower_pkey" primary key ("personId", "projectId"),
  constraint "ProjectFollower_personId_fkey" foreign key ("personId") references "Person" (id) on delete cascade on update cascade,
  constraint "ProjectFollower_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade
);
create index "ProjectFollower_projectId_idx" on "ProjectFollower" ("projectId");

create table "LetterChoice" (
  email text not null,
  token uuid not null default gen_random_uuid(),
  muted text[],
  constraint "LetterChoice_pkey" primary key (email),
  constraint letter_choice_lower_case check (email = lower(email))
);
create unique index "LetterChoice_token_key" on "LetterChoice" (token);

alter table "Mail" add column kind text, add column "leaveUrl" text;
alter table "Mail" add constraint mail_of_choice_can_be_left check ((kind is null) = ("leaveUrl" is null));
create index "Mail_kind_sentAt_createdAt_idx" on "Mail" (kind, "sentAt", "createdAt");

alter table "ProjectUpdate" add column letters integer;
