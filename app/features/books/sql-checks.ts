import { frenchOnly, phrases } from '#app/i18n/t.ts';

/** An invariant of the books that SQL can look at: a sentence that is true, and a query whose rows are what contradicts it. */
type SqlCheck = {
  id: string;
  sentence: string;
  /** Gives a column `broken`, one row for each contradiction, in French: a run keeps it. $1 is the business date. */
  sql: string;
};

const balance = (code: string) =>
  `coalesce((select -a.balance from "AccountBalance" a where a.code = ${code}), 0)`;

/** In the order of the money path. Each reads whole tables: they are for the night and for an operator who asks. */
export const sqlChecks: readonly SqlCheck[] = [
  phrases(
    { sentence: 'Chaque écriture est équilibrée, unité par unité.' },
    {
      id: 'entries-balance',
      sql: frenchOnly(`select e.key || ' : ' || b.total || ' ' || b.unit as broken
      from (select s.entry, s.total, 'EUR' as unit from posting_sums s where s.account is null and s.total <> 0
        union select o.entry, u.total, u.unit
          from (select distinct p.entry from balances a cross join lateral (
            select "entryId" as entry from "Posting" where "accountId" = a.id offset 0) p where a.unit <> 'EUR') o
          cross join lateral (select a.unit, sum(p.amount) as total from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
            where p."entryId" = o.entry group by a.unit having sum(p.amount) <> 0) u) b
      join "JournalEntry" e on e.id = b.entry`),
    },
  ),
  phrases(
    { sentence: 'Chaque écriture a toutes ses lignes, et aucune ligne n’est sans écriture.' },
    {
      id: 'entries-whole',
      sql: frenchOnly(`select coalesce(e.key, 'lignes sans écriture ' || p.entry) || ' : ' || coalesce(p.lines, 0) || ' lignes' as broken
      from (select * from posting_sums where account is null) p
      full join "JournalEntry" e on e.id = p.entry
      where p.lines is distinct from e."lineCount"::bigint`),
    },
  ),
  phrases(
    { sentence: 'Chaque solde gardé est la somme des lignes scellées de son compte.' },
    {
      id: 'kept-balances',
      sql: frenchOnly(`select coalesce(b.code, 'compte inconnu ' || s.account) || ' : ' || coalesce(b.balance, 0) || ' gardés et en attente, ' || coalesce(s.total, 0) || ' en lignes' as broken
      from balances b full join (select * from posting_sums where entry is null) s on s.account = b.id
      where coalesce(b.balance, 0) <> coalesce(s.total, 0) or b.id is null`),
    },
  ),
  phrases(
    { sentence: 'Chaque mouvement en route est équilibré, et il attend ou il a pris fin.' },
    {
      id: 'holds',
      sql: frenchOnly(`select h.key || ' : ' || coalesce(l.total, 0) || case when o."holdId" is null then ', fini' else ', en route' end as broken
      from "Hold" h left join "OpenHold" o on o."holdId" = h.id left join "HoldEnd" e on e."holdId" = h.id
      left join (select "holdId", sum(amount) as total, count(*) as lines from "HoldLine" group by 1) l on l."holdId" = h.id
      where l.total is distinct from 0 or l.lines <> h."lineCount" or (o."holdId" is null) = (e."holdId" is null)`),
    },
  ),
  phrases(
    { sentence: 'Nous gardons pour chaque collecte ce qui a été reçu et n’a été ni versé ni rendu.' },
    {
      id: 'campaign-money',
      sql: frenchOnly(`select c.id || ' : ' || ${balance(`'liabilities:campaign:' || c.id`)} || ' € gardés, ' || coalesce(p.total, 0) + coalesce(r.total, 0) + coalesce(w.total, 0) || ' € reçus' as broken
      from "Campaign" c left join (select "campaignId", sum(amount) as total from "Pledge" where status = 'collected' group by 1) p
        on p."campaignId" = c.id
      left join (select "campaignId", sum(amount - kept) as total from "TransferReversal" where "sentAgainOn" is null group by 1) r
        on r."campaignId" = c.id
      left join (select g."campaignId", sum(d.onward) as total from "Dispute" d join "Pledge" g on g.id = d."pledgeId"
        where d.onward > 0 and d."onwardOn" is null and g.status <> 'collected' group by 1) w on w."campaignId" = c.id
      where ${balance(`'liabilities:campaign:' || c.id`)} <> coalesce(p.total, 0) + coalesce(r.total, 0) + coalesce(w.total, 0)`),
    },
  ),
  phrases(
    { sentence: 'Ce qui est affiché de chaque collecte est la somme de ses engagements.' },
    {
      id: 'campaign-totals',
      sql: frenchOnly(`with kept as (select "campaignId", what, sum(amount) as amount, sum(number) as number from "CampaignTotal" group by 1, 2),
        people as (select "campaignId", coalesce("personId", md5(email)::uuid) as who, count(*) filter (where status in ('collected', 'released')) as paid,
          count(*) filter (where status in ('reserved', 'charging', 'declined', 'collected', 'released', 'cancelled', 'refunded')) as pledges from "Pledge" group by 1, 2),
        counted as (select "campaignId", status::text as what, sum(amount) as amount, count(*) as number from "Pledge" group by 1, 2
          union all select "campaignId", 'backers', 0, count(*) filter (where pledges > 0) from people group by 1
          union all select "campaignId", 'payers', 0, count(*) filter (where paid > 0) from people group by 1)
      select coalesce(k."campaignId", c."campaignId") || ' : ' || coalesce(k.what, c.what) || ', ' || coalesce(k.amount, 0) || ' € et ' || coalesce(k.number, 0) || ' gardés, '
        || coalesce(c.amount, 0) || ' € et ' || coalesce(c.number, 0) || ' comptés' as broken
      from kept k full join counted c using ("campaignId", what)
      where coalesce(k.amount, 0) <> coalesce(c.amount, 0) or coalesce(k.number, 0) <> coalesce(c.number, 0)
      union all select b."campaignId" || ' : une personne comptée ' || coalesce(b.pledges, 0) || ' fois, pour ' || coalesce(p.pledges, 0)
      from "CampaignBacker" b full join people p using ("campaignId", who)
      where coalesce(b.pledges, 0) <> coalesce(p.pledges, 0) or coalesce(b.paid, 0) <> coalesce(p.paid, 0)`),
    },
  ),
  phrases(
    { sentence: 'Aucun débit d’un engagement n’attend sa réponse depuis plus de quinze jours.' },
    {
      id: 'charging',
      sql: frenchOnly(`select id || ' depuis le ' || "changedOn" as broken from "Pledge"
      where status = 'charging' and "changedOn" < $1::date - 15`),
    },
  ),
  phrases(
    { sentence: 'Les parts des prêteurs et l’échéancier de chaque prêt font exactement son capital.' },
    {
      id: 'schedules',
      sql: frenchOnly(`select l.id || ' : ' || l.principal || ' prêtés, ' || s.lent || ' en parts, ' || i.total || ' en échéances' as broken
      from "Loan" l join loans s on s.loan = l.id
      join (select "loanId", sum(principal) as total from "Instalment" group by 1) i on i."loanId" = l.id
      where l.principal <> s.lent or l.principal <> i.total`),
    },
  ),
  phrases(
    {
      sentence:
        'Ce que chaque coopération doit en capital est ce qui reste dû à ses prêteurs et dans son échéancier.',
    },
    {
      id: 'loan-book',
      sql: frenchOnly(`select l.id || ' : ' || coalesce(b.balance, 0) + coalesce(w.balance, 0) || ' dus par la coopérative ou passés en perte et ' || coalesce(-c.balance, 0) || ' aux prêteurs dans les comptes, '
        || s.owed || ' en parts, ' || i.owed || ' à l’échéancier, ' || coalesce(r.waiting, 0) || ' à partager' as broken
      from "Loan" l
      left join balances b on b.code = 'memo:loan:' || l.id || ':borrower'
      left join balances w on w.code = 'memo:loan:' || l.id || ':written-off'
      left join balances c on c.code = 'memo:loan:' || l.id || ':lenders'
      join loans s on s.loan = l.id
      join (select "loanId", sum(principal - "principalPaid" - "principalAdvanced") as owed from "Instalment" group by 1) i on i."loanId" = l.id
      left join (select "loanId", sum(principal) as waiting from "Repayment" where "distributedOn" is null and "returnedOn" is null group by 1) r on r."loanId" = l.id
      where (coalesce(b.balance, 0) + coalesce(w.balance, 0), -coalesce(c.balance, 0), i.owed + coalesce(r.waiting, 0)) is distinct from (s.owed, s.owed, s.owed)`),
    },
  ),
  phrases(
    { sentence: 'Ce qui reste dû sur chaque part de prêt est ce que les partages n’en ont pas rendu.' },
    {
      id: 'share-book',
      sql: frenchOnly(`select s.id || ' : ' || coalesce(s.outstanding::text, 'aucune part, rien') || ' dus sur ' || coalesce(s.lent, 0) || ', ' || s.back || ' rendus' as broken
      from shares s where s.outstanding is distinct from s.lent - s.back or s.loan is null`),
    },
  ),
  phrases(
    { sentence: 'Chaque part de prêt est payée sur le portefeuille de sa personne.' },
    {
      id: 'share-wallets',
      sql: frenchOnly(`select h.person || ' : ' || coalesce(h.code, 'aucun portefeuille') as broken
      from holders h where h.code is distinct from 'liabilities:wallet:' || h.person`),
    },
  ),
  phrases(
    { sentence: 'Un remboursement partagé ne laisse rien sur le compte de son prêt.' },
    {
      id: 'collected-money',
      sql: frenchOnly(`select l.id || ' : ' || ${balance(`'liabilities:loan:' || l.id || ':collected'`)} || ' € gardés, ' || r.waiting || ' € à partager' as broken
      from "Loan" l join lateral (select coalesce(sum(principal + interest), 0) as waiting from "Repayment"
        where "loanId" = l.id and "distributedOn" is null and "returnedOn" is null) r on true
      where ${balance(`'liabilities:loan:' || l.id || ':collected'`)} <> r.waiting`),
    },
  ),
  phrases(
    {
      sentence:
        'Ce que les échéances disent payé est ce que les remboursements ont apporté, et chaque part distribuée en vient.',
    },
    {
      id: 'repayments',
      sql: frenchOnly(`select l.id || ' : ' || i.paid || ' payés, ' || r.came || ' reçus, ' || d.shared || ' partagés sur ' || r.sharedout as broken
      from "Loan" l
      join lateral (select sum("principalPaid" + "interestPaid") as paid from "Instalment" where "loanId" = l.id) i on true
      join lateral (select coalesce(sum(principal + interest + recovered) filter (where "returnedOn" is null), 0) as came,
        coalesce(sum(principal + interest) filter (where "distributedOn" is not null), 0) as sharedout
        from "Repayment" where "loanId" = l.id) r on true
      join loans d on d.loan = l.id
      where i.paid <> r.came or d.shared <> r.sharedout`),
    },
  ),
  phrases(
    { sentence: 'Ce que la plateforme a avancé aux prêteurs d’un prêt est ce que sa coopération lui doit.' },
    {
      id: 'advances',
      sql: frenchOnly(`select l.id || ' : ' || -${balance(`'assets:owed:loan:' || l.id`)} || ' € dus, ' || i.advanced || ' € avancés' as broken
      from "Loan" l join (select "loanId", sum("principalAdvanced" + "interestAdvanced") as advanced from "Instalment" group by 1) i
        on i."loanId" = l.id
      where -${balance(`'assets:owed:loan:' || l.id`)} <> i.advanced`),
    },
  ),
  phrases(
    { sentence: 'Ce qu’une banque nous a repris et qui n’est pas revenu nous est dû, au centime.' },
    {
      id: 'disputes',
      sql: frenchOnly(`select coalesce(d.code, a.code) || ' : ' || coalesce(a.balance, 0) || ' € dus, ' || coalesce(d.advanced, 0) || ' € avancés' as broken
      from (select case when p.instrument = 'gift' and x.given or p.instrument = 'gift' and p.status = 'disputed' then 'assets:owed:campaign:' || p."campaignId"
          else 'assets:owed:pledge:' || p.id end as code, sum(x.advanced) as advanced
        from (select "pledgeId", advanced, false as given from "Dispute" union all
          select "pledgeId", advanced, true from "PledgeRefund") x join "Pledge" p on p.id = x."pledgeId" where x.advanced <> 0 group by 1) d
      full join (select code, balance from balances b where (code like 'assets:owed:campaign:%' or code like 'assets:owed:pledge:%') and balance <> 0) a
        on a.code = d.code
      where coalesce(a.balance, 0) <> coalesce(d.advanced, 0)`),
    },
  ),
  phrases(
    {
      sentence:
        'Chaque portefeuille est ce qui a été partagé, impôts déduits, moins ce qui est parti en virements.',
    },
    {
      id: 'wallets',
      sql: frenchOnly(`select coalesce(h.code, 'liabilities:wallet:' || h.person) || ' : ' || -h.balance || ' €, attendu ' || h.net as broken
      from holders h where -h.balance <> h.net
      union all select b.code || ' : ' || -b.balance || ' €, attendu 0' from balances b
      where starts_with(b.code, 'liabilities:wallet:') and b.balance <> 0 and not exists (select 1 from holders h where h.wallet = b.id)`),
    },
  ),
  phrases(
    {
      sentence: 'Ce qui est mis de côté dans les portefeuilles est ce que des prêts et des parts attendent.',
    },
    {
      id: 'wallet-holds',
      sql: frenchOnly(`select coalesce(w."pledgeId"::text, h.key) || ' : ' || coalesce(h.held, 0) || ' € mis de côté, ' || coalesce(w.amount, 0) || ' € attendus' as broken
      from (select g."pledgeId", g.amount from "WalletGift" g join "Pledge" p on p.id = g."pledgeId" where g."on" is null and p.status = 'reserved') w
      full join (select d.key, sum(l.amount) as held from "OpenHold" o join "Hold" d on d.id = o."holdId" join "HoldLine" l on l."holdId" = d.id
        where d.kind = 'wallet_held' and l.amount > 0 group by 1) h on h.key = 'pledge:' || w."pledgeId" || ':held'
      where h.held is distinct from w.amount`),
    },
  ),
  phrases(
    { sentence: 'Nous devons à l’État ce que les partages ont retenu, moins ce qui lui a été versé.' },
    {
      id: 'taxes',
      sql: frenchOnly(`select b.code || ' : ' || -b.balance || ' dus, ' || t.withheld || ' retenus, ' || v.paid || ' versés' as broken
      from (select 'liabilities:tax:income' as code, coalesce(sum(income_tax), 0) as withheld from shares
        union all select 'liabilities:tax:social', coalesce(sum(social_levies), 0) from shares) t
      join balances b on b.code = t.code
      cross join lateral (select coalesce(sum(p.amount), 0) as paid from "JournalEntry" e join "Posting" p on p."entryId" = e.id
        where e.kind = 'tax_paid' and p."accountId" = b.id
          and not exists (select from "JournalEntry" r where r.kind = 'reversal' and r."reversesId" = e.id)) v
      where -b.balance <> t.withheld - v.paid`),
    },
  ),
  phrases(
    {
      sentence:
        'L’argent amené de Stripe en banque hors des lots est une fois dans les comptes, et rien n’en est en route depuis plus de quinze jours.',
    },
    {
      id: 'bank-fundings',
      sql: frenchOnly(`select f.id || ' : ' || f.amount || ' € demandés le ' || f."askedOn" || ', ' || b.booked || ' € en banque' as broken
      from "BankFunding" f cross join lateral (
        select coalesce(sum(p.amount), 0) as booked from "JournalEntry" e left join "JournalEntry" r on r."reversesId" = e.id
        join "Posting" p on p."entryId" in (e.id, r.id) join "LedgerAccount" a on a.id = p."accountId" and a.code = 'assets:bank'
        where e.key = 'stripe-payout:' || f."stripePayoutId" || ':arrived') b
      where b.booked <> case when f."arrivedOn" is not null and f."failedOn" is null then f.amount else 0 end
        or f."arrivedOn" is null and f."failedOn" is null and f."askedOn" < $1::date - 15`),
    },
  ),
  phrases(
    {
      sentence:
        'Chaque fichier de virements a ses lignes, et son argent est mis de côté jusqu’à son exécution.',
    },
    {
      id: 'payout-files',
      sql: frenchOnly(`select b."messageId" || ' : ' || b.total || ' €, ' || l.total || ' € en lignes, ' || ${balance(`'liabilities:payouts:' || b.id`)} || ' € de côté' as broken
      from "PayoutBatch" b join lateral (select count(*) as lines, sum(amount) as total,
          coalesce(sum(amount) filter (where "executedOn" is null and "refusedOn" is null), 0) as waiting from "PayoutLine" where "batchId" = b.id) l on true
      where b.total <> l.total or b.count <> l.lines
        or ${balance(`'liabilities:payouts:' || b.id`)} <> case when b.status = 'withdrawn' then 0 else l.waiting end`),
    },
  ),
  phrases(
    { sentence: 'Aucun prélèvement d’une échéance n’attend sa réponse depuis plus de quinze jours.' },
    {
      id: 'debits',
      sql: frenchOnly(`select id || ' depuis le ' || "askedOn" as broken from "Collection"
      where status in ('intended', 'processing') and "askedOn" < $1::date - 15`),
    },
  ),
  phrases(
    { sentence: 'Aucun message de Stripe n’attend depuis plus d’un jour.' },
    {
      id: 'inbox',
      sql: frenchOnly(`select id || ' (' || type || ')' as broken from "StripeEvent"
      where "handledAt" is null and "receivedAt" < $1::date - interval '1 day'`),
    },
  ),
  phrases(
    { sentence: 'Ce que nous avons chez Stripe et à la banque couvre tout ce que nous devons.' },
    {
      id: 'covered',
      sql: frenchOnly(`select held || ' € détenus, ' || owed || ' € dus' as broken from (
        select coalesce(sum(s.total) filter (where b.class = 'asset' and b.code not like 'assets:owed:%'), 0) as held,
          coalesce(-sum(s.total) filter (where b.class = 'liability'), 0) as owed
        from posting_sums s join balances b on b.id = s.account) s
      where held < owed`),
    },
  ),
];
