import type { Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * What each member of a cooperation (its id, or where a statement finds it) held on a day: the sum of their movements until then. The category is
 * that of their last movement.
 */
export function heldOn(cooperationId: string | Prisma.Sql, on: Day): Prisma.Sql {
  return Prisma.sql`
    select m."personId", min(m."memberNumber") as number, sum(m.shares)::int as shares,
      sum(m.shares * m.nominal)::numeric(14, 2) as capital,
      min(m."on") filter (where m.shares > 0) as since,
      max(m."on") filter (where m.shares < 0) as gone,
      (array_agg(m.category order by m.rank desc))[1] as category
    from "ShareMovement" m
    where m."cooperationId" = ${cooperationId}::uuid and m."on" <= ${on}::date
    group by m."personId"`;
}

/** One change of a cooperation's register after the other. */
export async function lockRegister(tx: Tx, cooperationId: string): Promise<void> {
  await tx.$queryRaw`select id from "Organisation" where id = ${cooperationId}::uuid for no key update`;
}
