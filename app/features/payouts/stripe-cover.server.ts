import type { Tx } from '#app/infra/db.server.ts';
import { money, type Money } from '#app/money/money.ts';

/**
 * What our Stripe balance holds, by our books, beyond all that must leave from there to somebody else than the owners of wallets, in euros: what is held
 * for campaigns, loans and the tax office; what our bank was promised; what other covered batches still have to send. May be negative.
 * Reads every campaign and loan: once for a batch, not for each of its lines.
 */
export async function freeAtStripe(tx: Tx): Promise<Money> {
  const [row] = await tx.$queryRaw<{ free: string }[]>`
    select (
      (select coalesce(sum(balance), 0) from "AccountBalance" where code = 'assets:stripe')
      + (select coalesce(sum(balance), 0) from "AccountBalance"
        where code like 'liabilities:campaign:%' or code like 'liabilities:loan:%' or code like 'liabilities:tax:%')
      - (select coalesce(sum("fundAmount"), 0) from "PayoutBatch" where way = 'bank' and "fundAmount" > 0 and "fundedOn" is null)
      - (select coalesce(sum(l.amount), 0) from "PayoutBatch" b join "PayoutLine" l on l."batchId" = b.id
        where b.way = 'stripe' and b.status = 'approved' and b."coveredOn" is not null and l."executedOn" is null and l."refusedOn" is null)
    )::text as free`;
  return money(row!.free);
}
