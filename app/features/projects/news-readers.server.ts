import { db } from '#app/infra/db.server.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { standing } from './board-sums.server.ts';
import { newsReaders, type NewsReaders } from './words.ts';

type Group = Exclude<NewsReaders, 'all'>;

/** The groups that a letter of news may go to: a select of `email`, `firstName` and `language` for each. */
const groups: Record<Group, (projectId: string) => Prisma.Sql> = {
  /** With a proven address. */
  followers: (projectId) => Prisma.sql`
    select p.email, p."firstName", p.language from "ProjectFollower" f join "Person" p on p.id = f."personId"
    where f."projectId" = ${projectId}::uuid and p."emailVerifiedAt" is not null`,
  gift: (projectId) => pledgers(projectId, 'gift'),
  loan: (projectId) => pledgers(projectId, 'loan'),
  share: (projectId) => pledgers(projectId, 'share'),
  helpers: (projectId) => Prisma.sql`
    select coalesce(p.email, h.email), coalesce(p."firstName", h."firstName"), coalesce(p.language, 'fr')
    from "Contribution" h left join "Person" p on p.id = h."personId"
    where h."projectId" = ${projectId}::uuid and h.status in ('accepted', 'done', 'validated')`,
};

/** Who takes part in a campaign of this kind, guests too. */
function pledgers(projectId: string, instrument: 'gift' | 'loan' | 'share'): Prisma.Sql {
  return Prisma.sql`
    select coalesce(p.email, g.email), coalesce(p."firstName", g."firstName"), coalesce(p.language, g.language)
    from "Campaign" c join "Pledge" g on g."campaignId" = c.id left join "Person" p on p.id = g."personId"
    where c."projectId" = ${projectId}::uuid and c.instrument = ${instrument}::"Instrument" and g.status in ${standing}`;
}

const all = Object.keys(groups) as Group[];

/** Those to whom a letter of news goes; an address may come several times. */
export function audienceOf(projectId: string, readers: NewsReaders): Prisma.Sql {
  const chosen = readers === 'all' ? all : [readers];
  return Prisma.sql`select * from (${Prisma.join(
    chosen.map((group) => groups[group](projectId)),
    ' union all ',
  )}) a(email, "firstName", language)`;
}

/** To whom a letter could go now, and to how many; groups of nobody are left out. */
export async function readersOfNews(projectId: string): Promise<{ value: NewsReaders; label: string }[]> {
  const tagged = all.map(
    (group) => Prisma.sql`select ${group} as readers, a.email from (${audienceOf(projectId, group)}) a`,
  );
  const rows = await db().$queryRaw<{ readers: Group | null; people: number }[]>`
    select a.readers, count(distinct lower(a.email))::int as people from (${Prisma.join(tagged, ' union all ')}) a
      left join "LetterChoice" c on c.email = lower(a.email) left join "Person" p on p.email = lower(a.email)
    where p."suspendedAt" is null and not 'news' = any(coalesce(c.muted, '{}') || coalesce(p."mutedLetters", '{}'))
    group by grouping sets ((a.readers), ())`;
  const peopleIn = new Map(rows.map(({ readers, people }) => [readers ?? 'all', people]));
  return (['all', ...all] as const).flatMap((value) => {
    const people = peopleIn.get(value) ?? 0;
    return people > 0 ? [{ value, label: `${newsReaders[value]} (${people})` }] : [];
  });
}
