import { db } from '#app/infra/db.server.ts';
import { day, type Day } from '#app/money/day.ts';
import { add, money, subtract } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { AccountMovement } from './formats-table.ts';
import {
  bookFormats,
  type BookFormatName,
  type EntryPiece,
  type WrittenEntry,
  type WrittenLine,
} from './formats.ts';
import { sealBooks } from './ledger.server.ts';

/** Which part of the books: a period by value date, and only the entries that touch an account with one of these ids. */
export type BookScope = { from?: Day | undefined; to?: Day | undefined; ids?: readonly string[] | undefined };

/** The books as they were when they were opened for reading: what is sealed later is not in them. */
type OpenBook = {
  from: Day | null;
  to: Day;
  upTo: bigint;
  accountIds: readonly bigint[] | null;
};

type Order = 'value date' | 'validation';

const entriesAtOnce = 500;
const linesAtOnce = 4_000;
const accountsAtOnce = 1_000;
const endOfTime = day('9999-12-31');

/** Seals what waits and opens the books for reading, as they are now. */
export async function openBook({ from, to, ids }: BookScope): Promise<OpenBook> {
  await sealBooks();
  const [last] = await db().$queryRaw<{ position: bigint }[]>`
    select coalesce(max(position), 0) as position from "EntrySeal"`;
  const own =
    ids &&
    (await db().$queryRaw<{ id: bigint }[]>`
    select id from "LedgerAccount" where string_to_array(code, ':') && ${ids}::text[]`);
  return {
    from: from ?? null,
    to: to ?? endOfTime,
    upTo: last?.position ?? 0n,
    accountIds: own ? own.map(({ id }) => id) : null,
  };
}

/** The entries that a book holds, over all days up to its last: what stands before its first day makes the opening balances. */
function held(book: OpenBook): Prisma.Sql {
  const own = book.accountIds
    ? Prisma.sql`and exists (select 1 from "Posting" own where own."entryId" = e.id and own."accountId" = any(${book.accountIds}::bigint[]))`
    : Prisma.empty;
  return Prisma.sql`s.position <= ${book.upTo} and e."valueDate" <= ${book.to}::date ${own}`;
}

type EntryRow = Omit<WrittenEntry, 'valueDate' | 'id' | 'number'> & {
  id: bigint;
  number: bigint;
  position: bigint;
  valueDate: string;
  lineCount: number;
};

/** Every entry of the period in pieces, so that books of any length, and entries of any length, pass through a small memory. */
export async function* entriesOf(book: OpenBook, order: Order): AsyncGenerator<EntryPiece> {
  let after: EntryRow | undefined;
  for (;;) {
    const later = !after
      ? Prisma.empty
      : order === 'validation'
        ? Prisma.sql`and s.position > ${after.position}`
        : Prisma.sql`and (e."valueDate", e.id) > (${after.valueDate}::date, ${after.id})`;
    const rows = await db().$queryRaw<EntryRow[]>`
      select e.id, e.key, e.kind, e."valueDate"::text, e."postedAt", e.memo, e."lineCount",
        s.journal, s.number, s.position, s."sealedAt"
      from "JournalEntry" e join "EntrySeal" s on s."entryId" = e.id
      where ${held(book)} and e."valueDate" >= ${book.from ?? '0001-01-01'}::date ${later}
      order by ${order === 'validation' ? Prisma.sql`s.position` : Prisma.sql`e."valueDate", e.id`}
      limit ${entriesAtOnce}`;
    for (const group of inGroups(rows)) yield* piecesOf(group);
    after = rows.at(-1);
    if (rows.length < entriesAtOnce) return;
  }
}

/** Entries that are read together because their lines fit in one page; one that does not fit is alone. */
function* inGroups(rows: readonly EntryRow[]): Generator<EntryRow[]> {
  let group: EntryRow[] = [];
  let lines = 0;
  for (const row of rows) {
    if (group.length > 0 && lines + row.lineCount > linesAtOnce) {
      yield group;
      [group, lines] = [[], 0];
    }
    group.push(row);
    lines += row.lineCount;
  }
  if (group.length > 0) yield group;
}

async function* piecesOf(group: readonly EntryRow[]): AsyncGenerator<EntryPiece> {
  if (group.length === 1) return yield* longEntry(group[0]!);
  const lines = await linesOf(Prisma.sql`p."entryId" = any(${group.map(({ id }) => id)}::bigint[])`);
  const byEntry = Map.groupBy(lines, ({ entryId }) => entryId);
  for (const row of group)
    yield { entry: written(row), lines: byEntry.get(row.id) ?? [], first: true, last: true };
}

async function* longEntry(row: EntryRow): AsyncGenerator<EntryPiece> {
  const entry = written(row);
  for (let after = 0; ;) {
    const lines = await linesOf(Prisma.sql`p."entryId" = ${row.id} and p.line > ${after}`);
    const last = lines.length < linesAtOnce;
    if (lines.length > 0 || after === 0) yield { entry, lines, first: after === 0, last };
    if (last) return;
    after = lines.at(-1)!.line;
  }
}

async function linesOf(which: Prisma.Sql): Promise<(WrittenLine & { entryId: bigint })[]> {
  const rows = await db().$queryRaw<{ entryId: bigint; line: number; account: string; amount: string }[]>`
    select p."entryId", p.line, a.code as account, p.amount::text
    from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
    where ${which} order by p."entryId", p.line limit ${linesAtOnce}`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}

function written({ id, number, valueDate, ...row }: EntryRow): WrittenEntry {
  return { ...row, id: String(id), number: String(number), valueDate: day(valueDate) };
}

/** Balances of the accounts on the eve of the book's first day, those at zero left out, by code, a page at a time. */
export async function* openingOf(book: OpenBook): AsyncGenerator<WrittenLine[]> {
  if (book.from === null) return;
  let line = 0;
  for await (const accounts of accountsOf(book)) {
    const rows = await db().$queryRaw<{ account: string; amount: string }[]>`
      select a.code as account, sum(p.amount)::text as amount
      from "LedgerAccount" a join "Posting" p on p."accountId" = a.id
        join "JournalEntry" e on e.id = p."entryId" join "EntrySeal" s on s."entryId" = e.id
      where a.code = any(${accounts}::text[]) and ${held(book)} and e."valueDate" < ${book.from}::date
      group by a.code having sum(p.amount) <> 0 order by a.code collate "C"`;
    if (rows.length > 0)
      yield rows.map(({ account, amount }) => ({ line: ++line, account, amount: money(amount) }));
  }
}

/** Codes of the accounts that have moved by the end of the book, a page at a time. */
async function* accountsOf(book: OpenBook): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const rows = await db().$queryRaw<{ code: string }[]>`
      select a.code from "LedgerAccount" a
      where a.code collate "C" > ${after} and exists (
        select 1 from "Posting" p join "JournalEntry" e on e.id = p."entryId" join "EntrySeal" s on s."entryId" = e.id
        where p."accountId" = a.id and ${held(book)})
      order by a.code collate "C" limit ${accountsAtOnce}`;
    if (rows.length > 0) yield rows.map(({ code }) => code);
    if (rows.length < accountsAtOnce) return;
    after = rows.at(-1)!.code;
  }
}

/** What each account had before the period, what moved in it, and what it has at its end. Sorted by code. */
export async function movementsOf(book: OpenBook): Promise<AccountMovement[]> {
  const since = Prisma.sql`e."valueDate" >= ${book.from ?? '0001-01-01'}::date`;
  const rows = await db().$queryRaw<{ code: string; opening: string; debit: string; credit: string }[]>`
    select a.code, coalesce(sum(p.amount) filter (where not ${since}), 0)::text as opening,
      coalesce(sum(p.amount) filter (where ${since} and p.amount > 0), 0)::text as debit,
      coalesce(-sum(p.amount) filter (where ${since} and p.amount < 0), 0)::text as credit
    from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
      join "JournalEntry" e on e.id = p."entryId" join "EntrySeal" s on s."entryId" = e.id
    where ${held(book)} group by a.code order by a.code collate "C"`;
  return rows.map((row) => {
    const [opening, debit, credit] = [money(row.opening), money(row.debit), money(row.credit)];
    return { code: row.code, opening, debit, credit, closing: add(opening, subtract(debit, credit)) };
  });
}

/** First and last day of the entries of a book; null when there is none. */
export async function daysOf(book: OpenBook): Promise<{ first: Day; last: Day } | null> {
  const [days] = await db().$queryRaw<{ first: string | null; last: string | null }[]>`
    select min(e."valueDate")::text as first, max(e."valueDate")::text as last
    from "JournalEntry" e join "EntrySeal" s on s."entryId" = e.id where ${held(book)}`;
  return days?.first && days.last ? { first: day(days.first), last: day(days.last) } : null;
}

/**
 * A book in one of the text formats, in pieces. A book that begins on a day opens with one entry of the balances of its eve, so that
 * whoever reads it finds the balances of its last day.
 */
export async function* bookAs(name: BookFormatName, book: OpenBook): AsyncGenerator<string> {
  const format = bookFormats[name];
  yield format.before;
  const firstDay = book.from ?? (await daysOf(book))?.first ?? day('2000-01-01');
  for await (const codes of accountsOf(book))
    yield codes.map((code) => format.account(code, firstDay)).join('');
  const opening = openingEntry(firstDay);
  let opened = false;
  for await (const lines of openingOf(book)) {
    const head = opened ? '' : format.entry(opening);
    opened = true;
    yield head + lines.map((line) => format.line(line, opening)).join('');
  }
  for await (const { entry, lines, first } of entriesOf(book, 'value date')) {
    yield (first ? format.entry(entry) : '') + lines.map((line) => format.line(line, entry)).join('');
  }
}

function openingEntry(on: Day): WrittenEntry {
  const at = new Date(`${on}T00:00:00Z`);
  return {
    id: '0',
    key: `opening:${on}`,
    kind: 'opening_balances',
    journal: 'AN',
    number: '1',
    valueDate: on,
    postedAt: at,
    sealedAt: at,
    memo: `Balances on the eve of ${on}`,
  };
}
