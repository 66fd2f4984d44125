-- Levies are rounded once per person and payment. Who holds several shares of a loan is known when the loan begins, so that no
-- distribution gathers a hundred thousand shares by person to find the few.
alter table "LoanShare" add column "heldWithOthers" boolean not null default false;
update "LoanShare" s set "heldWithOthers" = true
  from (select "loanId", "personId" from "LoanShare" group by 1, 2 having count(*) > 1) h
  where s."loanId" = h."loanId" and s."personId" = h."personId";

create function loan_share_held_with_others() returns trigger language plpgsql as $$
begin
  execute $q$
    update "LoanShare" s set "heldWithOthers" = true
      from (select o."loanId", o."personId" from "LoanShare" o
        where o."loanId" in (select distinct i."loanId" from inserted i) group by 1, 2 having count(*) > 1) h
      where s."loanId" = h."loanId" and s."personId" = h."personId" and not s."heldWithOthers" $q$;
  return null;
end $$;
create trigger loan_share_held_with_others after insert on "LoanShare"
  referencing new table as inserted for each statement execute function loan_share_held_with_others();

-- Inside a trigger the depth is one at least.
drop trigger loan_share_outstanding on "LoanShare";
create trigger loan_share_outstanding before update of outstanding, principal, "loanId", "personId", "heldWithOthers" on "LoanShare"
  for each statement when (pg_trigger_depth() = 0) execute function loan_share_refuse_change();

-- One statement may bring one debit and a hundred thousand credits. The accounts debited are gathered once, and asked of twice: does
-- an entry credit one of them too, and may each of them be debited.
create or replace function ledger_after_postings() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  many constant boolean := (select count(*) > 500 from (select 1 from inserted limit 501) s);
  bad record;
  debited bigint[];
begin
  if many then
    perform set_config('enable_hashjoin', 'on', true);
    debited := array(select distinct "accountId" from inserted where amount > 0);
    execute $q$
      with twice as materialized (select exists (
        select 1 from (select "entryId", "accountId" from inserted where amount < 0 and "accountId" = any($1)) c
        join (select "entryId", "accountId" from inserted where amount > 0) d using ("entryId", "accountId")) as itself)
      select e.key, e."lineCount", e.id, x.*, t.itself
      from twice t cross join (
        select p."entryId", count(*) as lines, min(p.line) as first, max(p.line) as last, sum(p.amount) as total,
          count(*) = count(a.id) as known, count(a."closedAt") as closed,
          min(a.unit collate "C") is distinct from max(a.unit collate "C") as units,
          count(*) filter (where a.class = 'memo') not in (0, count(*)) or count(*) filter (where a.class = 'in_kind') not in (0, count(*)) as books
        from inserted p left join "LedgerAccount" a on a.id = p."accountId" group by p."entryId") x
      left join "JournalEntry" e on e.id = x."entryId"
      where e.id is null or not x.known or x.closed > 0 or x.first < 1 or x.last > e."lineCount" or x.lines <> e."lineCount"
        or x.total <> 0 or x.units or x.books or t.itself
      limit 1 $q$ into bad using debited;
  else
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
  end if;
  if bad."entryId" is not null then
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

  if many then
    debited := array(select a.id from "LedgerAccount" a where a.id = any(debited) and a."neverDebit");
  else
    debited := array(select distinct p."accountId" from inserted p join "LedgerAccount" a on a.id = p."accountId"
      where p.amount > 0 and a."neverDebit");
  end if;
  if cardinality(debited) > 0 then perform ledger_check_limits(debited); end if;
  return null;
end $$;

-- As before, and without compiling the plan of a statement that runs once: for a hundred thousand lenders it would be compiled.
create or replace function repayment_to_share(p_id uuid)
  returns table ("loanId" uuid, principal text, interest text, turn int, shared boolean) language plpgsql as $$
begin
  perform 1 from "Loan" l where l.id = (select r."loanId" from "Repayment" r where r.id = p_id) for update;
  perform set_config('work_mem', '64MB', true), set_config('jit', 'off', true);
  return query select r."loanId", r.principal::text, r.interest::text,
      (select count(*)::int from "Repayment" d where d."loanId" = r."loanId" and d."distributedOn" is not null),
      r."distributedOn" is not null or r."returnedOn" is not null
    from "Repayment" r where r.id = p_id;
end $$;
