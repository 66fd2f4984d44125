import type { Tx } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { accounts } from '#app/ledger/accounts.ts';
import type { Day } from '#app/money/day.ts';
import { add, isPositive, max, min, money, negate, subtract, zero, type Money } from '#app/money/money.ts';

/**
 * Our bank account as the books know it, in euros. `free`: what no batch of transfers is waiting for, nor on its way to Stripe, nor unexplained; below
 * zero when it lacks. `again`: asked of Stripe again for batches that have left without it. `tax`: owed to the tax office, the current month included;
 * `coming`: asked of Stripe for that, and not there yet.
 */
type BankCover = { free: Money; again: Money; tax: Money; coming: Money };

/** A batch funded before `fundAmount` was written is waited for like any other. */
async function bankCover(tx: Tx): Promise<BankCover> {
  const [row] = await tx.$queryRaw<Record<keyof BankCover, string>[]>`
    with held as (
      select coalesce(sum(balance) filter (where code = ${accounts.bank.code}), 0) as bank,
        greatest(coalesce(-sum(balance) filter (where code = ${accounts.bankSuspense.code}), 0), 0) as unexplained,
        coalesce(-sum(balance) filter (where code in (${accounts.incomeTax.code}, ${accounts.socialLevies.code})), 0) as tax
      from "AccountBalance"
      where code in (${accounts.bank.code}, ${accounts.bankSuspense.code}, ${accounts.incomeTax.code}, ${accounts.socialLevies.code})),
    promised as (
      select coalesce(sum(case when b."fundedOn" is null then b.total - b."fundAmount"
        else (select coalesce(sum(l.amount), 0) from "PayoutLine" l where l."batchId" = b.id and l."executedOn" is null) end), 0) as total
      from "PayoutBatch" b where b.status = 'approved' and (b."fundAmount" is not null or b."fundedOn" is not null))
    select (h.bank - h.unexplained - p.total
        - (select coalesce(sum(amount), 0) from "FloatTopUp" where "ofClients" and "receivedOn" is null and "failedOn" is null))::text as free,
      (select coalesce(sum("fundAmount"), 0) from "PayoutBatch"
        where status in ('executed', 'withdrawn') and "fundFailures" > 0 and "fundedOn" is null)::text as again,
      h.tax::text,
      (select coalesce(sum(amount), 0) from "BankFunding" where "arrivedOn" is null and "failedOn" is null)::text as coming
    from held h, promised p`;
  const { free, again, tax, coming } = row!;
  return { free: money(free), again: money(again), tax: money(tax), coming: money(coming) };
}

/** Money in our bank that nobody is waiting for, in euros: neither a batch nor, for months that are over, the tax office. Below zero when it lacks. */
export async function spareInBank(tx: Tx, today: Day): Promise<Money> {
  const cover = await bankCover(tx);
  return subtract(cover.free, max(subtract(await taxDue(tx, cover, today), cover.coming), zero));
}

/** How much our bank account is short of what batches were promised from it, beyond what is already asked of Stripe for that; never negative. */
export async function shortInBank(tx: Tx): Promise<Money> {
  const { free, again } = await bankCover(tx);
  return max(negate(add(free, again)), zero);
}

/**
 * Where what is owed to the tax office lies, in euros: in the bank what is set aside there for months that are over, on its way, and the rest, the current
 * month included, at Stripe.
 */
export async function placesOfTax(
  tx: Tx,
  today: Day,
): Promise<{ owed: Money; inBank: Money; onItsWay: Money; atStripe: Money }> {
  const cover = await bankCover(tx);
  const inBank = max(min(cover.free, await taxDue(tx, cover, today)), zero);
  const elsewhere = subtract(cover.tax, inBank);
  const onItsWay = min(cover.coming, elsewhere);
  return { owed: cover.tax, inBank, onItsWay, atStripe: subtract(elsewhere, onItsWay) };
}

/** What is still to be asked of Stripe so that the bank can pay the tax of all months that are over, in euros; never negative. */
export async function taxLackedInBank(tx: Tx, today: Day): Promise<Money> {
  const cover = await bankCover(tx);
  const due = await taxDue(tx, cover, today);
  return max(subtract(subtract(due, cover.coming), max(add(cover.free, cover.again), zero)), zero);
}

/** What is owed to the tax office for months that are over. */
async function taxDue(tx: Tx, { tax }: BankCover, today: Day): Promise<Money> {
  return isPositive(tax) ? subtract(tax, await withheldThisMonth(tx, today)) : zero;
}

/** Read from the entries of this month's distributions, two lines each, however many lenders they had. */
async function withheldThisMonth(tx: Tx, today: Day): Promise<Money> {
  const [row] = await tx.$queryRaw<{ total: string }[]>`
    select coalesce(-sum(p.amount), 0)::text as total
    from "Repayment" r
    join "JournalEntry" e on e.key = 'repayment:' || r.id || ':distributed'
    join "Posting" p on p."entryId" = e.id
      and p."accountId" = any(array(select id from "LedgerAccount" where code in (${accounts.incomeTax.code}, ${accounts.socialLevies.code})))
    where r."distributedOn" >= date_trunc('month', ${fromDay(today)}::date)`;
  return money(row!.total);
}
