import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, userInfo } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './client.ts';
import { checkDatabase, dataFolder, loadDotEnv } from './database.ts';
import { isAlive } from './locks.ts';
import { deploy, migrationsOnDisk } from './migrations.ts';
import { isInUse, start } from './postgres.ts';
import { loadReferences } from './seed.ts';

export type ScratchDatabase = { url: string; drop(): Promise<void> };

const SERVER_VARIABLE = 'TERREAU_SCRATCH_SERVER';

/** What every fresh database begins with; another content is another template. */
const references = [
  'prisma/seed/parameters.ts',
  'prisma/seed/law-of-numbers.ts',
  'prisma/seed/territories.ts',
];

/**
 * A database of its own, migrated and with the territories and parameters, for one test file or one story. It is copied
 * from a template that is made once (some seconds) and recognised by its content; a copy takes a tenth of a second.
 * TEST_DATABASE_URL or DATABASE_URL names the server; without them it is an embedded one for throw-away data, apart from
 * that of npm start, which does not wait for the disk.
 */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = await openServer();
  const template = await withClient(server.url, (client) => ensureTemplate(client, server.url));
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

/**
 * Opens the server once for a whole run of tests, which may use many processes: they find it by the environment. It lives in
 * memory where there is room. What earlier runs left behind when they were killed is swept away.
 */
export async function scratchServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const memory = folderInMemory();
  const server = await openServer(memory ?? folderOnDisk());
  process.env[SERVER_VARIABLE] = server.url;
  await withClient(server.url, async (client) => {
    await sweep(client);
    await ensureTemplate(client, server.url);
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      // A disk may keep the template for the next run; memory is given back.
      if (memory && !isInUse(memory)) rmSync(memory, { recursive: true, force: true });
    },
  };
}

async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const template = `terreau_template_${fingerprint()}`;
  // One maker at a time, whatever the number of processes.
  await client.query('select pg_advisory_lock(72707370)');
  const known = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (known.rowCount === 0) await makeTemplate(client, server, template);
  await client.query('select pg_advisory_unlock(72707370)');
  return template;
}

/** Drops the databases of processes that are gone. On a server of others, their processes may be elsewhere: left alone. */
async function sweep(client: pg.Client): Promise<void> {
  if (givenServer()) return;
  const found = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'terreau\\_scratch\\_%'`,
  );
  for (const { datname } of found.rows) {
    if (!isAlive(Number(datname.split('_')[2])))
      await client.query(`drop database if exists ${datname} with (force)`);
  }
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

let opened: { url: string; stop(): Promise<void>; users: number } | undefined;

const folderOnDisk = () => join(dataFolder(), 'test');

/** A copy of the template is some thousand files: on many disks that costs ten times what it costs in memory. */
function folderInMemory(): string | undefined {
  const memory = '/dev/shm';
  const enough = 3 * 2 ** 30;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough || freemem() < enough) return undefined;
  } catch {
    return undefined;
  }
  const whose = createHash('sha256').update(folderOnDisk()).digest('hex').slice(0, 12);
  return join(memory, `terreau-${userInfo().uid}-${whose}`);
}

/** The server of this process: opened for the first database, closed after the last. */
async function openServer(folder = folderOnDisk()): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env[SERVER_VARIABLE] ?? givenServer();
  if (given && !opened) {
    await checkDatabase(given, process.env.TEST_DATABASE_URL ? 'TEST_DATABASE_URL' : 'DATABASE_URL');
    opened = { url: given, stop: () => Promise.resolve(), users: 0 };
  }
  opened ??= {
    ...(await start(folder, { database: 'postgres', durable: false })),
    users: 0,
  };
  const server = opened;
  server.users += 1;
  return {
    url: server.url,
    stop: async () => {
      server.users -= 1;
      if (server.users > 0 || opened !== server) return;
      opened = undefined;
      await server.stop();
    },
  };
}

/** The server somebody chose, read once: a test points DATABASE_URL at its own database afterwards. */
function givenServer(): string | undefined {
  if (!asked) {
    loadDotEnv();
    asked = { url: process.env.TEST_DATABASE_URL || process.env.DATABASE_URL };
  }
  return asked.url;
}

let asked: { url: string | undefined } | undefined;

function named(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
