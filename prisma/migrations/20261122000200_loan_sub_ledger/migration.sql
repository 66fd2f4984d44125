-- The loan book per lender is a sub-ledger: the general ledger has one account for all the lenders of a loan, and what each is owed
-- is LoanShare.outstanding, which the lines of distributions alone can move.

-- 1. Each person's wallet, at hand -----------------------------------------------------------------

-- Found by number, not by the text of its code: a distribution looks up one wallet for each lender.
alter table "Person" add column "walletId" bigint;
update "Person" p set "walletId" = a.id from "LedgerAccount" a where a.code = 'liabilities:wallet:' || p.id;

-- 2. The key of the lines --------------------------------------------------------------------------

-- One index instead of two: a share's lines are read together, and those of a repayment are the lines of the shares of its loan.
-- The two foreign keys were checked a row at a time; the statement trigger below checks all at once.
alter table "DistributionLine"
  drop constraint "DistributionLine_pkey",
  drop constraint "DistributionLine_repaymentId_fkey",
  drop constraint "DistributionLine_loanShareId_fkey",
  add constraint "DistributionLine_pkey" primary key ("loanShareId", "repaymentId");
drop index if exists "DistributionLine_loanShareId_idx";

-- Every row changes once a distribution: half of each page is left free, so that the new version stands beside the old one and no
-- index learns of it.
alter table "LoanShare" set (fillfactor = 45);

-- 3. What a lender is owed -------------------------------------------------------------------------

create function loan_share_begins_whole() returns trigger language plpgsql as $$
begin
  raise exception 'LOAN_SHARE_OUTSTANDING: a share begins with all of its principal outstanding, not % of %', new.outstanding, new.principal;
end $$;
create trigger loan_share_begins_whole before insert on "LoanShare"
  for each row when (new.outstanding <> new.principal) execute function loan_share_begins_whole();

-- Inside the trigger of the lines the depth is one at least.
create function loan_share_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'LOAN_SHARE_OUTSTANDING: what a lender is owed moves with a line of a distribution, and in no other way';
end $$;
create trigger loan_share_outstanding before update of outstanding, principal, "loanId" on "LoanShare"
  for each statement when (pg_trigger_depth() = 0) execute function loan_share_refuse_change();

create function distribution_line_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'DISTRIBUTION_APPEND_ONLY: % of a line of a distribution is refused', tg_op;
end $$;
create trigger distribution_line_append_only before update or delete or truncate on "DistributionLine"
  for each statement execute function distribution_line_refuse_change();

-- One statement writes the lines of one repayment. The update is planned anew each time (execute): three lines and a hundred
-- thousand want different plans.
create function distribution_line_moves_shares() returns trigger language plpgsql as $$
declare
  repayment uuid := (select "repaymentId" from inserted limit 1);
  loan uuid := (select "loanId" from "Repayment" where id = repayment and "distributedOn" is null);
  lines int;
  strays int;
  moving int;
  moved int;
begin
  select count(*), count(*) filter (where "repaymentId" <> repayment), count(*) filter (where principal <> 0)
    into lines, strays, moving from inserted;
  if lines = 0 then return null; end if;
  execute 'update "LoanShare" s set outstanding = s.outstanding - i.principal from inserted i
    where s.id = i."loanShareId" and s."loanId" = $1 and i.principal <> 0' using loan;
  get diagnostics moved = row_count;
  if moving < lines then
    execute 'select $1 + count(*) from inserted i where i.principal = 0 and not exists (
      select 1 from "LoanShare" s where s.id = i."loanShareId" and s."loanId" = $2)' into strays using strays, loan;
  end if;
  if loan is null or strays > 0 or moved <> moving then
    raise exception 'DISTRIBUTION_STRAY: lines of a repayment that waits to be shared, each for a share of its loan, are all that is written at once (repayment %)', repayment;
  end if;
  return null;
end $$;
create trigger distribution_line_moves_shares after insert on "DistributionLine"
  referencing new table as inserted for each statement execute function distribution_line_moves_shares();

-- 4. Wallets ---------------------------------------------------------------------------------------

-- Opens the wallets that the lenders of a loan lack, in the order of their shares. A person without a wallet can hold no share.
create function loan_share_opens_wallets() returns trigger language plpgsql as $$
begin
  execute $q$
    insert into "LedgerAccount" (code, class, unit, "neverDebit")
      select 'liabilities:wallet:' || p.id, 'liability', 'EUR', true
      from (select "personId", min(rank) as rank from inserted group by 1) i join "Person" p on p.id = i."personId"
      where p."walletId" is null order by i.rank
      on conflict (code) do nothing $q$;
  execute $q$
    update "Person" p set "walletId" = a.id
      from (select distinct "personId" from inserted) i, "LedgerAccount" a
      where p.id = i."personId" and p."walletId" is null and a.code = 'liabilities:wallet:' || i."personId" $q$;
  return null;
end $$;
create trigger loan_share_opens_wallets after insert on "LoanShare"
  referencing new table as inserted for each statement execute function loan_share_opens_wallets();

-- A wallet is its person's for ever.
create function person_keeps_wallet() returns trigger language plpgsql as $$
begin
  raise exception 'LEDGER_WALLET: the wallet of person % is not changed', old.id;
end $$;
create trigger person_keeps_wallet before update of "walletId" on "Person"
  for each row when (old."walletId" is not null and new."walletId" is distinct from old."walletId") execute function person_keeps_wallet();

-- The tax office's accounts exist from the beginning, so that a distribution opens none.
insert into "LedgerAccount" (code, class, unit, "neverDebit") values
  ('liabilities:tax:income', 'liability', 'EUR', false), ('liabilities:tax:social', 'liability', 'EUR', false)
  on conflict (code) do nothing;

-- 5. Which repayment is shared ---------------------------------------------------------------------

-- Locks the loan of a repayment, then says in a fresh look whether it was shared and how many of the loan were shared before it.
-- Two statements in one round trip: the second sees what was committed while the first waited.
create function repayment_to_share(p_id uuid)
  returns table ("loanId" uuid, principal text, interest text, turn int, shared boolean) language plpgsql as $$
begin
  perform 1 from "Loan" l where l.id = (select r."loanId" from "Repayment" r where r.id = p_id) for update;
  perform set_config('work_mem', '64MB', true);
  return query select r."loanId", r.principal::text, r.interest::text,
      (select count(*)::int from "Repayment" d where d."loanId" = r."loanId" and d."distributedOn" is not null),
      r."distributedOn" is not null
    from "Repayment" r where r.id = p_id;
end $$;

-- 6. Loans that exist ------------------------------------------------------------------------------

-- What each lender is owed leaves the general ledger: one entry for each loan gathers the accounts of its shares into one.
do $$
declare
  loan record;
  entry bigint;
begin
  for loan in
    select l.id, count(*)::int as shares, sum(b.balance) as owed
    from "Loan" l join "LoanShare" s on s."loanId" = l.id
    join "AccountBalance" b on b.code = 'memo:loan:' || l.id || ':share:' || s.id where b.balance <> 0 group by l.id order by l.id
  loop
    insert into "LedgerAccount" (code, class, unit, "neverDebit")
      values ('memo:loan:' || loan.id || ':lenders', 'memo', 'EUR', true) on conflict (code) do nothing;
    entry := ledger_begin('loan:' || loan.id || ':lenders-gathered', 'loan_book_gathered', 'LP', current_date,
      'What the lenders of loan ' || loan.id || ' are owed, in one account', 'command:migrate', loan.id || ' ' || loan.owed, loan.shares + 1);
    insert into "Posting" ("entryId", line, "accountId", amount)
      select entry, row_number() over (order by s.rank), b.id, -b.balance
      from "LoanShare" s join "AccountBalance" b on b.code = 'memo:loan:' || loan.id || ':share:' || s.id
      where s."loanId" = loan.id and b.balance <> 0
      union all
      select entry, loan.shares + 1, a.id, loan.owed from "LedgerAccount" a where a.code = 'memo:loan:' || loan.id || ':lenders';
  end loop;
end $$;
