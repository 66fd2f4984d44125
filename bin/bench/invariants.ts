import type pg from 'pg';
import { sqlChecks } from '#app/features/books/sql-checks.ts';
import { sealBooks } from '#app/ledger/ledger.server.ts';
import { type Measure, inTurn, must, summary, timed } from './measure.ts';

/** B14: every invariant of the books over all that the distributions wrote, against one sequential pass over the postings. */
export async function invariants(pool: pg.Pool, rounds: number): Promise<Measure> {
  const sealing = await timed(() => sealBooks());
  await pool.query('vacuum analyze');
  const broken: string[] = [];
  const slowest = { id: '', ms: 0 };
  const look = async () => {
    for (const { id, sql } of sqlChecks) {
      const time = await timed(async () => {
        const { rows } = await pool.query(
          `select broken from (${sql}) b limit 5`,
          sql.includes('$1') ? ['2026-04-01'] : [],
        );
        broken.push(...rows.map((row) => `${id}: ${row.broken}`));
      });
      if (time > slowest.ms) Object.assign(slowest, { id, ms: time });
    }
  };
  const scan = () => pool.query('select count(*), sum(amount) from "Posting"');
  await scan();
  const figures = summary(
    await inTurn(
      rounds,
      () => timed(look),
      () => timed(scan),
    ),
  );
  must(broken.length === 0, broken.slice(0, 3).join(' ; '));
  const { rows } = await pool.query('select count(*)::int as postings from "Posting"');
  return {
    id: 'B14',
    what: `all ${sqlChecks.length} invariants over ${rows[0].postings.toLocaleString('en')} postings`,
    limitIs: 'one pass over the postings',
    ...figures,
    goal: '≥ 0.1 (10 passes)',
    reached: figures.ratio >= 0.1,
    also: {
      passes: 1 / figures.ratio,
      [`slowest, ${slowest.id}, ms`]: slowest.ms,
      'sealing before, ms': sealing,
    },
  };
}
