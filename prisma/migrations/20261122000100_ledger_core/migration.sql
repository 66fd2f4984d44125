-- The ledger's core: postings that lock nothing, seals, periods, holds. What follows holds whatever program writes to the books.
--
-- Advisory locks (first number 7270): 1 is taken by who seals, 2 by who closes (shared by whoever writes).

alter type "AccountClass" add value 'in_kind';

-- 1. What the tables gain -----------------------------------------------------------------------

alter table "JournalEntry" disable trigger journal_entry_append_only;
alter table "JournalEntry"
  add column journal text not null default 'OD',
  add column "madeBy" text not null default 'command:before-2026-11-22',
  add column "reversesId" bigint;
update "JournalEntry" set journal = case
    when kind in ('pledge_collected', 'pledge_refunded', 'gifts_released', 'loan_disbursed', 'share_capital_released',
                  'repayment_received', 'processing_fee_taken', 'float_topped_up', 'stripe_paid_out') then 'ST'
    when kind = 'payout_executed' then 'BQ'
    when kind in ('repayment_distributed', 'payout_proposed') then 'PF'
    when kind in ('loan_book_opened', 'loan_book_reduced') then 'LP'
    else 'OD' end;
update "JournalEntry" r set "reversesId" = o.id, journal = o.journal
  from "JournalEntry" o where r.kind = 'reversal' and r.key = o.key || ':reversed';
alter table "JournalEntry"
  alter column journal drop default,
  alter column "madeBy" drop default,
  add constraint "journal_entry_line_count" check ("lineCount" >= 2),
  add constraint "journal_entry_maker" check ("madeBy" ~ '^[a-z]+:.+');
alter table "JournalEntry" enable trigger journal_entry_append_only;
-- At most one reversal of each entry. Most entries reverse nothing and stay out of this index.
create unique index "journal_entry_reverses" on "JournalEntry" ("reversesId") where "reversesId" is not null;

-- Every account keeps the balance of its sealed entries. Two digits more than any ten thousand million postings could need.
alter table "LedgerAccount"
  drop constraint "ledger_account_kept_balance",
  drop constraint "ledger_account_limit",
  alter column "keptBalance" type numeric(24, 2);
update "LedgerAccount" set "keptBalance" = 0;
alter table "LedgerAccount" alter column "keptBalance" set default 0, alter column "keptBalance" set not null;

-- Accounts can never be deleted, so that one anti-join for each statement says what a foreign key would ask for each row.
alter table "Posting" drop constraint "Posting_accountId_fkey";

-- The entries that are not sealed yet: a short queue.
create table "UnsealedEntry" ("entryId" bigint not null, constraint "UnsealedEntry_pkey" primary key ("entryId"));
insert into "UnsealedEntry" select id from "JournalEntry";

create table "EntrySeal" (
  "entryId" bigint not null,
  position bigint not null,
  journal text not null,
  number integer not null,
  "contentHash" bytea not null,
  hash bytea not null,
  "sealedAt" timestamptz(3) not null,
  constraint "EntrySeal_pkey" primary key ("entryId")
);
create unique index "EntrySeal_position_key" on "EntrySeal" (position);
create unique index "EntrySeal_journal_number_key" on "EntrySeal" (journal, number);

create table "ClosedPeriod" (
  until date not null,
  "closedAt" timestamptz(3) not null default now(),
  "closedBy" text not null,
  position bigint not null default 0,
  hash bytea,
  constraint "ClosedPeriod_pkey" primary key (until)
);
create table "PeriodBalance" (
  until date not null,
  "accountId" bigint not null,
  balance numeric(24, 2) not null,
  constraint "PeriodBalance_pkey" primary key (until, "accountId")
);

create table "AccountEvent" (
  id bigserial not null,
  "accountId" bigint not null,
  kind text not null,
  at timestamptz(3) not null default clock_timestamp(),
  "madeBy" text not null,
  why text not null,
  constraint "AccountEvent_pkey" primary key (id),
  constraint "account_event_kind" check (kind in ('closed', 'reopened'))
);
create index "AccountEvent_accountId_idx" on "AccountEvent" ("accountId");

create table "Hold" (
  id bigserial not null,
  key text not null,
  kind text not null,
  "valueDate" date not null,
  "expiresOn" date,
  memo text not null,
  "madeBy" text not null,
  fingerprint text not null,
  "lineCount" integer not null,
  "createdAt" timestamptz(3) not null default now(),
  constraint "Hold_pkey" primary key (id),
  constraint "hold_line_count" check ("lineCount" >= 2),
  constraint "hold_maker" check ("madeBy" ~ '^[a-z]+:.+'),
  constraint "hold_expiry" check ("expiresOn" >= "valueDate")
);
create unique index "Hold_key_key" on "Hold" (key);
create table "HoldLine" (
  "holdId" bigint not null,
  line integer not null,
  "accountId" bigint not null,
  amount numeric(14, 2) not null,
  constraint "HoldLine_pkey" primary key ("holdId", line),
  constraint "hold_line_not_zero" check (amount <> 0)
);
create index "HoldLine_accountId_holdId_idx" on "HoldLine" ("accountId", "holdId");
create table "HoldEnd" (
  "holdId" bigint not null,
  outcome text not null,
  "entryId" bigint,
  "endedAt" timestamptz(3) not null default now(),
  "madeBy" text not null,
  constraint "HoldEnd_pkey" primary key ("holdId"),
  constraint "hold_end_outcome" check (outcome in ('settled', 'voided', 'expired')),
  constraint "hold_end_entry" check ((outcome = 'settled') = ("entryId" is not null))
);
create unique index "HoldEnd_entryId_key" on "HoldEnd" ("entryId");
-- The holds that nothing has ended yet: a short queue too.
create table "OpenHold" ("holdId" bigint not null, constraint "OpenHold_pkey" primary key ("holdId"));

-- Balances are rewritten by every seal: room on the page keeps the indexes out of it.
alter table "LedgerAccount" set (fillfactor = 70);
alter table "UnsealedEntry" set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
alter table "OpenHold" set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- 2. Balances -----------------------------------------------------------------------------------

-- What an account is at, in constant time: the balance kept by the seals, and what was written since. Debit positive.
-- `pendingDebit` and `pendingCredit` are what holds would move; they are in no balance.
create view "AccountBalance" as
select a.id, a.code, a.class, a.unit, a."neverDebit", a."keptBalance" + coalesce(u.amount, 0) as balance,
  coalesce(h.debit, 0) as "pendingDebit", coalesce(h.credit, 0) as "pendingCredit"
from "LedgerAccount" a
left join lateral (
  select sum(p.amount) as amount from "Posting" p
  where p."accountId" = a.id and p."entryId" >= (select min("entryId") from "UnsealedEntry")
    and exists (select 1 from "UnsealedEntry" q where q."entryId" = p."entryId")) u on true
left join lateral (
  select sum(l.amount) filter (where l.amount > 0) as debit, -sum(l.amount) filter (where l.amount < 0) as credit
  from "HoldLine" l
  where l."accountId" = a.id and l."holdId" >= (select min("holdId") from "OpenHold")
    and exists (select 1 from "OpenHold" o where o."holdId" = l."holdId")) h on true;

-- Refuses debits that would turn client money into a claim on the client, what is pending counted as spent. The accounts are locked
-- first, in one order; the balance is read by a later statement, which sees what was committed meanwhile.
create function ledger_check_limits(p_accounts bigint[]) returns void language plpgsql as $$
declare
  bad record;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'LEDGER_ISOLATION: client money is spent in READ COMMITTED transactions only';
  end if;
  perform 1 from "LedgerAccount" a where a.id = any(p_accounts) order by a.id for no key update;
  select b.code, b.balance, b."pendingDebit" into bad from "AccountBalance" b
    where b.id = any(p_accounts) and b.balance + b."pendingDebit" > 0 limit 1;
  if found then
    raise exception 'LEDGER_LIMIT: account % would be overdrawn by % (pending: %)',
      bad.code, bad.balance + bad."pendingDebit", bad."pendingDebit";
  end if;
end $$;

-- 3. What is written once, and what only the books themselves write --------------------------------

create trigger entry_seal_append_only before update or delete or truncate on "EntrySeal"
  for each statement execute function ledger_refuse_change();
create trigger closed_period_append_only before update or delete or truncate on "ClosedPeriod"
  for each statement execute function ledger_refuse_change();
create trigger period_balance_append_only before update or delete or truncate on "PeriodBalance"
  for each statement execute function ledger_refuse_change();
create trigger account_event_append_only before update or delete or truncate on "AccountEvent"
  for each statement execute function ledger_refuse_change();
create trigger hold_append_only before update or delete or truncate on "Hold"
  for each statement execute function ledger_refuse_change();
create trigger hold_line_append_only before update or delete or truncate on "HoldLine"
  for each statement execute function ledger_refuse_change();
create trigger hold_end_append_only before update or delete or truncate on "HoldEnd"
  for each statement execute function ledger_refuse_change();
create trigger ledger_account_truncate before truncate on "LedgerAccount"
  for each statement execute function ledger_refuse_change();

-- The queues, the kept balances, the closings and the balances of a period follow from what was written: nobody writes them by hand.
create function ledger_refuse_hand() returns trigger language plpgsql as $$
begin
  raise exception 'LEDGER_DERIVED: "%" follows from what the books hold; % by hand is refused', tg_table_name, tg_op;
end $$;
create trigger unsealed_entry_derived before insert or update or delete on "UnsealedEntry"
  for each statement when (pg_trigger_depth() = 0) execute function ledger_refuse_hand();
create trigger unsealed_entry_kept before truncate on "UnsealedEntry"
  for each statement execute function ledger_refuse_hand();
create trigger open_hold_derived before insert or update or delete on "OpenHold"
  for each statement when (pg_trigger_depth() = 0) execute function ledger_refuse_hand();
create trigger open_hold_kept before truncate on "OpenHold"
  for each statement execute function ledger_refuse_hand();
create trigger period_balance_derived before insert on "PeriodBalance"
  for each statement when (pg_trigger_depth() = 0) execute function ledger_refuse_hand();

drop trigger ledger_account_identity on "LedgerAccount";
create trigger ledger_account_identity before update on "LedgerAccount" for each row
  when ((new.id, new.code, new.class, new.unit, new."neverDebit") is distinct from
        (old.id, old.code, old.class, old.unit, old."neverDebit"))
  execute function ledger_account_identity();
create trigger ledger_account_kept before delete on "LedgerAccount"
  for each row execute function ledger_account_identity();
create trigger ledger_account_derived before update on "LedgerAccount" for each row
  when ((new."keptBalance", new."closedAt") is distinct from (old."keptBalance", old."closedAt") and pg_trigger_depth() = 0)
  execute function ledger_refuse_hand();
create trigger ledger_account_born_empty before insert on "LedgerAccount" for each row
  when (new."keptBalance" <> 0 or new."closedAt" is not null) execute function ledger_refuse_hand();

-- 4. Each new entry ------------------------------------------------------------------------------

-- Whoever writes an entry: its period is open, what it reverses exists, and it waits for its seal.
create function ledger_entry_enters() returns trigger language plpgsql as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock_shared(7270, 2);
  select max(until) into closed from "ClosedPeriod";
  if new."valueDate" <= closed then
    raise exception 'LEDGER_PERIOD_CLOSED: the books are closed up to %: entry % dated % is refused; write a reversal or a correction dated in the open period, from %',
      closed, new.key, new."valueDate", closed + 1;
  end if;
  if new."reversesId" is not null and not exists (select 1 from "JournalEntry" where id = new."reversesId") then
    raise exception 'LEDGER_REVERSAL: entry % reverses an entry that is not in the books', new.key;
  end if;
  insert into "UnsealedEntry" values (new.id);
  return null;
end $$;
create trigger journal_entry_enters after insert on "JournalEntry"
  for each row execute function ledger_entry_enters();

-- The lines of an entry are written by one statement, so that the statement that writes them proves them.
-- Transition tables of all sizes share one kept plan: without hash joins it is good for two lines and for a hundred thousand.
create or replace function ledger_after_postings() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  bad record;
  debited bigint[];
begin
  select e.key, e."lineCount", e.id, x.* into bad
    from (
      select s."entryId", sum(s.lines) as lines, min(s.first) as first, max(s.last) as last, sum(s.total) as total,
        count(*) = count(a.id) as known, count(a."closedAt") as closed, min(a.unit) is distinct from max(a.unit) as units,
        min(ledger_book(a.class)) is distinct from max(ledger_book(a.class)) as books, bool_or(s.least < 0 and s.most > 0) as itself
      from (select p."entryId", p."accountId", count(*) as lines, min(p.line) as first, max(p.line) as last,
          sum(p.amount) as total, min(p.amount) as least, max(p.amount) as most
        from inserted p group by p."entryId", p."accountId") s
      left join "LedgerAccount" a on a.id = s."accountId" group by s."entryId") x
    left join "JournalEntry" e on e.id = x."entryId"
    where e.id is null or not x.known or x.closed > 0 or x.first < 1 or x.last > e."lineCount" or x.lines <> e."lineCount"
      or x.total <> 0 or x.units or x.books or x.itself
    limit 1;
  if found then
    if bad.id is null then
      raise exception 'LEDGER_APPEND_ONLY: postings of entry %, which is not in the books', bad."entryId";
    elsif not bad.known then
      raise exception 'LEDGER_UNKNOWN_ACCOUNT: entry % names an account that does not exist', bad.key;
    elsif bad.closed > 0 then
      raise exception 'LEDGER_CLOSED_ACCOUNT: entry % names account %, which is closed', bad.key,
        (select min(a.code) from inserted p join "LedgerAccount" a on a.id = p."accountId"
          where p."entryId" = bad.id and a."closedAt" is not null);
    elsif bad.first < 1 or bad.last > bad."lineCount" then
      raise exception 'LEDGER_APPEND_ONLY: entry % is complete', bad.key;
    elsif bad.lines <> bad."lineCount" then
      raise exception 'LEDGER_UNBALANCED: entry % has % of % lines (one statement writes them all)', bad.key, bad.lines, bad."lineCount";
    elsif bad.units then
      raise exception 'LEDGER_UNITS: entry % mixes units', bad.key;
    elsif bad.books then
      raise exception 'LEDGER_UNBALANCED: entry % mixes the loan book, contributions in kind and cash', bad.key;
    elsif bad.total <> 0 then
      raise exception 'LEDGER_UNBALANCED: entry % is off by %', bad.key, bad.total;
    else
      raise exception 'LEDGER_SAME_ACCOUNT: entry % debits and credits one account', bad.key;
    end if;
  end if;

  debited := array(select distinct p."accountId" from inserted p join "LedgerAccount" a on a.id = p."accountId"
    where p.amount > 0 and a."neverDebit");
  if cardinality(debited) > 0 then perform ledger_check_limits(debited); end if;
  return null;
end $$;

-- Cash, the loan book and contributions in kind balance apart.
create function ledger_book(p_class "AccountClass") returns int language sql stable parallel safe
  return case p_class::text when 'memo' then 1 when 'in_kind' then 2 else 0 end;

-- At commit an entry has its lines; the statement that wrote them has proved the rest. A reversal is the mirror of what it reverses.
create or replace function ledger_entry_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from "Posting" where "entryId" = new.id) then
    raise exception 'LEDGER_UNBALANCED: entry % has 0 of % lines', new.key, new."lineCount";
  end if;
  if new."reversesId" is not null and exists (
      select "accountId" from "Posting" where "entryId" in (new.id, new."reversesId") group by "accountId" having sum(amount) <> 0) then
    raise exception 'LEDGER_REVERSAL: entry % is not the mirror of what it reverses', new.key;
  end if;
  return null;
end $$;

-- 5. Writing ---------------------------------------------------------------------------------------

-- Begins an entry: answers its id, or null when the same event is in the books already. The caller then writes all its postings
-- with one statement. Raises LEDGER_KEY_REUSED when the key named another content.
create function ledger_begin(
  p_key text, p_kind text, p_journal text, p_value_date date, p_memo text, p_made_by text, p_fingerprint text,
  p_line_count int, p_reverses bigint default null
) returns bigint language plpgsql as $$
declare
  entry bigint;
  known text;
  by_key text;
begin
  if p_reverses is not null then
    -- A reversal stands in the journal of what it reverses. One that was written already is the same event or a refusal.
    select journal into p_journal from "JournalEntry" where id = p_reverses;
    select key, fingerprint into by_key, known from "JournalEntry" where "reversesId" = p_reverses;
    if by_key is not null then
      if known = p_fingerprint then return null; end if;
      raise exception 'LEDGER_REVERSED: % is reversed already, by %', p_key, by_key;
    elsif p_journal is null then
      raise exception 'LEDGER_REVERSAL: entry % reverses an entry that is not in the books', p_key;
    end if;
  end if;
  insert into "JournalEntry" (key, kind, journal, "valueDate", memo, "madeBy", fingerprint, "lineCount", "reversesId")
    values (p_key, p_kind, p_journal, p_value_date, p_memo, p_made_by, p_fingerprint, p_line_count, p_reverses)
    on conflict (key) do nothing returning id into entry;
  if entry is null then
    select fingerprint into known from "JournalEntry" where key = p_key;
    if known is distinct from p_fingerprint then
      raise exception 'LEDGER_KEY_REUSED: entry % is in the books with other content', p_key;
    end if;
  end if;
  return entry;
end $$;

-- The ids of accounts by code, in order; those that are new are opened. Refuses a code that is known as another sort of account.
create function ledger_accounts(p_codes text[], p_classes text[], p_units text[], p_never_debit boolean[])
returns bigint[] language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  ids bigint[];
  bad text;
begin
  for attempt in 1..2 loop
    select array_agg(a.id order by l.line),
        min(l.code) filter (where a.class::text <> l.class or a.unit <> l.unit or a."neverDebit" <> l.never_debit)
      into ids, bad
      from unnest(p_codes, p_classes, p_units, p_never_debit) with ordinality as l(code, class, unit, never_debit, line)
      left join "LedgerAccount" a on a.code = l.code;
    if bad is not null then
      raise exception 'LEDGER_ACCOUNT_REDEFINED: account % is known as another sort of account', bad;
    end if;
    exit when array_position(ids, null) is null;
    insert into "LedgerAccount" (code, class, unit, "neverDebit")
      select distinct on (l.code) l.code, l.class::"AccountClass", l.unit, l.never_debit
      from unnest(p_codes, p_classes, p_units, p_never_debit) as l(code, class, unit, never_debit)
      order by l.code
      on conflict (code) do nothing;
  end loop;
  return ids;
end $$;

-- Amounts come as text or numeric of any scale; what is no amount in cents is refused, never rounded.
create function ledger_check_amounts(p_key text, p_amounts numeric[]) returns void language plpgsql as $$
declare
  bad numeric;
begin
  select a into bad from unnest(p_amounts) a
    where a is null or a = 'NaN' or a in ('Infinity', '-Infinity') or abs(a) >= 1e12 or scale(trim_scale(a)) > 2 limit 1;
  if found then
    raise exception 'LEDGER_AMOUNT: entry % holds %, which is no amount in whole cents below 1 000 000 000 000', p_key, bad;
  end if;
end $$;

drop function ledger_post(text, text, date, text, text, text[], text[], text[], boolean[], numeric[]);
-- Writes an entry in one round trip. Answers true when written, false when the same event was in the books.
create function ledger_post(
  p_key text, p_kind text, p_journal text, p_value_date date, p_memo text, p_made_by text, p_fingerprint text,
  p_codes text[], p_classes text[], p_units text[], p_never_debit boolean[], p_amounts numeric[], p_reverses bigint default null
) returns boolean language plpgsql as $$
declare
  entry bigint;
begin
  perform ledger_check_amounts(p_key, p_amounts);
  entry := ledger_begin(p_key, p_kind, p_journal, p_value_date, p_memo, p_made_by, p_fingerprint, cardinality(p_codes), p_reverses);
  if entry is null then return false; end if;
  insert into "Posting" ("entryId", line, "accountId", amount)
    select entry, l.line, l.id, l.amount
    from unnest(ledger_accounts(p_codes, p_classes, p_units, p_never_debit), p_amounts) with ordinality as l(id, amount, line);
  return true;
end $$;

-- Holds money that is on its way, as ledger_post writes what has moved. False when the same hold exists.
create function ledger_hold(
  p_key text, p_kind text, p_value_date date, p_expires_on date, p_memo text, p_made_by text, p_fingerprint text,
  p_codes text[], p_classes text[], p_units text[], p_never_debit boolean[], p_amounts numeric[]
) returns boolean language plpgsql as $$
declare
  held bigint;
  known text;
begin
  perform ledger_check_amounts(p_key, p_amounts);
  insert into "Hold" (key, kind, "valueDate", "expiresOn", memo, "madeBy", fingerprint, "lineCount")
    values (p_key, p_kind, p_value_date, p_expires_on, p_memo, p_made_by, p_fingerprint, cardinality(p_codes))
    on conflict (key) do nothing returning id into held;
  if held is null then
    select fingerprint into known from "Hold" where key = p_key;
    if known is distinct from p_fingerprint then
      raise exception 'LEDGER_KEY_REUSED: hold % exists with other content', p_key;
    end if;
    return false;
  end if;
  insert into "HoldLine" ("holdId", line, "accountId", amount)
    select held, l.line, l.id, l.amount
    from unnest(ledger_accounts(p_codes, p_classes, p_units, p_never_debit), p_amounts) with ordinality as l(id, amount, line);
  return true;
end $$;

-- Ends a hold without an entry. False when it had ended so already; refused when it had ended otherwise.
create function ledger_end_hold(p_key text, p_outcome text, p_made_by text) returns boolean language plpgsql as $$
declare
  held bigint;
  ended text;
begin
  select id into held from "Hold" where key = p_key;
  if held is null then raise exception 'LEDGER_HOLD: there is no hold %', p_key; end if;
  insert into "HoldEnd" ("holdId", outcome, "madeBy") values (held, p_outcome, p_made_by) on conflict do nothing;
  if found then return true; end if;
  select outcome into ended from "HoldEnd" where "holdId" = held;
  if ended <> p_outcome then raise exception 'LEDGER_HOLD_ENDED: hold % was % already', p_key, ended; end if;
  return false;
end $$;

-- Writes the entry that a hold announced; what was held beyond it is free again. False when this very entry had settled it.
create function ledger_settle(
  p_hold text, p_key text, p_kind text, p_journal text, p_value_date date, p_memo text, p_made_by text, p_fingerprint text,
  p_codes text[], p_classes text[], p_units text[], p_never_debit boolean[], p_amounts numeric[]
) returns boolean language plpgsql as $$
declare
  held bigint;
  entry bigint;
  ended record;
begin
  perform ledger_check_amounts(p_key, p_amounts);
  select id into held from "Hold" where key = p_hold;
  if held is null then raise exception 'LEDGER_HOLD: there is no hold %', p_hold; end if;
  entry := ledger_begin(p_key, p_kind, p_journal, p_value_date, p_memo, p_made_by, p_fingerprint, cardinality(p_codes));
  insert into "HoldEnd" ("holdId", outcome, "entryId", "madeBy")
    select held, 'settled', entry, p_made_by where entry is not null on conflict do nothing;
  if not found then
    select d.outcome, e.key into ended from "HoldEnd" d left join "JournalEntry" e on e.id = d."entryId" where d."holdId" = held;
    if entry is null and ended.key = p_key then return false; end if;
    raise exception 'LEDGER_HOLD_ENDED: hold % was % already, or entry % was written without it', p_hold, ended.outcome, p_key;
  end if;
  insert into "Posting" ("entryId", line, "accountId", amount)
    select entry, l.line, l.id, l.amount
    from unnest(ledger_accounts(p_codes, p_classes, p_units, p_never_debit), p_amounts) with ordinality as l(id, amount, line);
  -- Told now rather than at commit.
  set constraints hold_is_settled immediate;
  set constraints hold_is_settled deferred;
  return true;
end $$;

-- 6. Seals -----------------------------------------------------------------------------------------

-- A text that no other list of fields can give: each field after its length in bytes.
create function ledger_field(p_value text) returns text language sql immutable parallel safe
  return coalesce(octet_length(p_value)::text || ':' || p_value || ',', '~,');

-- Everything that an entry says, as one text.
create function ledger_content(p_entry bigint) returns text language sql stable as $$
  select ledger_field(e.key) || ledger_field(e.kind) || ledger_field(e.journal) || ledger_field(e."valueDate"::text)
    || ledger_field(to_char(e."postedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || ledger_field(e."madeBy") || ledger_field(e.memo)
    || ledger_field((select o.key from "JournalEntry" o where o.id = e."reversesId"))
    || (select string_agg(ledger_field(a.code) || ledger_field(a.unit) || ledger_field(p.amount::text), '' order by p.line)
        from "Posting" p left join "LedgerAccount" a on a.id = p."accountId" where p."entryId" = e.id)
  from "JournalEntry" e where e.id = p_entry $$;

-- Seals the oldest entries of the queue, at most p_most, and answers how many: numbers without a gap in each journal, one chain of
-- hashes over all. p_at is the instant that the seals bear, never before that of the last one.
create function ledger_seal(p_at timestamptz default clock_timestamp(), p_most int default 5000) returns int language plpgsql as $$
declare
  ids bigint[];
  last_position bigint;
  last_hash bytea;
  sealed_at timestamptz(3);
  row record;
  entries bigint[] := '{}'; journals text[] := '{}'; numbers int[] := '{}'; contents bytea[] := '{}'; hashes bytea[] := '{}';
begin
  perform pg_advisory_xact_lock(7270, 1);
  ids := array(select "entryId" from "UnsealedEntry" order by "entryId" limit p_most);
  if cardinality(ids) = 0 then return 0; end if;
  select position, hash, greatest("sealedAt", p_at) into last_position, last_hash, sealed_at
    from "EntrySeal" order by position desc limit 1;
  last_position := coalesce(last_position, 0);
  sealed_at := coalesce(sealed_at, p_at);
  for row in
    select e.id, e.journal, sha256(convert_to(ledger_content(e.id), 'UTF8')) as content,
      coalesce((select max(s.number) from "EntrySeal" s where s.journal = e.journal), 0)
        + row_number() over (partition by e.journal order by e.id) as number
    from "JournalEntry" e where e.id = any(ids) order by e.id
  loop
    last_position := last_position + 1;
    last_hash := ledger_chain(last_hash, last_position, row.journal, row.number::int, sealed_at, row.content);
    entries := entries || row.id; journals := journals || row.journal; numbers := numbers || row.number::int;
    contents := contents || row.content; hashes := hashes || last_hash;
  end loop;
  insert into "EntrySeal" ("entryId", position, journal, number, "contentHash", hash, "sealedAt")
    select s.entry, last_position - cardinality(entries) + s.n, s.journal, s.number, s.content, s.hash, sealed_at
    from unnest(entries, journals, numbers, contents, hashes) with ordinality as s(entry, journal, number, content, hash, n);
  return cardinality(entries);
end $$;

-- One link: the hash before it, its place, and what the entry says.
create function ledger_chain(p_before bytea, p_position bigint, p_journal text, p_number int, p_at timestamptz, p_content bytea)
returns bytea language sql stable parallel safe
  return sha256(coalesce(p_before, '') || convert_to(ledger_field(p_position::text) || ledger_field(p_journal) || ledger_field(p_number::text)
    || ledger_field(to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8') || p_content);

-- Seals follow the last ones without a gap, fold their entries into the balances that accounts keep, and leave the queue.
create function ledger_after_seals() returns trigger language plpgsql as $$
declare
  bad text;
begin
  select 'position ' || s.low into bad from (select min(position) as low, max(position) as high, count(*) as n from sealed) s
    where s.high - s.low + 1 <> s.n
      or s.low <> 1 + coalesce((select max(position) from "EntrySeal" where position < s.low), 0);
  if bad is null then
    select s.journal || ' ' || s.low into bad
      from (select journal, min(number) as low, max(number) as high, count(*) as n from sealed group by journal) s
      where s.high - s.low + 1 <> s.n
        or s.low <> 1 + coalesce((select max(e.number) from "EntrySeal" e where e.journal = s.journal and e.number < s.low), 0);
  end if;
  if bad is not null then raise exception 'LEDGER_SEALS: a seal does not follow the last one at %', bad; end if;
  if exists (select 1 from sealed s where not exists (select 1 from "UnsealedEntry" u where u."entryId" = s."entryId")) then
    raise exception 'LEDGER_SEALS: a seal is for an entry that does not wait for one';
  end if;

  -- Planned each time: a seal has one entry or thousands.
  execute 'select 1 from "LedgerAccount" where id in (select p."accountId" from sealed s join "Posting" p on p."entryId" = s."entryId")
    order by id for no key update';
  execute 'update "LedgerAccount" a set "keptBalance" = a."keptBalance" + m.amount
    from (select p."accountId", sum(p.amount) as amount from sealed s join "Posting" p on p."entryId" = s."entryId" group by 1) m
    where a.id = m."accountId" and m.amount <> 0';
  execute 'delete from "UnsealedEntry" u using sealed s where u."entryId" = s."entryId"';
  return null;
end $$;
create trigger entry_seal_folds after insert on "EntrySeal"
  referencing new table as sealed for each statement execute function ledger_after_seals();

-- 7. Periods ---------------------------------------------------------------------------------------

-- Closing waits for whoever is writing, keeps others waiting, seals everything, and keeps each account's balance at the last day.
create function ledger_period_closes() returns trigger language plpgsql as $$
declare
  before date;
begin
  perform pg_advisory_xact_lock(7270, 2);
  select max(until) into before from "ClosedPeriod";
  if new.until <= before then
    raise exception 'LEDGER_PERIOD_CLOSED: the books are closed up to % already', before;
  end if;
  while ledger_seal(new."closedAt") > 0 loop null; end loop;
  select position, hash into new.position, new.hash from "EntrySeal" order by position desc limit 1;
  new.position := coalesce(new.position, 0);
  insert into "PeriodBalance" (until, "accountId", balance)
    select new.until, m."accountId", sum(m.amount) from (
      select b."accountId", b.balance as amount from "PeriodBalance" b where b.until = before
      union all
      select p."accountId", p.amount from "JournalEntry" e join "Posting" p on p."entryId" = e.id
        where e."valueDate" <= new.until and (before is null or e."valueDate" > before)) m
    group by m."accountId" having sum(m.amount) <> 0;
  return new;
end $$;
create trigger closed_period_closes before insert on "ClosedPeriod"
  for each row execute function ledger_period_closes();

-- 8. Closed accounts ---------------------------------------------------------------------------------

-- An account is closed when it is empty and nothing is pending on it; both closing and reopening are events.
create function ledger_account_event() returns trigger language plpgsql as $$
declare
  one record;
begin
  perform pg_advisory_xact_lock(7270, 2);
  select b.code, b.balance, b."pendingDebit", b."pendingCredit", a."closedAt" into one
    from "AccountBalance" b join "LedgerAccount" a on a.id = b.id where b.id = new."accountId";
  if not found then raise exception 'LEDGER_UNKNOWN_ACCOUNT: account % does not exist', new."accountId"; end if;
  if (new.kind = 'closed') = (one."closedAt" is not null) then
    raise exception 'LEDGER_ACCOUNT_STATE: account % is % already', one.code, case new.kind when 'closed' then 'closed' else 'open' end;
  end if;
  if new.kind = 'closed' and (one.balance <> 0 or one."pendingDebit" <> 0 or one."pendingCredit" <> 0) then
    raise exception 'LEDGER_NOT_EMPTY: account % holds % and awaits % and -%', one.code, one.balance, one."pendingDebit", one."pendingCredit";
  end if;
  update "LedgerAccount" set "closedAt" = case new.kind when 'closed' then new.at end where id = new."accountId";
  return null;
end $$;
create trigger account_event_acts after insert on "AccountEvent"
  for each row execute function ledger_account_event();

-- 9. Holds -----------------------------------------------------------------------------------------

create function ledger_hold_opens() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7270, 2);
  insert into "OpenHold" values (new.id);
  return null;
end $$;
create trigger hold_opens after insert on "Hold" for each row execute function ledger_hold_opens();

-- The lines of a hold are proved as those of an entry are.
create function ledger_after_hold_lines() returns trigger language plpgsql as $$
declare
  bad record;
  debited bigint[];
begin
  select h.key, h.id, h."lineCount", x.* into bad from (
      select p."holdId", count(*) as lines, min(p.line) as first, max(p.line) as last, sum(p.amount) as total,
        count(*) = count(a.id) as known, count(a."closedAt") as closed, min(a.unit) is distinct from max(a.unit) as units,
        min(ledger_book(a.class)) is distinct from max(ledger_book(a.class)) as books, count(distinct p."accountId") <> count(*) as twice
      from inserted p left join "LedgerAccount" a on a.id = p."accountId" group by p."holdId") x
    left join "Hold" h on h.id = x."holdId"
    where h.id is null or not x.known or x.closed > 0 or x.first < 1 or x.last > h."lineCount" or x.lines <> h."lineCount"
      or x.total <> 0 or x.units or x.books or x.twice limit 1;
  if found then
    if bad.id is null then raise exception 'LEDGER_APPEND_ONLY: lines of hold %, which does not exist', bad."holdId";
    elsif not bad.known then raise exception 'LEDGER_UNKNOWN_ACCOUNT: hold % names an account that does not exist', bad.key;
    elsif bad.closed > 0 then raise exception 'LEDGER_CLOSED_ACCOUNT: hold % names a closed account', bad.key;
    elsif bad.first < 1 or bad.last > bad."lineCount" then raise exception 'LEDGER_APPEND_ONLY: hold % is complete', bad.key;
    elsif bad.lines <> bad."lineCount" then
      raise exception 'LEDGER_UNBALANCED: hold % has % of % lines (one statement writes them all)', bad.key, bad.lines, bad."lineCount";
    elsif bad.units then raise exception 'LEDGER_UNITS: hold % mixes units', bad.key;
    elsif bad.books then raise exception 'LEDGER_UNBALANCED: hold % mixes the loan book, contributions in kind and cash', bad.key;
    elsif bad.total <> 0 then raise exception 'LEDGER_UNBALANCED: hold % is off by %', bad.key, bad.total;
    else raise exception 'LEDGER_SAME_ACCOUNT: hold % names one account twice', bad.key;
    end if;
  end if;
  debited := array(select distinct p."accountId" from inserted p join "LedgerAccount" a on a.id = p."accountId"
    where p.amount > 0 and a."neverDebit");
  if cardinality(debited) > 0 then perform ledger_check_limits(debited); end if;
  return null;
end $$;
create trigger hold_line_after_insert after insert on "HoldLine"
  referencing new table as inserted for each statement execute function ledger_after_hold_lines();

create function ledger_hold_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from "HoldLine" where "holdId" = new.id) then
    raise exception 'LEDGER_UNBALANCED: hold % has 0 of % lines', new.key, new."lineCount";
  end if;
  return null;
end $$;
create constraint trigger hold_is_whole after insert on "Hold"
  deferrable initially deferred for each row execute function ledger_hold_is_whole();

-- A hold ends once (the key of "HoldEnd"), and from then on nothing of it is pending.
create function ledger_hold_ends() returns trigger language plpgsql as $$
begin
  if new.outcome = 'expired' and exists (select 1 from "Hold" where id = new."holdId" and "expiresOn" is null) then
    raise exception 'LEDGER_HOLD: hold % does not expire', new."holdId";
  end if;
  delete from "OpenHold" where "holdId" = new."holdId";
  if not found then raise exception 'LEDGER_HOLD: hold % does not exist', new."holdId"; end if;
  return null;
end $$;
create trigger hold_ends after insert on "HoldEnd" for each row execute function ledger_hold_ends();

-- What settles a hold moves at most what was held, between the same accounts, the same way, and before it expires.
create function ledger_hold_is_settled() returns trigger language plpgsql as $$
declare
  bad record;
begin
  select h.key, h."expiresOn", e."valueDate" into bad from "Hold" h join "JournalEntry" e on e.id = new."entryId"
    where h.id = new."holdId" and e."valueDate" > h."expiresOn";
  if found then
    raise exception 'LEDGER_HOLD_EXPIRED: hold % expired on %, before %', bad.key, bad."expiresOn", bad."valueDate";
  end if;
  select a.code, p.amount as posted, coalesce(h.amount, 0) as held into bad
    from (select "accountId", sum(amount) as amount from "Posting" where "entryId" = new."entryId" group by 1) p
    left join (select "accountId", sum(amount) as amount from "HoldLine" where "holdId" = new."holdId" group by 1) h
      on h."accountId" = p."accountId"
    left join "LedgerAccount" a on a.id = p."accountId"
    where h.amount is null or sign(p.amount) <> sign(h.amount) or abs(p.amount) > abs(h.amount) limit 1;
  if found then
    raise exception 'LEDGER_HOLD_EXCEEDED: % is posted to %, where % was held', bad.posted, bad.code, bad.held;
  end if;
  if not exists (select 1 from "Posting" where "entryId" = new."entryId") then
    raise exception 'LEDGER_HOLD: hold % is settled by an entry that is not in the books', new."holdId";
  end if;
  return null;
end $$;
create constraint trigger hold_is_settled after insert on "HoldEnd"
  deferrable initially deferred for each row when (new.outcome = 'settled') execute function ledger_hold_is_settled();
