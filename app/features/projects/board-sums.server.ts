import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** How far a pledge is, for those who wait for its money. What was undone or never finished is not shown. */
export type Standing = 'engaged' | 'thinking' | 'declined' | 'received';

/** Pledges that a cooperation counts on. */
export const standing = Prisma.sql`('reserved', 'charging', 'declined', 'collected', 'released')`;

/** What PostgreSQL adds up of a project's campaigns: no pledge passes through Node, however many there are. */
export async function sumsOf(projectId: string, at: Date) {
  const of = Prisma.sql`from "Campaign" c join "Pledge" g on g."campaignId" = c.id
    where c."projectId" = ${projectId}::uuid and g.status in ${standing}`;
  const [layers, days, sources, thanks] = await Promise.all([
    db().$queryRaw<{ campaign: string; standing: Standing; people: number; amount: string }[]>`
      select c.id::text as campaign, case when g.status in ('collected', 'released') then 'received' when g.status = 'declined' then 'declined'
          when g.status = 'reserved' and g."reflectionEndsAt" > ${at} then 'thinking' else 'engaged' end as standing,
        count(*)::int as people, sum(g.amount)::text as amount ${of} group by 1, 2`,
    db().$queryRaw<{ campaign: string; day: Day; people: number; amount: string }[]>`
      select c.id::text as campaign, (g."createdAt" at time zone 'Europe/Paris')::date::text as day,
        count(*)::int as people, sum(g.amount)::text as amount ${of} group by 1, 2 order by 2`,
    db().$queryRaw<{ campaign: string; via: string | null; people: number; amount: string }[]>`
      select c.id::text as campaign, g.via, count(*)::int as people, sum(g.amount)::text as amount ${of}
      group by 1, 2 order by sum(g.amount) desc, 2 limit 100`,
    db().$queryRaw<{ campaign: string; waiting: number; contacts: number }[]>`
      select c.id::text as campaign, count(*) filter (where g."thankedAt" is null)::int as waiting,
        count(*) filter (where g."contactSharedAt" is not null)::int as contacts ${of} group by 1`,
  ]);
  return { layers: summed(layers), days: summed(days), sources: summed(sources), thanks };
}

function summed<Row extends { amount: string }>(rows: Row[]): (Omit<Row, 'amount'> & { amount: Money })[] {
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}
