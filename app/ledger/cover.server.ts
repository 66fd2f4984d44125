import type { Tx } from '#app/infra/db.server.ts';
import { isPositive, money, zero, type Money } from '#app/money/money.ts';

/**
 * What is missing at Stripe and at the bank to cover everything that we owe to others, in euros; zero when all is covered. What cooperations or
 * citizens owe the platform is no money. Reads every balance: for once a day, not for a page.
 */
export async function missingCover(tx: Tx): Promise<Money> {
  const [row] = await tx.$queryRaw<{ missing: string }[]>`
    select (coalesce(-sum(balance) filter (where class = 'liability'), 0)
      - coalesce(sum(balance) filter (where code in ('assets:stripe', 'assets:bank')), 0))::text as missing
    from "AccountBalance" where class in ('asset', 'liability')`;
  const missing = money(row!.missing);
  return isPositive(missing) ? missing : zero;
}
