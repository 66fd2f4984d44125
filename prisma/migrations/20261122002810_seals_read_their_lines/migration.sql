-- Seals follow the last ones without a gap, fold their entries into the balances that accounts keep, and leave the queue. The lines are
-- read once, those of each entry by its number.
create or replace function ledger_after_seals() returns trigger language plpgsql as $$
declare
  bad text;
  moved bigint[];
  amounts numeric[];
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

  -- The lines of each entry are found by its number (offset 0 keeps the planner from reading all postings: where entries of a hundred
  -- thousand lines stand beside entries of two, it takes the average for each).
  execute 'select array_agg("accountId" order by "accountId"), array_agg(amount order by "accountId") from (
      select p."accountId", sum(p.amount) as amount from sealed s
      cross join lateral (select l."accountId", l.amount from "Posting" l where l."entryId" = s."entryId" offset 0) p group by 1) m'
    into moved, amounts;
  -- Planned each time: a seal moves two accounts or thousands.
  execute 'select 1 from "LedgerAccount" where id = any($1) order by id for no key update' using moved;
  execute 'update "LedgerAccount" a set "keptBalance" = a."keptBalance" + m.amount
    from unnest($1, $2) as m(id, amount) where a.id = m.id and m.amount <> 0' using moved, amounts;
  execute 'delete from "UnsealedEntry" u using sealed s where u."entryId" = s."entryId"';
  return null;
end $$;
