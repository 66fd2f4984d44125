import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { db } from './db.server.ts';

/** Why this process cannot serve people yet, in one sentence for the operator; null when it can. */
export async function readiness(): Promise<string | null> {
  let applied: Set<string>;
  try {
    const rows = await db().$queryRaw<{ migration_name: string }[]>`
      select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`;
    applied = new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    return isMissingTable(error)
      ? 'The database has no tables yet: npm run migrate.'
      : 'The database does not answer.';
  }
  const missing = migrationNames().filter((name) => !applied.has(name));
  return missing.length === 0 ? null : `The database lacks ${missing.length} migration(s): npm run migrate.`;
}

function migrationNames(): string[] {
  return readdirSync(resolve('prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function isMissingTable(error: unknown): boolean {
  return /42P01|does not exist/.test(error instanceof Error ? error.message : String(error));
}
