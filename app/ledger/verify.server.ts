import { createHash } from 'node:crypto';
import { db } from '#app/infra/db.server.ts';

/** A page is this many entries, and fewer when they have many lines. */
const page = 500;
const linesOnPage = 50_000;

/** What a verification of the whole books found. `broken` is the first thing that is not as it was sealed; null when all is. */
type Verification = {
  entries: number;
  /** Entries that wait for their seal. */
  waiting: number;
  /** The last seal: noted elsewhere, it proves later that nothing before it was changed or taken away. */
  head: { position: string; hash: string } | null;
  broken: string | null;
};

type SealedRow = {
  entryId: bigint;
  position: bigint;
  journal: string;
  number: number;
  contentHash: string;
  hash: string;
  sealedAt: string;
  /** null when the entry is gone. */
  fields: (string | null)[] | null;
  lineCount: number | null;
  lines: string[] | null;
};

/**
 * Reads every sealed entry from the first, a page at a time, and computes its hash anew from what the tables say today; then compares
 * the balances that accounts keep with the sum of the postings. `noted` is a head that was noted earlier ("12:ab34…") and must still
 * be in the chain. Nothing is written.
 */
export async function verifyBooks(noted?: { position: string; hash: string }): Promise<Verification> {
  const numbers = new Map<string, number>();
  let before = Buffer.alloc(0);
  let position = 0n;
  let head: Verification['head'] = null;
  let broken: string | null = null;
  let notedSeen = noted === undefined;
  for (;;) {
    const rows = await sealedAfter(position);
    for (const row of rows) {
      const number = (numbers.get(row.journal) ?? 0) + 1;
      broken = fault(row, { position: position + 1n, number, before });
      if (broken !== null) break;
      position += 1n;
      numbers.set(row.journal, number);
      before = Buffer.from(row.hash, 'hex');
      head = { position: String(position), hash: row.hash };
      if (noted?.position === head.position) {
        if (noted.hash !== head.hash) broken = `position ${position}: the hash is not the one that was noted`;
        notedSeen = true;
      }
    }
    if (broken !== null || rows.length === 0) break;
  }
  if (broken === null && !notedSeen)
    broken = `position ${noted!.position} was noted, and the chain ends before it`;
  const [counts] = await db().$queryRaw<
    { waiting: number }[]
  >`select count(*)::int as waiting from "UnsealedEntry"`;
  broken ??= await besideTheChain();
  return { entries: Number(position), waiting: counts!.waiting, head, broken };
}

function sealedAfter(position: bigint): Promise<SealedRow[]> {
  return db().$queryRaw`
    select s."entryId", s.position, s.journal, s.number, encode(s."contentHash", 'hex') as "contentHash", encode(s.hash, 'hex') as hash,
      to_char(s."sealedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt",
      case when e.id is not null then array[e.key, e.kind, e.journal, e."valueDate"::text,
        to_char(e."postedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."madeBy", e.memo, r.key] end as fields,
      e."lineCount", l.lines
    from (select n.*, sum(j."lineCount") over (order by n.position) - j."lineCount" as lines_before
      from (select * from "EntrySeal" where position > ${position} order by position limit ${page}) n
      left join "JournalEntry" j on j.id = n."entryId") s
    left join "JournalEntry" e on e.id = s."entryId"
    left join "JournalEntry" r on r.id = e."reversesId"
    cross join lateral (
      select array_agg(part.field order by p.line, part.n) as lines
      from "Posting" p
        left join lateral (select * from "LedgerAccount" a where a.id = p."accountId" offset 0) a on true,
        lateral (values (1, coalesce(a.code, '')), (2, coalesce(a.unit, '')), (3, p.amount::text)) part(n, field)
      where p."entryId" = s."entryId") l
    where coalesce(s.lines_before, 0) < ${linesOnPage} order by s.position`;
}

/** What is wrong with a seal that should stand here, or null. */
function fault(row: SealedRow, due: { position: bigint; number: number; before: Buffer }): string | null {
  const where = `position ${row.position}, ${row.journal} ${row.number}`;
  if (row.position !== due.position) return `position ${due.position} is missing: a seal was taken away`;
  if (!row.fields) return `${where}: its entry was taken away`;
  const named = `${where}, entry ${row.fields[0]}`;
  if (row.number !== due.number) return `${named}: its number should be ${row.journal} ${due.number}`;
  if ((row.lines?.length ?? 0) !== 3 * (row.lineCount ?? 0))
    return `${named}: it has ${(row.lines?.length ?? 0) / 3} of ${row.lineCount} lines`;
  const content = sha256(Buffer.from([...row.fields, ...row.lines!].map(field).join('')));
  if (content.toString('hex') !== row.contentHash) return `${named}: it was changed after it was sealed`;
  const place = [String(row.position), row.journal, String(row.number), row.sealedAt].map(field).join('');
  const hash = sha256(Buffer.concat([due.before, Buffer.from(place), content]));
  return hash.toString('hex') === row.hash ? null : `${named}: its seal was changed`;
}

/** What no chain can tell: rows that belong to no seal, and kept balances. */
async function besideTheChain(): Promise<string | null> {
  const [row] = await db().$queryRaw<{ broken: string }[]>`
    (select 'entry ' || e.key || ' is neither sealed nor waiting for its seal' as broken from "JournalEntry" e
      where not exists (select 1 from "EntrySeal" s where s."entryId" = e.id)
        and not exists (select 1 from "UnsealedEntry" u where u."entryId" = e.id) order by e.id limit 1)
    union all
    (select 'entry ' || u."entryId" || ' waits for its seal and is ' || case when s."entryId" is null then 'gone' else 'sealed' end
      from "UnsealedEntry" u left join "EntrySeal" s on s."entryId" = u."entryId" left join "JournalEntry" e on e.id = u."entryId"
      where s."entryId" is not null or e.id is null limit 1)
    union all
    (select 'postings of entry ' || p."entryId" || ', which is gone' from "Posting" p
      where not exists (select 1 from "JournalEntry" e where e.id = p."entryId") limit 1)
    union all
    (select 'account ' || a.code || ' keeps ' || a."keptBalance" || ', and its sealed postings sum to ' || coalesce(p.total, 0)
      from "LedgerAccount" a left join (
        select p."accountId", sum(p.amount) as total from "Posting" p
        where not exists (select 1 from "UnsealedEntry" u where u."entryId" = p."entryId") group by 1) p on p."accountId" = a.id
      where a."keptBalance" <> coalesce(p.total, 0) order by a.id limit 1)
    union all
    (select 'the period closed on ' || c.until || ' ends with a seal that is no longer there' from "ClosedPeriod" c
      where c.position > 0 and not exists (select 1 from "EntrySeal" s where s.position = c.position and s.hash = c.hash) limit 1)
    limit 1`;
  return row?.broken ?? null;
}

function field(value: string | null): string {
  return value === null ? '~,' : `${Buffer.byteLength(value)}:${value},`;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
