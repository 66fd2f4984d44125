-- A repayment is shared by one call: nothing waits between its steps, and a connection plans them once.

-- Shares a repayment among the lenders of its loan, in one statement: what the pure rule `lenderLines` says, line for line and cent
-- for cent (a test compares them), written as distribution lines and as one journal entry with a posting for each. All in whole cents as
-- 64-bit integers, rates in millionths. Numeric value out of range (22003) when a product does not fit: the cents of the repayment times
-- those owed on one share, from 9.2 × 10^18 on, which is 30 M€ owed to one lender and repaid at once. Answers what was written.
create function share_out(
  p_repayment uuid, p_loan uuid, p_principal bigint, p_interest bigint, p_turn int,
  p_income_tax bigint, p_social_levies bigint, p_on date, p_journal text, p_made_by text
) returns table (lines int, principal bigint, interest bigint) language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with held as materialized (
    select s.id, p."walletId" as wallet, (s.outstanding * 100)::bigint as owed, not s."heldWithOthers" as alone,
      row_number() over (order by s.rank) - 1 as place,
      case when p.kind = 'legal_person' or not p."taxResident" then 0 when w."personId" is null then 2 else 1 end as levies
    from "LoanShare" s join "Person" p on p.id = s."personId"
    left join "TaxWaiver" w on w."personId" = p.id and w.year = extract(year from p_on)::int
    where s."loanId" = p_loan and s.outstanding > 0
  ), pool as materialized (
    select sum(owed)::bigint as owed, count(*) as lenders from held
  ), floors as materialized (
    select h.id, h.wallet, h.alone, h.place, h.levies, (h.place - p_turn % t.lenders + t.lenders) % t.lenders as turn,
      p_principal * h.owed / t.owed as principal, p_principal * h.owed % t.owed as principal_rest,
      p_interest * h.owed / t.owed as interest, p_interest * h.owed % t.owed as interest_rest
    from held h cross join pool t
  ), spare as materialized (
    select (p_principal - sum(principal))::bigint as principal, (p_interest - sum(interest))::bigint as interest from floors
  ), last_principal as materialized (
    select principal_rest as rest, place from floors where (select principal from spare) > 0
    order by principal_rest desc, place offset (select greatest(principal - 1, 0) from spare) limit 1
  ), last_interest as materialized (
    select interest_rest as rest, turn from floors where (select interest from spare) > 0
    order by interest_rest desc, turn offset (select greatest(interest - 1, 0) from spare) limit 1
  ), parts as materialized (
    select f.id, f.wallet, f.alone, f.place, f.levies,
      f.principal + coalesce(f.principal_rest > p.rest or (f.principal_rest = p.rest and f.place <= p.place), false)::int as principal,
      f.interest + coalesce(f.interest_rest > i.rest or (f.interest_rest = i.rest and f.turn <= i.turn), false)::int as interest
    from floors f left join last_principal p on true left join last_interest i on true
  ), several as materialized (
    select wallet, sum(interest)::bigint as interest, max(levies) as levies from parts where not alone group by wallet
  ), several_tax as materialized (
    select wallet, interest, case when levies = 2 then (interest * p_income_tax + 500000) / 1000000 else 0 end as income_tax,
      case when levies > 0 then (interest * p_social_levies + 500000) / 1000000 else 0 end as social_levies
    from several where interest > 0
  ), several_floors as (
    select p.id, p.wallet, p.place, t.income_tax, t.social_levies,
      t.income_tax * p.interest / t.interest as income_floor, t.income_tax * p.interest % t.interest as income_rest,
      t.social_levies * p.interest / t.interest as social_floor, t.social_levies * p.interest % t.interest as social_rest
    from parts p join several_tax t on t.wallet = p.wallet where not p.alone
  ), several_parts as materialized (
    select id,
      income_floor + (row_number() over (partition by wallet order by income_rest desc, place)
        <= income_tax - sum(income_floor) over (partition by wallet))::int as income_tax,
      social_floor + (row_number() over (partition by wallet order by social_rest desc, place)
        <= social_levies - sum(social_floor) over (partition by wallet))::int as social_levies
    from several_floors
  ), taxed as materialized (
    select p.id, p.wallet, p.alone, p.place, p.principal, p.interest,
      coalesce(s.income_tax, case when p.levies = 2 then (p.interest * p_income_tax + 500000) / 1000000 else 0 end) as income_tax,
      coalesce(s.social_levies, case when p.levies > 0 then (p.interest * p_social_levies + 500000) / 1000000 else 0 end) as social_levies
    from parts p left join several_parts s on not p.alone and s.id = p.id
    where p.principal + p.interest > 0
  ), credits as materialized (
    select wallet, place, principal + interest - income_tax - social_levies as net from taxed where alone
    union all
    select wallet, min(place), sum(principal + interest - income_tax - social_levies)::bigint from taxed where not alone group by wallet
  ), totals as materialized (
    select count(*)::int as lines, coalesce(sum(principal), 0)::bigint as principal, coalesce(sum(interest), 0)::bigint as interest,
      coalesce(sum(income_tax), 0)::bigint as income_tax, coalesce(sum(social_levies), 0)::bigint as social_levies,
      (select count(*) from credits where net <> 0)::int as credits
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
    select e.id, 1 + row_number() over (order by c.place), c.wallet, c.net * -0.01 from entry e cross join credits c where c.net <> 0
    union all
    select e.id, 2 + e.credits, a.id, e.income_tax * -0.01
    from entry e join "LedgerAccount" a on a.code = 'liabilities:tax:income' where e.income_tax > 0
    union all
    select e.id, 2 + e.credits + (e.income_tax > 0)::int, a.id, e.social_levies * -0.01
    from entry e join "LedgerAccount" a on a.code = 'liabilities:tax:social' where e.social_levies > 0
  )
  select t.lines, t.principal, t.interest from totals t;
end $$;

-- A loan ends when nothing is owed on its schedule and nothing waits to be shared. True when it ends now.
create function end_loan_if_repaid(p_loan uuid) returns boolean language plpgsql as $$
begin
  update "Loan" l set status = 'repaid' where l.id = p_loan
    and not exists (select 1 from "Instalment" i where i."loanId" = l.id
      and i.principal + i.interest > i."principalPaid" + i."interestPaid")
    and not exists (select 1 from "Repayment" r where r."loanId" = l.id and r."distributedOn" is null and r."returnedOn" is null);
  return found;
end $$;

-- Repayments of one loan are shared one after the other: whoever comes second waits, and sees what the first has done (each statement
-- looks afresh). No row when it was shared, or returned, before. `turn` counts those shared before it. The plan for a few lenders is
-- made once for a connection; many want a plan of their own, not compiled, and more memory for sorting than a page's questions do.
create function distribute_repayment(
  p_id uuid, p_income_tax bigint, p_social_levies bigint, p_on date, p_journal text, p_made_by text
) returns table (turn int, principal bigint, interest bigint, ended boolean) language plpgsql as $$
#variable_conflict use_column
declare
  waiting record;
begin
  perform 1 from "Loan" l where l.id = (select r."loanId" from "Repayment" r where r.id = p_id) for update;
  select r."loanId" as loan, (r.principal * 100)::bigint as principal, (r.interest * 100)::bigint as interest,
      (select count(*)::int from "Repayment" d where d."loanId" = r."loanId" and d."distributedOn" is not null) as turn,
      (select count(*) > 5000 from (select 1 from "LoanShare" s where s."loanId" = r."loanId" limit 5001) s) as many
    into waiting from "Repayment" r where r.id = p_id and r."distributedOn" is null and r."returnedOn" is null;
  if waiting.loan is null then return; end if;
  perform set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
    set_config('plan_cache_mode', case when waiting.many then 'force_custom_plan' else 'force_generic_plan' end, true);
  turn := waiting.turn;
  select s.principal, s.interest into principal, interest from share_out(p_id, waiting.loan, waiting.principal, waiting.interest,
    waiting.turn, p_income_tax, p_social_levies, p_on, p_journal, p_made_by) s;
  update "Repayment" r set "distributedOn" = p_on where r.id = p_id;
  ended := end_loan_if_repaid(waiting.loan);
  return next;
end $$;

drop function repayment_to_share(uuid);
