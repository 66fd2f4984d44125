import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { day, type Day } from '#app/money/day.ts';
import { bookFormats, type BookFormatName, type WrittenEntry } from './formats.ts';

const page = 200;

/** Every entry in value-date order, a page at a time, so that books of any length pass through a small memory. */
export async function* entriesInOrder(): AsyncGenerator<WrittenEntry> {
  let after: { valueDate: Day; id: bigint } = { valueDate: day('0001-01-01'), id: 0n };
  for (;;) {
    const rows = await db().$queryRaw<
      {
        id: bigint;
        key: string;
        kind: string;
        valueDate: string;
        postedAt: Date;
        memo: string;
        codes: string[];
        amounts: string[];
      }[]
    >`
      select e.id, e.key, e.kind, e."valueDate"::text, e."postedAt", e.memo, l.codes, l.amounts
      from (select * from "JournalEntry" where ("valueDate", id) > (${after.valueDate}::date, ${after.id})
            order by "valueDate", id limit ${page}) e
      cross join lateral (
        select array_agg(a.code order by p.line) as codes, array_agg(p.amount::text order by p.line) as amounts
        from "Posting" p join "LedgerAccount" a on a.id = p."accountId" where p."entryId" = e.id) l
      order by e."valueDate", e.id`;
    for (const row of rows) {
      yield {
        ...row,
        id: String(row.id),
        valueDate: day(row.valueDate),
        lines: row.codes.map((account, index) => ({ account, amount: money(row.amounts[index] ?? '') })),
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = { valueDate: day(last.valueDate), id: last.id };
  }
}

/** The whole books in one of the text formats, in pieces. */
export async function* booksAs(name: BookFormatName): AsyncGenerator<string> {
  const format = bookFormats[name];
  const accounts = await db().$queryRaw<{ code: string }[]>`
    select code from "LedgerAccount" a where exists (select 1 from "Posting" p where p."accountId" = a.id)
    order by code collate "C"`;
  const [first] = await db().$queryRaw<
    { day: string | null }[]
  >`select min("valueDate")::text as day from "JournalEntry"`;
  yield format.before(
    accounts.map((account) => account.code),
    day(first?.day ?? '2000-01-01'),
  );
  for await (const entry of entriesInOrder()) yield format.entry(entry);
}
