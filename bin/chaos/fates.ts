import { db } from '#app/infra/db.server.ts';
import type { Chance } from '../story/chance.ts';
import type { Stage } from './cast.ts';

type Doomed = { path: string };

/** A bank says no to something that is on its way. A debit that is tried again after that goes through: what must end can end. */
export async function failOne({ site }: Stage, luck: Chance): Promise<string> {
  const place = luck.whole(0, 1_000);
  const onTheWay = await db().$queryRaw<Doomed[]>`
    select 'payment_intents/' || o.id || '/fail' as path, o.seq from standin.object o
    left join "Collection" c on c.id::text = o.data->'metadata'->>'id'
    where o.kind = 'payment_intent' and o.data->>'status' = 'processing' and coalesce(c.round, 1) = 1
    union all
    select o.kind || 's/' || o.id || '/fail', o.seq from standin.object o
    where o.kind in ('payout', 'topup') and o.data->>'status' in ('pending', 'in_transit')
      and o.data->'metadata'->>'kind' in ('payout_batch', 'float_top_up')
    order by seq`;
  const chosen = onTheWay[place % (onTheWay.length || 1)];
  if (!chosen) return 'nothing is on its way';
  // Between our look and our word it may have arrived.
  const done = await site.control(chosen.path, {}).then(
    () => true,
    () => false,
  );
  return done ? chosen.path.split('/')[0]! : 'too late';
}
