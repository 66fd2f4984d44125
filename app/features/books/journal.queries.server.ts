import { db } from '#app/infra/db.server.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Day, day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { isNegative, money, negate } from '#app/money/money.ts';
import { accountNames } from './account-names.server.ts';
import type { JournalFilters, Place } from './journal-filters.ts';

const entriesOnPage = 20;
/** How many lines of an entry stand in a list; its own page shows them all. */
const linesInList = 4;
const linesOnPage = 200;

type Row = {
  id: bigint;
  key: string;
  kind: string;
  on: string;
  memo: string;
  lineCount: number;
  debit: string;
  credit: string;
  codes: string[];
  amounts: string[];
};

/** Journal entries, the latest first, that answer all filters; `next` is the place after which the following page begins. */
export async function journalPage(filters: JournalFilters) {
  const { kind, account, key, from, to, after } = filters;
  const rows = await rowsOf(
    Prisma.sql`
      (${kind}::text is null or j.kind = ${kind})
      and (${from}::date is null or j."valueDate" >= ${from}::date)
      and (${to}::date is null or j."valueDate" <= ${to}::date)
      and (${key}::text is null or position(${key} in j.key) > 0)
      and (${account}::text is null or exists (select 1 from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
        where p."entryId" = j.id and starts_with(a.code, ${account})))
      and (${after?.day ?? null}::date is null
        or (j."valueDate", j.id) < (${after?.day ?? null}::date, ${after?.id ?? null}::bigint))`,
    { entries: entriesOnPage + 1, lines: linesInList, afterLine: 0 },
  );
  const page = rows.slice(0, entriesOnPage);
  const last = page.at(-1);
  const next: Place | null =
    rows.length > entriesOnPage && last ? { day: day(last.on), id: String(last.id) } : null;
  return { entries: await inWords(page), next };
}

/** One entry with its lines after the given one, or null; `next` is the line after which the following page begins. */
export async function entryWithLines(id: string, afterLine: number) {
  const rows = await rowsOf(Prisma.sql`j.id = ${id}::bigint`, { entries: 1, lines: linesOnPage, afterLine });
  const [entry] = await inWords(rows);
  if (!entry) return null;
  const reached = afterLine + entry.lines.length;
  return { entry, next: reached < entry.lineCount ? reached : null };
}

export type ShownEntry = Awaited<ReturnType<typeof inWords>>[number];

function rowsOf(where: Prisma.Sql, some: { entries: number; lines: number; afterLine: number }) {
  return db().$queryRaw<Row[]>`
    select e.id, e.key, e.kind, e."valueDate"::text as on, e.memo, e."lineCount", t.debit, t.credit,
      coalesce(l.codes, '{}') as codes, coalesce(l.amounts, '{}') as amounts
    from (select j.* from "JournalEntry" j where ${where} order by j."valueDate" desc, j.id desc limit ${some.entries}) e
    cross join lateral (select coalesce(sum(greatest(p.amount, 0)), 0)::text as debit,
      coalesce(sum(greatest(-p.amount, 0)), 0)::text as credit from "Posting" p where p."entryId" = e.id) t
    cross join lateral (select array_agg(s.code order by s.line) as codes, array_agg(s.amount order by s.line) as amounts
      from (select a.code, p.amount::text, p.line from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
        where p."entryId" = e.id and p.line > ${some.afterLine} order by p.line limit ${some.lines}) s) l
    order by e."valueDate" desc, e.id desc`;
}

async function inWords(rows: readonly Row[]) {
  const names = await accountNames([...new Set(rows.flatMap(({ codes }) => codes))]);
  return rows.map((row) => ({
    id: String(row.id),
    on: dayText(day(row.on) as Day),
    key: row.key,
    kind: row.kind,
    memo: row.memo,
    debit: euros(row.debit),
    credit: euros(row.credit),
    lineCount: row.lineCount,
    others: row.lineCount - row.codes.length,
    lines: row.codes.map((code, index) => {
      const amount = money(row.amounts[index]!);
      const [debit, credit] = isNegative(amount) ? ['', euros(negate(amount))] : [euros(amount), ''];
      return { code, name: names.get(code) ?? code, debit, credit };
    }),
  }));
}
