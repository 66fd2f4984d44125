import { t } from '#app/i18n/t.ts';
import { dayShort } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { dayOf, startOfDay, type Day } from '#app/money/day.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { dutyText, eventText, factText, named, subjectNames, valueText, type SubjectKind } from './words.ts';

const pageSize = 50;
const atOnce = 1_000;

export type HistoryFilter = {
  kind: SubjectKind | null;
  /** Part of the name of what it is about, or its id. */
  subject: string;
  /** Part of the name of who did it. */
  who: string;
  from: Day | null;
  to: Day | null;
};

type Values = Record<string, string | null>;
type Row = {
  at: Date;
  actor: string;
  kind: SubjectKind;
  subjectId: string;
  event: string;
  note: string;
  before: Values | null;
  after: Values | null;
  subject: string | null;
  who: string | null;
};

/** Everything that rows remember of who did what, each line with its subject; names are put beside afterwards. */
const lines = Prisma.sql`
  select at, actor, kind, "subjectId", about as event, '' as note, before, after from "ChangeNote"
  union all
  select at, 'person:' || "personId", 'project', "projectId", step::text, note, null, null from "ProjectReview"
  union all
  select at, 'person:' || "madeById", 'project', "projectId", 'story', '', null, null from "StoryVersion"
  union all
  select at, 'person:' || "madeById", 'project', "projectId", 'plan', '', null, null from "PlanVersion"
  union all
  select o."declaredOn"::timestamptz, 'person:' || o."declaredById", 'project', c."projectId", 'offer_change', o.what, null, null
  from "OfferChange" o join "Campaign" c on c.id = o."campaignId"
  union all
  select i."createdAt", 'person:' || i."invitedById", 'cooperation', i."organisationId", 'invited', i.email, null, null
  from "Invitation" i join "Organisation" o on o.id = i."organisationId" where o.kind = 'cooperation'
  union all
  select m.since, 'person:' || m."personId", 'cooperation', m."organisationId", 'joined', m.duty::text, null, null
  from "Membership" m join "Organisation" o on o.id = m."organisationId" where o.kind = 'cooperation'
  union all
  select "endedOn"::timestamptz, 'person:' || "endedById", 'cooperation', "organisationId", 'left', duty::text, null, null
  from "MembershipEnd"
  union all
  select "askedOn"::timestamptz, 'person:' || "askedById", 'cooperation', "cooperationId", 'approval_asked', what, null, null
  from "ApprovalRequest"
  union all
  select v."on"::timestamptz, 'person:' || v."personId", 'cooperation', r."cooperationId", 'approval_given', r.what, null, null
  from "ApprovalVoice" v join "ApprovalRequest" r on r.id = v."requestId" where v."personId" <> r."askedById"
  union all
  select "writtenAt", 'person:' || "writtenById", 'cooperation', "cooperationId", 'takeover', "fileName" || ' : +' || added, null, null
  from "RegisterTakeover" where "writtenAt" is not null
  union all
  select b."recordedOn"::timestamptz, 'person:' || b."recordedById", 'cooperation', v."subjectId", 'paper_ballot', v.question, null, null
  from "PaperBallot" b join "Vote" v on v.id = b."voteId" where v.kind = 'members'
  union all
  select "decidedAt", 'person:' || "decidedById", 'person', "personId", 'recognition', note, null, null
  from "InvestorRecognition" where "decidedAt" is not null`;

function chosen({ kind, subject, who, from, to }: HistoryFilter): Prisma.Sql {
  const like = (words: string) => `%${words.trim().replace(/[\\%_]/g, (joker) => `\\${joker}`)}%`;
  return Prisma.sql`
    from (${lines}) l
    left join "Project" j on l.kind = 'project' and j.id = l."subjectId"
    left join "Organisation" o on l.kind = 'cooperation' and o.id = l."subjectId"
    left join "Person" s on l.kind = 'person' and s.id = l."subjectId"
    left join "Person" p on p.id = case when l.actor ~ '^person:[0-9a-f-]{36}$' then substr(l.actor, 8)::uuid end
    where (${kind}::text is null or l.kind = ${kind})
      and (${from ? startOfDay(from) : null}::timestamptz is null or l.at >= ${from ? startOfDay(from) : null})
      and (${to}::date is null or l.at < (${to}::date + 1)::timestamp at time zone 'Europe/Paris')
      and (${subject.trim()} = '' or l."subjectId"::text = ${subject.trim()}
        or coalesce(j.title, o.name, btrim(s."firstName" || ' ' || s."lastName")) ilike ${like(subject)})
      and (${who.trim()} = '' or btrim(p."firstName" || ' ' || p."lastName") ilike ${like(who)})`;
}

const said = Prisma.sql`
  select l.*, coalesce(j.title, o.name, btrim(s."firstName" || ' ' || s."lastName")) as subject,
    btrim(p."firstName" || ' ' || p."lastName") as who`;
const latestFirst = Prisma.sql`order by l.at desc, l."subjectId", l.event`;

/** A page of who did what and when, the latest first, with what it was before and after. */
export async function historyPage(filter: HistoryFilter, page: number) {
  const [rows, [all]] = await Promise.all([
    db().$queryRaw<Row[]>`
      ${said} ${chosen(filter)} ${latestFirst} limit ${pageSize} offset ${(page - 1) * pageSize}`,
    db().$queryRaw<[{ number: number }]>`select count(*)::int as number ${chosen(filter)}`,
  ]);
  return {
    found: all.number,
    pages: Math.max(1, Math.ceil(all.number / pageSize)),
    rows: await allShown(rows),
  };
}

export type HistoryLine = ReturnType<typeof shown>;

async function allShown(rows: readonly Row[]) {
  const names = await namesIn(rows);
  return rows.map((row) => shown(row, names));
}

/** What the codes of communes and the ids of organisations among the values stand for. */
async function namesIn(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows
    .flatMap(({ before, after }) => named.flatMap((fact) => [before?.[fact], after?.[fact]]))
    .filter((id) => typeof id === 'string');
  const [communes, hosts] = await Promise.all([
    db().commune.findMany({
      where: { code: { in: ids } },
      select: { code: true, name: true },
    }),
    db().organisation.findMany({
      where: { id: { in: ids.filter(isUuid) } },
      select: { id: true, name: true },
    }),
  ]);
  return new Map([
    ...communes.map(({ code, name }) => [code, `${name} (${code})`] as const),
    ...hosts.map(({ id, name }) => [id, name] as const),
  ]);
}

function shown(row: Row, names: ReadonlyMap<string, string>) {
  return {
    day: dayShort(dayOf(row.at)),
    time: timeOf(row.at),
    who: row.who ?? (row.actor.startsWith('person:') ? t('compte effacé') : t('la plateforme')),
    kind: subjectNames[row.kind],
    subject: row.subject ?? row.subjectId,
    event: eventText(row.event),
    note: row.event === 'joined' || row.event === 'left' ? dutyText(row.note) : row.note,
    changes: Object.keys(row.after ?? {}).map((name) => ({
      name: factText(name),
      before: valueText(row.event, name, row.before?.[name], names),
      after: valueText(row.event, name, row.after?.[name], names),
    })),
  };
}

const hours = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

function timeOf(at: Date): string {
  return hours.format(at);
}

/** The same lines as a file, a row for each fact that changed. */
export function historyTable(filter: HistoryFilter): TableFile {
  async function* facts() {
    for await (const rows of inInstants(filter)) {
      const lines = await allShown(rows);
      for (const [index, line] of lines.entries()) {
        const changes = line.changes.length > 0 ? line.changes : [{ name: '', before: '', after: '' }];
        for (const fact of changes) yield { on: dayOf(rows[index]!.at), line, fact };
      }
    }
  }
  return tableOf(
    'historique',
    [
      [t('Le'), ({ on }) => on],
      [t('Heure'), ({ line }) => line.time],
      [t('Par'), ({ line }) => line.who],
      [t('Sur'), ({ line }) => line.kind],
      [t('Nom|entier'), ({ line }) => line.subject],
      [t('Quoi'), ({ line }) => line.event],
      [t('Note'), ({ line }) => line.note],
      [t('Fait'), ({ fact }) => fact.name],
      [t('Avant'), ({ fact }) => fact.before],
      [t('Après'), ({ fact }) => fact.after],
    ],
    facts(),
  );
}

/** All lines, a thousand at a time and those of the same instant together: two of them may be alike, so that an instant is the only place to go on from. */
async function* inInstants(filter: HistoryFilter): AsyncGenerator<Row[]> {
  for (let before: Date | null = null; ;) {
    const rows: Row[] = await db().$queryRaw<Row[]>`
      select * from (${said} ${chosen(filter)} and (${before}::timestamptz is null or l.at < ${before})
        order by l.at desc fetch first ${atOnce} rows with ties) l ${latestFirst}`;
    if (rows.length === 0) return;
    yield rows;
    before = rows.at(-1)!.at;
  }
}
