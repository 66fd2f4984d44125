import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';

/** One line of the table: a case at one size, its ratio to its limit, and the figures that do not depend on the machine's mood. */
export type Measure = {
  id: string;
  what: string;
  /** Milliseconds, the median of the rounds. */
  ours: number;
  limit: number;
  limitIs: string;
  /** Median of the rounds' own ratios, limit ÷ ours: 1 is as fast as the limit. */
  ratio: number;
  rounds: number;
  /** What is aimed at, in words, and whether it was reached; null where nothing is aimed at. */
  goal: string;
  reached: boolean | null;
  /** Everything else that was measured: round trips, bytes, rows, heap. */
  also: Record<string, number>;
};

type Round = { ours: number; limit: number };

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Ours, then its limit, so many times: what the machine does meanwhile hits both. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<number>,
  limit: (round: number) => Promise<number>,
): Promise<Round[]> {
  const all: Round[] = [];
  for (let round = 1; round <= rounds; round++)
    all.push({ ours: await ours(round), limit: await limit(round) });
  return all;
}

export function summary(rounds: readonly Round[]) {
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    limit: median(rounds.map(({ limit }) => limit)),
    ratio: median(rounds.map(({ ours, limit }) => limit / ours)),
    rounds: rounds.length,
  };
}

/** Milliseconds of processor that pure work takes: what other programs do meanwhile does not count. */
export function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Promise.resolve((user + system) / 1000);
}

export type Traffic = { trips: number; rows: number; heap: number };

/**
 * Runs `work` and says how many questions this process asked PostgreSQL meanwhile, how many rows came back, and by how many MiB its
 * memory (heap and buffers, garbage swept before) grew at most.
 */
export async function watched(work: () => Promise<unknown>): Promise<Traffic> {
  const seen: Traffic = { trips: 0, rows: 0, heap: 0 };
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = client.query;
  const came = <T extends { rows?: unknown[] } | undefined>(result: T): T => {
    seen.rows += result?.rows?.length ?? 0;
    return result;
  };
  client.query = function counting(...args: unknown[]) {
    seen.trips += 1;
    // A pool asks with a function that is called back, a transaction with a promise.
    const back = args.at(-1);
    if (typeof back === 'function')
      args[args.length - 1] = (error: unknown, result?: { rows?: unknown[] }) => back(error, came(result));
    const answer = original.apply(this, args);
    return answer instanceof Promise ? answer.then(came) : answer;
  };
  const before = memory(true);
  let most = before;
  const look = setInterval(() => (most = Math.max(most, memory(false))), 5);
  try {
    await work();
    most = Math.max(most, memory(false));
  } finally {
    clearInterval(look);
    client.query = original;
  }
  seen.heap = Math.max(0, most - before) / 1_048_576;
  return seen;
}

function memory(sweep: boolean): number {
  if (sweep) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of its own journal (WAL) that PostgreSQL has written so far. */
export async function journalBytes(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as at`);
  return Number(rows[0].at);
}

/** Bytes on disk of a table with its indexes. */
export async function diskBytes(pool: pg.Pool, table: string): Promise<number> {
  const { rows } = await pool.query(`select pg_total_relation_size($1::regclass)::text as size`, [table]);
  return Number(rows[0].size);
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The benchmark's result is wrong: ${what}`);
}
