import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import type { Day } from '#app/money/day.ts';
import { money, subtract, type Money } from '#app/money/money.ts';

/**
 * What Stripe and our books do not say alike about one thing (a payment, a refund, a transfer, a payout, a dispute), in euros. `under way`:
 * Stripe counts it already and our books wait for its end, which our own rows know; `gap`: nobody can explain it.
 */
export type Gap = {
  about: string;
  kind: string;
  theirs: Money;
  ours: Money;
  difference: Money;
  since: Day;
  state: 'under way' | 'gap';
};

const mostShown = 500;

/** What may stand in the key of an entry for a row of ours: looked up as what it is, since a lookup by text reads the whole table each time. */
const uuids = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** What differs, the oldest first; `underWay` is the sum of all that is under way, also of what is not listed. */
type Gaps = { gaps: Gap[]; underWay: Money };

/** As `compareWithStripe`, what differs alone. */
export async function gapsWithStripe(): Promise<Gap[]> {
  return (await compareWithStripe()).gaps;
}

/**
 * Every movement of our balance at Stripe against every posting on our account for it, in one statement: both are gathered by the thing
 * that they are about, and what does not come to the same sum is given, oldest first. The Stripe id of an entry is found in our rows,
 * or in the entry's own key. Reads the whole history: for the night, never for a page.
 */
export async function compareWithStripe(): Promise<Gaps> {
  const rows = await db().$queryRaw<
    {
      about: string;
      kind: string;
      theirs: string;
      ours: string;
      since: Day;
      underWay: boolean;
      allUnderWay: string;
    }[]
  >`
    with theirs as (
      select case when type in ('charge', 'payment', 'payment_failure_refund') then coalesce(origin, source, id)
          else coalesce(source, id) end as about,
        sum(net) as total, min("createdAt")::date as since, min(type) as kind
      from "StripeMovement" where account is null group by 1),
    posted as (
      select e.id, e."valueDate", sum(p.amount) as total, n.*,
        case when split_part(n.key, ':', 2) ~ ${uuids} then split_part(n.key, ':', 2)::uuid end as subject
      from "Posting" p join "JournalEntry" e on e.id = p."entryId" left join "JournalEntry" r on r.id = e."reversesId"
      cross join lateral (select coalesce(r.key, e.key) as key, coalesce(r.memo, e.memo) as memo, coalesce(r.kind, e.kind) as kind) n
      where p."accountId" = (select id from "LedgerAccount" where code = ${accounts.stripe.code})
      group by e.id, n.key, n.memo, n.kind),
    named as materialized (
      select t.*, case t.kind
          when 'pledge_collected' then g."paymentId"
          when 'pledge_refunded' then g."refundId"
          when 'repayment_received' then c."paymentId"
          when 'bank_topped_up_stripe' then f."stripeTopUpId"
          when 'float_topped_up' then f."stripeTopUpId"
          when 'transfer_sent_again' then v."sentAgainTransferId"
          when 'gifts_released' then coalesce(m."stripeTransferId", k."stripeTransferId")
          when 'loan_disbursed' then k."stripeTransferId"
          when 'share_capital_released' then k."stripeTransferId"
        end as known,
        substring(t.key || ' ' || t.memo from '(?:ch|pyr|py|pi|re|trr|tr|po|tu|du|dp)_[A-Za-z0-9]+') as written
      from posted t
      left join "Pledge" g on g.id = t.subject and t.kind in ('pledge_collected', 'pledge_refunded')
      left join "Repayment" y on y.id = t.subject and t.kind = 'repayment_received'
      left join "Collection" c on c.id = y."collectionId"
      left join "FloatTopUp" f on f.id = t.subject and t.kind in ('bank_topped_up_stripe', 'float_topped_up')
      left join "TransferReversal" v on v.id = split_part(t.key, ':', 2) and t.kind = 'transfer_sent_again'
      left join "Campaign" k on k.id = t.subject and t.kind in ('gifts_released', 'loan_disbursed', 'share_capital_released')
      left join "CampaignRelease" m on m."campaignId" = t.subject and t.kind = 'gifts_released'
        and to_char(m.month, 'YYYY-MM') = split_part(t.key, ':', 4)),
    ours as (
      select coalesce(case when known is null and written ~ '^(ch|py)_'
          then (select m.origin from "StripeMovement" m where m.source = written and m.origin is not null limit 1) end,
          known, written, key) as about,
        sum(total) as total, min("valueDate") as since, min(kind) as kind
      from named group by 1),
    differing as (
    select about, coalesce(t.kind, o.kind) as kind, coalesce(t.total, 0)::text as theirs, coalesce(o.total, 0)::text as ours,
      least(t.since, o.since)::text as since,
      (o.total is null or o.total = 0) and (
        exists (select 1 from "Pledge" p where p."paymentId" = about and p.status in ('awaiting_checkout', 'charging'))
        or exists (select 1 from "Collection" c where c."paymentId" = about and c.status in ('intended', 'processing'))
        or exists (select 1 from "Pledge" p where p."refundId" = about and p.status = 'collected')
        or exists (select 1 from "DebitCase" x where x."refundId" = about and x."endedOn" is null)
        or exists (select 1 from "PledgeRefund" x where x."stripeRefundId" = about and x."bookedOn" is null)
        or exists (select 1 from "PayoutBatch" b where b."stripePayoutId" = about and b."fundedOn" is null)
        or exists (select 1 from "BankFunding" f where f."stripePayoutId" = about and f."arrivedOn" is null and f."failedOn" is null)) as "underWay"
    from theirs t full join ours o using (about)
    where coalesce(t.total, 0) <> coalesce(o.total, 0))
    select *, coalesce(sum(theirs::numeric - ours::numeric) filter (where "underWay") over (), 0)::text as "allUnderWay"
    from differing order by since, about limit ${mostShown}`;
  const gaps = rows.map(({ underWay, allUnderWay: _, ...row }): Gap => {
    const theirs = money(row.theirs);
    const ours = money(row.ours);
    return {
      ...row,
      theirs,
      ours,
      difference: subtract(theirs, ours),
      state: underWay ? 'under way' : 'gap',
    };
  });
  return { gaps, underWay: money(rows[0]?.allUnderWay ?? '0') };
}

/** Money that reached a connected account without a transfer of ours of that amount, or left us and is not there: oldest first. */
export async function strangeTransfers(): Promise<
  { account: string; about: string; amount: Money; since: Day; what: 'not ours' | 'not there' }[]
> {
  const rows = await db().$queryRaw<
    { account: string; about: string; amount: string; since: Day; what: 'not ours' | 'not there' }[]
  >`
    with sent as (
      select m.source as transfer, -m.net as amount, m."createdAt" from "StripeMovement" m
      where m.account is null and m.type = 'transfer'),
    came as (
      select m.account, m.origin as transfer, m.net as amount, m."createdAt", m.source from "StripeMovement" m
      where m.account is not null and m.type = 'payment' and m.net > 0)
    select c.account, coalesce(c.transfer, c.source) as about, c.amount::text, c."createdAt"::date::text as since, 'not ours' as what
    from came c where not exists (select 1 from sent s where s.transfer = c.transfer and s.amount = c.amount)
    union all
    select coalesce(o."stripeAccountId", l."accountId", '?'), s.transfer, s.amount::text, s."createdAt"::date::text, 'not there'
    from sent s
    left join "CampaignRelease" e on e."stripeTransferId" = s.transfer
    left join "Campaign" k on k."stripeTransferId" = s.transfer or k.id = e."campaignId"
    left join "TransferReversal" v on v."sentAgainTransferId" = s.transfer
    left join "Campaign" w on w.id = v."campaignId"
    left join "Project" j on j.id = coalesce(k."projectId", w."projectId")
    left join "Organisation" o on o.id = j."cooperationId"
    left join "PayoutLine" l on l."transferId" = s.transfer
    where not exists (select 1 from came c where c.transfer = s.transfer)
      and exists (select 1 from "StripeReading" r where r.account = coalesce(o."stripeAccountId", l."accountId") and r."readAt" > s."createdAt")
    order by 4, 2 limit ${mostShown}`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}

/**
 * For each balance that was read: what Stripe says it holds, and the sum of the movements that we have of it. They must be the same. Of
 * people's own accounts, which may be many, only those where something is amiss.
 */
export async function balancesRead() {
  const rows = await db().$queryRaw<
    { account: string; name: string | null; readAt: Date; said: string; summed: string }[]
  >`
    select r.account, o.name, r."readAt", (r.available + r.pending)::text as said, coalesce(m.total, 0)::text as summed
    from "StripeReading" r
    left join (select coalesce(account, 'platform') as account, sum(net) as total from "StripeMovement" group by 1) m on m.account = r.account
    left join "Organisation" o on o."stripeAccountId" = r.account
    where r.account = 'platform' or o.id is not null or r.available + r.pending < 0
      or r.available + r.pending <> coalesce(m.total, 0)
    order by r.account <> 'platform', o.name`;
  return rows.map((row) => ({ ...row, said: money(row.said), summed: money(row.summed) }));
}

/** A payout that Stripe calls arrived is on the bank's statement within these days. */
const daysToTheBank = 3;

/** Payouts that Stripe says have reached our bank, and that no statement shows though it goes beyond their day; without a name, of no batch. Oldest first. */
export async function payoutsNotAtTheBank() {
  const rows = await db().$queryRaw<{ payout: string; name: string | null; amount: string; since: Day }[]>`
    select p.payout, p.name, p.amount::text, p.since::text
    from (select "stripePayoutId" as payout, "messageId" as name, coalesce("fundAmount", total) as amount, "fundedOn" as since from "PayoutBatch"
      union all select "stripePayoutId", null, amount, "arrivedOn" from "BankFunding" where "failedOn" is null) p
    where p.payout is not null and p.since is not null
      and not exists (select 1 from "BankLine" l where l."stripePayoutId" = p.payout)
      and p.since + ${daysToTheBank}::int <= (select max("closesOn") from "BankStatement" where kind = 'statement')
      and p.since >= (select min("opensOn") from "BankStatement" where kind = 'statement')
    order by p.since, p.payout`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}
