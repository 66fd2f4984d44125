import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, subtract, type Money } from '#app/money/money.ts';
import { placesOfTax } from './bank-cover.server.ts';

/**
 * What our Stripe balance holds, by our books, beyond all that must leave from there to somebody else than the owners of wallets, in euros: what is held
 * for campaigns, loans and, as far as our bank does not hold it, the tax office; what our bank was promised; what other covered batches still have to
 * send. May be negative. Reads every campaign and loan: once for a batch, not for each of its lines.
 */
export async function freeAtStripe(tx: Tx, today: Day): Promise<Money> {
  const { beyond } = await stripeCover(tx);
  return subtract(beyond, (await placesOfTax(tx, today)).atStripe);
}

/**
 * What our Stripe balance lacks, in euros, for what leaves from there: campaigns, loans, what our bank was promised, and transfers to people. The
 * tax office is paid by the bank. A hole of our own is for us to fill: citizens' money never does. Negative when nothing is lacking.
 */
export async function lackedAtStripe(tx: Tx): Promise<Money> {
  const { beyond, uncovered, hole } = await stripeCover(tx);
  return subtract(subtract(uncovered, beyond), hole);
}

/**
 * All in euros. `beyond`: what Stripe holds beyond what leaves from there, taxes that nobody has asked for aside; `uncovered`: transfers to people that wait
 * for money; `hole`: what the platform has spent beyond its own money.
 */
export async function stripeCover(tx: Tx): Promise<{ beyond: Money; uncovered: Money; hole: Money }> {
  const [row] = await tx.$queryRaw<{ beyond: string; uncovered: string; hole: string }[]>`
    with held as (
      select coalesce(sum(balance) filter (where code = 'assets:stripe' or code like 'liabilities:campaign:%' or code like 'liabilities:loan:%'), 0) as stripe,
        coalesce(sum(balance) filter (where class in ('equity', 'income', 'expense') or code like 'assets:owed:%'), 0) as spent
      from "AccountBalance"
      where code = 'assets:stripe' or code like 'liabilities:campaign:%' or code like 'liabilities:loan:%'
        or code like 'assets:owed:%' or class in ('equity', 'income', 'expense')),
    waiting as (
      select coalesce(sum(l.amount) filter (where b."coveredOn" is not null), 0) as covered,
        coalesce(sum(l.amount) filter (where b."coveredOn" is null), 0) as uncovered
      from "PayoutBatch" b join "PayoutLine" l on l."batchId" = b.id
      where b.way = 'stripe' and b.status = 'approved' and l."executedOn" is null and l."refusedOn" is null)
    select (h.stripe - w.covered
        - (select coalesce(sum("fundAmount"), 0) from "PayoutBatch" where way = 'bank' and "fundAmount" > 0 and "fundedOn" is null)
        - (select coalesce(sum(amount), 0) from "BankFunding" where "arrivedOn" is null and "failedOn" is null))::text as beyond,
      w.uncovered::text, greatest(h.spent, 0)::text as hole
    from held h, waiting w`;
  const { beyond, uncovered, hole } = row!;
  return { beyond: money(beyond), uncovered: money(uncovered), hole: money(hole) };
}
