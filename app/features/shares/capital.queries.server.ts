import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Decimal, money, type Money } from '#app/money/money.ts';
import { capitalFloor, roomAbove, type Lot } from './capital.ts';

type Capital = { now: Money; highest: Money; floor: Money; part: Decimal; room: Money };

/**
 * A cooperation's share capital: what was subscribed by those admitted, less the nominal value of what was paid back to leavers. What is owed to
 * them still counts until it is paid: part by part, and with the last part what they lose of the nominal value; what was written down by mistake
 * and taken back counts again.
 */
export async function capitalOf(tx: Tx, cooperationId: string, today: Day): Promise<Capital> {
  const [part, [row], rules] = [
    await parameterOn('coop_capital_floor', today, tx),
    await tx.$queryRaw<[{ now: string; highest: string }]>`
      with moves as (
        select m.rank, case when m.kind not in ('reimbursement', 'reimbursement_reversed') then m.shares * m.nominal
          when x.status = 'paid' and row_number() over (partition by m.kind = 'exit', m."exitId" order by m.rank desc) = 1
          then sum(m.paid) over (partition by m.kind = 'exit', m."exitId") - m.paid
            + (select sum(e.shares * e.nominal) from "ShareMovement" e where e."exitId" = m."exitId" and e.kind = 'exit')
          else -m.paid end as amount
        from "ShareMovement" m left join "ShareExit" x on x.id = m."exitId" where m."cooperationId" = ${cooperationId}::uuid and m.kind <> 'exit'),
      running as (select sum(amount) over (order by rank) as capital from moves)
      select coalesce((select sum(amount) from moves), 0)::numeric(14, 2)::text as now,
        coalesce((select max(capital) from running), 0)::numeric(14, 2)::text as highest`,
    await tx.shareRules.findUnique({ where: { cooperationId } }),
  ];
  const [now, highest] = [money(row.now), money(row.highest)];
  const floor = capitalFloor(money(rules?.minimumCapital ?? '0'), highest, part);
  return { now, highest, floor, part, room: roomAbove(floor, now) };
}

/** What a member holds, by nominal value, oldest first; and their number and category. Null for who holds nothing. */
export async function heldBy(
  tx: Tx,
  cooperationId: string,
  personId: string,
): Promise<{ lots: Lot[]; shares: number; memberNumber: number; category: string } | null> {
  const movements = await tx.shareMovement.findMany({
    where: { cooperationId, personId },
    orderBy: { rank: 'asc' },
  });
  const last = movements.at(-1);
  if (!last) return null;
  const byNominal = new Map<string, Lot>();
  for (const { nominal, shares } of movements) {
    const key = nominal.toFixed(2);
    const lot = byNominal.get(key) ?? { nominal: money(nominal), shares: 0 };
    byNominal.set(key, { ...lot, shares: lot.shares + shares });
  }
  const lots = [...byNominal.values()].filter(({ shares }) => shares > 0);
  const shares = lots.reduce((all, lot) => all + lot.shares, 0);
  if (shares === 0) return null;
  return { lots, shares, memberNumber: last.memberNumber, category: last.category };
}
