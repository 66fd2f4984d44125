import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#tests/support/database.ts';
import { ROOT } from '#tests/support/imports.ts';

let database: { url: string; drop(): Promise<void> };

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [join(ROOT, 'sandbox/main.ts')], {
    env: { ...process.env, SANDBOX_PORT: '0', STRIPE_SECRET_KEY: '', DATABASE_URL: '', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, said: said.trim() }));
  return { child, ended, said: () => said };
}

test('says in one sentence why it does not start', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const DATABASE_URL = database.url;
  const [live, nowhere, deaf, crowded] = await Promise.all([
    start({ DATABASE_URL, STRIPE_SECRET_KEY: 'sk_live_x' }).ended,
    start({}).ended,
    start({ DATABASE_URL: 'postgres://postgres@127.0.0.1:1/x' }).ended,
    start({ DATABASE_URL, SANDBOX_PORT: String(port) }).ended,
  ]);
  taken.close();
  expect([live.code, nowhere.code, deaf.code, crowded.code]).toEqual([1, 1, 1, 1]);
  expect(live.said).toBe(
    'The Stripe stand-in does not start beside a live key: STRIPE_SECRET_KEY begins with sk_live or rk_live.',
  );
  expect(nowhere.said).toBe('DATABASE_URL is missing: the Stripe stand-in keeps its state in PostgreSQL.');
  expect(deaf.said).toMatch(/^The Stripe stand-in cannot use the database of DATABASE_URL: .+\.$/);
  expect(crowded.said).toBe(`Port ${port} is already taken: stop what uses it, or set SANDBOX_PORT.`);
});

test('is alone on its database, and leaves it when asked to', async () => {
  const first = start({ DATABASE_URL: database.url });
  await expect.poll(first.said, { timeout: 20_000 }).toMatch(/listens on http:\/\/127\.0\.0\.1:\d+ /);
  const second = await start({ DATABASE_URL: database.url }).ended;
  expect(second).toEqual({ code: 1, said: 'Another stand-in is already running on this database.' });
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  const third = start({ DATABASE_URL: database.url });
  await expect.poll(third.said, { timeout: 20_000 }).toContain('listens on');
  third.child.kill('SIGINT');
  expect((await third.ended).code).toBe(0);
});
