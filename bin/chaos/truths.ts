import { platform } from '#sandbox/engine/events.ts';

/** Something that must be true when all is over: a sentence, and a query whose rows (column `broken`) are what contradicts it. */
type Truth = { sentence: string; sql: string };

const payments = (
  kind: string,
  status: string,
) => `(select o.data->'metadata'->>'id' as id, count(*)::int as times,
    sum((o.data->>'amount')::bigint)::numeric / 100 as amount
  from standin.object o where o.kind = 'payment_intent' and o.data->>'status' = '${status}'
    and o.data->'metadata'->>'kind' = '${kind}' group by 1)`;

/**
 * The stand-in's own objects against our rows, in both directions: what was taken or sent once there is once here, of the same amount.
 * The nightly checks look at our rows; these look at them from outside.
 */
export const truths: readonly Truth[] = [
  {
    sentence: 'Each pledge that holds money was paid at Stripe once, and no other was.',
    sql: `select coalesce(p.id::text, s.id) || ': ' || coalesce(p.status::text, 'unknown here') || ' of ' || coalesce(p.amount + p.tip + p.refunded, 0)
        || ', paid ' || coalesce(s.times, 0) || ' times, ' || coalesce(s.amount, 0) || ' in all' as broken
      from (select * from "Pledge" where status in ('collected', 'released', 'refunded', 'disputed')) p
      full join ${payments('pledge', 'succeeded')} s on s.id = p.id::text
      where p.id is null or s.times is distinct from 1 or s.amount <> p.amount + p.tip + p.refunded`,
  },
  {
    sentence: 'Each debit of an instalment that succeeded was made at Stripe once, and no other was.',
    sql: `select coalesce(c.id::text, s.id) || ': ' || coalesce(c.status::text, 'unknown here') || ' of ' || coalesce(c.amount, 0)
        || ', debited ' || coalesce(s.times, 0) || ' times, ' || coalesce(s.amount, 0) || ' in all' as broken
      from (select * from "Collection" where status in ('succeeded', 'returned')) c
      full join ${payments('collection', 'succeeded')} s on s.id = c.id::text
      where c.id is null or s.times is distinct from 1 or s.amount <> c.amount`,
  },
  {
    sentence: 'Each campaign that succeeded was sent on once, and no other was.',
    sql: `select coalesce(c.id::text, s.id) || ': ' || coalesce(c.status::text, 'unknown here') || ', sent ' || coalesce(s.times, 0)
        || ' times' as broken
      from (select * from "Campaign" where status = 'succeeded') c
      full join (select data->'metadata'->>'id' as id, count(*)::int as times from standin.object
        where kind = 'transfer' and data->>'transfer_group' = 'campaign_' || (data->'metadata'->>'id') group by 1) s on s.id = c.id::text
      where c.id is null or s.times is distinct from 1`,
  },
  {
    sentence:
      'What came back from a cooperation’s account is here, and was sent again once but for what paid a debt, no more and no less.',
    sql: `select coalesce(r.id, s.id) || ': came back ' || coalesce(r.amount - r.kept, 0) || ', sent again ' || coalesce(s.times, 0) || ' times, '
        || coalesce(s.amount, 0) || ' in all' as broken
      from "TransferReversal" r
      full join (select substr(data->>'transfer_group', 10) as id, count(*)::int as times,
          sum((data->>'amount')::bigint)::numeric / 100 as amount from standin.object
        where kind = 'transfer' and starts_with(data->>'transfer_group', 'reversal_') group by 1) s on s.id = r.id
      where r.id is null or coalesce(s.times, 0) <> (r.kept < r.amount)::int or s.amount <> r.amount - r.kept`,
  },
  {
    sentence: 'Each payment that a bank took back is here as it ended, once, and no other is.',
    sql: `select coalesce(d.id, s.id) || ': here ' || coalesce(d.status::text || ' for ' || d.amount, 'nothing') || ', at Stripe '
        || coalesce(s.status || ' for ' || s.amount, 'nothing') as broken
      from (select * from "Dispute" where "withdrawnOn" is not null) d
      full join (select id, data->>'status' as status, (data->>'amount')::bigint::numeric / 100 as amount from standin.object
        where kind = 'dispute' and jsonb_array_length(data->'balance_transactions') > 0) s on s.id = d.id
      where d.id is null or s.id is null or d.status::text <> s.status or d.amount <> s.amount
        or (d."reinstatedOn" is not null) <> (d.status = 'won')`,
  },
  {
    sentence:
      'What was given back of each pledge, in part or whole, was refunded at Stripe, no more and no less.',
    sql: `select coalesce(p.id::text, s.payment) || ': ' || coalesce(p.status::text, 'unknown here') || ', refunded '
        || coalesce(s.amount, 0) || ' of ' || coalesce(p.given, 0) as broken
      from (select id, status, "paymentId", refunded + case when status = 'refunded' then amount + tip else 0 end as given from "Pledge"
        where status in ('refunded', 'disputed') or refunded > 0) p
      full join (select data->>'payment_intent' as payment, sum((data->>'amount')::bigint)::numeric / 100 as amount from standin.object
        where kind = 'refund' and account = '${platform}' and data->>'status' = 'succeeded' group by 1) s on s.payment = p."paymentId"
      where p.id is null or p.status <> 'disputed' and s.amount is distinct from p.given`,
  },
  {
    sentence: 'Each month of a monthly gift was charged once at most.',
    sql: `select "monthlyGiftId" || ': ' || "giftMonth" || ', ' || count(*) || ' times' as broken from "Pledge"
      where "monthlyGiftId" is not null group by "monthlyGiftId", "giftMonth" having count(*) > 1`,
  },
  {
    sentence: 'Each file of transfers was funded from Stripe once, by the amount decided.',
    sql: `select coalesce(b."messageId", s.id) || ': funded by ' || coalesce(b."fundAmount", 0) || ', ' || coalesce(s.times, 0)
        || ' payouts of ' || coalesce(s.amount, 0) || ' in all' as broken
      from (select * from "PayoutBatch" where "fundAmount" > 0 and "fundedOn" is not null) b
      full join (select data->'metadata'->>'id' as id, count(*)::int as times, sum((data->>'amount')::bigint)::numeric / 100 as amount
        from standin.object where kind = 'payout' and data->>'status' = 'paid' and data->'metadata'->>'kind' = 'payout_batch' group by 1) s
        on s.id = b.id::text
      where b.id is null or s.times is distinct from 1 or s.amount <> b."fundAmount"`,
  },
  {
    sentence: 'Tax that was withheld was brought to the bank once for each request that arrived.',
    sql: `select coalesce(f.id::text, s.id) || ': ' || coalesce(f.amount, 0) || ' asked, ' || coalesce(s.times, 0) || ' payouts of '
        || coalesce(s.amount, 0) || ' in all' as broken
      from (select * from "BankFunding" where "arrivedOn" is not null and "failedOn" is null) f
      full join (select data->'metadata'->>'id' as id, count(*)::int as times, sum((data->>'amount')::bigint)::numeric / 100 as amount
        from standin.object where kind = 'payout' and data->>'status' = 'paid' and data->'metadata'->>'kind' = 'bank_funding' group by 1) s
        on s.id = f.id::text
      where f.id is null or s.times is distinct from 1 or s.amount <> f.amount`,
  },
  {
    sentence:
      'Each transfer by Stripe to a person was made once, of the amount approved, and what came back of it is here.',
    sql: `select coalesce(l.id::text, s.id) || ': ' || coalesce(l.amount, 0) || ' paid, ' || coalesce(l.back, 0) || ' back; at Stripe '
        || coalesce(s.times, 0) || ' times, ' || coalesce(s.amount, 0) || ' in all, ' || coalesce(s.back, 0) || ' back' as broken
      from (select l.id, l.amount, coalesce(sum(v.amount), 0) as back from "PayoutLine" l left join "PayoutReversal" v on v."lineId" = l.id
        where l."accountId" is not null and l."executedOn" is not null group by l.id) l
      full join (select data->'metadata'->>'id' as id, count(*)::int as times, sum((data->>'amount')::bigint)::numeric / 100 as amount,
          sum((data->>'amount_reversed')::bigint)::numeric / 100 as back
        from standin.object where kind = 'transfer' and data->'metadata'->>'kind' = 'payout_line' group by 1) s on s.id = l.id::text
      where l.id is null or s.times is distinct from 1 or s.amount <> l.amount or s.back <> l.back`,
  },
  {
    sentence: 'Each contribution to the reserve was drawn once.',
    sql: `select coalesce(f.id::text, s.id) || ': ' || coalesce(f.amount, 0) || ' asked, drawn ' || coalesce(s.times, 0) || ' times' as broken
      from (select * from "FloatTopUp" where "receivedOn" is not null and "failedOn" is null) f
      full join (select data->'metadata'->>'id' as id, count(*)::int as times from standin.object
        where kind = 'topup' and data->>'status' = 'succeeded' and data->'metadata'->>'kind' = 'float_top_up' group by 1) s on s.id = f.id::text
      where f.id is null or s.times is distinct from 1`,
  },
  {
    sentence:
      'What a debit brought was shared among the lenders to the cent, once, less what the platform had advanced.',
    sql: `select c.id || ': ' || c.amount || ' came, ' || coalesce(d.shared, 0) || ' shared' as broken
      from "Collection" c left join "Repayment" r on r."collectionId" = c.id
      left join (select "repaymentId" as id, sum(principal + interest) as shared from "DistributionLine" group by 1) d on d.id = r.id
      where c.status = 'succeeded' and coalesce(d.shared, 0) is distinct from c.amount - r.recovered`,
  },
  {
    sentence: 'Nobody was written to twice about the same thing.',
    sql: `select key || ': ' || count(*) || ' letters' as broken from "Mail" where key is not null group by key having count(*) > 1`,
  },
  {
    sentence: 'Stripe’s inbox holds no event that could not be handled.',
    sql: `select id || ' (' || type || '): ' || coalesce("lastError", 'never tried') as broken from "StripeEvent" where "handledAt" is null`,
  },
];

/**
 * What has not come to its end yet: when this is empty, nothing is left to wait for. One row for each kind, and how many. What only a
 * person of the team may decide waits for them: a refund that a bank sent back, a payment that was disputed and won,
 * the wallet of a lender whose bank took back what was lent.
 */
export const unfinished = `
  select what || ': ' || n as broken from (
    select 'campaigns' as what, count(*) as n from "Campaign" c join "Project" p on p.id = c."projectId" where c.status in ('open', 'charging')
    union all select 'pledges', count(*) from "Pledge" where status in ('awaiting_checkout', 'awaiting_transfer', 'reserved', 'charging', 'declined')
    union all select 'refunds', count(*) from "Pledge" p join "Campaign" c on c.id = p."campaignId"
      where p.status = 'collected' and c.status in ('failed', 'succeeded') and p."failureCode" is distinct from 'refund_failed'
        and not exists (select 1 from "Dispute" d where d."pledgeId" = p.id and d."withdrawnOn" is not null)
    union all select 'events', count(*) from "StripeEvent" where "handledAt" is null
    union all select 'debits', count(*) from "Collection" where status in ('intended', 'processing')
    union all select 'instalments', count(*) from "Instalment" where "paidOn" is null
    union all select 'repayments to share', count(*) from "Repayment" where "distributedOn" is null and "returnedOn" is null
    union all select 'batches of transfers', count(*) from "PayoutBatch" where status in ('proposed', 'approved')
    union all select 'gifts of every month', count(*) from "MonthlyGift" where status not in ('stopped', 'awaiting_method')
    union all select 'refunds by the team', count(*) from "PledgeRefund" where status in ('asked', 'under_way')
    union all select 'cases', count(*) from "Dispute" where status in ('open', 'inquiry')
    union all select 'money to send again', count(*) from "TransferReversal" where "sentAgainOn" is null and kept < amount
    union all select 'wallets', count(*) from "AccountBalance" a where starts_with(a.code, 'liabilities:wallet:') and a.balance <> 0
      and not exists (select 1 from "Dispute" d join "Pledge" p on p.id = d."pledgeId"
        where a.code = 'liabilities:wallet:' || p."personId" and p.instrument <> 'gift' and d.advanced > 0)
    union all select 'top-ups', count(*) from "FloatTopUp" where "receivedOn" is null and "failedOn" is null
    union all select 'tax on its way to the bank', count(*) from "BankFunding" where "arrivedOn" is null and "failedOn" is null
    union all select 'entries to seal', count(*) from "UnsealedEntry"
    union all select 'movements on their way', count(*) from "OpenHold"
    union all select 'payments at Stripe', count(*) from standin.object
      where kind in ('payment_intent', 'payout', 'topup', 'refund') and data->>'status' in ('processing', 'pending', 'in_transit')
  ) s where n > 0`;
