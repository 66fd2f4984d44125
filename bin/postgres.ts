import { randomBytes } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
} from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inUse, register, waitForLock } from './locks.ts';
import { type Runner, nativeFolder, run, runnerFor } from './postgres-binaries.ts';
import { Sentence, codeOf } from './sentence.ts';

/** A PostgreSQL that is running: where it answers, and how this process says that it no longer needs it. */
export type Postgres = { url: string; stop(): Promise<void> };

type Options = { database?: string; durable?: boolean };
type Settings = { port: number; password: string };
type Server = { home: string; cluster: string; native: string; runner: Runner };

const MAJOR = '18';
const USER = 'terreau';

/**
 * Starts the PostgreSQL that npm installed, on a cluster kept in `<dataDir>/postgres`, or joins the one already running
 * there. It lives on while any process uses it: the last `stop()` ends it. `durable: false` trades safety for speed and
 * is for throw-away clusters only.
 */
export async function start(dataDir: string, options: Options = {}): Promise<Postgres> {
  const home = join(resolve(dataDir), 'postgres');
  openFolder(home);
  const native = nativeFolder();
  const release = await waitForLock(join(home, 'lock'), `The data folder ${home}`);
  try {
    const server = { home, cluster: join(home, 'cluster'), native, runner: runnerFor(native, home) };
    if (!existsSync(server.cluster)) createCluster(server, options.durable ?? true);
    checkVersion(server.cluster);
    const settings = await ensureRunning(server);
    const unregister = register(join(home, 'users'));
    const database = options.database ?? USER;
    await ensureDatabase(urlOf(settings, 'postgres'), database);
    return { url: urlOf(settings, database), stop: () => leave(server, unregister) };
  } finally {
    release();
  }
}

/** Is the PostgreSQL of this data folder used by a living process at this moment? */
export function isInUse(dataDir: string): boolean {
  const users = join(resolve(dataDir), 'postgres', 'users');
  return existsSync(users) && inUse(users);
}

async function leave(server: Server, unregister: () => void): Promise<void> {
  const release = await waitForLock(join(server.home, 'lock'), `The data folder ${server.home}`);
  try {
    unregister();
    if (inUse(join(server.home, 'users')) || !existsSync(join(server.cluster, 'postmaster.pid'))) return;
    run(server.runner, program(server, 'pg_ctl'), [
      'stop',
      '-D',
      server.cluster,
      '-m',
      'fast',
      '-w',
      '-t',
      '60',
    ]);
  } finally {
    release();
  }
}

function openFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    writeFileSync(join(home, 'writable'), '');
    rmSync(join(home, 'writable'));
  } catch (error) {
    throw new Sentence(
      `The data folder ${home} cannot be used (${codeOf(error) || String(error)}): ` +
        'make it writable for the user who starts Terreau, or set DATA_DIR to another folder.',
    );
  }
}

/** initdb works in a folder beside and the folder is renamed when it is complete: a half-made cluster is never used. */
function createCluster(server: Server, durable: boolean): void {
  const draft = join(server.home, 'cluster.new');
  const passwordFile = join(server.home, 'password.new');
  const settings: Settings = { port: 0, password: randomBytes(24).toString('hex') };
  const args = [
    '-D',
    draft,
    '-U',
    USER,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--data-checksums',
  ];
  args.push(
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    ...(durable ? [] : ['--no-sync']),
  );
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (server.runner.uid !== undefined) chownSync(passwordFile, server.runner.uid, server.runner.gid ?? 0);
  try {
    // The C.UTF-8 locale knows accented letters; a system without it gets plain C.
    try {
      rmSync(draft, { recursive: true, force: true });
      run(server.runner, program(server, 'initdb'), [...args, '--locale=C.UTF-8']);
    } catch {
      rmSync(draft, { recursive: true, force: true });
      run(server.runner, program(server, 'initdb'), [...args, '--locale=C']);
    }
  } catch (error) {
    throw new Sentence(`PostgreSQL could not create its files in ${server.home}: ${outputOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(draft, 'postgresql.conf'), configuration(durable));
  saveSettings(server.home, settings);
  renameSync(draft, server.cluster);
}

function configuration(durable: boolean): string {
  const lines = [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 200',
    "timezone = 'UTC'",
    'jit = off',
    'random_page_cost = 1.1',
  ];
  const fast = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'];
  fast.push('wal_level = minimal', 'max_wal_senders = 0', 'max_wal_size = 256MB');
  return ['', ...lines, ...(durable ? [] : fast), ''].join('\n');
}

function checkVersion(cluster: string): void {
  const version = existsSync(join(cluster, 'PG_VERSION'))
    ? readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    : 'unknown';
  if (version === MAJOR) return;
  throw new Sentence(
    `The data folder ${cluster} was made by PostgreSQL ${version} and this is ${MAJOR}: ` +
      'npm run reset starts over, or DATA_DIR names another folder.',
  );
}

async function ensureRunning(server: Server): Promise<Settings> {
  const known = readSettings(server.home);
  if (known.port > 0 && existsSync(join(server.cluster, 'postmaster.pid')) && (await answers(known)))
    return known;
  for (let attempt = 1; ; attempt++) {
    const settings = { ...known, port: attempt === 1 ? await freePort(known.port) : await freePort(0) };
    try {
      startServer(server, settings.port);
      saveSettings(server.home, settings);
      return settings;
    } catch (error) {
      if (attempt === 4) throw new Sentence(whyNot(server, error));
      // A server that was killed may take a moment to vanish, and a free port may have been taken meanwhile.
      await sleep(attempt * 500);
    }
  }
}

function startServer(server: Server, port: number): void {
  const log = join(server.home, 'server.log');
  rmSync(log, { force: true });
  const args = ['start', '-D', server.cluster, '-l', log, '-w', '-t', '120', '-o', `-p ${port}`];
  // Nothing is read from pg_ctl: the server would inherit the pipe and keep it open for ever.
  run(server.runner, program(server, 'pg_ctl'), args, 'ignore');
}

function whyNot(server: Server, error: unknown): string {
  const log = join(server.home, 'server.log');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  const fatal = lines.filter((line) => /FATAL|PANIC|ERROR|cannot|could not/.test(line)).at(-1);
  if (fatal?.includes('postmaster.pid')) {
    return (
      `The data folder ${server.cluster} is in use by another PostgreSQL: ` +
      `stop it (its number is in postmaster.pid), or set DATA_DIR to another folder.`
    );
  }
  return `PostgreSQL does not start on ${server.cluster}: ${fatal ?? outputOf(error)} (see ${log}).`;
}

/** Does our own server answer? One that is still recovering is waited for; a stranger on the port refuses us. */
async function answers(settings: Settings): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client({
      connectionString: urlOf(settings, 'postgres'),
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (codeOf(error) !== '57P03') return false;
      await sleep(200);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Empties a database by making it anew; whoever was connected is sent away. */
export async function recreateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  try {
    const name = client.escapeIdentifier(url.slice(url.lastIndexOf('/') + 1));
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

/** A port nobody listens on: the wished one when it is free, else one the system gives. */
export async function freePort(wished: number): Promise<number> {
  const listen = (port: number) =>
    new Promise<number>((found, failed) => {
      const probe = createServer();
      probe.once('error', failed);
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
      });
    });
  return wished > 0 ? listen(wished).catch(() => listen(0)) : listen(0);
}

function urlOf(settings: Settings, database: string): string {
  return `postgresql://${USER}:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}

function readSettings(home: string): Settings {
  try {
    return JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as Settings;
  } catch {
    throw new Sentence(
      `The data folder ${home} has lost its server.json (the password of its database): npm run reset starts over.`,
    );
  }
}

function saveSettings(home: string, settings: Settings): void {
  writeFileSync(join(home, 'server.json'), JSON.stringify(settings), { mode: 0o600 });
}

function program(server: Server, name: string): string {
  return join(server.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function outputOf(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr ?? '').trim() : '';
  return (
    stderr.split('\n').filter(Boolean).at(-1) ?? (error instanceof Error ? error.message : String(error))
  );
}
