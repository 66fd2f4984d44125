-- How a citizen agreed: when, from where, and to which words. The words themselves stand in the code, under their version; the hash
-- proves that they are these.
create table "PledgeSignature" (
  "pledgeId" uuid not null,
  "signedAt" timestamptz(3) not null,
  address text not null,
  wording text not null,
  "wordingHash" text not null,
  constraint "PledgeSignature_pkey" primary key ("pledgeId"),
  constraint "PledgeSignature_pledgeId_fkey" foreign key ("pledgeId") references "Pledge" (id) on delete restrict on update cascade
);

-- Papers that bind somebody are kept as they were first written, to the byte.
create table "IssuedPaper" (
  id uuid not null,
  kind text not null,
  -- What it is about: the id of a loan share, of a receipt.
  subject text not null,
  reference text not null,
  "issuedOn" date not null,
  pages int not null check (pages > 0),
  hash text not null,
  content bytea not null,
  "writtenAt" timestamptz(3) not null default now(),
  constraint "IssuedPaper_pkey" primary key (id),
  constraint "issued_paper_hash" check (hash = encode(sha256(content), 'hex'))
);
create unique index "IssuedPaper_kind_subject_key" on "IssuedPaper" (kind, subject);
create unique index "IssuedPaper_reference_key" on "IssuedPaper" (reference);

create function paper_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'PAPER_KEPT: % of "%" is refused; a paper that was given is corrected by another one', tg_op, tg_table_name;
end $$;
create trigger issued_paper_append_only before update or delete or truncate on "IssuedPaper"
  for each statement execute function paper_refuse_change();
create trigger pledge_signature_append_only before update or delete or truncate on "PledgeSignature"
  for each statement execute function paper_refuse_change();
