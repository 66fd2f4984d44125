import { answerDueOn } from '#app/features/projects/editor.queries.server.ts';
import { reference } from '#app/features/complaints/words.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { addDays, dayOf, daysBetween, startOfDay, yearOf, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import {
  daysToAnswer,
  isForCooperation,
  itemOf,
  kindNames,
  quietDays,
  tokenOf,
  whyNot,
  type Standing,
  type WorkAct,
  type WorkItem,
  type WorkKind,
} from './work.ts';

const pageSize = 50;

type WorkFilter = { kind: WorkKind | null; standing: Standing; words: string };

type Row = WorkItem & {
  title: string;
  who: string;
  amount: string | null;
  number: number | null;
  since: Date;
  due: Date | null;
  /** What its page is named by, when that is not the item itself. */
  place: string | null;
  claimedBy: string | null;
  remindedAt: Date | null;
};

/** Where each kind is dealt with, one by one. */
const pages: Record<WorkKind, (id: string) => string> = {
  project: (id) => `/operateur/projets/${id}`,
  suspension: (id) => `/operateur/projets/${id}/offres`,
  needs: (id) => `/operateur/besoins/${id}`,
  complaint: (id) => `/operateur/reclamations/${id}`,
  investor: () => '/operateur/investisseurs',
  residence: () => '/operateur/impots/residences',
  dispute: (id) => `/operateur/litiges/${id}`,
  debit: (id) => `/operateur/rapprochement/prelevements/${id}`,
  refund: () => '/operateur/remboursements',
  payout: (id) => `/operateur/virements/${id}`,
  message: (id) => `/operateur/projets/${id}`,
  question: (id) => `/operateur/questions?question=${id}`,
};

/** What cooperations have not answered: of a conversation, the first message since they last wrote; its text is theirs, and not read here. */
const unanswered = Prisma.sql`
  (select distinct on (m."projectId", m."personId") 'message' as kind, m.id, m."projectId", m.at from "Message" m
  where not m."fromCooperation" and m."settledAt" is null and not exists (select 1 from "Message" a
    where a."projectId" = m."projectId" and a."personId" = m."personId" and a."fromCooperation" and a.at >= m.at)
  order by m."projectId", m."personId", m.at, m.id)
  union all
  select 'question', q.id, q."projectId", q."askedAt" from "Question" q where q."answeredAt" is null and q."hiddenAt" is null`;

/** All that waits, each with its kind, since when, by which day, who takes care of it and when somebody was reminded. */
function waiting(today: Day): Prisma.Sql {
  return Prisma.sql`
    select w.*, r.at as "remindedAt", coalesce(r.at >= ${startOfDay(addDays(today, 1 - quietDays))}, false) as reminded, c."personId" as "claimedById", btrim(p."firstName" || ' ' || p."lastName") as "claimedBy",
      coalesce(w.due < ${today}::date, w.kind = 'project' and w.since < ${startOfDay(lateFrom(today))}) as late
    from (
      select 'project' as kind, p.id::text as id, p.title, o.name as who, null::numeric as amount, null::int as number,
        p."submittedAt" as since, p."answerDueOn" as due, null::int as version, false as "isNew", null::text as place
      from "Project" p join "Organisation" o on o.id = p."cooperationId" where p.status = 'submitted'
      union all
      select 'suspension', v.id::text, p.title, o.name, null, null, v."declaredOn"::timestamptz, v."suspendedUntil", null, false, p.id::text
      from "OfferChange" v join "Campaign" k on k.id = v."campaignId" join "Project" p on p.id = k."projectId"
        join "Organisation" o on o.id = p."cooperationId"
      where v."suspendedUntil" is not null and v."correctedOn" is null and v."cancelledOn" is null
      union all
      select 'needs', s."organisationId"::text, o.name, o.name, null, null, s."submittedAt", null, s.version, false, null
      from "NeedsSheet" s join "Organisation" o on o.id = s."organisationId" where s."submittedAt" is not null
      union all
      select 'complaint', c.id::text, '', c.name, null, c.number, c."receivedAt",
        case when c."acknowledgedOn" is null then c."acknowledgeBy" else c."answerBy" end, null, c."acknowledgedOn" is null, null
      from "Complaint" c where c."answeredOn" is null
      union all
      select 'investor', r.id::text, '', p."firstName" || ' ' || p."lastName", null, null, r."askedAt", null, null, false, null
      from "InvestorRecognition" r join "Person" p on p.id = r."personId" where r."decidedAt" is null and r."endedAt" is null
      union all
      select 'residence', z.id::text, z.country, p."firstName" || ' ' || p."lastName", null, null, z."statedAt", null, null, false, null
      from "TaxResidence" z join "Person" p on p.id = z."personId" where z."decidedAt" is null and z."withdrawnAt" is null
      union all
      select 'dispute', d.id, '', coalesce(g."firstName" || ' ' || g."lastName", ''), d.amount, null, d."openedOn"::timestamptz,
        d."respondBy", null, false, null
      from "Dispute" d left join "Pledge" g on g.id = d."pledgeId"
      where d.status in ('open', 'inquiry') and d."evidenceAskedOn" is null
      union all
      select 'debit', b.id::text, '', o.name, b.amount, null, b."on"::timestamptz, null, null, false, null
      from "DebitCase" b join "Loan" l on l.id = b."loanId" join "Organisation" o on o.id = l."borrowerId" where b."decidedOn" is null
      union all
      select 'refund', f.id::text, '', g."firstName" || ' ' || g."lastName", f.amount + f.tip, null, f."askedOn"::timestamptz,
        null, null, false, null
      from "PledgeRefund" f join "Pledge" g on g.id = f."pledgeId" where f.status = 'failed' and f."decidedOn" is null
      union all
      select 'payout', b.id::text, b."messageId", '', b.total, null, b."createdOn"::timestamptz, null, null, false, null
      from "PayoutBatch" b where b.status = 'proposed'
      union all
      select w.kind, w.id::text, p.title, o.name, null, null, w.at,
        (w.at at time zone 'Europe/Paris')::date + ${daysToAnswer}::int, null, false,
        case w.kind when 'message' then p.id::text end
      from (${unanswered}) w join "Project" p on p.id = w."projectId" join "Organisation" o on o.id = p."cooperationId") w
    left join "WorkReminder" r on r.kind = w.kind and r."subjectId" = w.id
    left join "WorkClaim" c on c.kind = w.kind and c."subjectId" = w.id
    left join "Person" p on p.id = c."personId"`;
}

/** A project handed in before this day should have had its answer. */
function lateFrom(today: Day): Day {
  for (let on = today; ; on = addDays(on, -1)) {
    if (answerDueOn(startOfDay(on)) < today) return addDays(on, 1);
  }
}

/** What waits and answers a filter. */
function chosenBy({ kind, standing, words }: WorkFilter, me: string, today: Day): Prisma.Sql {
  const like = `%${words.trim().replace(/[\\%_]/g, (joker) => `\\${joker}`)}%`;
  const only = {
    all: Prisma.sql`true`,
    late: Prisma.sql`late`,
    mine: Prisma.sql`"claimedById" = ${me}::uuid`,
    free: Prisma.sql`"claimedById" is null`,
  }[standing];
  return Prisma.sql`
    from (${waiting(today)}) w where ${only} and (title || ' ' || who) ilike ${like}
      and (${kind}::text is null or kind = ${kind})`;
}

/** So many of them, the most urgent first; all for null. */
function rowsOf(chosen: Prisma.Sql, limit: number | null, offset: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select *, amount::text ${chosen} order by late desc, due nulls last, since, id
    limit ${limit}::int offset ${offset}::int`;
}

/** All that waits and answers a filter, as a file. */
export async function workTable(filter: WorkFilter, me: string, today: Day): Promise<TableFile> {
  const rows = await rowsOf(chosenBy(filter, me, today), null, 0);
  return tableOf(
    'a-traiter',
    [
      [t('Dossier'), ({ line }) => line.name],
      [t('Quoi'), ({ line }) => line.kind],
      [t('Attend depuis'), ({ line }) => line.since],
      [t('À faire avant le'), ({ line }) => line.dueOn],
      [t('En retard'), ({ line }) => (line.late ? t('Oui') : '')],
      [t('Qui s’en charge'), ({ line }) => line.claimedBy],
      [t('Montant'), ({ row }) => row.amount && money(row.amount)],
    ],
    rows.map((row) => ({ row, line: shown(row, today) })),
  );
}

/** A page of what waits, the most urgent first, with how many there are of each kind. */
export async function workPage(filter: WorkFilter, page: number, me: string, today: Day) {
  const chosen = chosenBy(filter, me, today);
  const [counts, rows, [all]] = await Promise.all([
    db().$queryRaw<{ kind: WorkKind; number: number }[]>`
      select kind, count(*)::int as number from (${waiting(today)}) w group by 1`,
    rowsOf(chosen, pageSize, (page - 1) * pageSize),
    db().$queryRaw<[{ number: number; late: number }]>`
      select count(*)::int as number, count(*) filter (where late)::int as late ${chosen}`,
  ]);
  return {
    counts: Object.fromEntries(counts.map((one) => [one.kind, one.number])) as Partial<
      Record<WorkKind, number>
    >,
    late: all.late,
    found: all.number,
    pages: Math.max(1, Math.ceil(all.number / pageSize)),
    rows: rows.map((row) => shown(row, today)),
  };
}

/** What an act would do to each of those chosen, and why not to the others: read again, not taken from the form. */
export async function confirmation(act: WorkAct, tokens: readonly string[], me: string, today: Day) {
  const asked = tokens.flatMap((token) => itemOf(token) ?? []);
  const rows = await db().$queryRaw<Row[]>`
    select *, amount::text from (${waiting(today)}) w
    where (kind, id) in (select * from unnest(${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ id }) => id)}::text[]))
    order by late desc, due nulls last, since, id`;
  const texts = await textsOf(act, rows);
  const all = rows.map((row) => ({
    ...shown(row, today),
    why: whyNot(act, row, me),
    text: texts.get(row.id) ?? null,
    reader: act === 'remind' ? readerOf(row) : null,
  }));
  return {
    possible: all.filter(({ why }) => why === null),
    refused: all.filter(({ why }) => why !== null),
    gone: asked.length - rows.length,
  };
}

/** To whom a reminder goes. */
function readerOf({ kind, who, claimedBy }: Row): string {
  if (isForCooperation(kind)) return t('À qui répond pour {who}', { who });
  if (claimedBy) return t('À {name}', { name: claimedBy });
  return kind === 'payout' ? t('À ceux de l’équipe qui n’ont pas approuvé') : t('Au reste de l’équipe');
}

/** What must be read before it is published, or acknowledged. */
async function textsOf(act: WorkAct, rows: readonly Row[]): Promise<Map<string, string>> {
  const of = (kind: WorkKind) => rows.flatMap((row) => (row.kind === kind ? [row.id] : []));
  if (act === 'publish') {
    const sheets = await db().needsSheet.findMany({ where: { organisationId: { in: of('needs') } } });
    return new Map(
      sheets.map(({ organisationId, summary, needs }) => [organisationId, [summary, ...needs].join('\n')]),
    );
  }
  if (act !== 'admit') return new Map();
  const complaints = await db().complaint.findMany({
    where: { id: { in: of('complaint') } },
    select: { id: true, text: true },
  });
  return new Map(complaints.map(({ id, text }) => [id, text]));
}

function shown(row: Row, today: Day) {
  const since = dayOf(row.since);
  const due = row.due ? toDay(row.due) : row.kind === 'project' ? answerDueOn(row.since) : null;
  const title = row.number === null ? row.title : reference(row.number, yearOf(since));
  return {
    token: tokenOf(row),
    kind: kindNames[row.kind],
    name: [title, title === row.who ? '' : row.who].filter(Boolean).join(', ') || row.id,
    amount: row.amount === null ? '' : euros(money(row.amount)),
    to: pages[row.kind](row.place ?? row.id),
    since,
    age: since === today ? t('aujourd’hui') : count(daysBetween(since, today), t('jour'), t('jours')),
    dueOn: due,
    due: due === null ? '—' : dayText(due),
    late: row.late,
    claimedBy: row.claimedBy ?? '',
    remindedOn: row.remindedAt && dayText(dayOf(row.remindedAt)),
  };
}
