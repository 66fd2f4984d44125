import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import type { Day } from '#app/money/day.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { projectCards } from './cards.queries.server.ts';

type Row = { code: string; name: string; region: string; projects: number; open: number; collected: string };

/** Every département with its published projects and what they collected, those with projects first. */
export async function departmentsAndProjects() {
  const rows = await departmentRows();
  return rows.map((row) => ({ ...row, collected: eurosShort(money(row.collected)) }));
}

/** The départements that have projects, as a file. */
export async function departmentsTable(): Promise<TableFile> {
  return tableOf(
    'departements',
    [
      [t('Code'), ({ code }) => code],
      [t('Département'), ({ name }) => name],
      [t('Région'), ({ region }) => region],
      [t('Projets'), ({ projects }) => projects],
      [t('Collecté'), ({ collected }) => money(collected)],
    ],
    (await departmentRows()).filter(({ projects }) => projects > 0),
  );
}

function departmentRows(): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with here as (
      select c."departmentCode" as department,
        exists (select from "Campaign" k where k."projectId" = p.id and k.status = 'open') as open,
        (select sum(s.amount) from "Campaign" k join "CampaignTotal" s on s."campaignId" = k.id
          where k."projectId" = p.id and s.what in ('collected', 'released')) as amount
      from "Project" p join "Commune" c on c.code = p."communeCode" where p.status = 'published')
    select d.code, d.name, r.name as region, count(h.department)::int as projects,
      (count(*) filter (where h.open))::int as open, coalesce(sum(h.amount), 0)::text as collected
    from "Department" d
    join "Region" r on r.code = d."regionCode"
    left join here h on h.department = d.code
    group by d.code, d.name, r.name
    order by projects desc, d.code`;
}

/** A département: its figures, its communes with projects, and the projects. Null when there is no such code. */
export async function departmentPage(code: string, today: Day) {
  const department = await db().department.findUnique({ where: { code }, include: { region: true } });
  if (!department) return null;
  const projects = await db().project.findMany({
    where: { status: 'published', commune: { departmentCode: code } },
    orderBy: { publishedAt: 'desc' },
    take: 60,
    select: { id: true, communeCode: true, commune: { select: { name: true } } },
  });
  const [row] = await db().$queryRaw<[{ collected: string; people: number; cooperations: number }]>`
    select coalesce(sum(g.amount), 0)::text as collected, count(distinct coalesce(g."personId"::text, g.email))::int as people,
      (select count(*)::int from "Organisation" o join "Commune" seat on seat.code = o."communeCode"
       where o.kind = 'cooperation' and seat."departmentCode" = ${code}
         and exists (select from "Project" mine where mine."cooperationId" = o.id and mine.status = 'published')) as cooperations
    from "Pledge" g
    join "Campaign" k on k.id = g."campaignId"
    join "Project" p on p.id = k."projectId" and p.status = 'published'
    join "Commune" c on c.code = p."communeCode"
    where c."departmentCode" = ${code} and g.status in ('collected', 'released')`;
  const communes = new Map<string, { code: string; name: string; projects: number }>();
  for (const { communeCode, commune } of projects) {
    if (!communeCode || !commune) continue;
    const seen = communes.get(communeCode) ?? { code: communeCode, name: commune.name, projects: 0 };
    communes.set(communeCode, { ...seen, projects: seen.projects + 1 });
  }
  return {
    code,
    name: department.name,
    region: { code: department.region.code, name: department.region.name },
    collected: eurosShort(money(row.collected)),
    people: count(row.people, t('personne'), t('personnes')),
    cooperations: row.cooperations,
    total: projects.length,
    communes: [...communes.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    cards: await projectCards(
      projects.map(({ id }) => id),
      today,
    ),
  };
}
