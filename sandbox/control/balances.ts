import type { Database } from '../engine/database.ts';

type AccountBalance = {
  account: string;
  pending: number;
  available: number;
  transactions: { count: number; pending: number; available: number; net: number };
  agrees: boolean;
};

/** Each account's balance beside the sum of its balance transactions, in cents: the two must be the same. */
export async function balances(database: Database): Promise<{ agrees: boolean; accounts: AccountBalance[] }> {
  const rows = await database.query<{
    account: string;
    pending: number;
    available: number;
    count: number;
    sum_pending: number;
    sum_available: number;
  }>(
    `with sums as (
       select account, count(*) as count,
              coalesce(sum((data->>'net')::bigint) filter (where data->>'status' = 'pending'), 0)::bigint as sum_pending,
              coalesce(sum((data->>'net')::bigint) filter (where data->>'status' = 'available'), 0)::bigint as sum_available
         from standin.object where kind = 'balance_transaction' group by account)
     select coalesce(b.account, s.account) as account, coalesce(b.pending, 0) as pending, coalesce(b.available, 0) as available,
            coalesce(s.count, 0) as count, coalesce(s.sum_pending, 0) as sum_pending, coalesce(s.sum_available, 0) as sum_available
       from standin.balance b full join sums s on s.account = b.account order by 1`,
  );
  const accounts = rows.map(({ account, pending, available, count, sum_pending, sum_available }) => ({
    account,
    pending,
    available,
    transactions: { count, pending: sum_pending, available: sum_available, net: sum_pending + sum_available },
    agrees: pending === sum_pending && available === sum_available,
  }));
  return { agrees: accounts.every(({ agrees }) => agrees), accounts };
}
