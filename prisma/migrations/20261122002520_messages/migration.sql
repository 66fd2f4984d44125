-- What a person and a cooperation write to each other about a project.

create table "Message" (
  id uuid not null,
  "projectId" uuid not null,
  "personId" uuid not null,
  "fromCooperation" boolean not null,
  "authorId" uuid not null,
  text text not null,
  at timestamptz(3) not null,
  constraint "Message_pkey" primary key (id),
  constraint "Message_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade,
  constraint "Message_personId_fkey" foreign key ("personId") references "Person" (id) on delete cascade on update cascade,
  constraint message_author check ("fromCooperation" or "authorId" = "personId")
);
create index "Message_projectId_personId_at_idx" on "Message" ("projectId", "personId", at);
create index "Message_personId_at_idx" on "Message" ("personId", at);
