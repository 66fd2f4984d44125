import type { Tx } from '#app/infra/db.server.ts';
import { reflectionEnd } from '#app/lending/reflection.ts';
import { dayOf } from '#app/money/day.ts';
import { parameterOn } from './parameters.queries.server.ts';

/** Until when what was offered at an instant can be taken back, by the days that the law gave on its day. */
export async function endOfReflection(tx: Tx, offeredAt: Date): Promise<Date> {
  const days = await parameterOn('reflection_days', dayOf(offeredAt), tx);
  return reflectionEnd(offeredAt, days.toNumber());
}
