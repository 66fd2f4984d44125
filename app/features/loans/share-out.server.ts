import { actor } from '#app/infra/actor.server.ts';
import { type Tx, isRefusal } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { repaymentSharedMemo } from '#app/ledger/entries-loans.ts';
import { journalOf } from '#app/ledger/journals.ts';
import { type Decimal, type Money, cents } from '#app/money/money.ts';
import { type Day, yearOf } from '#app/money/day.ts';

const kind = 'repayment_distributed';

/** What is shared: a repayment of a loan, on a day, by the rates of that day. `turn` counts the repayments shared before it. */
export type ShareOut = {
  repaymentId: string;
  loanId: string;
  principal: Money;
  interest: Money;
  rates: { incomeTax: Decimal; socialLevies: Decimal };
  turn: number;
  on: Day;
};

/** How many lines were written, and what they add up to, in cents. */
export type SharedOut = { lines: number; principal: bigint; interest: bigint };

/**
 * Shares a repayment among the lenders of its loan, in one statement that never leaves the database: what `lenderLines` says, line
 * for line and cent for cent (a test compares them), written as distribution lines and as one journal entry with a posting for each.
 * All in whole cents as 64-bit integers. Throws a RangeError when a product would not fit: the cents of the repayment times those owed
 * on one share, from 9.2 × 10^18 on, which is 30 M€ owed to one lender and repaid at once.
 */
export async function shareOut(tx: Tx, shared: ShareOut): Promise<SharedOut> {
  const { repaymentId, loanId, turn, on } = shared;
  const [principal, interest] = [cents(shared.principal), cents(shared.interest)];
  const millionths = (rate: Decimal) => BigInt(rate.times(1_000_000).toFixed());
  const [row] = await tx.$queryRaw<SharedOut[]>`
    with held as materialized (
      select s.id, p."walletId" as wallet, (s.outstanding * 100)::bigint as owed, not s."heldWithOthers" as alone,
        row_number() over (order by s.rank) - 1 as place,
        case when p.kind = 'legal_person' or not p."taxResident" then 0 when w."personId" is null then 2 else 1 end as levies
      from "LoanShare" s join "Person" p on p.id = s."personId"
      left join "TaxWaiver" w on w."personId" = p.id and w.year = ${yearOf(on)}
      where s."loanId" = ${loanId}::uuid and s.outstanding > 0
    ), pool as materialized (
      select sum(owed)::bigint as owed, count(*) as lenders from held
    ), floors as materialized (
      select h.id, h.wallet, h.alone, h.place, h.levies, (h.place - ${turn} % t.lenders + t.lenders) % t.lenders as turn,
        ${principal} * h.owed / t.owed as principal, ${principal} * h.owed % t.owed as principal_rest,
        ${interest} * h.owed / t.owed as interest, ${interest} * h.owed % t.owed as interest_rest
      from held h cross join pool t
    ), spare as materialized (
      select (${principal} - sum(principal))::bigint as principal, (${interest} - sum(interest))::bigint as interest from floors
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
      select wallet, interest, case when levies = 2 then (interest * ${millionths(shared.rates.incomeTax)} + 500000) / 1000000 else 0 end as income_tax,
        case when levies > 0 then (interest * ${millionths(shared.rates.socialLevies)} + 500000) / 1000000 else 0 end as social_levies
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
        coalesce(s.income_tax, case when p.levies = 2 then (p.interest * ${millionths(shared.rates.incomeTax)} + 500000) / 1000000 else 0 end) as income_tax,
        coalesce(s.social_levies, case when p.levies > 0 then (p.interest * ${millionths(shared.rates.socialLevies)} + 500000) / 1000000 else 0 end) as social_levies
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
      select ledger_begin(${`repayment:${repaymentId}:distributed`}, ${kind}, ${journalOf(kind)}, ${on}::date,
        ${repaymentSharedMemo(loanId)}, ${actor()}, concat_ws(' ', ${repaymentId}::text, t.*),
        1 + t.credits + (t.income_tax > 0)::int + (t.social_levies > 0)::int, null) as id, t.*
      from totals t where t.lines > 0
    ), written as (
      insert into "DistributionLine" ("repaymentId", "loanShareId", principal, interest, "incomeTax", "socialLevies")
      select ${repaymentId}::uuid, id, principal * 0.01, interest * 0.01, income_tax * 0.01, social_levies * 0.01 from taxed
    ), posted as (
      insert into "Posting" ("entryId", line, "accountId", amount)
      select e.id, 1, a.id, (e.principal + e.interest) * 0.01
      from entry e join "LedgerAccount" a on a.code = ${accounts.collected(loanId).code}
      union all
      select e.id, 1 + row_number() over (order by c.place), c.wallet, c.net * -0.01 from entry e cross join credits c where c.net <> 0
      union all
      select e.id, 2 + e.credits, a.id, e.income_tax * -0.01
      from entry e join "LedgerAccount" a on a.code = ${accounts.incomeTax.code} where e.income_tax > 0
      union all
      select e.id, 2 + e.credits + (e.income_tax > 0)::int, a.id, e.social_levies * -0.01
      from entry e join "LedgerAccount" a on a.code = ${accounts.socialLevies.code} where e.social_levies > 0
    )
    select lines, principal, interest from totals`.catch((error: unknown) => {
    // 22003: a number beyond what its type holds. Nothing else here comes near.
    if (!isRefusal(error, '22003')) throw error;
    throw new RangeError(
      `Repayment ${repaymentId} of ${shared.principal.toFixed(2)} € and ${shared.interest.toFixed(2)} € is too large to be shared exactly among the lenders of loan ${loanId}: its cents times those owed on one share must stay below 9.2 × 10^18`,
      { cause: error },
    );
  });
  return row!;
}
