import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { checkDatabase, dataFolder, loadDotEnv } from './database.ts';
import { deploy, migrationsOnDisk } from './migrations.ts';
import { start } from './postgres.ts';
import { loadReferences } from './seed.ts';

export type ScratchDatabase = { url: string; drop(): Promise<void> };

/** What every fresh database begins with; another content is another template. */
const references = ['prisma/seed/parameters.ts', 'prisma/seed/territories.ts'];

/**
 * A database of its own, migrated and with the territories and parameters, for one test file or one story. It is copied
 * from a template that is made once (some seconds) and recognised by its content; a copy takes a tenth of a second.
 * TEST_DATABASE_URL or DATABASE_URL names the server; without them the embedded one is used.
 */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = await serverUrl();
  const template = `terreau_template_${fingerprint()}`;
  await withClient(server.url, async (client) => {
    // One maker at a time, whatever the number of processes.
    await client.query('select pg_advisory_lock(72707370)');
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(client, server.url, template);
  });
  const name = `terreau_scratch_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withClient(server.url, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    url: named(server.url, name),
    drop: async () => {
      await withClient(server.url, (client) => client.query(`drop database if exists ${name} with (force)`));
      await server.stop();
    },
  };
}

async function makeTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await deploy(named(server, draft));
  await loadReferences(named(server, draft));
  await client.query(`alter database ${draft} rename to ${template}`);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const migration of migrationsOnDisk()) hash.update(migration.checksum);
  for (const file of references) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

async function serverUrl(): Promise<{ url: string; stop(): Promise<void> }> {
  loadDotEnv();
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'];
  if (!given) return start(dataFolder());
  await checkDatabase(given, process.env['TEST_DATABASE_URL'] ? 'TEST_DATABASE_URL' : 'DATABASE_URL');
  return { url: given, stop: () => Promise.resolve() };
}

function named(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
