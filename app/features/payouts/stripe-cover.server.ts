import type { Tx } from '#app/infra/db.server.ts';
import { money, subtract, type Money } from '#app/money/money.ts';

/**
 * What our Stripe balance holds, by our books, beyond all that must leave from there to somebody else than the owners of wallets, in euros: what is held
 * for campaigns, loans and the tax office; what our bank was promised; what other covered batches still have to send. May be negative.
 * Reads every campaign and loan: once for a batch, not for each of its lines.
 */
export async function freeAtStripe(tx: Tx): Promise<Money> {
  const { beyond, tax } = await cover(tx);
  return subtract(beyond, tax);
}

/**
 * What our Stripe balance lacks, in euros, for what leaves from there: campaigns, loans, what our bank was promised, and transfers to people. The
 * tax office is paid by the bank. A hole of our own is for us to fill: citizens' money never does. Negative when nothing is lacking.
 */
export async function lackedAtStripe(tx: Tx): Promise<Money> {
  const { beyond, uncovered, hole } = await cover(tx);
  return subtract(subtract(uncovered, beyond), hole);
}

/**
 * All in euros. `beyond`: what Stripe holds beyond what leaves from there, taxes aside; `tax`: owed to the tax office; `uncovered`: transfers to people that wait for
 * money; `hole`: what the platform has spent beyond its own money.
 */
async function cover(tx: Tx): Promise<{ beyond: Money; tax: Money; uncovered: Money; hole: Money }> {
  const [row] = await tx.$queryRaw<{ beyond: string; tax: string; uncovered: string; hole: string }[]>`
    with held as (
      select coalesce(sum(balance) filter (where code = 'assets:stripe' or code like 'liabilities:campaign:%' or code like 'liabilities:loan:%'), 0) as stripe,
        coalesce(-sum(balance) filter (where code like 'liabilities:tax:%'), 0) as tax,
        coalesce(sum(balance) filter (where class in ('equity', 'income', 'expense') or code like 'assets:owed:%'), 0) as spent
      from "AccountBalance"
      where code = 'assets:stripe' or code like 'liabilities:campaign:%' or code like 'liabilities:loan:%' or code like 'liabilities:tax:%'
        or code like 'assets:owed:%' or class in ('equity', 'income', 'expense')),
    waiting as (
      select coalesce(sum(l.amount) filter (where b."coveredOn" is not null), 0) as covered,
        coalesce(sum(l.amount) filter (where b."coveredOn" is null), 0) as uncovered
      from "PayoutBatch" b join "PayoutLine" l on l."batchId" = b.id
      where b.way = 'stripe' and b.status = 'approved' and l."executedOn" is null and l."refusedOn" is null)
    select (h.stripe - w.covered
        - (select coalesce(sum("fundAmount"), 0) from "PayoutBatch" where way = 'bank' and "fundAmount" > 0 and "fundedOn" is null))::text as beyond,
      h.tax::text, w.uncovered::text, greatest(h.spent, 0)::text as hole
    from held h, waiting w`;
  return {
    beyond: money(row!.beyond),
    tax: money(row!.tax),
    uncovered: money(row!.uncovered),
    hole: money(row!.hole),
  };
}
