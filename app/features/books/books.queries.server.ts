import { db } from '#app/infra/db.server.ts';
import { type Day, day } from '#app/money/day.ts';
import { count, dayShort, euros } from '#app/money/format.ts';
import { money, negate, type Money } from '#app/money/money.ts';
import { accountGroups, entryKinds } from './account-words.ts';

const entriesOnPage = 30;
const linesShown = 8;

type Column = { debit: string; credit: string };

function inColumns(balance: Money): Column {
  if (balance.isZero()) return { debit: '', credit: '' };
  return balance.isNegative()
    ? { debit: '', credit: euros(negate(balance)) }
    : { debit: euros(balance), credit: '' };
}

/** The trial balance, wallets and campaigns and loans each as one line with how many they are; both columns sum to the same. */
export async function groupedBalance(asOf: Day | null) {
  const rows = await db().$queryRaw<{ prefix: string; accounts: number; balance: string; moved: number }[]>`
    select g.prefix, count(*) filter (where b.balance <> 0)::int as accounts, sum(b.balance)::text as balance,
      count(*)::int as moved
    from unnest(${accountGroups.map(({ prefix }) => prefix)}::text[]) as g(prefix)
    join (select a.code, sum(p.amount) as balance from "Posting" p
        join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
        where e."valueDate" <= ${asOf ?? '9999-12-31'}::date group by a.code) b on starts_with(b.code, g.prefix)
    group by g.prefix`;
  const found = new Map(rows.map((row) => [row.prefix, row]));
  const lines = accountGroups.flatMap(({ prefix, label, kind }) => {
    const row = found.get(prefix);
    if (!row) return [];
    const many = prefix.endsWith(':') ? count(row.accounts, 'compte non nul', 'comptes non nuls') : null;
    return [{ prefix, label, kind, many, balance: money(row.balance) }];
  });
  const column = (sign: 1 | -1) =>
    euros(
      lines
        .filter(({ balance }) => (sign === 1 ? balance.greaterThan(0) : balance.lessThan(0)))
        .reduce<Money>((total, { balance }) => money(total.plus(balance)), money('0'))
        .abs()
        .toFixed(2),
    );
  return {
    lines: lines.map(({ balance, ...line }) => ({ ...line, ...inColumns(balance) })),
    debit: column(1),
    credit: column(-1),
  };
}

export type EntryFilter = { kind: string | null; text: string | null; from: Day | null; to: Day | null };

/** Entries, latest first, with their lines. `text` is looked for in keys, and as the beginning of an account's code. */
export async function entries(filter: EntryFilter, page: number) {
  const { kind, text, from, to } = filter;
  // One row more than a page tells whether there is a next one: counting millions of entries would not.
  const rows = await db().$queryRaw<
    {
      id: bigint;
      key: string;
      kind: string;
      on: string;
      memo: string;
      lineCount: number;
      codes: string[];
      amounts: string[];
    }[]
  >`
    select e.id, e.key, e.kind, e."valueDate"::text as on, e.memo, e."lineCount", l.codes, l.amounts
    from (select * from "JournalEntry" j
      where (${kind}::text is null or j.kind = ${kind})
        and (${from}::date is null or j."valueDate" >= ${from}::date) and (${to}::date is null or j."valueDate" <= ${to}::date)
        and (${text}::text is null or position(${text} in j.key) > 0 or exists (
          select 1 from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
          where p."entryId" = j.id and starts_with(a.code, ${text})))
      order by j."valueDate" desc, j.id desc limit ${entriesOnPage + 1} offset ${(page - 1) * entriesOnPage}) e
    cross join lateral (select array_agg(code order by line) as codes, array_agg(amount order by line) as amounts from (
      select a.code, p.amount::text, p.line from "Posting" p join "LedgerAccount" a on a.id = p."accountId"
      where p."entryId" = e.id order by p.line limit ${linesShown}) s) l
    order by e."valueDate" desc, e.id desc`;
  return {
    hasNext: rows.length > entriesOnPage,
    entries: rows.slice(0, entriesOnPage).map((row) => ({
      id: String(row.id),
      on: dayShort(day(row.on)),
      key: row.key,
      kind: entryKinds[row.kind] ?? row.kind,
      memo: row.memo,
      others: row.lineCount - row.codes.length,
      lines: row.codes.map((code, index) => ({ code, ...inColumns(money(row.amounts[index]!)) })),
    })),
  };
}
