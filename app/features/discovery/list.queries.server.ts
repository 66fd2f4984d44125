import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Day } from '#app/money/day.ts';
import { resolveCommune, type CommuneChoice } from '#app/features/territories/communes.queries.server.ts';
import { searchable } from '#app/features/territories/searchable.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { projectCards, type ProjectCard } from './cards.queries.server.ts';
import type { ListFilters } from './list-filters.ts';

const perPage = 12;

type ProjectList = {
  cards: ProjectCard[];
  total: number;
  page: number;
  pages: number;
  /** What the place that was typed means, when one was. */
  near: { label: string } | { sentence: string; choices: CommuneChoice[] } | null;
};

/** The published projects that fit the filters, a page of them. Failed and closed ones stay. */
export async function findProjects(filters: ListFilters, today: Day): Promise<ProjectList> {
  const place = filters.near ? await resolveCommune(filters.near) : null;
  const near = place?.ok ? await surroundings(place.code) : null;
  const where = Prisma.join(
    [Prisma.sql`p.status = 'published'`, ...conditions(filters, today), ...(near ? [near.within] : [])],
    ' and ',
  );
  const [{ total }] = await db().$queryRaw<
    [{ total: number }]
  >`select count(*)::int as total ${from} where ${where}`;
  const { page, pages, skip } = pageIn(total, filters.page, perPage);
  const rows = await db().$queryRaw<{ id: string }[]>`
    select p.id ${from} where ${where}
    order by ${order(filters, near?.distance)}, p."publishedAt" desc, p.id
    limit ${perPage} offset ${skip}`;
  return {
    cards: await projectCards(
      rows.map(({ id }) => id),
      today,
    ),
    total,
    page,
    pages,
    near: place && (place.ok ? { label: place.label } : { sentence: place.sentence, choices: place.choices }),
  };
}

/** Published projects around a commune, nearest first: same commune, then EPCI, département, région. */
export async function projectsNear(
  here: Commune,
  today: Day,
  { except, limit }: { except: string; limit: number },
): Promise<ProjectCard[]> {
  const near = around(here);
  const rows = await db().$queryRaw<{ id: string }[]>`
    select p.id ${from} where p.status = 'published' and p.id <> ${except}::uuid and ${near.within}
    order by ${near.distance}, ${openFirst}, p."publishedAt" desc, p.id limit ${limit}`;
  return projectCards(
    rows.map(({ id }) => id),
    today,
  );
}

const from = Prisma.sql`
  from "Project" p
  join "Organisation" o on o.id = p."cooperationId"
  left join "Commune" c on c.code = p."communeCode"`;

const openFirst = Prisma.sql`
  case when exists (select from "Campaign" k where k."projectId" = p.id and k.status = 'open') then 0 else 1 end`;

async function surroundings(code: string) {
  const here = await db().commune.findUnique({ where: { code } });
  return here && around(here);
}

type Commune = { code: string; epciCode: string | null; departmentCode: string; regionCode: string };

function around(here: Commune) {
  return {
    within: Prisma.sql`c."regionCode" = ${here.regionCode}`,
    distance: Prisma.sql`
      case when c.code = ${here.code} then 0
           when c."epciCode" = ${here.epciCode} then 1
           when c."departmentCode" = ${here.departmentCode} then 2
           else 3 end`,
  };
}

function conditions(filters: ListFilters, today: Day): Prisma.Sql[] {
  const { instrument, theme, stage, state, department, region, commune } = filters;
  return [
    ...words(filters.text).map(
      (word) =>
        Prisma.sql`(p."searchText" like ${`%${word}%`} or word_similarity(${word}, p."searchText") > 0.42 or c.postcodes @> array[${word}])`,
    ),
    ...(instrument
      ? [campaignIs(Prisma.sql`k.instrument = ${instrument}::"Instrument" and k.status <> 'draft'`)]
      : []),
    ...(theme ? [Prisma.sql`p.themes @> array[${theme}]`] : []),
    ...(department ? [Prisma.sql`c."departmentCode" = ${department}`] : []),
    ...(region ? [Prisma.sql`c."regionCode" = ${region}`] : []),
    ...(commune ? [Prisma.sql`c.code = ${commune}`] : []),
    ...(state ? [isInState(state)] : []),
    ...(stage
      ? [
          Prisma.sql`(select s.stage from "StageEntry" s where s."organisationId" = o.id and s.since <= ${fromDay(today)}::date
                      order by s.since desc limit 1) = ${stage}::"Stage"`,
        ]
      : []),
  ];
}

function words(text: string): string[] {
  return searchable(text).split(' ').filter(Boolean).slice(0, 8);
}

function campaignIs(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select from "Campaign" k where k."projectId" = p.id and ${condition})`;
}

function isInState(state: NonNullable<ListFilters['state']>): Prisma.Sql {
  const some = (status: string) => campaignIs(Prisma.sql`k.status = ${status}::"CampaignStatus"`);
  const open = some('open');
  const funded = Prisma.sql`(${some('succeeded')} or ${some('charging')})`;
  switch (state) {
    case 'en-cours':
      return open;
    case 'finances':
      return Prisma.sql`(not ${open} and ${funded})`;
    case 'non-aboutis':
      return Prisma.sql`(not ${open} and not ${funded} and ${some('failed')})`;
    case 'permanentes':
      return campaignIs(Prisma.sql`k.status = 'open' and k.mode = 'permanent'`);
    case 'a-venir':
      return Prisma.sql`not ${campaignIs(Prisma.sql`k.status <> 'draft'`)}`;
  }
}

function order({ sort, text }: ListFilters, distance: Prisma.Sql | undefined): Prisma.Sql {
  if (sort === 'nouveau') return Prisma.sql`p."publishedAt" desc`;
  if (sort === 'bientot')
    return Prisma.sql`(select min(k."closesOn") from "Campaign" k where k."projectId" = p.id and k.status = 'open') asc nulls last`;
  if (distance) return Prisma.sql`${distance}, ${openFirst}`;
  const asked = words(text).join(' ');
  return asked ? Prisma.sql`word_similarity(${asked}, p."searchText") desc, ${openFirst}` : openFirst;
}
