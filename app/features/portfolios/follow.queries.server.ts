import { searchable } from '#app/features/territories/searchable.ts';
import { db } from '#app/infra/db.server.ts';

const projectsOnPage = 20;

/** The projects a partner can follow, those already followed first; `words` are looked for in title, cooperation and place. All of them when `page` is null. */
export async function projectsToFollow(partnerId: string, words: string, page: number | null) {
  const pattern = `%${searchable(words).replaceAll(' ', '%')}%`;
  const rows = await db().$queryRaw<
    {
      id: string;
      title: string;
      slug: string;
      cooperation: string;
      place: string | null;
      followed: boolean;
      total: number;
    }[]
  >`
    select p.id::text, p.title, p.slug, o.name as cooperation, m.name as place, f."projectId" is not null as followed,
      count(*) over ()::int as total
    from "Project" p join "Organisation" o on o.id = p."cooperationId"
    left join "Commune" m on m.code = coalesce(p."communeCode", o."communeCode")
    left join "Follow" f on f."projectId" = p.id and f."organisationId" = ${partnerId}::uuid
    where (p.status = 'published' or f."projectId" is not null) and p."searchText" like ${pattern}
    order by followed desc, p."publishedAt" desc nulls last, p.id
    limit ${page && projectsOnPage}::int offset ${((page ?? 1) - 1) * projectsOnPage}`;
  const total = rows[0]?.total ?? 0;
  return {
    pages: Math.max(1, Math.ceil(total / projectsOnPage)),
    projects: rows.map(({ total: _, ...project }) => project),
  };
}
