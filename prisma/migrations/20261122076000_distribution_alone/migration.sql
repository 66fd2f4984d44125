-- A repayment is shared by one statement that is its own transaction, and by less work: two passes over the lenders where five were kept.

-- Shares a repayment among the lenders of its loan, in one statement: what the pure rule `lenderLines` says, line for line and cent
-- for cent (a test compares them), written as distribution lines and as one journal entry with a posting for each. All in whole cents as
-- 64-bit integers, rates in millionths. Numeric value out of range (22003) when a product does not fit: the cents of the repayment times
-- those owed on one share, from 9.2 × 10^18 on, which is 30 M€ owed to one lender and repaid at once. Answers what was written.
-- What is owed in all is asked first: the loan is locked meanwhile, and who shared by another sum would not write the whole repayment.
-- The plan for a few lenders is made once for a connection, in the triggers too; many want a plan of their own. A limit that stands
-- outside its order keeps PostgreSQL from sorting by a heap, which takes twice as long to find the middle one.
create or replace function share_out(
  p_repayment uuid, p_loan uuid, p_principal bigint, p_interest bigint, p_turn int,
  p_income_tax bigint, p_social_levies bigint, p_on date, p_journal text, p_made_by text
) returns table (lines int, principal bigint, interest bigint) language plpgsql as $$
#variable_conflict use_column
declare
  all_owed bigint;
  lenders bigint;
  span bigint;
  first_rank bigint;
  tax_year constant int := extract(year from p_on);
begin
  select (sum(s.outstanding) * 100)::bigint, count(*), max(s.rank) - min(s.rank) + 1 into all_owed, lenders, span
    from "LoanShare" s where s."loanId" = p_loan and s.outstanding > 0;
  select s.rank into first_rank from "LoanShare" s where s."loanId" = p_loan and s.outstanding > 0
    order by s.rank offset p_turn % nullif(lenders, 0) limit 1;
  perform set_config('plan_cache_mode', case when lenders > 5000 then 'force_custom_plan' else 'force_generic_plan' end, true);
  return query
  -- The spare cents of interest go round: `turn` is the order of the shares from the one whose turn it is.
  with floors as materialized (
    select s.id, p."walletId" as wallet, not s."heldWithOthers" as alone, s.rank, case when s.rank < first_rank then s.rank + span else s.rank end as turn,
      p_principal * s.owed / all_owed as principal, p_principal * s.owed % all_owed as principal_rest,
      p_interest * s.owed / all_owed as interest, p_interest * s.owed % all_owed as interest_rest,
      case when p.kind = 'legal_person' or not p."taxResident" then 0 when w."personId" is null then 2 else 1 end as levies
    from (select s.id, s."personId", s."heldWithOthers", s.rank, (s.outstanding * 100)::bigint as owed
      from "LoanShare" s where s."loanId" = p_loan and s.outstanding > 0) s
    join "Person" p on p.id = s."personId"
    left join "TaxWaiver" w on w."personId" = p.id and w.year = tax_year
    order by s.rank
  ), spare as materialized (
    select (p_principal - sum(principal))::bigint as principal, (p_interest - sum(interest))::bigint as interest from floors
  ), last_principal as (
    select rest, rank from (select principal_rest as rest, rank from floors where (select principal from spare) > 0
      order by principal_rest desc, rank offset (select greatest(principal - 1, 0) from spare)) l limit 1
  ), last_interest as (
    select rest, turn from (select interest_rest as rest, turn from floors where (select interest from spare) > 0
      order by interest_rest desc, turn offset (select greatest(interest - 1, 0) from spare)) l limit 1
  ), bounds as materialized (
    select p.rest as principal_rest, p.rank, i.rest as interest_rest, i.turn
    from (select 1) one left join last_principal p on true left join last_interest i on true
  ), parts as not materialized (
    select f.id, f.wallet, f.alone, f.rank, f.levies,
      f.principal + coalesce(f.principal_rest > b.principal_rest or (f.principal_rest = b.principal_rest and f.rank <= b.rank), false)::int as principal,
      f.interest + coalesce(f.interest_rest > b.interest_rest or (f.interest_rest = b.interest_rest and f.turn <= b.turn), false)::int as interest
    from bounds b cross join floors f
  ), several_tax as materialized (
    select wallet, interest, case when levies = 2 then (interest * p_income_tax + 500000) / 1000000 else 0 end as income_tax,
      case when levies > 0 then (interest * p_social_levies + 500000) / 1000000 else 0 end as social_levies
    from (select wallet, sum(interest)::bigint as interest, max(levies) as levies from parts where not alone group by wallet) s where interest > 0
  ), several_floors as (
    select p.id, p.wallet, p.rank, t.income_tax, t.social_levies,
      t.income_tax * p.interest / t.interest as income_floor, t.income_tax * p.interest % t.interest as income_rest,
      t.social_levies * p.interest / t.interest as social_floor, t.social_levies * p.interest % t.interest as social_rest
    from parts p join several_tax t on t.wallet = p.wallet where not p.alone
  ), several_parts as materialized (
    select id,
      income_floor + (row_number() over (partition by wallet order by income_rest desc, rank)
        <= income_tax - sum(income_floor) over (partition by wallet))::int as income_tax,
      social_floor + (row_number() over (partition by wallet order by social_rest desc, rank)
        <= social_levies - sum(social_floor) over (partition by wallet))::int as social_levies
    from several_floors
  ), taxed as materialized (
    select *, principal + interest - income_tax - social_levies as net
    from (
      select id, wallet, alone, rank, principal, interest, case when levies = 2 then (interest * p_income_tax + 500000) / 1000000 else 0 end as income_tax,
        case when levies > 0 then (interest * p_social_levies + 500000) / 1000000 else 0 end as social_levies
      from parts where alone
      union all
      select p.id, p.wallet, p.alone, p.rank, p.principal, p.interest, coalesce(s.income_tax, 0), coalesce(s.social_levies, 0)
      from parts p left join several_parts s on s.id = p.id where not p.alone) t
    where principal + interest > 0
  ), gathered as materialized (
    select wallet, min(rank) as rank, sum(net)::bigint as net from taxed where not alone group by wallet
  ), totals as materialized (
    select count(*)::int as lines, coalesce(sum(principal), 0)::bigint as principal, coalesce(sum(interest), 0)::bigint as interest,
      coalesce(sum(income_tax), 0)::bigint as income_tax, coalesce(sum(social_levies), 0)::bigint as social_levies,
      (count(*) filter (where alone and net <> 0) + (select count(*) from gathered where net <> 0))::int as credits
    from taxed
  ), entry as materialized (
    select ledger_begin('repayment:' || p_repayment || ':distributed', 'repayment_distributed', p_journal, p_on,
      'Repayment of loan ' || p_loan || ' shared among its lenders', p_made_by, concat_ws(' ', p_repayment::text, t.*),
      1 + t.credits + (t.income_tax > 0)::int + (t.social_levies > 0)::int, null) as id, t.*
    from totals t where t.lines > 0
  ), written as (
    insert into "DistributionLine" ("repaymentId", "loanShareId", principal, interest, "incomeTax", "socialLevies")
    select p_repayment, id, principal * 0.01, interest * 0.01, income_tax * 0.01, social_levies * 0.01 from taxed
  ), posted as (
    insert into "Posting" ("entryId", line, "accountId", amount)
    select e.id, 1, a.id, (e.principal + e.interest) * 0.01
    from entry e join "LedgerAccount" a on a.code = 'liabilities:loan:' || p_loan || ':collected'
    union all
    select e.id, 1 + row_number() over (order by c.rank), c.wallet, c.net * -0.01
    from entry e cross join (
      select wallet, rank, net from taxed where alone union all select wallet, rank, net from gathered) c where c.net <> 0
    union all
    select e.id, 2 + e.credits, a.id, e.income_tax * -0.01
    from entry e join "LedgerAccount" a on a.code = 'liabilities:tax:income' where e.income_tax > 0
    union all
    select e.id, 2 + e.credits + (e.income_tax > 0)::int, a.id, e.social_levies * -0.01
    from entry e join "LedgerAccount" a on a.code = 'liabilities:tax:social' where e.social_levies > 0
  )
  select t.lines, t.principal, t.interest from totals t;
end $$;

-- Nothing is owed on its schedule and nothing waits to be shared, save what is being shared.
create function loan_is_at_its_end(p_loan uuid, p_sharing uuid) returns boolean language plpgsql stable as $$
begin
  return not exists (select 1 from "Instalment" i where i."loanId" = p_loan
      and i.principal + i.interest > i."principalPaid" + i."interestPaid")
    and not exists (select 1 from "Repayment" r where r."loanId" = p_loan and r."distributedOn" is null and r."returnedOn" is null
      and r.id is distinct from p_sharing);
end $$;

create or replace function end_loan_if_repaid(p_loan uuid) returns boolean language plpgsql as $$
begin
  update "Loan" l set status = 'repaid' where l.id = p_loan and loan_is_at_its_end(p_loan, null);
  return found;
end $$;

-- Repayments of one loan are shared one after the other: whoever comes second waits, and sees what the first has done (each statement
-- looks afresh). Answers `before` when it was shared, or returned, before; `last` when the loan would end with it and whoever asks is not
-- ready for that (not p_last): nothing is written then; `shared`; or `ended`, when the loan has ended with it.
drop function distribute_repayment(uuid, bigint, bigint, date, text, text);
create function distribute_repayment(
  p_id uuid, p_income_tax bigint, p_social_levies bigint, p_on date, p_journal text, p_made_by text, p_last boolean
) returns text language plpgsql as $$
declare
  waiting record;
  shared record;
begin
  perform 1 from "Loan" l where l.id = (select r."loanId" from "Repayment" r where r.id = p_id) for update;
  select r."loanId" as loan, (r.principal * 100)::bigint as principal, (r.interest * 100)::bigint as interest,
      (select count(*)::int from "Repayment" d where d."loanId" = r."loanId" and d."distributedOn" is not null) as turn
    into waiting from "Repayment" r where r.id = p_id and r."distributedOn" is null and r."returnedOn" is null;
  if waiting.loan is null then return 'before'; end if;
  if not p_last and loan_is_at_its_end(waiting.loan, p_id) then return 'last'; end if;
  perform set_config('work_mem', '64MB', true), set_config('jit', 'off', true);
  select s.principal, s.interest into shared from share_out(p_id, waiting.loan, waiting.principal, waiting.interest,
    waiting.turn, p_income_tax, p_social_levies, p_on, p_journal, p_made_by) s;
  if (shared.principal, shared.interest) is distinct from (waiting.principal, waiting.interest) then
    raise exception 'DISTRIBUTION_NOT_OWED: the lenders of loan % are not owed the % € of principal and % € of interest of repayment % (turn %)',
      waiting.loan, waiting.principal * 0.01, waiting.interest * 0.01, p_id, waiting.turn;
  end if;
  update "Repayment" r set "distributedOn" = p_on where r.id = p_id;
  if not end_loan_if_repaid(waiting.loan) then return 'shared'; end if;
  if not p_last then
    raise exception using errcode = 'serialization_failure', message = 'DISTRIBUTION_LAST: loan ' || waiting.loan || ' came to its end meanwhile';
  end if;
  return 'ended';
end $$;

-- One statement writes the lines of one repayment. The plan is kept for a few lines as for thousands: without nested loops it is good for both.
create or replace function distribution_line_moves_shares() returns trigger language plpgsql set enable_nestloop = off as $$
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
  update "LoanShare" s set outstanding = s.outstanding - i.principal from inserted i
    where s.id = i."loanShareId" and s."loanId" = loan and i.principal <> 0;
  get diagnostics moved = row_count;
  if moving < lines then
    select strays + count(*) into strays from inserted i where i.principal = 0 and not exists (
      select 1 from "LoanShare" s where s.id = i."loanShareId" and s."loanId" = loan);
  end if;
  if loan is null or strays > 0 or moved <> moving then
    raise exception 'DISTRIBUTION_STRAY: lines of a repayment that waits to be shared, each for a share of its loan, are all that is written at once (repayment %)', repayment;
  end if;
  return null;
end $$;

-- A statement of many postings is proved by a plan made for many. It is plain SQL, planned once for a connection or, where a distribution
-- to very many asks for it, each time. What is proved, and what is said when it is not, are the same.
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
    with twice as materialized (select exists (
      select 1 from (select "entryId", "accountId" from inserted where amount < 0 and "accountId" = any(debited)) c
      join (select "entryId", "accountId" from inserted where amount > 0) d using ("entryId", "accountId")) as itself)
    select e.key, e."lineCount", e.id, x.*, t.itself into bad
    from twice t cross join (
      select p."entryId", count(*) as lines, min(p.line) as first, max(p.line) as last, sum(p.amount) as total,
        count(*) = count(a.id) as known, count(a."closedAt") as closed,
        min(a.unit collate "C") is distinct from max(a.unit collate "C") as units,
        count(*) filter (where a.class = 'memo') not in (0, count(*)) or count(*) filter (where a.class = 'in_kind') not in (0, count(*)) as books
      from inserted p left join "LedgerAccount" a on a.id = p."accountId" group by p."entryId") x
    left join "JournalEntry" e on e.id = x."entryId"
    where e.id is null or not x.known or x.closed > 0 or x.first < 1 or x.last > e."lineCount" or x.lines <> e."lineCount"
      or x.total <> 0 or x.units or x.books or t.itself
    limit 1;
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
