import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { chart } from '#app/ledger/chart.ts';
import type { Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import { money, sum } from '#app/money/money.ts';
import { accountNames } from './account-names.server.ts';
import { familyWords, rankOf } from './family-words.ts';

const accountsOnPage = 100;
const ids = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * The trial balance at the end of a day: accounts that differ only by an id are one line, with the sum of their debit balances and that
 * of their credit balances, so that the totals are those of all accounts one by one.
 */
export async function balanceOn(asOf: Day) {
  const rows = await familiesOn(asOf);
  return {
    families: rows.map(({ family, accounts, debit, credit }) => ({
      family,
      number: numberOf(family),
      label: familyWords(family).all,
      accounts,
      debit: shown(debit),
      credit: shown(credit),
    })),
    debit: euros(sum(rows.map(({ debit }) => money(debit)))),
    credit: euros(sum(rows.map(({ credit }) => money(credit)))),
  };
}

/** The same lines as a file. */
export async function balanceTable(asOf: Day): Promise<TableFile> {
  return tableOf(
    `balance-${asOf}`,
    [
      [t('N°'), ({ family }) => numberOf(family)],
      [t('Comptes'), ({ family }) => familyWords(family).all],
      [t('Nombre'), ({ accounts }) => accounts],
      [t('Débit'), ({ debit }) => money(debit)],
      [t('Crédit'), ({ credit }) => money(credit)],
    ],
    await familiesOn(asOf),
  );
}

async function familiesOn(asOf: Day) {
  const rows = await db().$queryRaw<{ family: string; accounts: number; debit: string; credit: string }[]>`
    select regexp_replace(b.code, ${ids}, '*', 'g') as family, count(*)::int as accounts,
      sum(greatest(b.balance, 0))::text as debit, sum(greatest(-b.balance, 0))::text as credit
    from (select a.code, sum(p.amount) as balance
      from "Posting" p join "LedgerAccount" a on a.id = p."accountId" join "JournalEntry" e on e.id = p."entryId"
      where e."valueDate" <= ${asOf}::date group by a.code having sum(p.amount) <> 0) b
    group by 1 order by 1`;
  return rows.sort((a, b) => rankOf(a.family) - rankOf(b.family));
}

/** What is on its way now, by family: asked of banks that have not answered yet. It is in no balance. */
export async function pendingNow() {
  const rows = await db().$queryRaw<{ family: string; debit: string; credit: string }[]>`
    select regexp_replace(a.code, ${ids}, '*', 'g') as family,
      sum(greatest(l.amount, 0))::text as debit, sum(greatest(-l.amount, 0))::text as credit
    from "OpenHold" o join "HoldLine" l on l."holdId" = o."holdId" join "LedgerAccount" a on a.id = l."accountId" group by 1`;
  return rows
    .sort((a, b) => rankOf(a.family) - rankOf(b.family))
    .map(({ family, debit, credit }) => ({
      family,
      label: familyWords(family).all,
      debit: shown(debit),
      credit: shown(credit),
    }));
}

/** The accounts of one line of the trial balance, by code, those after `after`; `next` is where the following page begins. */
export async function accountsOf(family: string, asOf: Day, after: string) {
  const rows = await accountsAfter(family, asOf, after, accountsOnPage + 1);
  const page = rows.slice(0, accountsOnPage);
  const names = await accountNames(page.map(({ code }) => code));
  return {
    accounts: page.map(({ code, debit, credit }) => ({
      code,
      name: names.get(code) ?? code,
      debit: shown(debit),
      credit: shown(credit),
    })),
    next: rows.length > accountsOnPage ? page.at(-1)!.code : null,
  };
}

type AccountRow = { code: string; debit: string; credit: string };

function accountsAfter(family: string, asOf: Day, after: string, most: number): Promise<AccountRow[]> {
  return db().$queryRaw<AccountRow[]>`
    select a.code, greatest(sum(p.amount), 0)::text as debit, greatest(-sum(p.amount), 0)::text as credit
    from "LedgerAccount" a join "Posting" p on p."accountId" = a.id join "JournalEntry" e on e.id = p."entryId"
    where e."valueDate" <= ${asOf}::date and regexp_replace(a.code, ${ids}, '*', 'g') = ${family}
      and a.code collate "C" > ${after}
    group by a.code having sum(p.amount) <> 0
    order by a.code collate "C" limit ${most}`;
}

/** All the accounts of one line of the trial balance. */
export function accountsTable(family: string, asOf: Day): TableFile {
  const accounts = inPieces<AccountRow & { name: string }>(async (last, most) => {
    const rows = await accountsAfter(family, asOf, last?.code ?? '', most);
    const names = await accountNames(rows.map(({ code }) => code));
    return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
  });
  return tableOf(
    `comptes-${asOf}`,
    [
      [t('Compte'), ({ name }) => name],
      [t('Code'), ({ code }) => code],
      [t('Débit'), ({ debit }) => money(debit)],
      [t('Crédit'), ({ credit }) => money(credit)],
    ],
    accounts,
  );
}

/** A column in which nothing stands is left empty, as accountants do. */
function shown(amount: string): string {
  const read = money(amount);
  return read.isZero() ? '' : euros(read);
}

/** The number of a family in the French chart of accounts; empty for one that has none. */
function numberOf(family: string): string {
  return chart.find(({ account }) => account === family)?.number ?? '';
}
