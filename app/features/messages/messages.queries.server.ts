import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';

const perPage = 20;
/** The last messages of a conversation; nobody scrolls further up than that. */
const longest = 200;

type Row = { key: string; title: string; text: string; at: Date; fromCooperation: boolean; settled: boolean };

/** The conversations of a person, the one that moved last first, a page of them. */
export function conversationsOf(personId: string, page: number) {
  return conversations(
    Prisma.sql`m."personId" = ${personId}::uuid`,
    Prisma.sql`p.slug as key, p.title`,
    Prisma.sql`m."projectId"`,
    page,
  );
}

/** The conversations about a project, as its cooperation sees them. */
export function conversationsAbout(projectId: string, page: number) {
  return conversations(
    Prisma.sql`m."projectId" = ${projectId}::uuid`,
    Prisma.sql`w.id::text as key, trim(w."firstName" || ' ' || w."lastName") as title`,
    Prisma.sql`m."personId"`,
    page,
  );
}

async function conversations(of: Prisma.Sql, named: Prisma.Sql, by: Prisma.Sql, asked: number) {
  const [{ total }] = await db().$queryRaw<[{ total: number }]>`
    select count(distinct ${by})::int as total from "Message" m where ${of}`;
  const { page, pages, skip } = pageIn(total, asked, perPage);
  const rows = await db().$queryRaw<Row[]>`
    select ${named}, m.text, m.at, m."fromCooperation", m."settledAt" is not null as settled from (
      select distinct on (${by}) m.* from "Message" m where ${of} order by ${by}, m.at desc, m.id desc) m
      join "Project" p on p.id = m."projectId" join "Person" w on w.id = m."personId"
    order by m.at desc, m.id desc limit ${perPage} offset ${skip}`;
  const list = rows.map(({ key, title, text, at, fromCooperation, settled }) => ({
    key,
    title: title || t('Quelqu’un'),
    beginning: text.length > 120 ? `${text.slice(0, 120)} …` : text,
    on: dayText(dayOf(at)),
    fromCooperation,
    settled,
  }));
  return { list, page, pages };
}

/** A conversation, oldest message first. */
export async function conversation(projectId: string, personId: string) {
  const messages = await db().message.findMany({
    where: { projectId, personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: longest,
  });
  const people = await db().person.findMany({
    where: { id: { in: messages.map(({ authorId }) => authorId) } },
    select: { id: true, firstName: true },
  });
  const names = new Map(people.map(({ id, firstName }) => [id, firstName]));
  return messages.reverse().map(({ id, text, at, authorId, fromCooperation, settledAt }) => ({
    id,
    text,
    on: dayText(dayOf(at)),
    who: names.get(authorId) || t('Quelqu’un'),
    fromCooperation,
    waits: !fromCooperation && settledAt === null,
  }));
}

/** A public project to whose cooperation one may write. Null when there is none. */
export async function projectToWriteTo(slug: string) {
  return db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true, slug: true, title: true, cooperation: { select: { name: true } } },
  });
}
