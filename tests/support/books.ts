import { db } from '#app/infra/db.server.ts';
import { trialBalance } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { fromCents, isZero } from '#app/money/money.ts';
import { askStandIn } from '../../bin/stand-in.ts';

/**
 * The trial balance as a table, with names in the place of ids, so that a test reads like the books:
 *
 *    account                          balance
 *    assets:stripe                     149.05
 *    liabilities:campaign:school      -150.00
 *
 * `names` gives each id its name; accounts at zero are left out. Ids without a name stay as they are.
 */
export async function books(names: Readonly<Record<string, string>> = {}, asOf?: Day): Promise<string> {
  const balances = await trialBalance(db(), asOf ? { valueUntil: asOf } : {});
  const lines = balances
    .filter(({ balance }) => !isZero(balance))
    .map(({ code, balance }) => [named(code, names), balance.toFixed(2)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return table([['account', 'balance'], ...lines]);
}

/** The journal in order: value date, kind, and each line, with names in the place of ids. */
export async function journal(names: Readonly<Record<string, string>> = {}): Promise<string> {
  const rows = await db().$queryRaw<
    { on: string; kind: string; code: string; amount: string; line: number }[]
  >`
    select e."valueDate"::text as on, e.kind, a.code, p.amount::text, p.line
    from "JournalEntry" e join "Posting" p on p."entryId" = e.id join "LedgerAccount" a on a.id = p."accountId"
    order by e."valueDate", e.id, p.line`;
  return table([
    ['on', 'kind', 'account', 'amount'],
    ...rows.map(({ on, kind, code, amount, line }) => [
      line === 1 ? on : '',
      line === 1 ? kind : '',
      named(code, names),
      amount,
    ]),
  ]);
}

/** What the stand-in holds for the platform, pending or available, in euros: what the books must say of `assets:stripe`. */
export async function stripeBalance(world: { sandbox: { url: string } }): Promise<string> {
  const { accounts } = await askStandIn<{
    accounts: { account: string; pending: number; available: number }[];
  }>(world.sandbox.url, 'balances');
  const platform = accounts.find(({ account }) => account === 'acct_1StandinPlateforme')!;
  return fromCents(platform.pending + platform.available).toFixed(2);
}

function named(code: string, names: Readonly<Record<string, string>>): string {
  return code
    .split(':')
    .map((part) => names[part] ?? part)
    .join(':');
}

/** Columns padded to their widest cell, the last one to the right; begins and ends with a line break. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  '),
  );
  return `\n${lines.map((line) => ` ${line}`.trimEnd()).join('\n')}\n`;
}
