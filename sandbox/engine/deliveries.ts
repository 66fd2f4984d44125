import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { Database } from './database.ts';

type Due = { id: string; body: string; attempts: number };
type Outcome = {
  id: string;
  state: 'delivered' | 'pending' | 'failed';
  attempts: number;
  wait: number;
  status: number | null;
  error: string | null;
};

const parallel = 8;
const timeout = 30_000;
/** Seconds between attempts: quick at first, since here an absent application is usually just restarting. */
const backOff = [0.5, 1, 2, 4, 8, 16, 32, 60];
/** About three days of one attempt a minute, as long as Stripe tries. */
const attemptsAtMost = 4300;

/** Sends events to the application: signed, several at a time, again after a failure, and still after a restart. */
export class Deliveries {
  readonly #database: Database;
  readonly #target: URL;
  readonly #secret: string;
  readonly #agent: http.Agent;
  readonly #queue: Due[] = [];
  /** Events in the queue, under way, or whose outcome is not yet written. */
  readonly #known = new Set<string>();
  #outcomes: Outcome[] = [];
  #underWay = 0;
  /** How many deliveries have come to an end, ever. */
  readonly #ended = { delivered: 0, failed: 0 };
  #writing: Promise<void> = Promise.resolve();
  #flushTimer: NodeJS.Timeout | undefined;
  readonly #poll: NodeJS.Timeout;
  #looking = false;
  /** Events whose outcome was written while `#look` was reading: what it read of them is out of date. */
  readonly #settledMeanwhile = new Set<string>();
  #closed = false;

  static async open(database: Database, target: string, secret: string): Promise<Deliveries> {
    const deliveries = new Deliveries(database, target, secret);
    const ended = await database.query<{ state: 'delivered' | 'failed'; count: number }>(
      `select state, count(*) as count from standin.delivery where state <> 'pending' group by state`,
    );
    for (const { state, count } of ended) deliveries.#ended[state] = count;
    return deliveries;
  }

  private constructor(database: Database, target: string, secret: string) {
    this.#database = database;
    this.#target = new URL(target);
    this.#secret = secret;
    const options = { keepAlive: true, maxSockets: parallel };
    this.#agent = this.#target.protocol === 'https:' ? new https.Agent(options) : new http.Agent(options);
    this.#poll = setInterval(() => void this.#look(), 500);
    this.#poll.unref();
  }

  get target(): string {
    return this.#target.href;
  }

  /** Events just written to the database, to be sent at once. */
  send(events: { id: string; body: string }[]): void {
    // A long queue stays in the database and is read back in pieces.
    for (const { id, body } of events)
      if (this.#queue.length < 2000) this.#enqueue({ id, body, attempts: 0 });
    this.#work();
  }

  /** Waits until nothing is pending or under way (60 seconds at most), and counts. */
  async drain(patience = 60_000): Promise<{ delivered: number; failed: number; pending: number }> {
    const until = Date.now() + patience;
    for (let round = 0; ; round += 1) {
      await this.#flush();
      const [left] = await this.#database.query<{ pending: number }>(
        `select count(*) as pending from standin.delivery where state = 'pending'`,
      );
      const { pending } = left!;
      if (pending === 0 || Date.now() > until) return { ...this.#ended, pending };
      // Whoever drains does not want to wait for the back-off of an earlier failure.
      if (round === 0)
        await this.#database.query(`update standin.delivery set next_at = now() where state = 'pending'`);
      await this.#look();
      await new Promise((resolve) => setTimeout(resolve, this.#underWay > 0 ? 10 : 50));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    this.#queue.length = 0;
    while (this.#underWay > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    this.#agent.destroy();
    await this.#flush();
  }

  #enqueue(due: Due): void {
    if (this.#known.has(due.id)) return;
    this.#known.add(due.id);
    this.#queue.push(due);
  }

  /** Reads from the database what is due and not yet in memory. */
  async #look(): Promise<void> {
    if (this.#closed || this.#looking || this.#queue.length >= 100) return;
    this.#looking = true;
    this.#settledMeanwhile.clear();
    try {
      const due = await this.#database.query<Due>(
        `select d.event_id as id, e.body, d.attempts from standin.delivery d join standin.event e on e.id = d.event_id
          where d.state = 'pending' and d.next_at <= now() order by d.event_id limit 500`,
      );
      for (const one of due) if (!this.#settledMeanwhile.has(one.id)) this.#enqueue(one);
    } catch (error) {
      if (!this.#closed)
        console.error(`The stand-in could not read its deliveries: ${(error as Error).message}`);
    } finally {
      this.#looking = false;
    }
    this.#work();
  }

  #work(): void {
    while (!this.#closed && this.#underWay < parallel) {
      const next = this.#queue.shift();
      if (!next) return;
      this.#underWay += 1;
      void this.#deliver(next).finally(() => {
        this.#underWay -= 1;
        this.#work();
      });
    }
  }

  async #deliver({ id, body, attempts }: Due): Promise<void> {
    const { status, error } = await this.#post(body);
    const tried = attempts + 1;
    const done = status !== null && status >= 200 && status < 300;
    const state = done ? 'delivered' : tried >= attemptsAtMost ? 'failed' : 'pending';
    const wait = backOff[Math.min(tried, backOff.length) - 1]!;
    this.#outcomes.push({ id, state, attempts: tried, wait, status, error });
    this.#flushTimer ??= setTimeout(() => void this.#flush(), 15);
  }

  #post(body: string): Promise<{ status: number | null; error: string | null }> {
    // Signed with real time, whatever the virtual clock says: the receiver tolerates five minutes.
    const at = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', this.#secret).update(`${at}.${body}`).digest('hex');
    const options = {
      method: 'POST',
      agent: this.#agent,
      timeout,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': `t=${at},v1=${signature}`,
      },
    };
    return new Promise((resolve) => {
      const client = this.#target.protocol === 'https:' ? https : http;
      const request = client.request(this.#target, options, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? null, error: null }));
        response.on('error', (error) => resolve({ status: null, error: error.message }));
      });
      request.on('timeout', () => request.destroy(new Error('no answer within 30 seconds')));
      request.on('error', (error) =>
        resolve({ status: null, error: (error as NodeJS.ErrnoException).code ?? error.message }),
      );
      request.end(body);
    });
  }

  /** Writes what came of the deliveries, many at a time. A crash before this line delivers again: at least once. */
  #flush(): Promise<void> {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    if (outcomes.length === 0) return this.#writing;
    this.#writing = this.#writing.then(() => this.#write(outcomes));
    return this.#writing;
  }

  async #write(outcomes: Outcome[]): Promise<void> {
    try {
      await this.#database.query(
        `update standin.delivery d set state = r.state, attempts = r.attempts, last_status = r.status, last_error = r.error,
           next_at = now() + make_interval(secs => r.wait)
           from jsonb_to_recordset($1::jsonb) as r(id text, state text, attempts int, wait float, status int, error text)
          where d.event_id = r.id`,
        [JSON.stringify(outcomes)],
      );
      for (const { state } of outcomes) if (state !== 'pending') this.#ended[state] += 1;
    } catch (error) {
      console.error(`The stand-in could not write its deliveries: ${(error as Error).message}`);
    }
    for (const { id } of outcomes) {
      this.#known.delete(id);
      if (this.#looking) this.#settledMeanwhile.add(id);
    }
  }
}
