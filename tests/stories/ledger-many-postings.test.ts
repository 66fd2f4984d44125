import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { gift, rawEntry, rawPostings, write } from '#tests/support/ledger.ts';

// An entry of many postings is proved by a plan of its own: it refuses what the plan for small entries refuses.

const wallets = 700;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await write(gift('g', '70000'));
  await db().$executeRaw`insert into "LedgerAccount" (code, class, unit, "neverDebit")
    select 'liabilities:wallet:w' || n, 'liability'::"AccountClass", 'EUR', true from generate_series(1, ${wallets}::int) n
    union all select 'memo:loan:w:borrower', 'memo', 'EUR', false
    union all select 'in-kind:w', 'in_kind', 'EUR', false
    union all select 'assets:hours', 'asset', 'HOUR', false`;
});
afterAll(() => database.drop());

type Line = [code: string, amount: string];
const held = 'liabilities:campaign:orchard';
const credits: Line[] = Array.from({ length: wallets }, (_, n) => [`liabilities:wallet:w${n + 1}`, '-1']);
const whole: Line[] = [[held, String(wallets)], ...credits];

async function written(key: string, lines: Line[], { says = lines.length } = {}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRawUnsafe(rawEntry(key, says));
    await tx.$executeRawUnsafe(rawPostings(key, ...lines));
  });
}

test('a whole entry of many postings is taken, and the limit of what it debits is held', async () => {
  await written('whole', whole);
  const [row] = await db().$queryRaw<{ balance: string; wallets: string }[]>`
    select (select balance::text from "AccountBalance" where code = ${held}) as balance,
      (select sum(balance)::text from "AccountBalance" where code like 'liabilities:wallet:w%') as wallets`;
  expect(row).toEqual({ balance: '-69300.00', wallets: '-700.00' });
  const tooMuch: Line[] = [[held, '70000'], ...credits.map(([code]): Line => [code, '-100'])];
  await expect(written('too-much', tooMuch)).rejects.toThrow(/LEDGER_LIMIT/);
});

const others = credits.slice(1);
const harmed: Record<string, [RegExp, Line[], { says: number }?]> = {
  'is off by a cent': [
    /LEDGER_UNBALANCED.*off by -0.01/,
    [...whole.slice(0, -1), [`liabilities:wallet:w${wallets}`, '-1.01']],
  ],
  'lacks a line': [/LEDGER_UNBALANCED.*701 of 702/, whole, { says: 702 }],
  'has a line too many': [/LEDGER_APPEND_ONLY/, whole, { says: 700 }],
  'mixes the loan book with cash': [
    /LEDGER_UNBALANCED.*mixes/,
    [[held, '700'], ['memo:loan:w:borrower', '-1'], ...others],
  ],
  'mixes contributions in kind with cash': [
    /LEDGER_UNBALANCED.*mixes/,
    [[held, '700'], ['in-kind:w', '-1'], ...others],
  ],
  'mixes units': [/LEDGER_UNITS/, [[held, '700'], ['assets:hours', '-1'], ...others]],
  'debits and credits one account': [/LEDGER_SAME_ACCOUNT/, [[held, '701'], [held, '-1'], ...credits]],
};

test.each(Object.entries(harmed))('one that %s is refused', async (key, [why, lines, how]) => {
  await expect(written(key, lines, how)).rejects.toThrow(why);
});

test('one that names an account that does not exist, or a closed one, or comes without its entry, is refused', async () => {
  const raw = (
    entry: string,
    account: string,
  ) => `insert into "Posting" select ${entry}, n, case when n = 2 then ${account}
      else (select id from "LedgerAccount" where code = case when n = 1 then '${held}' else 'liabilities:wallet:w' || n - 1 end) end,
    case when n = 1 then ${wallets} else -1 end from generate_series(1, ${wallets + 1}) n`;
  const refused = (key: string, sql: string, why: RegExp) =>
    expect(
      inTransaction(async (tx) => {
        await tx.$executeRawUnsafe(rawEntry(key, wallets + 1));
        await tx.$executeRawUnsafe(sql);
      }),
    ).rejects.toThrow(why);
  const idOf = (key: string) => `(select id from "JournalEntry" where key = '${key}')`;
  await refused('unknown', raw(idOf('unknown'), '-5'), /LEDGER_UNKNOWN_ACCOUNT/);
  await refused(
    'astray',
    raw('-5', `(select id from "LedgerAccount" where code = 'liabilities:wallet:w1')`),
    /LEDGER_APPEND_ONLY/,
  );
  await db().$executeRaw`insert into "AccountEvent" ("accountId", kind, "madeBy", why)
    select id, 'closed', 'command:test', 'test' from "LedgerAccount" where code = 'assets:hours'`;
  const closed = `(select id from "LedgerAccount" where code = 'assets:hours')`;
  await refused('closed', raw(idOf('closed'), closed), /LEDGER_CLOSED_ACCOUNT/);
});
