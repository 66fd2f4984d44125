import type pg from 'pg';
import { sqlChecks } from '#app/features/books/sql-checks.ts';
import { lookBySql } from '#app/features/books/sql-look.server.ts';
import { sealBooks } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { type Measure, inTurn, must, summary, timed } from './measure.ts';

/** B14: every invariant of the books that SQL looks at, over all that the distributions wrote, against one sequential pass over the postings. */
export async function invariants(pool: pg.Pool, rounds: number): Promise<Measure> {
  const sealing = await timed(() => sealBooks());
  await pool.query('vacuum analyze');
  const broken: string[] = [];
  const look = async () => {
    for (const [id, found] of await lookBySql(day('2026-04-01'))) broken.push(`${id}: ${found}`);
  };
  // The look takes one processor, and so does the pass that it is measured by.
  const scan = async () => {
    const client = await pool.connect();
    try {
      await client.query('set max_parallel_workers_per_gather = 0');
      return await timed(() => client.query('select count(*), sum(amount) from "Posting"'));
    } finally {
      await client.query('reset max_parallel_workers_per_gather');
      client.release();
    }
  };
  await scan();
  const figures = summary(await inTurn(rounds, () => timed(look), scan));
  must(broken.length === 0, broken.slice(0, 3).join(' ; '));
  const { rows } = await pool.query('select count(*)::int as postings from "Posting"');
  return {
    id: 'B14',
    what: `all ${sqlChecks.length} invariants over ${rows[0].postings.toLocaleString('en')} postings`,
    limitIs: 'one pass over the postings, one processor as well',
    ...figures,
    goal: '≥ 0.1 (10 passes)',
    reached: figures.ratio >= 0.1,
    also: {
      passes: 1 / figures.ratio,
      'sealing before, ms': sealing,
    },
  };
}
