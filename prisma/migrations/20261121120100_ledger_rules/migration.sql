-- The books defend themselves: what follows holds whatever program writes to them.

-- 1. Kept balances and limits -------------------------------------------------------------------

-- An account with a limit keeps its balance; the others are summed when read (a kept balance on an
-- account that every entry touches would queue all writers behind one row).
alter table "LedgerAccount"
  add constraint "ledger_account_kept_balance" check ("neverDebit" = ("keptBalance" is not null)),
  add constraint "ledger_account_limit" check (not "neverDebit" or "keptBalance" <= 0);

alter table "Posting" add constraint "posting_not_zero" check (amount <> 0);

-- 2. Postings and entries are written once ------------------------------------------------------

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'LEDGER_APPEND_ONLY: % of "%" is refused; correct with a new entry', tg_op, tg_table_name;
end $$;

create trigger journal_entry_append_only before update or delete or truncate on "JournalEntry"
  for each statement execute function ledger_refuse_change();
create trigger posting_append_only before update or delete or truncate on "Posting"
  for each statement execute function ledger_refuse_change();

-- What an account is never changes; its balance and its closing may. No account is deleted.
create function ledger_account_identity() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'LEDGER_APPEND_ONLY: account % is not deleted', old.code;
  end if;
  if (new.id, new.code, new.class, new.unit, new."neverDebit") is distinct from
     (old.id, old.code, old.class, old.unit, old."neverDebit") then
    raise exception 'LEDGER_APPEND_ONLY: account % is not redefined', old.code;
  end if;
  return new;
end $$;
create trigger ledger_account_identity before update or delete on "LedgerAccount"
  for each row execute function ledger_account_identity();

-- 3. Each statement that adds postings ----------------------------------------------------------

create function ledger_after_postings() returns trigger language plpgsql as $$
declare
  bad text;
begin
  select a.code into bad from inserted p join "LedgerAccount" a on a.id = p."accountId"
    where a."closedAt" is not null limit 1;
  if bad is not null then
    raise exception 'LEDGER_CLOSED_ACCOUNT: account % is closed', bad;
  end if;

  -- An entry says at its birth how many lines it has: nothing is added to an old one.
  select e.key into bad from "JournalEntry" e
    where e.id in (select distinct "entryId" from inserted)
      and e."lineCount" < (select count(*) from "Posting" p where p."entryId" = e.id) limit 1;
  if bad is not null then
    raise exception 'LEDGER_APPEND_ONLY: entry % is complete', bad;
  end if;

  -- Locks in one order, so that two entries never wait for each other. The account limit is the CHECK above.
  perform 1 from "LedgerAccount" a
    where a."neverDebit" and a.id in (select "accountId" from inserted) order by a.id for no key update;
  update "LedgerAccount" a set "keptBalance" = a."keptBalance" + s.amount
    from (select "accountId", sum(amount) as amount from inserted group by 1) s
    where a.id = s."accountId" and a."neverDebit";
  return null;
end $$;
create trigger posting_after_insert after insert on "Posting"
  referencing new table as inserted for each statement execute function ledger_after_postings();

-- 4. At commit, every new entry is whole --------------------------------------------------------

create function ledger_entry_is_whole() returns trigger language plpgsql as $$
declare
  lines int;
  books int;
  off text;
begin
  select count(*), count(distinct (a.class = 'memo')) into lines, books
    from "Posting" p join "LedgerAccount" a on a.id = p."accountId" where p."entryId" = new.id;
  if lines < 2 or lines <> new."lineCount" then
    raise exception 'LEDGER_UNBALANCED: entry % has % of % lines', new.key, lines, new."lineCount";
  end if;
  if books <> 1 then
    raise exception 'LEDGER_UNBALANCED: entry % mixes the loan book with cash', new.key;
  end if;
  select string_agg(unit || ' ' || total, ', ') into off from (
    select a.unit, sum(p.amount) as total from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
      where p."entryId" = new.id group by a.unit having sum(p.amount) <> 0) s;
  if off is not null then
    raise exception 'LEDGER_UNBALANCED: entry % is off by %', new.key, off;
  end if;
  return null;
end $$;
create constraint trigger journal_entry_is_whole after insert on "JournalEntry"
  deferrable initially deferred for each row execute function ledger_entry_is_whole();

-- 5. Posting in one round trip ------------------------------------------------------------------

-- Writes an entry and its postings, opening the accounts that are new. Answers true when written, false when the
-- same event was already in the books; raises LEDGER_KEY_REUSED when the key named another content.
create function ledger_post(
  p_key text, p_kind text, p_value_date date, p_memo text, p_fingerprint text,
  p_codes text[], p_classes text[], p_units text[], p_never_debit boolean[], p_amounts numeric[]
) returns boolean language plpgsql as $$
declare
  entry bigint;
  known text;
begin
  insert into "JournalEntry" (key, kind, "valueDate", memo, fingerprint, "lineCount")
    values (p_key, p_kind, p_value_date, p_memo, p_fingerprint, cardinality(p_codes))
    on conflict (key) do nothing returning id into entry;
  if entry is null then
    select fingerprint into known from "JournalEntry" where key = p_key;
    if known is distinct from p_fingerprint then
      raise exception 'LEDGER_KEY_REUSED: entry % is in the books with other content', p_key;
    end if;
    return false;
  end if;

  insert into "LedgerAccount" (code, class, unit, "neverDebit", "keptBalance")
    select distinct on (l.code) l.code, l.class::"AccountClass", l.unit, l.never_debit, case when l.never_debit then 0 end
    from unnest(p_codes, p_classes, p_units, p_never_debit) as l(code, class, unit, never_debit)
    where not exists (select 1 from "LedgerAccount" a where a.code = l.code)
    order by l.code
    on conflict (code) do nothing;

  insert into "Posting" ("entryId", line, "accountId", amount)
    select entry, l.line, a.id, l.amount
    from unnest(p_codes, p_amounts) with ordinality as l(code, amount, line)
    join "LedgerAccount" a on a.code = l.code;
  return true;
end $$;

-- 6. State that money explains ------------------------------------------------------------------

alter table "LoanShare"
  add constraint "loan_share_outstanding" check (outstanding >= 0 and outstanding <= principal);
alter table "Instalment"
  add constraint "instalment_paid" check ("principalPaid" between 0 and principal and "interestPaid" between 0 and interest);
alter table "Pledge"
  add constraint "pledge_amount" check (amount > 0 and tip >= 0);
alter table "Campaign"
  add constraint "campaign_amounts" check (minimum >= 0 and optimum > 0 and minimum <= optimum);
alter table "Organisation"
  add constraint "organisation_sliders" check (
    "notModelled" between 0 and 100 and systemic between 0 and 100 and "nonMarket" between 0 and 100);
