-- What a cooperation needs, said in public before it can collect anything, and the help offered to it; and what a project changes.

create table "NeedsSheet" (
  "organisationId" uuid not null,
  summary text not null,
  needs text[] not null,
  "publishedAt" timestamptz(3),
  version integer not null default 1,
  constraint "NeedsSheet_pkey" primary key ("organisationId"),
  constraint "NeedsSheet_organisationId_fkey" foreign key ("organisationId") references "Organisation" (id) on delete cascade on update cascade,
  constraint needs_sheet_said check ("publishedAt" is null or (summary <> '' and cardinality(needs) > 0))
);

create table "HelpOffer" (
  id uuid not null,
  "organisationId" uuid not null,
  "personId" uuid,
  email text not null,
  "firstName" text not null,
  "lastName" text not null,
  kind "ContributionKind" not null,
  description text not null,
  quantity numeric(10, 2) not null,
  unit "ContributionUnit" not null,
  "sharedAt" timestamptz(3) not null,
  accepted boolean,
  answer text not null default '',
  "answeredOn" date,
  constraint "HelpOffer_pkey" primary key (id),
  constraint "HelpOffer_organisationId_fkey" foreign key ("organisationId") references "NeedsSheet" ("organisationId") on delete restrict on update cascade,
  constraint "HelpOffer_personId_fkey" foreign key ("personId") references "Person" (id) on delete set null on update cascade,
  constraint help_offer_quantity check (quantity > 0),
  constraint help_offer_answered check ((accepted is null) = ("answeredOn" is null))
);
create index "HelpOffer_organisationId_idx" on "HelpOffer" ("organisationId");

create type "IndicatorKind" as enum ('quantitative', 'qualitative', 'story');

create table "Indicator" (
  id uuid not null,
  "projectId" uuid not null,
  kind "IndicatorKind" not null,
  label text not null,
  unit text not null default '',
  baseline numeric(14, 2),
  target numeric(14, 2),
  "targetOn" date,
  wanted text not null default '',
  position integer not null default 0,
  constraint "Indicator_pkey" primary key (id),
  constraint "Indicator_projectId_fkey" foreign key ("projectId") references "Project" (id) on delete cascade on update cascade,
  constraint indicator_figures check ((kind = 'quantitative') = (baseline is not null and target is not null))
);
create index "Indicator_projectId_position_idx" on "Indicator" ("projectId", position);

create table "Measure" (
  "indicatorId" uuid not null,
  "on" date not null,
  value numeric(14, 2),
  words text not null default '',
  evidence text not null,
  "madeById" uuid not null,
  constraint "Measure_pkey" primary key ("indicatorId", "on"),
  constraint "Measure_indicatorId_fkey" foreign key ("indicatorId") references "Indicator" (id) on delete cascade on update cascade,
  constraint measure_says check (value is not null or words <> '')
);
