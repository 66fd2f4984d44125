import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Env, readEnv } from '#app/infra/env.server.ts';
import { dataFolder, loadDotEnv, openDatabase } from './database.ts';
import { holderOf, tryLock } from './locks.ts';
import { deploy } from './migrations.ts';
import { optionsOf } from './options.ts';
import { recreateDatabase } from './postgres.ts';
import { build, generate } from './prepare.ts';
import { demonstrationState, loadReferences, tellDemonstration } from './seed.ts';
import { Sentence, explain, main } from './sentence.ts';
import { type Service, answers, startService, stopServices } from './services.ts';
import { SKIPPED, step } from './steps.ts';

const { values: wished } = optionsOf({ options: { dev: { type: 'boolean' }, empty: { type: 'boolean' } } });

const services: Service[] = [];
const leaving: (() => void | Promise<void>)[] = [];
const stopping = new AbortController();
let stopped: Promise<void> | undefined;

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
// bin/start.mjs waits for us; when it was killed, nobody could stop us any more.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void end(0), 500).unref();

main(async () => {
  try {
    await bringUp();
  } catch (error) {
    // Once we are stopping, programs that were cut short are no news.
    if (!stopping.signal.aborted) explain(error);
    await end(1);
  }
});

async function bringUp(): Promise<void> {
  const began = performance.now();
  loadDotEnv();
  process.env.NODE_ENV ||= wished.dev ? 'development' : 'production';
  const env = readEnvironment();
  claimFolder(env);
  await refuseTakenPorts(env);

  await step('Prisma client', () => generate(stopping.signal));
  // The build needs no database: both go on side by side.
  const built = wished.dev ? Promise.resolve(SKIPPED) : build(stopping.signal);
  built.catch(() => {});
  const url = await prepareDatabase();
  // The story brings its own stand-in, in its own time; ours starts after it, on the same database.
  if (env.standin && !wished.empty) await demonstration(url);
  if (env.standin) await startStandin(env, url);
  if (!wished.dev) await step('site built', () => built);
  await step('site and worker', () => startSite(env, url));
  await welcome(env, performance.now() - began);
}

function readEnvironment(): Env {
  try {
    // The embedded database has no address yet; anything of the right shape stands for it.
    return readEnv({
      ...process.env,
      DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded/terreau',
    });
  } catch (error) {
    throw new Sentence(error instanceof Error ? error.message : String(error));
  }
}

/** Two starts in one folder would fight for its database and its ports. */
function claimFolder(env: Env): void {
  const lock = join(dataFolder(), 'running');
  let mine: boolean;
  try {
    mine = tryLock(lock);
  } catch (error) {
    throw new Sentence(
      `The data folder ${dataFolder()} cannot be used (${error instanceof Error ? error.message : String(error)}): ` +
        'make it writable, or set DATA_DIR to another folder.',
    );
  }
  if (!mine) {
    throw new Sentence(
      `Terreau already runs from ${dataFolder()} (process ${holderOf(lock)}), see ${env.APP_URL}: stop it first, ` +
        'or set DATA_DIR to another folder.',
    );
  }
  leaving.push(() => rmSync(lock, { force: true }));
}

async function refuseTakenPorts(env: Env): Promise<void> {
  if (await isTaken(env.HOST, env.PORT)) {
    throw new Sentence(`The port ${env.PORT} is already used by another program: set PORT to another one.`);
  }
  if (!env.standin || !(await isTaken('127.0.0.1', env.SANDBOX_PORT))) return;
  const whose = (await isStandin(env.SANDBOX_PORT))
    ? 'the Stripe stand-in of another Terreau'
    : 'another program';
  throw new Sentence(
    `The port ${env.SANDBOX_PORT} is already used by ${whose}: set SANDBOX_PORT to another one.`,
  );
}

async function prepareDatabase(): Promise<string> {
  const opening = openDatabase();
  // Noted before it is there: a Ctrl-C at this very moment must not leave it behind.
  leaving.push(async () => (await opening.catch(() => undefined))?.stop());
  const database = await step('database', () => opening);
  const { url } = database;
  await step('migrations', async () => ((await deploy(url)).length === 0 ? SKIPPED : undefined));
  if (database.embedded && !wished.empty && (await demonstrationState(url)) === 'interrupted') {
    // Nobody but the interrupted story wrote here: the site never started.
    await step('interrupted demonstration wiped', () => recreateDatabase(url));
    await step('migrations', () => deploy(url));
  }
  await step('rates and territories', () => loadReferences(url));
  return url;
}

async function startStandin(env: Env, url: string): Promise<void> {
  await step('Stripe stand-in', async () => {
    const target = `${localAddress(env)}/webhooks/stripe`;
    const standin = start('stand-in', ['sandbox/main.ts'], url, { STRIPE_WEBHOOK_TARGET: target });
    while (!(await isTaken('127.0.0.1', env.SANDBOX_PORT))) {
      const end = await Promise.race([standin.ended, sleep(100)]);
      if (end !== undefined)
        throw new Sentence(`The Stripe stand-in stopped while it started (${end}); see above.`);
    }
  });
}

async function demonstration(url: string): Promise<void> {
  const state = await demonstrationState(url);
  if (state === 'done') return;
  if (state === 'inhabited')
    return console.log('- the database already holds people: no demonstration story');
  if (state === 'interrupted') {
    throw new Sentence(
      'The demonstration story was interrupted in the database of DATABASE_URL: empty that database, ' +
        'or start with npm start -- --empty.',
    );
  }
  await step('demonstration story', () => tellDemonstration(url, stopping.signal), { talks: true });
}

async function startSite(env: Env, url: string): Promise<void> {
  const web = start('web', wished.dev ? ['bin/web.ts', '--dev'] : ['bin/web.ts'], url);
  start(
    'worker',
    wished.dev ? ['--watch-path=app', '--watch-path=jobs', 'jobs/worker.ts'] : ['jobs/worker.ts'],
    url,
  );
  await answers(`${localAddress(env)}/readyz`, web, wished.dev ? 120 : 60);
}

/** Where programs on this machine reach the site; people may reach it by another name (APP_URL). */
function localAddress({ HOST, PORT }: Env): string {
  return `http://${['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST}:${PORT}`;
}

/** Starts a service; if it ever ends by itself, everything ends and the exit code says so. */
function start(name: string, args: string[], url: string, env: Record<string, string> = {}): Service {
  stopping.signal.throwIfAborted();
  const service = startService({ name, args, env: { ...env, DATABASE_URL: url } });
  services.push(service);
  void service.ended.then((how) => {
    if (stopping.signal.aborted) return;
    console.error(`The ${name} stopped by itself (${how}): everything else is stopped too.`);
    void end(1);
  });
  return service;
}

async function welcome(env: Env, elapsed: number): Promise<void> {
  console.log(`\nTerreau answers at ${env.APP_URL} (after ${(elapsed / 1000).toFixed(1)} s)\n`);
  if (env.standin && !wished.empty) {
    const { signIns } = await import('./sign-ins.ts');
    console.log('Demonstration sign-ins:');
    for (const { role, email, password } of signIns)
      console.log(`  ${role.padEnd(12)} ${email.padEnd(36)} ${password}`);
    console.log('');
  }
  console.log('Ctrl-C stops everything; nothing is lost.');
}

/** Stops what was started, the other way round, and ends. A second Ctrl-C does not hurry it. */
function end(code: number): Promise<void> {
  stopped ??= (async () => {
    stopping.abort();
    await stopServices(services).catch(explain);
    for (const leave of leaving.reverse()) await Promise.resolve(leave()).catch(explain);
    if (code === 0) console.log('Everything is stopped.');
    process.exit(code);
  })();
  return stopped;
}

function isTaken(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port });
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  socket.setTimeout(2_000, () => resolve(true));
  return promise.finally(() => socket.destroy());
}

async function isStandin(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/__standin/`, {
      signal: AbortSignal.timeout(2_000),
    });
    return /terreau|stand-in/i.test(await response.text());
  } catch {
    return false;
  }
}
