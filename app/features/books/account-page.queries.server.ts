import { frenchOnly, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { type Money, isNegative, money, negate, subtract } from '#app/money/money.ts';
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
  const entry = after?.entry ?? null;
  const [account] = await db().$queryRaw<{ id: bigint; balance: string }[]>`
    select b.id, (b.balance - coalesce((select sum(p.amount) from "Posting" p where ${entry}::bigint is not null
      and p."accountId" = b.id and p."entryId" >= ${entry}::bigint
      and (p."entryId" > ${entry}::bigint or p.line <= ${after?.line ?? 0})), 0))::text as balance
    from "AccountBalance" b where b.code = ${code}`;
  if (!account) return null;
  const rows = await rowsAfter(account.id, after, linesOnPage + 1);
  const page = rows.slice(0, linesOnPage);
  const last = page.at(-1);
  const names = await accountNames([code]);
  return {
    code,
    name: names.get(code) ?? code,
    ...sides('balance', money(account.balance)),
    lines: withBalances(page, money(account.balance)),
    next: rows.length > linesOnPage && last ? { entry: last.entry, line: last.line } : null,
  };
}

type Row = { entry: string; line: number; amount: string; on: string; kind: string; memo: string };

/** So many lines of an account below a place, the newest first. */
function rowsAfter(accountId: bigint, after: AccountPlace | null, most: number): Promise<Row[]> {
  const entry = after?.entry ?? null;
  return db().$queryRaw<Row[]>`
    select p."entryId"::text as entry, p.line, p.amount::text, e."valueDate"::text as on, e.kind, e.memo
    from (select * from "Posting" p where p."accountId" = ${accountId}
        and (${entry}::bigint is null
          or (p."entryId" <= ${entry}::bigint and (p."entryId" < ${entry}::bigint or p.line > ${after?.line ?? 0})))
      order by p."entryId" desc, p.line limit ${most}) p
    join "JournalEntry" e on e.id = p."entryId" order by p."entryId" desc, p.line`;
}

/** All the lines of an account, the newest first, with the balance after each (a credit is negative). Null when there is no such account. */
export async function accountTable(code: string): Promise<TableFile | null> {
  const [account] = await db().$queryRaw<{ id: bigint; balance: string }[]>`
    select id, balance::text from "AccountBalance" where code = ${code}`;
  if (!account) return null;
  async function* lines({ id, balance: now }: { id: bigint; balance: string }) {
    let balance = money(now);
    for await (const row of inPieces<Row>((last, most) => rowsAfter(id, last, most))) {
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
