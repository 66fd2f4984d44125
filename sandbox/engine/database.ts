import pg from 'pg';
import { schema } from './schema.ts';

/** Any number, the same everywhere: whoever holds it is the one stand-in of a database. */
const owner = 4242_2026;

export type Database = {
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[], name?: string): Promise<R[]>;
  close(): Promise<void>;
};

// Counts and sums come back as bigint texts; cents and seconds stay far below 2^53. Said per connection and not for
// the whole process, since in tests the product's own connections live beside these.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
  },
};

/**
 * Opens the database, makes sure that this process is its only stand-in (locks between requests live in memory), and
 * creates what is missing.
 */
export async function openDatabase(url: string): Promise<Database> {
  const keeper = new pg.Client({
    connectionString: url,
    application_name: 'terreau stand-in (owner)',
    connectionTimeoutMillis: 10_000,
  });
  await keeper.connect();
  keeper.on('error', (error) => console.error(`The stand-in lost its database: ${error.message}`));
  try {
    await becomeOwner(keeper);
    await keeper.query(schema);
  } catch (error) {
    await keeper.end();
    throw error;
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    application_name: 'terreau stand-in',
    // A commit is not waited for on disk: only a crash of PostgreSQL itself could lose the last instant of play money.
    options: '-c synchronous_commit=off',
  });
  pool.on('error', (error) => console.error(`The stand-in lost a connection: ${error.message}`));
  return {
    async query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = [], name?: string) {
      return (await pool.query<R>({ text: sql, values, name })).rows;
    },
    async close() {
      await pool.end();
      await keeper.end();
    },
  };
}

async function becomeOwner(client: pg.Client): Promise<void> {
  // The one before may still be on its way out.
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      owner,
    ]);
    if (rows[0]?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Another stand-in is already running on this database.');
}
