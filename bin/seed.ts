import { existsSync } from 'node:fs';
import type pg from 'pg';
import { withClient } from './client.ts';
import { Sentence } from './sentence.ts';
import { SKIPPED, runNode } from './steps.ts';

/**
 * What the set-up has loaded into a database, and what it was loading when it was interrupted. The table lives in a
 * schema of its own, out of sight of Prisma.
 */
const TABLE = `create schema if not exists setup;
create table if not exists setup.step (name text primary key, began_at timestamptz not null default now(), done_at timestamptz)`;

type State = 'new' | 'interrupted' | 'done';

/** Dated rates and the real territories: the same in every database, also in those of the tests. */
export async function loadReferences(url: string): Promise<typeof SKIPPED | undefined> {
  await loadParameters(url);
  if ((await stateOf(url, 'territories')) === 'done') return SKIPPED;
  await once(url, 'territories', () => runSeed('prisma/seed/territories.ts', url));
  return undefined;
}

/** May the demonstration story be told in this database? Never beside people it does not know. */
export async function demonstrationState(url: string): Promise<State | 'inhabited'> {
  const state = await stateOf(url, 'demonstration');
  if (state !== 'new') return state;
  const people = await query<{ some: boolean }>(url, 'select exists (select 1 from "Person") as some');
  return people[0]?.some ? 'inhabited' : 'new';
}

/** Tells the demonstration story; it shows its own progress. */
export async function tellDemonstration(url: string, signal: AbortSignal): Promise<void> {
  await once(url, 'demonstration', () =>
    runNode(['bin/demo.ts'], { env: { DATABASE_URL: url }, show: true, signal }),
  );
}

/** Adds the dated parameters that this version knows and the database does not; says how many. What an operator changed stays. */
export function loadParameters(url: string): Promise<string> {
  return runSeed('prisma/seed/parameters.ts', url);
}

async function runSeed(script: string, url: string): Promise<string> {
  if (!existsSync(script)) throw new Sentence(`${script} is missing.`);
  return runNode([script], { env: { DATABASE_URL: url } });
}

async function once(url: string, name: string, work: () => Promise<unknown>): Promise<void> {
  await query(
    url,
    'insert into setup.step (name) values ($1) on conflict (name) do update set began_at = now()',
    [name],
  );
  await work();
  await query(url, 'update setup.step set done_at = now() where name = $1', [name]);
}

async function stateOf(url: string, name: string): Promise<State> {
  await query(url, TABLE);
  const rows = await query<{ done: boolean }>(
    url,
    'select done_at is not null as done from setup.step where name = $1',
    [name],
  );
  if (!rows[0]) return 'new';
  return rows[0].done ? 'done' : 'interrupted';
}

async function query<R extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<R[]> {
  return withClient(url, async (client) => (await client.query<R>(sql, values)).rows);
}
