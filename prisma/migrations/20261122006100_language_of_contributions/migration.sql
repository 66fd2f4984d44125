-- A guest who offers something is written to in the language of the page where it was offered; members and signed-in people in their own.
alter table "Contribution" add column "language" text not null default 'fr';
