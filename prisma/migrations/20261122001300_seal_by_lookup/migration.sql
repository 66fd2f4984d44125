-- What an entry says, its accounts looked up one by one. Where entries of a hundred thousand lines stand beside entries of two, the
-- planner thought of a thousand lines each and read all accounts anew for every entry: sealing a thousand pledges took minutes.
-- The text is the same, to the byte.
create or replace function ledger_content(p_entry bigint) returns text language sql stable as $$
  select ledger_field(e.key) || ledger_field(e.kind) || ledger_field(e.journal) || ledger_field(e."valueDate"::text)
    || ledger_field(to_char(e."postedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || ledger_field(e."madeBy") || ledger_field(e.memo)
    || ledger_field((select o.key from "JournalEntry" o where o.id = e."reversesId"))
    || (select string_agg(
          coalesce((select ledger_field(a.code) || ledger_field(a.unit) from "LedgerAccount" a where a.id = p."accountId"), '~,~,')
            || ledger_field(p.amount::text), '' order by p.line)
        from "Posting" p where p."entryId" = e.id)
  from "JournalEntry" e where e.id = p_entry $$;
