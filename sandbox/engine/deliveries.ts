import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chaos } from './chaos.ts';
import type { Database } from './database.ts';
import type { Endpoint, Endpoints } from './endpoints.ts';

type Due = { id: string; endpoint: string; body: string; attempts: number };
type Outcome = {
  id: string;
  endpoint: string;
  state: 'delivered' | 'pending' | 'failed';
  attempts: number;
  wait: number;
  status: number | null;
  error: string | null;
};

type Heard = { status: number | null; error: string | null };

const parallel = 8;
const timeout = 30_000;
/** Seconds between attempts: quick at first, since here an absent application is usually just restarting. */
const backOff = [0.5, 1, 2, 4, 8, 16, 32, 60];
/** About three days of one attempt a minute, as long as Stripe tries. */
const attemptsAtMost = 4300;

const nameOf = ({ id, endpoint }: { id: string; endpoint: string }) => `${id} ${endpoint}`;

/** Sends events to the application: signed, several at a time, again after a failure, and still after a restart. */
export class Deliveries {
  readonly #database: Database;
  readonly #endpoints: Endpoints;
  readonly #chaos: Chaos;
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: parallel }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: parallel }),
  };
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

  static async open(database: Database, endpoints: Endpoints, chaos: Chaos): Promise<Deliveries> {
    const deliveries = new Deliveries(database, endpoints, chaos);
    const ended = await database.query<{ state: 'delivered' | 'failed'; count: number }>(
      `select state, count(*) as count from standin.delivery where state <> 'pending' group by state`,
    );
    for (const { state, count } of ended) deliveries.#ended[state] = count;
    return deliveries;
  }

  private constructor(database: Database, endpoints: Endpoints, chaos: Chaos) {
    this.#database = database;
    this.#endpoints = endpoints;
    this.#chaos = chaos;
    this.#poll = setInterval(() => void this.#look(), 500);
    this.#poll.unref();
  }

  /** Events just written to the database, to be sent at once. */
  send(events: { id: string; body: string; recipients: string[] }[]): void {
    for (const { id, body, recipients } of events)
      for (const endpoint of recipients)
        // A long queue stays in the database and is read back in pieces.
        if (this.#queue.length < 2000) this.#enqueue({ id, endpoint, body, attempts: 0 });
    this.#work();
  }

  /** Waits until nothing is pending or under way (60 seconds at most), and counts. */
  async drain(): Promise<{ delivered: number; failed: number; pending: number }> {
    const until = Date.now() + 60_000;
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
    for (const agent of Object.values(this.#agents)) agent.destroy();
    await this.#flush();
  }

  #enqueue(due: Due): void {
    const name = nameOf(due);
    if (this.#known.has(name)) return;
    this.#known.add(name);
    this.#queue.push(due);
  }

  /** Reads from the database what is due and not yet in memory. */
  async #look(): Promise<void> {
    if (this.#closed || this.#looking || this.#queue.length >= 100) return;
    this.#looking = true;
    this.#settledMeanwhile.clear();
    try {
      const due = await this.#database.query<Due>(
        `select d.event_id as id, d.endpoint, e.body, d.attempts from standin.delivery d join standin.event e on e.id = d.event_id
          where d.state = 'pending' and d.next_at <= now() order by d.event_id limit 500`,
      );
      for (const one of due) if (!this.#settledMeanwhile.has(nameOf(one))) this.#enqueue(one);
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

  async #deliver({ id, endpoint: name, body, attempts }: Due): Promise<void> {
    const endpoint = this.#endpoints.get(name);
    const fate = this.#chaos.forDelivery();
    if (fate.wait > 0 && !this.#closed) await sleep(fate.wait);
    const lost = !endpoint?.enabled ? 'nobody listens there any more' : fate.lost ? 'lost on the way' : null;
    const { status, error } = lost
      ? { status: null, error: lost }
      : await this.#postAll(endpoint!, body, fate.copies);
    const tried = attempts + 1;
    const done = status !== null && status >= 200 && status < 300;
    const state = done ? 'delivered' : lost || tried >= attemptsAtMost ? 'failed' : 'pending';
    const wait = backOff[Math.min(tried, backOff.length) - 1]!;
    this.#outcomes.push({ id, endpoint: name, state, attempts: tried, wait, status, error });
    this.#flushTimer ??= setTimeout(() => void this.#flush(), 15);
  }

  /** The same event several times at once, as it happens; it counts as heard when one of them was. */
  async #postAll(endpoint: Endpoint, body: string, copies: number): Promise<Heard> {
    const heard = await Promise.all(Array.from({ length: copies }, () => this.#post(endpoint, body)));
    return heard.find(({ status }) => status !== null && status < 300) ?? heard[0]!;
  }

  #post(endpoint: Endpoint, body: string): Promise<Heard> {
    // Signed with real time, whatever the virtual clock says: the receiver tolerates five minutes.
    const at = Math.floor(Date.now() / 1000);
    const signatures = endpoint.secrets.map(
      (secret) => `v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`,
    );
    const target = new URL(endpoint.url);
    const secure = target.protocol === 'https:';
    const options = {
      method: 'POST',
      agent: this.#agents[secure ? 'https:' : 'http:'],
      timeout,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': [`t=${at}`, ...signatures].join(','),
      },
    };
    return new Promise((resolve) => {
      const request = (secure ? https : http).request(target, options, (response) => {
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
           from jsonb_to_recordset($1::jsonb) as r(id text, endpoint text, state text, attempts int, wait float, status int, error text)
          where d.event_id = r.id and d.endpoint = r.endpoint`,
        [JSON.stringify(outcomes)],
      );
      for (const { state } of outcomes) if (state !== 'pending') this.#ended[state] += 1;
    } catch (error) {
      console.error(`The stand-in could not write its deliveries: ${(error as Error).message}`);
    }
    for (const name of outcomes.map(nameOf)) {
      this.#known.delete(name);
      if (this.#looking) this.#settledMeanwhile.add(name);
    }
  }
}
