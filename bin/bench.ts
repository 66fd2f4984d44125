import { join } from 'node:path';
import pg from 'pg';
import { closeDb } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { arithmetic } from './bench/arithmetic.ts';
import { distributions } from './bench/distribution.ts';
import { invariants } from './bench/invariants.ts';
import type { Measure } from './bench/measure.ts';
import { papersAside } from './bench/papers.ts';
import { pledges } from './bench/pledges.ts';
import { text, write } from './bench/report.ts';
import { accountPages, statements } from './bench/statements.ts';
import { dataFolder, loadDotEnv } from './database.ts';
import { optionsOf, whole } from './options.ts';
import { start } from './postgres.ts';
import { scratchDatabase } from './scratch.ts';
import { Sentence, main } from './sentence.ts';

/**
 * npm run bench [-- --quick | --full] [--only B1,B4] [--lenders 10000,100000] [--rounds 5] : how fast the product's own functions are, each against its limit in the same run, round
 * by round: machines differ and swing, ratios hold. `--quick` stays small; `--full` takes 100,000 lenders and a million positions.
 * On an embedded PostgreSQL that waits for the disk; the distribution is measured again on the one that DATABASE_URL names,
 * or on a second embedded one.
 */
const SCRATCH_SERVER = 'TERREAU_SCRATCH_SERVER';
/** Beside B1, two that need it. */
const onB1 = ['B12', 'B14'];
const cases = ['B1', 'B4', 'B6', 'B11', 'B17', ...onB1];

main(async () => {
  const { values } = optionsOf({
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      lenders: { type: 'string' },
      rounds: { type: 'string', default: '5' },
    },
  });
  loadDotEnv();
  const given = process.env['DATABASE_URL'];
  const only = values.only?.split(',') ?? cases;
  const stranger = only.find((id) => !cases.includes(id));
  if (stranger !== undefined) throw new Sentence(`--only ${stranger} is none of ${cases.join(', ')}.`);
  if (!only.includes('B1') && only.some((id) => onB1.includes(id))) {
    throw new Sentence(`${onB1.join(' and ')} are measured on what B1 leaves: add it to --only.`);
  }
  const wanted = (id: string) => only.includes(id);
  const sizes = values.lenders
    ? values.lenders.split(',').map((text) => whole('--lenders', text, 1, 1_000_000))
    : values.quick
      ? [1_000, 5_000]
      : values.full
        ? [1_000, 10_000, 100_000]
        : [1_000, 10_000];
  const many = values.quick ? 50_000 : values.full ? 1_000_000 : 200_000;
  const rounds = whole('--rounds', values.rounds, 1, 1_000);
  const measures: Measure[] = [];
  const took = (found: Measure[]) => {
    measures.push(...found);
    console.log(text(found));
  };

  if (wanted('B11')) took(await arithmetic(rounds));
  if (wanted('B17')) took([await papersAside(rounds)]);
  const embedded = await start(join(dataFolder(), 'bench'), { database: 'postgres', durable: true });
  let version: string;
  try {
    version = await onServer(embedded.url, async (pool) => {
      if (wanted('B1')) {
        for (const lenders of sizes) took(await distributions(pool, lenders, rounds));
        const growth = linear(measures);
        if (growth) took([growth]);
        if (wanted('B14')) took([await invariants(pool, rounds)]);
      }
      if (wanted('B4')) took(await pledges(pool, rounds));
      if (wanted('B6')) took([await accountPages(pool, many, rounds), await statements(pool, many, rounds)]);
    });
  } finally {
    await embedded.stop();
  }
  if (wanted('B12')) {
    // Where no other server is given, a second embedded one: it shows what a fresh cluster changes, and nothing about other machines.
    const second = given
      ? undefined
      : await start(join(dataFolder(), 'bench-second'), { database: 'postgres', durable: true });
    try {
      await onServer(given ?? second!.url, async (pool, where) => {
        const what = given ? `this machine's ${where}` : `a second embedded ${where}`;
        took([await elsewhere(pool, measures, sizes.at(-1)!, rounds, what)]);
      });
    } finally {
      await second?.stop();
    }
  }

  console.log(`\n${text(measures)}\n`);
  await write('.data', measures, version);
});

/** Works on a database of its own on a server, with the product's client pointed at it; gives the server's version. */
async function onServer(
  url: string,
  work: (pool: pg.Pool, version: string) => Promise<void>,
): Promise<string> {
  process.env[SCRATCH_SERVER] = url;
  const database = await scratchDatabase();
  process.env['DATABASE_URL'] = database.url;
  forgetEnv();
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  try {
    const { rows } = await pool.query('show server_version');
    const version = `PostgreSQL ${rows[0].server_version}`;
    await work(pool, version);
    return version;
  } finally {
    await pool.end();
    await closeDb();
    await database.drop();
  }
}

/** Ten times the lenders must not take much more than ten times as long. */
function linear(measures: readonly Measure[]): Measure | undefined {
  const timeOf = (size: string) => measures.find(({ id, what }) => id === 'B1' && what.includes(` ${size} `));
  const [small, large] = [timeOf('10,000'), timeOf('100,000')];
  if (!small || !large) return undefined;
  const growth = large.ours / small.ours;
  return {
    ...large,
    what: 'time for 100,000 lenders, against 12 times that for 10,000',
    limitIs: '12 times the time for 10,000',
    limit: 12 * small.ours,
    ratio: 12 / growth,
    goal: '≥ 1',
    reached: growth <= 12,
    also: { times: growth },
  };
}

/** B12: the distribution on the embedded PostgreSQL, against the same on another one. */
async function elsewhere(
  pool: pg.Pool,
  measures: readonly Measure[],
  lenders: number,
  rounds: number,
  where: string,
): Promise<Measure> {
  const [there] = await distributions(pool, lenders, rounds);
  const here = measures.find(({ id, what }) => id === 'B1' && what === there!.what);
  const ours = here?.ours ?? Number.NaN;
  return {
    ...there!,
    id: 'B12',
    limitIs: `the same on ${where}`,
    ours,
    limit: there!.ours,
    ratio: there!.ours / ours,
    goal: '≥ 0.4',
    reached: there!.ours / ours >= 0.4,
    also: { 'of COPY there': there!.ratio },
  };
}
