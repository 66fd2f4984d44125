import type Stripe from 'stripe';
import { missing } from '../api/errors.ts';
import { type Commit, commitStatement, type StoredRow } from './commit.ts';
import type { Database } from './database.ts';
import type { Endpoints } from './endpoints.ts';
import { eventText } from './events.ts';
import { type Kind, type Kinds, keysOf } from './kinds.ts';
import type { Locks } from './locks.ts';

type Held = {
  kind: Kind;
  account: string;
  data: { id: string; created?: number };
  hidden: object | null;
  touched: boolean;
  removed?: boolean;
};

/** Private notes on an object, that the API never shows. */
type Hidden = Record<string, unknown>;

export type Cause = { id: string | null; idempotency_key: string | null };

/**
 * The changes of one request or one timer. Objects are read into memory and changed there; everything is written in one
 * statement at the end (objects, money, events, deliveries, timers, the remembered answer), or nothing at all.
 */
export class Work {
  readonly account: string;
  readonly now: number;
  readonly #database: Database;
  readonly #locks: Locks;
  readonly #endpoints: Endpoints;
  readonly #cause: Cause;
  readonly #held = new Map<string, Held>();
  readonly #releases: (() => void)[] = [];
  readonly #holding = new Set<string>();
  #last: (() => void)[] = [];
  readonly commit: Commit;

  constructor(
    engine: { database: Database; locks: Locks; endpoints: Endpoints },
    at: { account: string; now: number; cause?: Cause },
  ) {
    this.#database = engine.database;
    this.#locks = engine.locks;
    this.#endpoints = engine.endpoints;
    this.account = at.account;
    this.now = at.now;
    this.#cause = at.cause ?? { id: null, idempotency_key: null };
    this.commit = {
      events: [],
      timers: [],
      cancelled: [],
      removed: [],
      movements: new Map(),
      fired: null,
      answer: null,
    };
  }

  /** Waits for the names; call it before reading what they guard. */
  async hold(...names: string[]): Promise<void> {
    const wanted = names.filter((name) => !this.#holding.has(name));
    this.#releases.push(await this.#locks.hold(wanted));
    for (const name of wanted) this.#holding.add(name);
  }

  release(): void {
    for (const release of this.#releases.splice(0)) release();
  }

  /** Takes rows that were already read. */
  adopt(rows: StoredRow[]): void {
    for (const { id, kind, account, data, hidden } of rows) {
      if (!this.#held.has(id)) this.#held.set(id, { kind, account, data, hidden, touched: false });
    }
  }

  async load(ids: Iterable<string>): Promise<void> {
    const absent = [...new Set(ids)].filter((id) => !this.#held.has(id));
    if (absent.length === 0) return;
    const sql = 'select id, kind, account, data, hidden from standin.object where id = any($1)';
    this.adopt(await this.#database.query<StoredRow>(sql, [absent], 'standin-load'));
  }

  /** Reads again what another request may have changed while we waited for its lock. */
  async reload(...ids: string[]): Promise<void> {
    for (const id of ids) this.#held.delete(id);
    await this.load(ids);
  }

  async find<K extends Kind>(kind: K, id: string, account = this.account): Promise<Kinds[K] | undefined> {
    await this.load([id]);
    const held = this.#held.get(id);
    return held?.kind === kind && held.account === account && !held.removed
      ? (held.data as unknown as Kinds[K])
      : undefined;
  }

  /** The object, or Stripe's 404 that names the parameter. */
  async get<K extends Kind>(kind: K, id: string, param = 'id', account = this.account): Promise<Kinds[K]> {
    const found = await this.find(kind, id, account);
    if (!found) throw missing(kind, id, param);
    return found;
  }

  hidden(id: string): Hidden {
    const held = this.#held.get(id);
    if (!held) throw new Error(`${id} was not read in this request`);
    return (held.hidden ??= {}) as Hidden;
  }

  add<K extends Kind>(
    kind: K,
    data: Kinds[K],
    hidden: Hidden | null = null,
    account = this.account,
  ): Kinds[K] {
    this.#held.set((data as { id: string }).id, {
      kind,
      account,
      data: data as never,
      hidden,
      touched: true,
    });
    return data;
  }

  /** Changes some properties; the answer is what they were before, as an event's `previous_attributes` wants it. */
  change<T extends { id: string }>(object: T, patch: Partial<T>): Partial<T> {
    const previous: Partial<T> = {};
    for (const name of Object.keys(patch) as (keyof T)[]) {
      if (JSON.stringify(object[name]) !== JSON.stringify(patch[name]))
        previous[name] = structuredClone(object[name]);
    }
    Object.assign(object, patch);
    this.touch(object.id);
    return previous;
  }

  touch(id: string): void {
    const held = this.#held.get(id);
    if (!held) throw new Error(`${id} was not read in this request`);
    held.touched = true;
  }

  /** Takes an object away for good; nobody will find it again. */
  remove(id: string): void {
    this.touch(id);
    this.#held.get(id)!.removed = true;
  }

  /** Remembers an event with the object as it is now. */
  emit(type: Stripe.Event.Type, object: object, previous?: object, account = this.account): void {
    const recipients = this.#endpoints.recipients(type, account);
    const about = { type, object, previous, account, created: this.now };
    const event = { ...about, cause: this.#cause, deliveries: recipients.length };
    this.commit.events.push({
      ...eventText(event),
      account,
      type,
      created: this.now,
      object_id: (object as { id?: string }).id ?? null,
      recipients,
    });
  }

  /** As `emit`, after every other event of this work. */
  emitLast(...event: Parameters<Work['emit']>): void {
    this.#last.push(() => this.emit(...event));
  }

  /** Something that will happen by itself. `locks` are held while it does. */
  schedule(
    due: number,
    kind: string,
    objectId: string,
    more: { locks?: string[]; data?: object; account?: string } = {},
  ): void {
    const { locks = [objectId], data = {}, account = this.account } = more;
    this.commit.timers.push({ due, kind, account, object_id: objectId, locks, data });
  }

  unschedule(objectId: string, kind: string): void {
    this.commit.cancelled.push(`${kind}:${objectId}`);
  }

  /** Counts money into an account: the balance row changes with the balance transaction, in the same statement. */
  count(account: string, cents: { pending: number; available: number }): void {
    const so = this.commit.movements.get(account) ?? { pending: 0, available: 0 };
    so.pending += cents.pending;
    so.available += cents.available;
    this.commit.movements.set(account, so);
  }

  /** Money that can leave the account now, in cents, with what this very request has counted. Hold `balance:<account>` first. */
  async availableBalance(account: string): Promise<number> {
    const sql = 'select available from standin.balance where account = $1';
    const [row] = await this.#database.query<{ available: number }>(sql, [account]);
    return (row?.available ?? 0) + (this.commit.movements.get(account)?.available ?? 0);
  }

  async query<R extends object>(sql: string, values: unknown[]): Promise<R[]> {
    return this.#database.query<R & Record<string, unknown>>(sql, values);
  }

  /** Objects of this account whose row carries all the keys, newest first. */
  async where<K extends Kind>(kind: K, keys: string[]): Promise<Kinds[K][]> {
    const sql = `select id, kind, account, data, hidden from standin.object
      where account = $1 and kind = $2 and keys @> $3 order by seq desc limit 100`;
    const rows = await this.#database.query<StoredRow>(sql, [this.account, kind, keys]);
    this.adopt(rows);
    return rows.map((row) => this.#held.get(row.id)!.data as unknown as Kinds[K]);
  }

  /** A refused request leaves nothing behind but its answer. */
  forget(): void {
    this.#held.clear();
    this.#last = [];
    Object.assign(this.commit, { events: [], timers: [], cancelled: [], movements: new Map() });
  }

  /** Writes everything. Returns the events for delivery. */
  async save(): Promise<Commit['events']> {
    for (const emit of this.#last.splice(0)) emit();
    const touched = [...this.#held.values()].filter((held) => held.touched);
    this.commit.removed = touched.filter((held) => held.removed).map(({ data }) => data.id);
    const rows = touched
      .filter((held) => !held.removed)
      .map(({ kind, account, data, hidden }) => ({
        id: data.id,
        kind,
        account,
        created: data.created ?? this.now,
        keys: keysOf(kind, data, hidden),
        available_on: pendingUntil(kind, data),
        data,
        hidden,
      }));
    const statement = commitStatement(rows, this.commit);
    if (statement) await this.#database.query(statement.sql, statement.values, statement.name);
    return this.commit.events;
  }
}

function pendingUntil(kind: Kind, data: object): number | null {
  if (kind !== 'balance_transaction') return null;
  const movement = data as Stripe.BalanceTransaction;
  return movement.status === 'pending' ? movement.available_on : null;
}
