-- In which language people are written to: that of the pages on which they signed up or pledged, until they choose another.
alter table "Person" add column "language" text not null default 'fr' check ("language" in ('fr', 'en'));
alter table "Pledge" add column "language" text not null default 'fr' check ("language" in ('fr', 'en'));
