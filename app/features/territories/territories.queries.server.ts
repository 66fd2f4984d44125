import { db } from '#app/infra/db.server.ts';

/** Régions and départements to choose from; the regions that only hold one département are named once. */
export async function territoriesToChoose() {
  const [regions, departments] = await Promise.all([
    db().region.findMany({ orderBy: { name: 'asc' } }),
    db().department.findMany({ orderBy: { code: 'asc' } }),
  ]);
  return {
    regions: regions.map(({ code, name }) => ({ value: code, label: name })),
    departments: departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  };
}

/** The name of a commune, département or région that filters a list, for its title. */
export async function territoryName(of: {
  commune: string | null;
  department: string | null;
  region: string | null;
}): Promise<string | null> {
  if (of.commune) return (await db().commune.findUnique({ where: { code: of.commune } }))?.name ?? null;
  if (of.department)
    return (await db().department.findUnique({ where: { code: of.department } }))?.name ?? null;
  if (of.region) return (await db().region.findUnique({ where: { code: of.region } }))?.name ?? null;
  return null;
}
