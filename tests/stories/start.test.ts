import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryLock } from '../../bin/locks.ts';
import { freePort } from '../../bin/postgres.ts';

let folder: string;
let others: Server[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terreau-start-'));
  others = [];
});
afterEach(() => {
  for (const server of others) server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start, when it cannot', () => {
  test('names the variable that is wrong', async () => {
    expect(await start({ PORT: 'three thousand' })).toEqual({
      code: 1,
      said: 'The variable PORT must be a port, a number from 1 to 65535.',
    });
    expect((await start({ DATABASE_URL: 'mysql://localhost/terreau' })).said).toBe(
      'The variable DATABASE_URL must look like postgresql://user:password@host:5432/name.',
    );
    expect((await start({ STRIPE_SECRET_KEY: 'hunter2' })).said).toContain(
      'The variable STRIPE_SECRET_KEY must begin',
    );
    expect((await start({ STRIPE_SECRET_KEY: 'sk_test_real' })).said).toContain(
      'The variable STRIPE_WEBHOOK_SECRET',
    );
  });

  test('says which port is taken, and by whom when it is a stand-in of ours', async () => {
    const port = await occupy('another site');
    expect(await start({ PORT: port })).toEqual({
      code: 1,
      said: `The port ${port} is already used by another program: set PORT to another one.`,
    });
    const standin = await occupy('<h1>The Stripe stand-in</h1>');
    expect((await start({ SANDBOX_PORT: standin })).said).toBe(
      `The port ${standin} is already used by the Stripe stand-in of another Terreau: set SANDBOX_PORT to another one.`,
    );
    expect(left()).toEqual([]);
  });

  test('says that the database does not answer, without its password', async () => {
    const port = await freePort(0);
    const { code, said } = await start({ DATABASE_URL: `postgresql://ana:secret@127.0.0.1:${port}/terreau` });
    expect(code).toBe(1);
    expect(said).toContain(
      `The database of the variable DATABASE_URL (127.0.0.1:${port}/terreau) does not answer`,
    );
    expect(said).not.toContain('secret');
    expect(left()).toEqual([]);
  });

  test('names the option that it does not know, and the one that npm has kept for itself', async () => {
    expect(await start({}, ['bin/up.ts', '--demo'])).toEqual({
      code: 1,
      said: "Unknown option '--demo'; there is --dev, --empty.",
    });
    expect(await start({ npm_config_dry_run: 'true' }, ['bin/job.ts', 'seal-books'])).toEqual({
      code: 1,
      said: 'npm keeps --dry-run for itself: put -- before the options of a command.',
    });
    expect(left()).toEqual([]);
  });

  test('nor does a worker start on what it cannot work with', async () => {
    const worker = ['jobs/worker.ts'];
    expect(await start({}, worker)).toEqual({ code: 1, said: 'The variable DATABASE_URL is missing.' });
    const nobody = `postgresql://ana:secret@127.0.0.1:${await freePort(0)}/terreau`;
    expect(await start({ DATABASE_URL: nobody }, worker)).toEqual({
      code: 1,
      said: 'The database does not answer.',
    });
  });

  test('refuses a folder that is in use, or is no folder, and leaves the other one alone', async () => {
    const lock = join(folder, 'running');
    tryLock(lock);
    const { code, said } = await start({});
    expect(code).toBe(1);
    expect(said).toContain(`Terreau already runs from ${folder} (process ${process.pid})`);
    expect(existsSync(lock)).toBe(true);

    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect((await start({ DATA_DIR: file })).said).toContain(`The data folder ${file} cannot be used`);
  });
});

/** Runs what npm start runs, or another program, until it gives up; `said` is what it wrote to people who watch for errors. */
async function start(
  env: Record<string, string>,
  program = ['bin/up.ts'],
): Promise<{ code: number | null; said: string }> {
  const quiet = {
    DATABASE_URL: '',
    STRIPE_SECRET_KEY: '',
    STRIPE_WEBHOOK_SECRET: '',
    STRIPE_API_URL: '',
  };
  const ports = { PORT: String(await freePort(0)), SANDBOX_PORT: String(await freePort(0)) };
  const child = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'production', ...quiet, ...ports, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said: said.trim() };
}

async function occupy(page: string): Promise<string> {
  const server = createServer((_request, response) => response.end(page));
  others.push(server);
  const port = await freePort(0);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return String(port);
}

/** Nothing half-started: neither a lock nor a cluster of PostgreSQL stays behind. */
function left(): string[] {
  return readdirSync(folder);
}
