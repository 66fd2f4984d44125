import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsAsCsv } from '#app/features/books/statements.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { floatToppedUp } from '#app/ledger/entries-platform.ts';
import { post, sealBooks } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { distributions } from '../../bin/bench/distribution.ts';
import type { Measure } from '../../bin/bench/measure.ts';
import { watched } from '../../bin/bench/measure.ts';

// What the benchmark measures and no machine's mood changes: round trips, rows through Node, memory, bytes of a posting.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('sharing a repayment costs the same questions and memory for many lenders as for few, and a posting few bytes', async () => {
  const few = figures(await distributions(pool, 40, 1));
  const many = figures(await distributions(pool, 2_500, 7));
  expect(many['round trips']).toBe(few['round trips']);
  expect(many['rows through Node']).toBe(few['rows through Node']);
  expect(many['round trips']).toBeLessThanOrEqual(8);
  expect(many['rows through Node']).toBeLessThanOrEqual(8);
  expect(many['heap growth, MiB']).toBeLessThanOrEqual(16);
  expect(many['WAL bytes a posting']).toBeLessThanOrEqual(320);
  expect(many['disk bytes a posting']).toBeLessThanOrEqual(140);
}, 120_000);

// The plan that read every account anew for each entry came when the planner had seen entries of thousands of lines.
test('sealing a small entry reads its own lines, also beside entries of thousands', async () => {
  await sealBooks();
  await pool.query('analyze');
  const entries = 200;
  for (let n = 1; n <= entries; n++)
    await inTransaction((tx) =>
      post(tx, floatToppedUp({ id: `small-${n}`, amount: money('10'), on: day('2026-06-01') })),
    );
  // On a connection of its own: PostgreSQL counts with a transaction what earlier ones of the same connection have not told yet.
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('begin');
    const { rows: sealed } = await client.query('select ledger_seal(now(), 5000) as entries');
    const { rows: read } = await client.query(
      `select relname as table, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables
       where relname in ('LedgerAccount', 'Posting', 'JournalEntry')`,
    );
    await client.query('commit');
    expect(sealed[0].entries).toBe(entries);
    for (const { table, rows } of read)
      expect(Number(rows), `rows of ${table} read for ${entries} entries of two lines`).toBeLessThan(
        entries * 20,
      );
  } finally {
    await client.end();
  }
});

test('the statements of all lenders pass through Node as text, not as rows, in a small memory', async () => {
  let bytes = 0;
  const { rows, trips, heap } = await watched(async () => {
    for await (const piece of statementsAsCsv({ from: day('2026-01-01'), to: day('2026-12-31') }))
      bytes += piece.length;
  });
  expect(bytes).toBeGreaterThan(300_000);
  expect(rows).toBe(0);
  expect(trips).toBe(1);
  expect(heap).toBeLessThanOrEqual(32);
});

function figures(measures: readonly Measure[]): Record<string, number> {
  return Object.assign({}, ...measures.map(({ also }) => also)) as Record<string, number>;
}
