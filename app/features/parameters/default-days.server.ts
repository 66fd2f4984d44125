import { db, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { parameterOn } from './parameters.queries.server.ts';

/** How many days late a loan may be without being in default, by the law of a day. */
export async function defaultDaysOn(today: Day, tx: Tx = db()): Promise<number> {
  return (await parameterOn('default_days', today, tx)).toNumber();
}
