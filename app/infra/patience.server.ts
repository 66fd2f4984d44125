import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

// A database that hangs takes questions and never answers. Whoever looks at a page is told within ten seconds; jobs have time, and wait.

/** How long a question may stay without an answer, and how long one waits for a connection. */
const answerMs = 8_000;
/** The same within a transaction: others may hold the row that it waits for. */
const transactionMs = 15_000;

// The web server and the application it has loaded hold this module twice; what the process is for is one.
const shared = globalThis as unknown as Record<symbol, true | undefined>;
const peopleWait = Symbol.for('terreau.people-wait');

/** Says that people wait for the answers of this process. */
export function answerInTime(): void {
  shared[peopleWait] = true;
}

const given = new AsyncLocalStorage<number>();

/** Opens a transaction that was given more time than others, as those that write a line for each of many people. */
export function withTime<T>(seconds: number, open: () => Promise<T>): Promise<T> {
  return given.run(seconds * 1_000, open);
}

/** The connections of this process: they are ended when a question stays without an answer where people wait for it. */
export function connections(connectionString: string): pg.Pool {
  if (!shared[peopleWait]) return new pg.Pool({ connectionString, max: 10 });
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: answerMs,
    keepAlive: true,
  });
  pool.on('connect', endWhenSilent);
  return pool;
}

/**
 * Ends a connection on which a question stays without an answer: all that was asked on it fails, it is never used again, and PostgreSQL undoes
 * its transaction when it finds it closed. Only a commit may have been heard all the same.
 */
export function endWhenSilent(client: pg.PoolClient, within = { answerMs, transactionMs }): void {
  const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
  let transaction: number | null = null;
  function query(...asked: unknown[]): unknown {
    const [question] = asked as [string | { text: string }];
    const [word] = (typeof question === 'string' ? question : question.text).split(/\W/, 1);
    const ms = transaction ?? within.answerMs;
    if (word === 'BEGIN') transaction = given.getStore() ?? within.transactionMs;
    if (word === 'COMMIT' || word === 'ROLLBACK') transaction = null;
    const timer = setTimeout(() => void (client as unknown as pg.Client).end().catch(() => {}), ms);
    const told = asked.at(-1);
    // A pool asks with a function that is called back, a transaction with a promise.
    if (typeof told === 'function') {
      asked[asked.length - 1] = (...answer: unknown[]) => {
        clearTimeout(timer);
        (told as (...answer: unknown[]) => void)(...answer);
      };
      return ask(...asked);
    }
    return (ask(...asked) as Promise<unknown>).finally(() => clearTimeout(timer));
  }
  Object.assign(client, { query });
}
