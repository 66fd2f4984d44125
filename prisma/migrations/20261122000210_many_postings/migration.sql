-- A statement of many postings is proved by a plan made for many: one pass over them and one hash join with the accounts, where the
-- plan kept for small entries would look up each account by itself (a fifth of the time of a distribution to 30,000 lenders).
-- What is proved, and what is said when it is not, are the same.
create or replace function ledger_after_postings() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  many constant boolean := (select count(*) > 500 from (select 1 from inserted limit 501) s);
  bad record;
  debited bigint[];
begin
  if many then
    perform set_config('enable_hashjoin', 'on', true);
    execute $q$
      with twice as materialized (select exists (select 1 from inserted d join inserted c
        on c."entryId" = d."entryId" and c."accountId" = d."accountId" where d.amount > 0 and c.amount < 0) as itself)
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
      limit 1 $q$ into bad;
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

  debited := array(select distinct p."accountId" from inserted p join "LedgerAccount" a on a.id = p."accountId"
    where p.amount > 0 and a."neverDebit");
  if cardinality(debited) > 0 then perform ledger_check_limits(debited); end if;
  return null;
end $$;
