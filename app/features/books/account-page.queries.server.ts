import { Prisma } from '#prisma/generated/client.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { type Money, isNegative, money, negate, subtract, zero } from '#app/money/money.ts';
import { accountNames } from './account-names.server.ts';
import { entryKinds } from './entry-kinds.ts';

const linesOnPage = 50;

/** Where a page of an account begins: below this line of this entry. */
export type AccountPlace = { entry: string; line: number };

/**
 * One account's lines in the order in which they were written, the newest first, with the balance after each; null when there is no
 * such account. The balance is read in constant time and the lines are counted back from it, so that the first page costs the same
 * behind a thousand lines and behind a million; a later page adds up the lines above it.
 */
export async function accountPage(code: string, after: AccountPlace | null = null) {
  const account = await accountBelow(code, after, linesOnPage + 1);
  if (!account) return null;
  const { balance, rows } = account;
  const page = rows.slice(0, linesOnPage);
  const last = page.at(-1);
  const names = await accountNames([code]);
  return {
    code,
    name: names.get(code) ?? code,
    ...sides('balance', balance),
    lines: withBalances(page, balance),
    next: rows.length > linesOnPage && last ? { entry: last.entry, line: last.line } : null,
  };
}

type Row = { entry: string; line: number; amount: string; on: string; kind: string; memo: string };

/** So many lines of an account below a place, the newest first, as they stand in a question. */
function linesBelow(account: Prisma.Sql, after: AccountPlace | null, most: number): Prisma.Sql {
  const entry = after?.entry ?? null;
  return Prisma.sql`
    select p.* from "Posting" p where p."accountId" = ${account}
      and (${entry}::bigint is null
        or (p."entryId" <= ${entry}::bigint and (p."entryId" < ${entry}::bigint or p.line > ${after?.line ?? 0})))
    order by p."entryId" desc, p.line limit ${most}`;
}

const columns = Prisma.sql`p."entryId"::text as entry, p.line, p.amount::text, e."valueDate"::text as on, e.kind, e.memo`;

/**
 * An account at a place: its balance there and so many lines below it. One question, so that what is posted meanwhile is in both or in
 * neither. Null when there is no such account.
 */
async function accountBelow(code: string, after: AccountPlace | null, most: number) {
  const entry = after?.entry ?? null;
  const rows = await db().$queryRaw<(Row & { balance: string })[]>`
    select a.balance::text, ${columns}
    from (
      select b.id, b.balance - coalesce((select sum(p.amount) from "Posting" p where ${entry}::bigint is not null
        and p."accountId" = b.id and p."entryId" >= ${entry}::bigint
        and (p."entryId" > ${entry}::bigint or p.line <= ${after?.line ?? 0})), 0) as balance
      from "AccountBalance" b where b.code = ${code}) a
    left join lateral (${linesBelow(Prisma.sql`a.id`, after, most)}) p on true
    left join "JournalEntry" e on e.id = p."entryId"
    order by p."entryId" desc, p.line`;
  const [first] = rows;
  if (!first) return null;
  // An account without lines is one row of nothing but its balance.
  const lines: Row[] = rows.filter(({ entry: written }) => written !== null);
  return { balance: money(first.balance), rows: lines };
}

/** So many lines of an account below a place, the newest first. */
function rowsAfter(account: bigint, after: AccountPlace, most: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select ${columns} from (${linesBelow(Prisma.sql`${account}`, after, most)}) p
    join "JournalEntry" e on e.id = p."entryId" order by p."entryId" desc, p.line`;
}

/** All the lines of an account, the newest first, with the balance after each (a credit is negative). Null when there is no such account. */
export async function accountTable(code: string): Promise<TableFile | null> {
  const [account] = await db().$queryRaw<
    { id: bigint }[]
  >`select id from "LedgerAccount" where code = ${code}`;
  if (!account) return null;
  async function* lines({ id }: { id: bigint }) {
    let balance = zero;
    const rows = inPieces<Row>(async (last, most) => {
      if (last) return rowsAfter(id, last, most);
      const newest = await accountBelow(code, null, most);
      balance = newest!.balance;
      return newest!.rows;
    });
    for await (const row of rows) {
      yield { ...row, balance };
      balance = subtract(balance, money(row.amount));
    }
  }
  return tableOf(
    frenchOnly('lignes-du-compte'),
    [
      [t('Jour'), ({ on }) => on],
      [t('N° d’écriture'), ({ entry }) => entry],
      [t('Écriture'), ({ kind }) => entryKinds[kind] ?? kind],
      [t('Note'), ({ memo }) => memo],
      [t('Débit'), ({ amount }) => debitOf(money(amount))],
      [t('Crédit'), ({ amount }) => debitOf(negate(money(amount)))],
      [t('Solde'), ({ balance }) => balance],
    ],
    lines(account),
  );
}

/** An amount in its column, which stays empty for those of the other side. */
const debitOf = (amount: Money) => (isNegative(amount) ? null : amount);

function withBalances(rows: readonly Row[], from: Money) {
  let balance = from;
  return rows.map((row) => {
    const amount = money(row.amount);
    const shown = {
      id: `${row.entry}-${row.line}`,
      entry: row.entry,
      on: dayText(day(row.on)),
      kind: entryKinds[row.kind] ?? row.kind,
      memo: row.memo,
      debit: isNegative(amount) ? '' : euros(amount),
      credit: isNegative(amount) ? euros(negate(amount)) : '',
      ...sides('after', balance),
    };
    balance = subtract(balance, amount);
    return shown;
  });
}

/** A balance in words: what it comes to, and on which side it stands. */
function sides<Name extends string>(name: Name, balance: Money): Record<Name, string> {
  const side = balance.isZero() ? '' : isNegative(balance) ? ' C' : ' D';
  return { [name]: `${euros(isNegative(balance) ? negate(balance) : balance)}${side}` } as Record<
    Name,
    string
  >;
}
