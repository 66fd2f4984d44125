import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, isInUse, start } from '../../bin/postgres.ts';

let folder: string;
const opened: Postgres[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terreau-postgres-'));
});
afterAll(async () => {
  for (const server of opened) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two first starts at once share one server, which ends with its last user', async () => {
  const [one, two] = await Promise.all([open(), open()]);
  expect(one.url).toBe(two.url);
  await rows(one.url, 'create table kept (name text)');
  await stop(one);
  expect(isInUse(folder)).toBe(true);
  await rows(two.url, `insert into kept values ('Ana')`);
  await stop(two);
  expect(isInUse(folder)).toBe(false);
  await expect(rows(two.url, 'select 1')).rejects.toThrow();
});

test('what was there is there again after a stop, and after a crash', async () => {
  const before = await open();
  await rows(before.url, `insert into kept values ('Ben')`);
  process.kill(postmaster(), 'SIGKILL');
  const after = await open();
  expect(await rows(after.url, 'select name from kept order by name')).toEqual([
    { name: 'Ana' },
    { name: 'Ben' },
  ]);
  await stop(before);
  await stop(after);
});

test('it knows French: accents and their order', async () => {
  const server = await open();
  const words = `select upper('forêt'), array_agg(word order by word) from unnest(array['zèbre', 'école', 'eau', 'Été']) word`;
  expect(await rows(server.url, words)).toEqual([
    { upper: 'FORÊT', array_agg: ['eau', 'école', 'Été', 'zèbre'] },
  ]);
  await stop(server);
});

test('nobody enters without the password, which only its owner can read', async () => {
  const server = await open();
  await expect(rows(server.url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toThrow(
    'password authentication',
  );
  await stop(server);
});

test('files of another version are refused in one sentence, and stay as they are', async () => {
  const version = join(folder, 'postgres', 'cluster', 'PG_VERSION');
  writeFileSync(version, '16\n');
  await expect(open()).rejects.toThrow('was made by PostgreSQL 16 and this is 18');
  expect(existsSync(version)).toBe(true);
  writeFileSync(version, '18\n');
});

async function open(): Promise<Postgres> {
  const server = await start(folder, { database: 'tried', durable: true });
  opened.push(server);
  return server;
}

async function stop(server: Postgres): Promise<void> {
  opened.splice(opened.indexOf(server), 1);
  await server.stop();
}

function postmaster(): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
