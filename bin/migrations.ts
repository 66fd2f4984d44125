import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { withClient } from './client.ts';
import { Sentence } from './sentence.ts';

/** One folder of prisma/migrations: its name, its SQL, and the checksum Prisma keeps of that SQL. */
export type Migration = { name: string; sql: string; checksum: string };

type Row = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

export const MIGRATIONS_FOLDER = resolve(import.meta.dirname, '..', 'prisma', 'migrations');

/** The lock that Prisma's own tools take: two deployments at once wait for each other, whoever makes them. */
const ADVISORY_LOCK = 72707369;

/** The table as Prisma creates it, so that its tools recognise what was deployed here. */
const TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0
)`;

/** The migrations of this version of the code, oldest first. */
export function migrationsOnDisk(): Migration[] {
  if (!existsSync(MIGRATIONS_FOLDER)) return [];
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(MIGRATIONS_FOLDER, entry.name, 'migration.sql')),
    )
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing, each migration in a transaction of its own, and returns the names of those applied. A failed
 * one leaves nothing behind; one that was edited after it was applied, or that this code does not know, stops everything.
 */
export async function deploy(url: string, migrations = migrationsOnDisk()): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(TABLE);
    const missing = compare(migrations, await appliedRows(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  });
}

/** The names of the migrations that a database still lacks; refuses a history that does not fit this code. */
export async function pending(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const table = await client.query(`select to_regclass('"_prisma_migrations"') as found`);
    const rows = table.rows[0].found === null ? [] : await appliedRows(client);
    return compare(migrationsOnDisk(), rows).map((migration) => migration.name);
  });
}

/** Refuses, in a sentence, a database on which the product cannot run yet. */
export async function requireMigrated(url: string): Promise<void> {
  const missing = await pending(url);
  if (missing.length > 0)
    throw new Sentence(`The database lacks ${missing.length} migration(s): npm run migrate first.`);
}

async function appliedRows(client: pg.Client): Promise<Row[]> {
  const columns = 'migration_name, checksum, finished_at, rolled_back_at';
  const rows = await client.query<Row>(
    `select ${columns} from "_prisma_migrations" where rolled_back_at is null`,
  );
  return rows.rows;
}

function compare(onDisk: Migration[], rows: Row[]): Migration[] {
  for (const row of rows) {
    const migration = onDisk.find((candidate) => candidate.name === row.migration_name);
    if (row.finished_at === null) {
      throw new Sentence(
        `The migration ${row.migration_name} failed half-way in this database: repair it by hand.`,
      );
    }
    if (!migration) {
      throw new Sentence(
        `The database holds the migration ${row.migration_name}, which this version of the code does not know: ` +
          'it belongs to a newer or another version (npm run reset starts over).',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Sentence(
        `The migration ${migration.name} was edited after it was applied: ` +
          'put it back and write a new one (npm run reset starts over).',
      );
    }
  }
  const done = new Set(rows.map((row) => row.migration_name));
  return onDisk.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    // The whole file is one simple query: its own semicolons, $$ bodies and comments are PostgreSQL's to read.
    await client.query(migration.sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const line = lineOf(migration.sql, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Sentence(`The migration ${migration.name} failed and left nothing behind${line}: ${reason}`);
  }
}

function lineOf(sql: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position ?? 0) : 0;
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
}
