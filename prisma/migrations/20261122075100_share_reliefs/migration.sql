-- A cooperative company says that its shares give a right to the reduction of income tax for who subscribes them, and in which quality.
create table "ShareReliefDeclaration" (
  "organisationId" uuid not null primary key references "Organisation" (id) on delete restrict on update cascade,
  "street" text not null,
  "postcode" text not null,
  "city" text not null,
  "purpose" text not null,
  "solidarity" boolean not null,
  "signatory" text not null,
  "signatoryRole" text not null,
  "declaredOn" date not null,
  "declaredById" uuid not null
);
