-- Questions to a cooperation and their answers; by which way a pledge came, who may be written to and who was thanked; the story as it was.

create table "Question" (
  id uuid not null,
  "projectId" uuid not null,
  "personId" uuid not null,
  text text not null,
  "askedAt" timestamptz(3) not null,
  answer text not null default '',
  "answeredAt" timestamptz(3),
  "answeredById" uuid,
  "hiddenAt" timestamptz(3),
  "hiddenById" uuid,
  "hiddenWhy" text not null default '',
  "hiddenByTeam" boolean not null default false,
  constraint "Question_pkey" primary key (id),
  constraint "Question_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade,
  constraint "Question_personId_fkey" foreign key ("personId") references "Person" (id) on delete restrict on update cascade,
  constraint question_answered check (("answeredAt" is null) = (answer = '')),
  constraint question_hidden_with_reason check (("hiddenAt" is null) = ("hiddenWhy" = ''))
);
create index "Question_projectId_answeredAt_idx" on "Question" ("projectId", "answeredAt");
create index "Question_personId_idx" on "Question" ("personId");
create index "Question_askedAt_idx" on "Question" ("askedAt");

alter table "Pledge"
  add column via text constraint pledge_via check (via ~ '^[a-z0-9-]{1,30}$'),
  add column "contactSharedAt" timestamptz(3),
  add column "thankedAt" timestamptz(3);

create table "StoryVersion" (
  "projectId" uuid not null,
  number integer not null,
  at timestamptz(3) not null,
  "madeById" uuid not null,
  auto boolean not null default false,
  content jsonb not null,
  constraint "StoryVersion_pkey" primary key ("projectId", number),
  constraint "StoryVersion_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade
);
