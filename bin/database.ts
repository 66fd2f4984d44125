import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { type Postgres, start } from './postgres.ts';
import { Sentence } from './sentence.ts';

/** Where everything that must survive lives when no other place is named: the database, its password, uploaded files. */
export function dataFolder(): string {
  return resolve(process.env.DATA_DIR || '.data');
}

/** Reads `.env` once, for what the environment itself does not say. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/**
 * The database of this machine, ready to use: the one DATABASE_URL names, checked, else the embedded one, started. Also
 * sets DATABASE_URL for the programs started after. Every script that touches the database begins here and ends by stop().
 */
export async function openDatabase(): Promise<Postgres & { embedded: boolean }> {
  loadDotEnv();
  if (process.env.DATABASE_URL) {
    await checkDatabase(process.env.DATABASE_URL, 'DATABASE_URL');
    return { url: process.env.DATABASE_URL, embedded: false, stop: () => Promise.resolve() };
  }
  const postgres = await start(dataFolder());
  process.env.DATABASE_URL = postgres.url;
  return { ...postgres, embedded: true };
}

/** Refuses, in one sentence that names the variable, a database that does not answer or is not PostgreSQL 15 to 18. */
export async function checkDatabase(url: string, variable: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Sentence(`The variable ${variable} must look like postgresql://user:password@host:5432/name.`);
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const answer = await client.query<{ number: string }>(
      `select current_setting('server_version_num') as number`,
    );
    const major = Math.floor(Number(answer.rows[0]?.number) / 10_000);
    if (major < 15 || major > 18) {
      throw new Sentence(
        `The variable ${variable} names a PostgreSQL ${major}; Terreau needs 15, 16, 17 or 18.`,
      );
    }
  } catch (error) {
    if (error instanceof Sentence) throw error;
    throw new Sentence(
      `The database of the variable ${variable} (${withoutPassword(url)}) does not answer: ${reason(error)}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason)[0] ?? 'unreachable';
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
