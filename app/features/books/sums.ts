/**
 * What the invariants of the books compare, each large table being read once: the postings by account and by entry, the lines of
 * distributions by share. A `with` list that stands before all the checks, which are one statement and see one moment.
 *
 * posting_sums   one pass over the postings; a row for each account (`account`) and for each entry (`entry`, `lines`)
 * balances       every account, debit positive: what the seals keep and what was written since (`kept-balances` proves the first)
 * shares         every share of a loan, and what its lines have brought: principal, interest, both taxes
 * holders        everybody with a wallet: what the shares brought net of tax, what was given back and transferred there, less what they gave, lent or subscribed from there and what left in files of payouts
 */
export const sums = `
  posting_sums as materialized (
    select "accountId" as account, "entryId" as entry, count(*) as lines, sum(amount) as total
      from "Posting" group by grouping sets (("accountId"), ("entryId"))
  ), unsealed as materialized (
    select p."accountId" as account, sum(p.amount) as amount
      from "UnsealedEntry" q join "Posting" p on p."entryId" = q."entryId" group by 1
  ), balances as materialized (
    select a.id, a.code, a.class, a.unit, a."keptBalance" + coalesce(u.amount, 0) as balance
      from "LedgerAccount" a left join unsealed u on u.account = a.id
  ), line_sums as (
    select "loanShareId" as share, sum(principal) as principal, sum(interest) as interest, sum("incomeTax") as income_tax, sum("socialLevies") as social_levies
      from "DistributionLine" group by 1
  ), shares as materialized (
    select coalesce(s.id, l.share) as id, s."loanId" as loan, s."personId" as person, s.principal as lent, s.outstanding,
        coalesce(l.principal, 0) as back, coalesce(l.interest, 0) as interest, coalesce(l.income_tax, 0) as income_tax, coalesce(l.social_levies, 0) as social_levies
      from "LoanShare" s full join line_sums l on l.share = s.id
  ), loans as materialized (
    select loan, sum(lent) as lent, sum(outstanding) as owed, sum(back + interest) as shared from shares group by 1
  ), holders as materialized (
    select p.id as person, p."walletId" as wallet, b.code, coalesce(b.balance, 0) as balance, coalesce(h.net, 0) - coalesce(o.amount, 0) as net
      from (select person, sum(net) as net from (
        select person, back + interest - income_tax - social_levies as net from shares
        union all select "personId", amount from "GivenBack" where way = 'wallet'
        union all select "personId", amount from "TransferArrival"
        union all select "personId", -amount from "WalletGift" where "on" is not null) n group by 1) h
      full join (select l."personId" as person, sum(l.amount - coalesce(v.amount, 0)) as amount from "PayoutLine" l join "PayoutBatch" b on b.id = l."batchId"
        left join (select "lineId", sum(amount) as amount from "PayoutReversal" group by 1) v on v."lineId" = l.id
        where b.status <> 'withdrawn' and l."returnedOn" is null and l."refusedOn" is null group by 1) o on o.person = h.person
      join "Person" p on p.id = coalesce(h.person, o.person) left join balances b on b.id = p."walletId"
  )`;
