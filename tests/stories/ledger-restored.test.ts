import pg from 'pg';
import { expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { hold, pendingOn } from '#app/ledger/holds.server.ts';
import { closePeriod } from '#app/ledger/keeping.server.ts';
import { balanceOf, sealBooks, trialBalance } from '#app/ledger/ledger.server.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { day } from '#app/money/day.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { gift, spend, write } from '#tests/support/ledger.ts';

const tables = [
  'LedgerAccount',
  'JournalEntry',
  'Posting',
  'UnsealedEntry',
  'EntrySeal',
  'ClosedPeriod',
  'PeriodBalance',
  'AccountEvent',
  'Hold',
  'HoldLine',
  'HoldEnd',
  'OpenHold',
];

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('books restored from a dump keep balances, numbers and chain; into books that exist no others can be imported', async () => {
  const first = await freshDatabase();
  await write(
    gift('ana', '50'),
    gift('ben', '20'),
    spend('out', accounts.campaign('orchard'), accounts.stripe, '30'),
  );
  await inTransaction((tx) => closePeriod(tx, day('2026-03-31'), day('2026-04-10')));
  await write({ ...gift('cleo', '7'), valueDate: day('2026-04-05') });
  await inTransaction((tx) =>
    hold(tx, spend('on-its-way', accounts.campaign('orchard'), accounts.stripe, '11')),
  );
  const told = await trialBalance(db());
  const { head } = await verifyBooks();
  const dump = await on(first.url, async (client) => {
    const rows = new Map<string, unknown>();
    for (const table of tables)
      rows.set(
        table,
        (await client.query(`select json_agg(t) as rows from "${table}" t`)).rows[0].rows ?? [],
      );
    return rows;
  });
  await first.drop();

  const second = await freshDatabase();
  await on(second.url, async (client) => {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    for (const table of tables) await client.query(`delete from "${table}"`);
    for (const [table, rows] of dump)
      await client.query(
        `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)`,
        [JSON.stringify(rows)],
      );
    await client.query(`select setval(pg_get_serial_sequence('"JournalEntry"', 'id'), (select max(id) from "JournalEntry")),
      setval(pg_get_serial_sequence('"LedgerAccount"', 'id'), (select max(id) from "LedgerAccount"))`);
    await client.query('commit');
  });
  try {
    expect(await trialBalance(db())).toEqual(told);
    expect(await verifyBooks(head!)).toMatchObject({ broken: null, waiting: 1 });
    // The balances recomputed from the entries alone are those that were kept.
    expect(await trialBalance(db(), { knownAt: new Date('9999-01-01') })).toEqual(told);
    expect((await pendingOn(db(), accounts.campaign('orchard'))).debit.toFixed(2)).toBe('11.00');

    await write({ ...gift('dora', '1'), valueDate: day('2026-04-06') });
    expect(await sealBooks()).toBe(2);
    expect(await verifyBooks(head!)).toMatchObject({ entries: 5, broken: null });
    expect((await balanceOf(db(), accounts.campaign('orchard'))).toFixed(2)).toBe('-48.00');

    // Entries of other books, with their seals: without the owner's keys there is no way in.
    await expect(
      on(second.url, (client) =>
        client.query(
          `insert into "EntrySeal" select * from json_populate_recordset(null::"EntrySeal", $1::json)`,
          [
            JSON.stringify(
              (dump.get('EntrySeal') as { entryId: number; position: number; number: number }[]).map(
                (seal) => ({
                  ...seal,
                  entryId: seal.entryId + 900,
                  position: seal.position + 900,
                  number: seal.number + 900,
                }),
              ),
            ),
          ],
        ),
      ),
    ).rejects.toThrow(/LEDGER_SEALS/);
  } finally {
    await second.drop();
  }
});
