import type { Tx } from '#app/infra/db.server.ts';

/** The categories of members of a cooperation: those of its offers, and those its members are in. In order of name. */
export async function knownCategories(tx: Tx, cooperationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct name from (
      select unnest(o.categories) as name from "ShareOffer" o join "Campaign" c on c.id = o."campaignId"
        join "Project" p on p.id = c."projectId" where p."cooperationId" = ${cooperationId}::uuid
      union select category from "ShareHolding" where "cooperationId" = ${cooperationId}::uuid
      union select category from "ShareMovement" where "cooperationId" = ${cooperationId}::uuid) known
    order by name`;
  return rows.map(({ name }) => name);
}
