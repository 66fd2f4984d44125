import type { ServerBuild } from '@remix-run/node';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isSilence } from '#app/infra/db.server.ts';
import { sayingWhenSilent } from '#app/infra/http-silence.server.ts';
import { endWhenSilent, withTime } from '#app/infra/patience.server.ts';
import { visit } from '#tests/support/visit.ts';

// Who waits for a page is told that the database does not answer; what others gave more time keeps it.

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A connection that answers nothing until it is told to. */
function connection() {
  const waiting: ((answer: string) => void)[] = [];
  const end = vi.fn(() => Promise.resolve());
  const client = { query: () => new Promise<string>((answer) => waiting.push(answer)), end };
  endWhenSilent(client as unknown as pg.PoolClient, { answerMs: 100, transactionMs: 1_000 });
  const ask = (text: string) => client.query.call(client, ...([{ text }] as unknown as []));
  return { ask, end, answer: () => waiting.shift()!('yes'), client };
}

test('a question without an answer ends its connection, one with an answer does not', async () => {
  const { ask, end, answer } = connection();
  const first = ask('SELECT 1');
  answer();
  await first;
  await vi.advanceTimersByTimeAsync(200);
  expect(end).not.toHaveBeenCalled();
  void ask('SELECT 2');
  await vi.advanceTimersByTimeAsync(99);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end).toHaveBeenCalledOnce();
});

test('a pool, which is called back, is waited for alike', async () => {
  const end = vi.fn(() => Promise.resolve());
  const client = { query: (_: string, back: () => void) => setTimeout(back, 50), end };
  endWhenSilent(client as unknown as pg.PoolClient, { answerMs: 100, transactionMs: 1_000 });
  const told = vi.fn();
  client.query('SELECT 1', told);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toHaveBeenCalledOnce();
  expect(end).not.toHaveBeenCalled();
});

test.each([
  { what: 'a transaction has more time, up to its end', seconds: undefined, ms: 1_000 },
  { what: 'one that writes for many people has the time it was given', seconds: 5, ms: 5_000 },
])('$what', async ({ seconds, ms }) => {
  const { ask, end, answer } = connection();
  const begun = seconds === undefined ? ask('BEGIN') : withTime(seconds, () => ask('BEGIN'));
  answer();
  await begun;
  const written = ask('UPDATE x');
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(end).not.toHaveBeenCalled();
  answer();
  await written;
  const over = ask('COMMIT');
  answer();
  await over;
  void ask('SELECT 1');
  await vi.advanceTimersByTimeAsync(100);
  expect(end).toHaveBeenCalledOnce();
});

test('pages say so with 503, forms say to look first, and a bug stays a bug', async () => {
  const silent = () => Promise.reject(new Error('Connection terminated unexpectedly'));
  const bug = () => Promise.reject(new Error('x is not a function'));
  const routes = {
    a: { module: { loader: silent, action: silent } },
    b: { module: { loader: bug } },
    c: { module: { default: null } },
  };
  const told = sayingWhenSilent({ routes } as unknown as ServerBuild).routes;
  const read = told['a']!.module.loader!(visit('/projets')) as Promise<unknown>;
  const sent = told['a']!.module.action!(visit('/projets', { form: {} })) as Promise<unknown>;
  const answers = await Promise.all([read, sent].map((answer) => answer.catch((thrown: Response) => thrown)));
  const [page, form] = answers as [Response, Response];
  expect([page.status, form.status]).toEqual([503, 503]);
  expect(await page.text()).toBe('Notre base de données ne répond pas. Réessayez dans une minute.');
  expect(await form.text()).toContain('regardez la page de votre engagement');
  await expect(told['b']!.module.loader!(visit('/projets'))).rejects.toThrow('x is not a function');
  expect(told['c']!.module.loader).toBeUndefined();
});

test.each([
  [new Error('timeout exceeded when trying to connect'), true],
  [Object.assign(new Error('gone'), { code: 'P1017' }), true],
  [Object.assign(new Error('starting up'), { cause: { originalCode: '57P03' } }), true],
  [Object.assign(new Error('twice'), { code: 'P2002' }), false],
  ['nothing', false],
])('%s', (error, silent) => expect(isSilence(error)).toBe(silent));
